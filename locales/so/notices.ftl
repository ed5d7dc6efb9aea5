### Ogeysiisyada bogga korkiisa: waxa la ogaado ka hor akhriska.
###
### Turjumaanka: sadarradani dad bay ilaaliyaan. Macnuhu waa inuu sax ahaado. Jumladna yaysan u dhawaaqin
### inay ka ammaan badan tahay sida ay tahay.

notice-link = Wax badan akhri

## Ku saabsan turjumaadda

notice-fallback = Boggan weli lama turjumin. Waxaad ku akhrinaysaa { $language }.
notice-fallback-link = Eeg bogga asalka ah

notice-machine = Kombiyuutar ayaa boggan turjumay. Weli cidina ma hubin, khaladaadna way ku jiri karaan. Intaadan ku dhaqmin, weydii urur aad ku kalsoon tahay.
notice-machine-link = Akhri asalka

notice-stale = Asalka boggan wuu is beddelay tan iyo markii la turjumay. Waxaa laga yaabaa in qayb ka mid ahi duugowday.
notice-stale-link = Akhri asalka

## Ku saabsan macluumaadka

notice-overdue = { $place }: macluumaadkan waxay ahayd in mar kale la hubiyo ugu dambayn { $date }. Waxaa laga yaabaa inuu duugoobay. Weydii urur intaadan ku tiirsanaan.
notice-overdue-link = Eeg waxa aan ka ognahay goobtan

notice-place-missing = Wax macluumaad ah kama hayno goobtan. Ha isticmaalin bogga goob kale: xeerarkeedu ma aha kuwa adiga ku khuseeya. Weydii urur ku yaal meesha aad ku nooshahay.

notice-draft = Kani waa qabyo. Lama daabicin.

## Heerka ilaalinta ee goobta boggu ka hadlayo

notice-protection-firewall = { $place }: siyaasad ayaa soo sheegidda dambiga ka soocda fulinta sharciga socdaalka. Xaddidaad ayay leedahay, dammaanadna ma aha.
notice-protection-firewall-link = Akhri waxa ay khusayso

notice-protection-partial = { $place }: dambiyo qaarkood, ama dad qaarkood oo keliya ayaa la ilaaliyaa. Talo raadso intaadan booliiska u tegin.
notice-protection-partial-link = Akhri cidda la ilaaliyo

notice-protection-none = { $place }: wax ilaalin ah uma aannaan helin dadka aan warqado haysan ee dambi soo sheega. Talo raadso intaadan booliiska u tegin.
notice-protection-none-link = Wax badan akhri, iyo cidda kula talin karta

notice-protection-duty-to-report = { $place }: haddii aad booliiska u tagto, laanta socdaalka ayaa lagaa ogeysiin karaa. Talo raadso intaadan tegin.
notice-protection-duty-to-report-link = Akhri digniinta, iyo cidda kula talin karta
