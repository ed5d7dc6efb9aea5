### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Skedarin mund t’ua dërgoni të tjerëve: me Bluetooth, me aplikacion mesazhesh ose në një kartë memorieje.
offline-open = Për ta lexuar skedarin e vetëm, prekeni dhe zgjidhni një shfletues. Nuk ju duhet internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Skedari ZIP duhet shpaketuar (unzip) më parë. Pastaj hapni "index.html" në dosjen e re.
# A warning. Say exactly this.
offline-traces = Kushdo që sheh telefonin tuaj mund ta gjejë skedarin. Fshijeni kur nuk ju duhet më. Aplikacioni i mesazheve mund të ruajë një kopje të asaj që dërgoni.

## Inside the one file

# $date (text): a date.
offline-date = Kontrolluar ose ndryshuar së fundi më { $date }.
# Before the address of the website.
offline-newest = Ligjet dhe numrat ndryshojnë. Versioni më i ri është këtu:
offline-online = Për lidhjet me shenjën ↗ duhet internet.
# Heading over the list of all pages in the file.
offline-contents = Në këtë skedar
offline-contacts = Numra telefoni dhe organizata
# Link back to that list.
offline-top = Kthehu te lista

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Zgjidhni një aplikacion
share-sms = Mesazh me tekst (SMS)
share-mail = E-mail
share-qr = Një telefon tjetër mund ta hapë këtë faqe: drejtojeni kamerën e tij te ky kod.
# Read aloud in place of the picture.
share-qr-alt = Kod QR me adresën e kësaj faqeje
# A warning. Say exactly this.
share-traces = Ajo që dërgoni mbetet në telefonin tuaj dhe në telefonin tjetër.

## Saving pages in the browser, where a site offers it

keep-title = Ruajini faqet në këtë shfletues
# A warning. Say exactly this.
keep-text = Pas kësaj mund t’i lexoni pa internet faqet e këtij sajti për të drejtat tuaja. Kjo lë gjurmë: kushdo që sheh këtë telefon mund të zbulojë se i keni ruajtur.
# Two buttons.
keep-save = Ruaji faqet
keep-remove = Fshije kopjen e ruajtur
# Said after pressing them.
keep-saving = Po ruhen. Ju lutemi prisni.
keep-saved = Faqet janë ruajtur në këtë shfletues.
keep-removed = Kopja e ruajtur u fshi. Lista e faqeve që keni vizituar është ende në shfletuesin tuaj.
keep-failed = Faqet nuk u ruajtën dot.
