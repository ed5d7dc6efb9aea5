### Woorden rond de zakkaartjes. De tekst van de kaartjes zelf staat in de inhoud.

card-draft = CONCEPT – niet nagekeken
card-draft-notice = Dit kaartje is een concept. Een computer heeft het vertaald en niemand heeft het nagekeken. Deel het nog niet uit.
card-qr-alt = QR-code: opent dit kaartje op een telefoon
card-show = Laat dit aan de politie zien ({ $language })
card-close = Sluiten
card-places = Kies de plek waar je bent
card-no-place = Voor deze plek is er geen kaartje.
card-overdue = Geen kaartje: de informatie over deze plek is niet op tijd gecontroleerd.
card-officer-side = De kant voor de politie
card-reader-side = Jouw kant

print-cards = Kaartjes om te printen
print-choose = Kies de plek en de talen
print-pair = { $reader }, politiekant in het { $officer }
print-format-id1 = Formaat bankpas, 85,6 × 54 mm
print-format-eu = Formaat visitekaartje, 85 × 55 mm
print-format-us = Amerikaans visitekaartje, 3,5 × 2 inch
print-format-a7-fold = Klein boekje: één vel A6, één keer gevouwen
print-variant-home = Voor je eigen printer, met snijlijnen
print-variant-shop = Voor een drukker of copyshop: één kaartje per pagina, met 3 mm afloop
print-variant-foldover = Voor een printer die op één kant print: vouwen en plakken
print-per-sheet = { $count ->
    [one] 1 kaartje per vel
   *[other] { $count } kaartjes per vel
}
print-pdf = PDF
print-html = Printen vanuit de browser
print-paper = Papier: { $paper }
