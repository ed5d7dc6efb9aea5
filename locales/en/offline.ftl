### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = You can send a file to other people: by Bluetooth, by messenger, or on a memory card.
offline-open = To read the one file, tap it and choose a browser. You do not need the internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = The ZIP file must be unpacked first. Then open "index.html" in the new folder.
# A warning. Say exactly this.
offline-traces = Anyone who looks at your phone can find the file. Delete it when you do not need it any more. A messenger may keep a copy of what you send.

## Inside the one file

# $date (text): a date.
offline-date = Last checked or changed on { $date }.
# Before the address of the website.
offline-newest = Laws and numbers change. The newest version is here:
offline-online = Links with the sign ↗ need the internet.
# Heading over the list of all pages in the file.
offline-contents = In this file
offline-contacts = Telephone numbers and organisations
# Link back to that list.
offline-top = Back to the list

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Choose an app
share-sms = Text message (SMS)
share-mail = E-mail
share-qr = Another phone can open this page: point its camera at this code.
# Read aloud in place of the picture.
share-qr-alt = QR code with the address of this page
# A warning. Say exactly this.
share-traces = What you send stays on your phone and on the other phone.

## Saving pages in the browser, where a site offers it

keep-title = Save the pages in this browser
# A warning. Say exactly this.
keep-text = After this you can read the pages about your rights on this website without the internet. This leaves traces: anyone who looks at this phone can find out that you saved them.
# Two buttons.
keep-save = Save the pages
keep-remove = Remove the saved copy
# Said after pressing them.
keep-saving = Saving. Please wait.
keep-saved = The pages are saved in this browser.
keep-removed = The saved copy is gone. The list of pages that you visited is still in your browser.
keep-failed = The pages could not be saved.
