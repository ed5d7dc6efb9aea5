### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } ኪሎባይት
offline-send = ፋይል ንኻልኦት ሰባት ክትልእኩ ትኽእሉ ኢኹም፦ ብብሉቱዝ፣ ብመልእኽቲ መተግበሪ ወይ ብሚሞሪ ካርድ።
offline-open = ነቲ ሓደ ፋይል ንምንባብ ጠውቕዎ፣ ድሕሪኡ ብራውዘር ምረጹ። ኢንተርነት ኣየድልየኩምን።
# "index.html" is the name of a file and stays as it is.
offline-zip-open = እቲ ZIP ፋይል መጀመርታ ክኽፈት (unzip) ኣለዎ። ድሕሪኡ ኣብቲ ሓድሽ ማህደር "index.html" ክፈቱ።
# A warning. Say exactly this.
offline-traces = ንተሌፎንኩም ዝርኢ ዝኾነ ሰብ ነቲ ፋይል ክረኽቦ ይኽእል። ምስ ዘየድልየኩም ደምስስዎ። ናይ መልእኽቲ መተግበሪ ናይቲ እትልእክዎ ቅዳሕ ክሕዝ ይኽእል።

## Inside the one file

# $date (text): a date.
offline-date = ንመወዳእታ ግዜ ዝተራእየ ወይ ዝተቐየረ፦ { $date }።
# Before the address of the website.
offline-newest = ሕግታትን ቁጽርታትን ይቕየሩ። እቲ ሓድሽ ቅዳሕ ኣብዚ ኣሎ፦
offline-online = ምልክት ↗ ዘለዎም መላግቦታት ኢንተርነት የድልዮም።
# Heading over the list of all pages in the file.
offline-contents = ኣብዚ ፋይል
offline-contacts = ቁጽርታት ተሌፎንን ውድባትን
# Link back to that list.
offline-top = ናብቲ ዝርዝር ተመለሱ

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = መተግበሪ ምረጹ
share-sms = ናይ ጽሑፍ መልእኽቲ (SMS)
share-mail = ኢመይል
share-qr = ካልእ ተሌፎን ነዚ ገጽ ክኸፍቶ ይኽእል፦ ካሜራኡ ናብዚ ኮድ ኣቕንዕዎ።
# Read aloud in place of the picture.
share-qr-alt = ኣድራሻ ናይዚ ገጽ ዝሓዘ QR ኮድ
# A warning. Say exactly this.
share-traces = እትልእክዎ ነገር ኣብ ተሌፎንኩምን ኣብቲ ካልእ ተሌፎንን ይጸንሕ።

## Saving pages in the browser, where a site offers it

keep-title = ነቶም ገጻት ኣብዚ ብራውዘር ኣቐምጡ
# A warning. Say exactly this.
keep-text = ድሕሪዚ ኣብዚ መርበብ ሓበሬታ ብዛዕባ መሰላትኩም ዘለዉ ገጻት ብዘይ ኢንተርነት ከተንብቡ ትኽእሉ ኢኹም። እዚ ኣሰር ይገድፍ፦ ነዚ ተሌፎን ዝርኢ ዝኾነ ሰብ ከም ዘቐመጥክምዎም ክፈልጥ ይኽእል።
# Two buttons.
keep-save = ነቶም ገጻት ኣቐምጡ
keep-remove = ነቲ ዝተቐመጠ ቅዳሕ ደምስሱ
# Said after pressing them.
keep-saving = ይቕመጥ ኣሎ። በጃኹም ተጸበዩ።
keep-saved = እቶም ገጻት ኣብዚ ብራውዘር ተቐሚጦም ኣለዉ።
keep-removed = እቲ ዝተቐመጠ ቅዳሕ ጠፊኡ። ዝርዝር ናይቶም ዝበጻሕኩምዎም ገጻት ግን ሕጂ እውን ኣብ ብራውዘርኩም ኣሎ።
keep-failed = ነቶም ገጻት ምቕማጥ ኣይተኻእለን።
