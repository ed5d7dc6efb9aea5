### Palabras alrededor de las tarjetas de bolsillo. El texto de las tarjetas está en el contenido.

card-draft = BORRADOR – sin revisar
card-draft-notice = Esta tarjeta es un borrador. La tradujo una máquina y nadie la ha revisado. No la repartas todavía.
card-qr-alt = Código QR: abre esta tarjeta en un teléfono
card-show = Mostrar a la Policía ({ $language })
card-close = Cerrar
card-places = Elige el lugar donde estás
card-no-place = No hay tarjeta para este lugar.
card-overdue = Sin tarjeta: la información sobre este lugar no se ha comprobado a tiempo.
card-officer-side = El lado para la Policía
card-reader-side = Tu lado

print-cards = Tarjetas para imprimir
print-choose = Elige el lugar y los idiomas
print-pair = { $reader }, lado de la Policía en { $officer }
print-format-id1 = Tamaño de tarjeta bancaria, 85,6 × 54 mm
print-format-eu = Tamaño de tarjeta de visita, 85 × 55 mm
print-format-us = Tarjeta de visita de EE. UU., 3,5 × 2 pulgadas
print-format-a7-fold = Librito: una hoja A6 doblada una vez
print-variant-home = Para tu impresora, con marcas de corte
print-variant-shop = Para una copistería: una tarjeta por página, con 3 mm de sangrado
print-variant-foldover = Para una impresora de una sola cara: doblar y pegar
print-per-sheet = { $count ->
    [one] { $count } tarjeta por hoja
    [many] { $count } de tarjetas por hoja
   *[other] { $count } tarjetas por hoja
}
print-pdf = PDF
print-html = Imprimir desde el navegador
print-paper = Papel: { $paper }
