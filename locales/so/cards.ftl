### Erayada kaararka jeebka. Qoraalka kaararka wuxuu ku jiraa mawduuca.

card-draft = QABYO – lama hubin
card-draft-notice = Kaarkani waa qabyo. Kombiyuutar ayaa turjumay, cidina ma hubin. Weli ha qaybin.
card-qr-alt = Koodka QR: kaarkan telefoonka ayuu ku furaa
card-show = Tus sarkaalka booliiska ({ $language })
card-close = Xir
card-places = Dooro goobta aad joogto
card-no-place = Goobtan kaar uma jiro.
card-overdue = Kaar ma jiro: xogta goobtan waqtigeedii lama hubin.
card-officer-side = Dhinaca booliiska
card-reader-side = Dhinacaaga

print-cards = Kaarar la daabaco
print-choose = Dooro goobta iyo luqadaha
print-pair = { $reader }, dhinaca booliiska: { $officer }
print-format-id1 = Cabbirka kaarka bangiga, 85.6 × 54 mm
print-format-eu = Cabbirka kaarka ganacsiga, 85 × 55 mm
print-format-us = Cabbirka kaarka ganacsiga Maraykanka, 3.5 × 2 inji
print-format-a7-fold = Buug-yar: xaashi A6 ah oo hal mar la laabay
print-variant-home = Daabacahaaga guriga, oo leh calaamado laga jaro
print-variant-shop = Dukaanka daabacaadda: bogba hal kaar, oo leh 3 mm oo dheeraad ah
print-variant-foldover = Daabace dhinac keliya daabaca: laab oo isku dheji
print-per-sheet = { $count ->
    [one] { $count } kaar xaashidiiba
   *[other] { $count } kaar xaashidiiba
}
print-pdf = PDF
print-html = Ka daabac biraawsarka
print-paper = Xaashi: { $paper }
