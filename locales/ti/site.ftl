### Words of the website itself: its name, menu, buttons, headings around the text.

feed = ዜና ፊድ

exit-page = ካብዚ ገጽ ውጹ
safe-browsing = ነዚ መርበብ ሓበሬታ ምብጻሕኩም ሕብኡ

skip-label = ቅልጡፍ ሊንክታት
skip-to-content = ናብ ቀንዲ ጽሑፍ ኪዱ
menu = ሜኑ
menu-label = ክፍልታት
footer-label = ክፍልታትን ኣገልግሎታትን
breadcrumbs = ኣብዚ ኢኹም ዘለኹም
home = መጀመርታ
pager = ቅድሚ እዚ ገጽን ድሕሪኡን
previous = ዝሓለፈ ገጽ
next = ዝቕጽል ገጽ
list-page = ገጽ { $current } ካብ { $total }
toc = ኣብዚ ገጽ
home-sections = ኣብዚ እንታይ ክትረኽቡ ትኽእሉ
home-updates = ዜና

languages = ቋንቋታት
language-menu = ቋንቋታት፦ { $language }
language-not-translated = ገና ኣይተተርጎመን

sources = { $count ->
    [one] ምንጪ
   *[other] ምንጭታት
}
updated = ንመወዳእታ ግዜ ዝተቐየረሉ { $date }።
reviewed = ብ{ $by } ({ $role }) ተጻርዩ፣ { $date }።
reviewed-by-nobody = ነዚ ገጽ ክሳብ ሕጂ ዘጻረዮ ጠበቓ የለን።
footer-caveat = እዚ መርበብ ሓበሬታ፣ ሓበሬታ ይህብ። ሕጋዊ ምኽሪ ኣይኮነን። ብተግባር ዝኸውን፣ ካብ ቦታ ናብ ቦታን ካብ ሓደ ኣባል ፖሊስ ናብ ካልእን ክፈላለ ይኽእል።
footer-no-tracking = እዚ መርበብ ሓበሬታ ኩኪስ ኣይጥቀምን፣ ኣይከታተለኩምን፣ ካብ ካልእ መርበብ ሓበሬታ እውን ዋላ ሓንቲ ኣየምጽእን። ናይ ገዛእ ርእስኹም ብራውዘር ግን ነቶም ዝበጻሕኩምዎም ገጻት ይዝክሮም።
footer-translation = { $count ->
    [one] ነዚ ገጽ ካብ { $total } ቋንቋታትና ብሓደ ከተንብብዎ ትኽእሉ ኢኹም።
   *[other] ነዚ ገጽ ካብ { $total } ቋንቋታትና ብ{ $count } ከተንብብዎ ትኽእሉ ኢኹም።
}

not-found-title = ነዚ ገጽ ክንረኽቦ ኣይከኣልናን
not-found-text = እቲ ኣድራሻ ጌጋ ክኸውን ይኽእል፣ ወይ እቲ ገጽ ተዛዊሩ። ካብዚ ዳግማይ ጀምሩ፦
moved-title = እዚ ገጽ ተዛዊሩ
moved-text = ሕጂ ኣብዚ ትረኽብዎ፦
gone-title = እዚ ገጽ ደጊም የለን
gone-text = ኣልዒልናዮ ኢና። ካብዚ ዳግማይ ጀምሩ፦
