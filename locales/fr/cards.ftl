### Mots autour des cartes de poche. Le texte des cartes se trouve dans le contenu.

card-draft = BROUILLON – non relu
card-draft-notice = Cette carte est un brouillon. Un ordinateur l'a traduite et personne ne l'a relue. Ne la distribuez pas encore.
card-qr-alt = Code QR : ouvre cette carte sur un téléphone
card-show = Montrer à la police ({ $language })
card-close = Fermer
card-places = Choisissez le lieu où vous êtes
card-no-place = Il n'y a pas de carte pour ce lieu.
card-overdue = Pas de carte : les informations sur ce lieu n'ont pas été vérifiées à temps.
card-officer-side = Le côté pour la police
card-reader-side = Votre côté

print-cards = Cartes à imprimer
print-choose = Choisissez le lieu et les langues
print-pair = { $reader }, côté police en { $officer }
print-format-id1 = Format carte bancaire, 85,6 × 54 mm
print-format-eu = Format carte de visite, 85 × 55 mm
print-format-us = Carte de visite américaine, 3,5 × 2 pouces
print-format-a7-fold = Petit livret : une feuille A6 pliée une fois
print-variant-home = Pour votre imprimante, avec des repères de coupe
print-variant-shop = Pour un imprimeur : une carte par page, avec 3 mm de fond perdu
print-variant-foldover = Pour une imprimante sans recto verso : plier et coller
print-per-sheet = { $count ->
    [one] { $count } carte par feuille
    [many] { $count } de cartes par feuille
   *[other] { $count } cartes par feuille
}
print-pdf = PDF
print-html = Imprimer depuis le navigateur
print-paper = Papier : { $paper }
