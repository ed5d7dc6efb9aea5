### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Bir dosyayı başkalarına gönderebilirsiniz: Bluetooth ile, bir mesaj uygulamasıyla ya da hafıza kartında.
offline-open = Tek dosyayı okumak için üzerine dokunun ve bir tarayıcı seçin. İnternet gerekmez.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = ZIP dosyasını önce açmanız (unzip) gerekir. Sonra yeni klasördeki "index.html" dosyasını açın.
# A warning. Say exactly this.
offline-traces = Telefonunuza bakan herkes dosyayı bulabilir. Artık gerekmediğinde silin. Mesaj uygulaması gönderdiğiniz şeyin bir kopyasını saklayabilir.

## Inside the one file

# $date (text): a date.
offline-date = Son kontrol ya da değişiklik: { $date }.
# Before the address of the website.
offline-newest = Yasalar ve numaralar değişir. En yeni hali burada:
offline-online = ↗ işareti olan bağlantılar için internet gerekir.
# Heading over the list of all pages in the file.
offline-contents = Bu dosyada
offline-contacts = Telefon numaraları ve kuruluşlar
# Link back to that list.
offline-top = Listeye dön

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Bir uygulama seçin
share-sms = Kısa mesaj (SMS)
share-mail = E-posta
share-qr = Başka bir telefon bu sayfayı açabilir: kamerasını bu koda tutun.
# Read aloud in place of the picture.
share-qr-alt = Bu sayfanın adresini taşıyan QR kodu
# A warning. Say exactly this.
share-traces = Gönderdiğiniz şey sizin telefonunuzda ve öteki telefonda kalır.

## Saving pages in the browser, where a site offers it

keep-title = Sayfaları bu tarayıcıda saklayın
# A warning. Say exactly this.
keep-text = Bundan sonra bu sitede haklarınızla ilgili sayfaları internet olmadan okuyabilirsiniz. Bu iz bırakır: bu telefona bakan herkes onları sakladığınızı öğrenebilir.
# Two buttons.
keep-save = Sayfaları sakla
keep-remove = Saklanan kopyayı sil
# Said after pressing them.
keep-saving = Saklanıyor. Lütfen bekleyin.
keep-saved = Sayfalar bu tarayıcıda saklandı.
keep-removed = Saklanan kopya silindi. Girdiğiniz sayfaların listesi hâlâ tarayıcınızda.
keep-failed = Sayfalar saklanamadı.
