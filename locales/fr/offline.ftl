### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } ko
offline-send = Vous pouvez envoyer un fichier à d'autres personnes : par Bluetooth, par messagerie ou sur une carte mémoire.
offline-open = Pour lire le fichier unique, touchez-le et choisissez un navigateur. Vous n'avez pas besoin d'internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Il faut d'abord décompresser le fichier ZIP. Ouvrez ensuite « index.html » dans le nouveau dossier.
# A warning. Say exactly this.
offline-traces = Toute personne qui regarde votre téléphone peut trouver le fichier. Supprimez-le quand vous n'en avez plus besoin. Une messagerie peut garder une copie de ce que vous envoyez.

## Inside the one file

# $date (text): a date.
offline-date = Dernière vérification ou modification : { $date }.
# Before the address of the website.
offline-newest = Les lois et les numéros changent. La version la plus récente est ici :
offline-online = Les liens avec le signe ↗ ont besoin d'internet.
# Heading over the list of all pages in the file.
offline-contents = Dans ce fichier
offline-contacts = Numéros de téléphone et organisations
# Link back to that list.
offline-top = Retour à la liste

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Choisir une application
share-sms = SMS
share-mail = E-mail
share-qr = Un autre téléphone peut ouvrir cette page : dirigez son appareil photo vers ce code.
# Read aloud in place of the picture.
share-qr-alt = Code QR avec l'adresse de cette page
# A warning. Say exactly this.
share-traces = Ce que vous envoyez reste sur votre téléphone et sur l'autre téléphone.

## Saving pages in the browser, where a site offers it

keep-title = Enregistrer les pages dans ce navigateur
# A warning. Say exactly this.
keep-text = Ensuite, vous pourrez lire sans internet les pages de ce site sur vos droits. Cela laisse des traces : toute personne qui regarde ce téléphone peut découvrir que vous les avez enregistrées.
# Two buttons.
keep-save = Enregistrer les pages
keep-remove = Supprimer la copie enregistrée
# Said after pressing them.
keep-saving = Enregistrement en cours. Veuillez patienter.
keep-saved = Les pages sont enregistrées dans ce navigateur.
keep-removed = La copie enregistrée est supprimée. La liste des pages que vous avez visitées est encore dans votre navigateur.
keep-failed = Les pages n'ont pas pu être enregistrées.
