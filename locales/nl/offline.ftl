### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Je kunt een bestand naar anderen sturen: met Bluetooth, met een berichten-app of op een geheugenkaart.
offline-open = Om het ene bestand te lezen tik je erop en kies je een browser. Je hebt geen internet nodig.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Het ZIP-bestand moet je eerst uitpakken. Open daarna "index.html" in de nieuwe map.
# A warning. Say exactly this.
offline-traces = Wie in je telefoon kijkt, kan het bestand vinden. Verwijder het als je het niet meer nodig hebt. Een berichten-app kan een kopie bewaren van wat je stuurt.

## Inside the one file

# $date (text): a date.
offline-date = Laatst gecontroleerd of gewijzigd op { $date }.
# Before the address of the website.
offline-newest = Wetten en nummers veranderen. De nieuwste versie staat hier:
offline-online = Voor links met het teken ↗ heb je internet nodig.
# Heading over the list of all pages in the file.
offline-contents = In dit bestand
offline-contacts = Telefoonnummers en organisaties
# Link back to that list.
offline-top = Terug naar de lijst

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Kies een app
share-sms = Sms
share-mail = E-mail
share-qr = Een andere telefoon kan deze pagina openen: richt de camera op deze code.
# Read aloud in place of the picture.
share-qr-alt = QR-code met het adres van deze pagina
# A warning. Say exactly this.
share-traces = Wat je stuurt, blijft op je eigen telefoon en op de andere telefoon staan.

## Saving pages in the browser, where a site offers it

keep-title = De pagina's bewaren in deze browser
# A warning. Say exactly this.
keep-text = Daarna kun je de pagina's over je rechten op deze website lezen zonder internet. Dit laat sporen achter: wie in deze telefoon kijkt, kan ontdekken dat je ze hebt bewaard.
# Two buttons.
keep-save = Pagina's bewaren
keep-remove = Bewaarde kopie verwijderen
# Said after pressing them.
keep-saving = Bezig met bewaren. Even wachten.
keep-saved = De pagina's zijn bewaard in deze browser.
keep-removed = De bewaarde kopie is weg. De lijst van pagina's die je hebt bezocht, staat nog in je browser.
keep-failed = De pagina's konden niet worden bewaard.
