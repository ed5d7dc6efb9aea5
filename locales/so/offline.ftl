### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } kB
offline-send = Faylka waad u diri kartaa dad kale: Bluetooth, app-ka fariimaha, ama kaarka xusuusta.
offline-open = Si aad u akhrido hal faylka, taabo oo dooro biraawsar. Uma baahnid internet.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = Faylka ZIP marka hore waa in la furo (unzip). Kadib fur "index.html" oo ku jira galka cusub.
# A warning. Say exactly this.
offline-traces = Qof kasta oo telefoonkaaga eega wuu heli karaa faylka. Tirtir marka aanad u baahnayn. App-ka fariimaha wuxuu hayn karaa nuqul ka mid ah waxa aad dirto.

## Inside the one file

# $date (text): a date.
offline-date = Markii u dambaysay ee la hubiyey ama la beddelay: { $date }.
# Before the address of the website.
offline-newest = Shuruucda iyo lambarradu way isbeddelaan. Nuqulka ugu cusub waa halkan:
offline-online = Xiriiriyeyaasha leh calaamadda ↗ waxay u baahan yihiin internet.
# Heading over the list of all pages in the file.
offline-contents = Faylkan waxa ku jira
offline-contacts = Lambarrada telefoonka iyo ururrada
# Link back to that list.
offline-top = Ku noqo liiska

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = Dooro app
share-sms = Fariin qoraal ah (SMS)
share-mail = Iimayl
share-qr = Telefoon kale ayaa furi kara boggan: kamaradiisa ku toosi koodhkan.
# Read aloud in place of the picture.
share-qr-alt = Koodh QR ah oo leh ciwaanka boggan
# A warning. Say exactly this.
share-traces = Waxa aad dirto waxay ku haraan telefoonkaaga iyo telefoonka kale.

## Saving pages in the browser, where a site offers it

keep-title = Ku kaydi bogagga biraawsarkan
# A warning. Say exactly this.
keep-text = Kadib waxaad internet la’aan ku akhrin kartaa bogagga websaydhkan ee xuquuqdaada. Tani raad bay reebtaa: qof kasta oo telefoonkan eega wuu ogaan karaa inaad kaydsatay.
# Two buttons.
keep-save = Kaydi bogagga
keep-remove = Tirtir nuqulka la kaydiyey
# Said after pressing them.
keep-saving = Waa la kaydinayaa. Fadlan sug.
keep-saved = Bogagga waxay ku kaydsan yihiin biraawsarkan.
keep-removed = Nuqulka la kaydiyey waa la tirtiray. Liiska bogagga aad booqatay weli biraawsarkaaga ayuu ku jiraa.
keep-failed = Bogagga lama kaydin karin.
