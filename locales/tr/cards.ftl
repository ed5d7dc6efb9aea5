### Cep kartlarının çevresindeki sözler. Kartların kendi metni içeriktedir.

card-draft = TASLAK – kontrol edilmedi
card-draft-notice = Bu kart bir taslaktır. Onu bir bilgisayar çevirdi ve kimse kontrol etmedi. Henüz dağıtmayın.
card-qr-alt = QR kodu: bu kartı telefonda açar
card-show = Polis memuruna gösterin ({ $language })
card-close = Kapat
card-places = Bulunduğunuz yeri seçin
card-no-place = Bu yer için kart yok.
card-overdue = Kart yok: bu yerle ilgili bilgiler zamanında kontrol edilmedi.
card-officer-side = Polis memuru için olan taraf
card-reader-side = Sizin için olan taraf

print-cards = Yazdırılacak kartlar
print-choose = Yeri ve dilleri seçin
print-pair = { $reader }; polis memuru için olan taraf: { $officer }
print-format-id1 = Banka kartı boyutu, 85,6 × 54 mm
print-format-eu = Kartvizit boyutu, 85 × 55 mm
print-format-us = ABD kartvizit boyutu, 3,5 × 2 inç
print-format-a7-fold = Küçük kitapçık: bir A6 kâğıt, bir kez katlanmış
print-variant-home = Kendi yazıcınız için, kesim işaretleriyle
print-variant-shop = Fotokopici için: her sayfada bir kart, 3 mm taşma payı
print-variant-foldover = Kâğıdın yalnızca bir yüzüne basan yazıcı için: katlayıp yapıştırın
print-per-sheet = { $count ->
    [one] Bir kâğıtta 1 kart
   *[other] Bir kâğıtta { $count } kart
}
print-pdf = PDF
print-html = Tarayıcıdan yazdırın
print-paper = Kâğıt: { $paper }
