### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } ኪሎባይት
offline-send = ፋይሉን ለሌሎች ሰዎች መላክ ይችላሉ፦ በብሉቱዝ፣ በመልእክት መተግበሪያ ወይም በሚሞሪ ካርድ።
offline-open = አንዱን ፋይል ለማንበብ ይንኩት፣ ከዚያ አሳሽ ይምረጡ። ኢንተርኔት አያስፈልግዎትም።
# "index.html" is the name of a file and stays as it is.
offline-zip-open = የZIP ፋይሉ መጀመሪያ መከፈት (unzip) አለበት። ከዚያ በአዲሱ አቃፊ ውስጥ "index.html" ይክፈቱ።
# A warning. Say exactly this.
offline-traces = ስልክዎን የሚያይ ማንኛውም ሰው ፋይሉን ሊያገኝ ይችላል። ሲያበቁ ያጥፉት። የመልእክት መተግበሪያ የላኩትን ነገር ቅጂ ሊያስቀምጥ ይችላል።

## Inside the one file

# $date (text): a date.
offline-date = ለመጨረሻ ጊዜ የታየው ወይም የተቀየረው፦ { $date }።
# Before the address of the website.
offline-newest = ሕጎችና ቁጥሮች ይቀየራሉ። አዲሱ ቅጂ እዚህ ነው፦
offline-online = ↗ ምልክት ያላቸው ማገናኛዎች ኢንተርኔት ያስፈልጋቸዋል።
# Heading over the list of all pages in the file.
offline-contents = በዚህ ፋይል ውስጥ
offline-contacts = የስልክ ቁጥሮችና ድርጅቶች
# Link back to that list.
offline-top = ወደ ዝርዝሩ ይመለሱ

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = መተግበሪያ ይምረጡ
share-sms = የጽሑፍ መልእክት (SMS)
share-mail = ኢሜይል
share-qr = ሌላ ስልክ ይህን ገጽ ሊከፍት ይችላል፦ ካሜራውን ወደዚህ ኮድ ያዙሩ።
# Read aloud in place of the picture.
share-qr-alt = የዚህን ገጽ አድራሻ የያዘ QR ኮድ
# A warning. Say exactly this.
share-traces = የሚልኩት ነገር በእርስዎ ስልክና በሌላው ስልክ ላይ ይቆያል።

## Saving pages in the browser, where a site offers it

keep-title = ገጾቹን በዚህ አሳሽ ውስጥ ያስቀምጡ
# A warning. Say exactly this.
keep-text = ከዚህ በኋላ በዚህ ድረ ገጽ ላይ ስለ መብቶችዎ ያሉትን ገጾች ያለ ኢንተርኔት ማንበብ ይችላሉ። ይህ ዱካ ይተዋል፦ ይህን ስልክ የሚያይ ማንኛውም ሰው ገጾቹን እንዳስቀመጡ ሊያውቅ ይችላል።
# Two buttons.
keep-save = ገጾቹን ያስቀምጡ
keep-remove = የተቀመጠውን ቅጂ ያጥፉ
# Said after pressing them.
keep-saving = በማስቀመጥ ላይ። እባክዎ ይጠብቁ።
keep-saved = ገጾቹ በዚህ አሳሽ ውስጥ ተቀምጠዋል።
keep-removed = የተቀመጠው ቅጂ ጠፍቷል። የጎበኟቸው ገጾች ዝርዝር ግን አሁንም በአሳሽዎ ውስጥ አለ።
keep-failed = ገጾቹን ማስቀመጥ አልተቻለም።
