### Words around the pocket cards. The cards' own text stands in the content.

card-draft = مسوده – نه ده کتل شوې
card-draft-notice = دا کارت مسوده ده. کمپیوټر ژباړلی دی او هېچا نه دی کتلی. لا یې مه وېشئ.
card-qr-alt = د QR کوډ: دا کارت پر موبایل پرانیزي
card-show = د پولیسو مامور ته یې وښیئ ({ $language })
card-close = وتړئ
card-places = هغه ځای وټاکئ چې تاسو پکې یاست
card-no-place = د دې ځای لپاره کارت نشته.
card-overdue = کارت نشته: د دې ځای معلومات پر وخت نه دي کتل شوي.
card-officer-side = د مامور خوا
card-reader-side = ستاسو خوا

print-cards = د چاپ لپاره کارتونه
print-choose = ځای او ژبې وټاکئ
print-pair = { $reader }، د مامور خوا په { $officer }
print-format-id1 = د بانکي کارت اندازه، 85.6 په 54 ملي متره
print-format-eu = د ویزیټ کارت اندازه، 85 په 55 ملي متره
print-format-us = د امریکايي ویزیټ کارت اندازه، 3.5 په 2 انچه
print-format-a7-fold = کوچنۍ کتابچه: د A6 یوه پاڼه، یو ځل قات شوې
print-variant-home = ستاسو د خپل پرنټر لپاره، د پرې کولو له نښو سره
print-variant-shop = د چاپ د دوکان لپاره: په هره پاڼه کې یو کارت، له 3 ملي متره اضافي څنډې سره
print-variant-foldover = د هغه پرنټر لپاره چې یوازې یوه خوا چاپوي: قات یې کړئ او سرېښ یې کړئ
print-per-sheet = { $count ->
    [one] پر یوه کاغذ { $count } کارت
   *[other] پر یوه کاغذ { $count } کارتونه
}
print-pdf = PDF
print-html = له براوزر څخه چاپ کړئ
print-paper = کاغذ: { $paper }
