### Mots dans les figures, les listes et les encadrés d'un texte.

## Figure

flow-harm = Le problème
flow-help = Une meilleure façon de faire
flow-or = ou
flow-result = Au bout du compte

## Idée fausse et réalité

myth = Idée fausse
fact = Réalité

## Numéros de téléphone

number-free = appel gratuit

## Cartes de poche

card = Carte de poche
print-hint = Imprimez à 100 %, en noir et blanc si vous voulez.

## Récits

testimonial = Le récit d'une personne
warnings-title = Avant de lire
warnings-skip = Passer le récit
story-about = À propos de ce récit
story-pseudonym = { $name } n'est pas le vrai nom de la personne.
story-name-changed = Le nom a été changé.
story-details-changed = Certains détails ont été changés, pour que personne ne soit reconnaissable.
story-source = Ce récit vient de cette organisation : { $organisation }.
story-place = Lieu : { $place }
story-period = Période : { $period }
story-consent-given = La personne est d'accord pour que nous racontions son histoire ici.
story-consent-published-by-source = Cette organisation l'a publié en premier. Nous le racontons avec nos propres mots.

## Encadrés

alert-note = Note
alert-tip = Conseil
alert-important = Important
alert-warning = Avertissement
alert-caution = Prudence
