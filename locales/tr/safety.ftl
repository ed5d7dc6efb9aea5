### Hızla çıkmak, internetsiz okumak ve siteyi paylaşmak için sözler.

exit-loading = Yükleniyor.
exit-two-more = Shift: çıkmak için 2 kez daha basın.
exit-one-more = Shift: çıkmak için 1 kez daha basın.
exit-timed-out = Süre doldu, sayfadan çıkılmadı.
exit-hint = Bu sayfadan hemen çıkmak için Shift tuşuna üç kez basın.

offline-title = Saklayın ya da paylaşın
offline-text = Haklarınızla ilgili bütün sayfalar tek bir dosyada. İnternet olmadan açılır. Siz silene kadar telefonunuzda kalır.
offline-file = Telefon için tek dosya
offline-zip = Sitenin bu dildeki tamamı, ZIP dosyası olarak
share = Bu sayfayı paylaşın
share-address = Bu sayfanın adresi
all-pages = Bütün sayfalar
all-pages-filter = Sayfa bulmak için bir kelime yazın
all-pages-none = Hiçbir sayfada bu kelime yok.
external-link = başka bir site

notice-stale-parts = { $changed ->
    [one] Bu çeviriden sonra, asıl metnin { $total } bölümünden biri değişti.
   *[other] Bu çeviriden sonra, asıl metnin { $total } bölümünden { $changed } tanesi değişti.
}
stale-part = Bu bölüm değişti. Asıl metni görüyorsunuz.
