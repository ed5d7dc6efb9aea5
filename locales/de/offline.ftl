### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Sie können eine Datei an andere schicken: per Bluetooth, mit einem Messenger oder auf einer Speicherkarte.
offline-open = Um die eine Datei zu lesen, tippen Sie darauf und wählen einen Browser. Sie brauchen kein Internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Die ZIP-Datei muss zuerst entpackt werden. Öffnen Sie dann „index.html“ im neuen Ordner.
# A warning. Say exactly this.
offline-traces = Wer in Ihr Telefon schaut, kann die Datei finden. Löschen Sie sie, wenn Sie sie nicht mehr brauchen. Ein Messenger kann eine Kopie von dem behalten, was Sie schicken.

## Inside the one file

# $date (text): a date.
offline-date = Zuletzt geprüft oder geändert am { $date }.
# Before the address of the website.
offline-newest = Gesetze und Nummern ändern sich. Die neueste Fassung steht hier:
offline-online = Links mit dem Zeichen ↗ brauchen das Internet.
# Heading over the list of all pages in the file.
offline-contents = In dieser Datei
offline-contacts = Telefonnummern und Organisationen
# Link back to that list.
offline-top = Zurück zur Liste

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = App wählen
share-sms = SMS
share-mail = E-Mail
share-qr = Ein anderes Telefon kann diese Seite öffnen: Richten Sie seine Kamera auf diesen Code.
# Read aloud in place of the picture.
share-qr-alt = QR-Code mit der Adresse dieser Seite
# A warning. Say exactly this.
share-traces = Was Sie schicken, bleibt auf Ihrem und auf dem anderen Telefon.

## Saving pages in the browser, where a site offers it

keep-title = Die Seiten in diesem Browser speichern
# A warning. Say exactly this.
keep-text = Danach können Sie die Seiten über Ihre Rechte auf dieser Website ohne Internet lesen. Das hinterlässt Spuren: Wer in dieses Telefon schaut, kann herausfinden, dass Sie sie gespeichert haben.
# Two buttons.
keep-save = Seiten speichern
keep-remove = Gespeicherte Kopie entfernen
# Said after pressing them.
keep-saving = Wird gespeichert. Bitte warten.
keep-saved = Die Seiten sind in diesem Browser gespeichert.
keep-removed = Die gespeicherte Kopie ist weg. Die Liste der besuchten Seiten ist noch in Ihrem Browser.
keep-failed = Die Seiten konnten nicht gespeichert werden.
