### Fjalët rreth kartave të xhepit. Teksti i kartave është te përmbajtja.

card-draft = DRAFT – i pakontrolluar
card-draft-notice = Kjo kartë është draft. E përktheu një kompjuter dhe askush nuk e ka kontrolluar. Mos e shpërndani ende.
card-qr-alt = Kodi QR: e hap këtë kartë në telefon
card-show = Tregojani policisë ({ $language })
card-close = Mbylle
card-places = Zgjidhni vendin ku ndodheni
card-no-place = Nuk ka kartë për këtë vend.
card-overdue = Pa kartë: të dhënat për këtë vend nuk janë kontrolluar në kohë.
card-officer-side = Ana për policinë
card-reader-side = Ana juaj

print-cards = Karta për t’u shtypur
print-choose = Zgjidhni vendin dhe gjuhët
print-pair = { $reader }, ana për policinë: { $officer }
print-format-id1 = Madhësia e kartës bankare, 85,6 × 54 mm
print-format-eu = Madhësia e kartëvizitës, 85 × 55 mm
print-format-us = Madhësia e kartëvizitës në SHBA, 3,5 × 2 inç
print-format-a7-fold = Libërth: një fletë A6, e palosur një herë
print-variant-home = Për printerin tuaj, me shenja për prerje
print-variant-shop = Për fotokopje ose shtypshkronjë: një kartë për faqe, me 3 mm tepricë për prerje
print-variant-foldover = Për printer që shtyp vetëm në njërën anë: paloseni dhe ngjiteni
print-per-sheet = { $count ->
    [one] { $count } kartë në fletë
   *[other] { $count } karta në fletë
}
print-pdf = PDF
print-html = Shtypni nga shfletuesi
print-paper = Letra: { $paper }
