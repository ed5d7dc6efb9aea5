### Metindeki şekillerin, listelerin ve kutuların sözleri.

flow-harm = Sorun
flow-help = Daha iyi bir yol
flow-or = ya da
flow-result = Sonunda

myth = Yanlış inanış
fact = Gerçek

number-free = ücretsiz arama

card = Cep kartı
print-hint = %100 boyutta yazdırın; isterseniz siyah beyaz.

testimonial = Bir kişinin hikâyesi
warnings-title = Okumadan önce
warnings-skip = Hikâyeyi atla
story-about = Bu hikâye hakkında
story-pseudonym = { $name }, bu kişinin gerçek adı değildir.
story-name-changed = Ad değiştirildi.
story-details-changed = Kimse tanınmasın diye bazı ayrıntılar değiştirildi.
story-source = Hikâyenin kaynağı: { $organisation }.
story-place = Yer: { $place }
story-period = Zaman: { $period }
story-consent-given = Bu kişi, hikâyesini burada anlatmamızı kabul etti.
story-consent-published-by-source = Hikâyeyi önce o kuruluş yayımladı. Biz kendi sözlerimizle yeniden anlatıyoruz.

alert-note = Not
alert-tip = İpucu
alert-important = Önemli
alert-warning = Uyarı
alert-caution = Dikkat
