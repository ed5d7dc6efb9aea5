### Wörter rund um die Taschenkarten. Der Text der Karten selbst steht im Inhalt.

card-draft = ENTWURF – nicht geprüft
card-draft-notice = Diese Karte ist ein Entwurf. Ein Computer hat sie übersetzt und niemand hat sie geprüft. Geben Sie sie noch nicht weiter.
card-qr-alt = QR-Code: öffnet diese Karte auf dem Telefon
card-show = Der Polizei zeigen ({ $language })
card-close = Schließen
card-places = Wählen Sie den Ort, an dem Sie sind
card-no-place = Für diesen Ort gibt es keine Karte.
card-overdue = Keine Karte: Die Angaben zu diesem Ort wurden nicht rechtzeitig geprüft.
card-officer-side = Die Seite für die Polizei
card-reader-side = Ihre Seite

print-cards = Karten zum Drucken
print-choose = Wählen Sie den Ort und die Sprachen
print-pair = { $reader }, Polizeiseite: { $officer }
print-format-id1 = Größe einer Bankkarte, 85,6 × 54 mm
print-format-eu = Größe einer Visitenkarte, 85 × 55 mm
print-format-us = Amerikanische Visitenkarte, 3,5 × 2 Zoll
print-format-a7-fold = Kleines Heft: ein Blatt A6, einmal gefaltet
print-variant-home = Für Ihren Drucker, mit Schnittmarken
print-variant-shop = Für den Copyshop: eine Karte pro Seite, mit 3 mm Beschnitt
print-variant-foldover = Für einseitige Drucker: falten und kleben
print-per-sheet = { $count ->
    [one] 1 Karte pro Blatt
   *[other] { $count } Karten pro Blatt
}
print-pdf = PDF
print-html = Aus dem Browser drucken
print-paper = Papier: { $paper }
