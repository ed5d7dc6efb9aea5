### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } کیلوبایټه
offline-send = تاسو کولی شئ فایل نورو ته ولېږئ: په بلوتوث، په پیغام رسونکي، یا په مېموري کارټ کې.
offline-open = د یوه فایل د لوستلو لپاره پرې ګوته کېږدئ او یو براوزر وټاکئ. انټرنېټ ته اړتیا نه لرئ.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = د ZIP فایل باید لومړی خلاص (unzip) شي. بیا په نوې پوښۍ کې "index.html" پرانیزئ.
# A warning. Say exactly this.
offline-traces = هر څوک چې ستاسو موبایل ګوري، فایل موندلی شي. کله چې نور ورته اړتیا نه لرئ، پاک یې کړئ. پیغام رسونکی ښايي د هغه څه کاپي وساتي چې تاسو یې لېږئ.

## Inside the one file

# $date (text): a date.
offline-date = وروستی ځل کتل شوی یا بدل شوی: { $date }.
# Before the address of the website.
offline-newest = قوانین او شمېرې بدلېږي. تر ټولو نوې بڼه دلته ده:
offline-online = هغه لینکونه چې د ↗ نښه لري، انټرنېټ ته اړتیا لري.
# Heading over the list of all pages in the file.
offline-contents = په دې فایل کې
offline-contacts = د ټلیفون شمېرې او سازمانونه
# Link back to that list.
offline-top = بېرته لېست ته

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = یو اپ وټاکئ
share-sms = لیکلی پیغام (SMS)
share-mail = برېښنالیک
share-qr = بل موبایل دا پاڼه پرانیستلی شي: کامره یې دې کوډ ته ونیسئ.
# Read aloud in place of the picture.
share-qr-alt = د دې پاڼې د پتې QR کوډ
# A warning. Say exactly this.
share-traces = هغه څه چې لېږئ، ستاسو پر موبایل او پر بل موبایل پاتې کېږي.

## Saving pages in the browser, where a site offers it

keep-title = پاڼې په دې براوزر کې وساتئ
# A warning. Say exactly this.
keep-text = له دې وروسته تاسو کولی شئ په دې وېبپاڼه کې د خپلو حقونو په اړه پاڼې له انټرنېټ پرته ولولئ. دا نښې پرېږدي: هر څوک چې دا موبایل ګوري، پوهېدلی شي چې تاسو هغه ساتلې دي.
# Two buttons.
keep-save = پاڼې وساتئ
keep-remove = ساتل شوې کاپي لرې کړئ
# Said after pressing them.
keep-saving = ساتل کېږي. مهرباني وکړئ، صبر وکړئ.
keep-saved = پاڼې په دې براوزر کې ساتل شوې دي.
keep-removed = ساتل شوې کاپي لرې شوه. د هغو پاڼو لېست چې تاسو لیدلې دي، لا هم ستاسو په براوزر کې دی.
keep-failed = پاڼې ونه ساتل شوې.
