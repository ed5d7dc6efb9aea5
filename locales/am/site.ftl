### Words of the website itself: its name, menu, buttons, headings around the text.

feed = የዜና ፊድ

exit-page = ከዚህ ገጽ ይውጡ
safe-browsing = ይህን ድረ ገጽ መጎብኘትዎን ይደብቁ

skip-label = ፈጣን ማገናኛዎች
skip-to-content = ወደ ዋናው ጽሑፍ ይሂዱ
menu = ምናሌ
menu-label = ክፍሎች
footer-label = ክፍሎች እና አገልግሎቶች
breadcrumbs = ያሉት እዚህ ነው
home = መነሻ
pager = ከዚህ ገጽ በፊት እና በኋላ
previous = ቀዳሚ ገጽ
next = ቀጣይ ገጽ
list-page = ገጽ { $current } ከ{ $total }
toc = በዚህ ገጽ ላይ
home-sections = እዚህ ምን ማግኘት እንደሚችሉ
home-updates = ዜና

languages = ቋንቋዎች
language-menu = ቋንቋዎች፦ { $language }
language-not-translated = ገና አልተተረጎመም

sources = { $count ->
    [one] ምንጭ
   *[other] ምንጮች
}
updated = ለመጨረሻ ጊዜ የተለወጠው { $date }።
reviewed = በ{ $by } ({ $role }) ተጣርቷል፣ { $date }።
reviewed-by-nobody = ይህን ገጽ እስካሁን ያጣራ ጠበቃ የለም።
footer-caveat = ይህ ድረ ገጽ መረጃ ይሰጣል። የሕግ ምክር አይደለም። በተግባር የሚሆነው ከቦታ ቦታ እና ከአንዱ የፖሊስ አባል ወደ ሌላው ሊለያይ ይችላል።
footer-no-tracking = ይህ ድረ ገጽ ኩኪ አይጠቀምም፣ አይከታተልዎትም፣ ከሌሎች ድረ ገጾችም ምንም አይጭንም። የራስዎ አሳሽ ግን የትኞቹን ገጾች እንደጎበኙ ያስታውሳል።
footer-translation = { $count ->
    [one] ይህን ገጽ ከ{ $total } ቋንቋዎቻችን በአንዱ ማንበብ ይችላሉ።
   *[other] ይህን ገጽ ከ{ $total } ቋንቋዎቻችን በ{ $count } ማንበብ ይችላሉ።
}

not-found-title = ይህን ገጽ ማግኘት አልቻልንም
not-found-text = አድራሻው የተሳሳተ ሊሆን ይችላል፣ ወይም ገጹ ተዛውሯል። ከዚህ እንደገና ይጀምሩ፦
moved-title = ይህ ገጽ ተዛውሯል
moved-text = አሁን እዚህ ያገኙታል፦
gone-title = ይህ ገጽ አሁን የለም
gone-text = ገጹን አስወግደነዋል። ከዚህ እንደገና ይጀምሩ፦
