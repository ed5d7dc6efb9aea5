### Words for leaving fast, reading offline and passing the site on.

exit-loading = በመጫን ላይ።
exit-two-more = Shift፣ ለመውጣት ተጨማሪ 2 ጊዜ ይጫኑ።
exit-one-more = Shift፣ ለመውጣት ተጨማሪ 1 ጊዜ ይጫኑ።
exit-timed-out = ከዚህ ገጽ የመውጫው ጊዜ አልፏል።
exit-hint = ከዚህ ገጽ ወዲያውኑ ለመውጣት የShift ቁልፍን ሦስት ጊዜ ይጫኑ።

offline-title = ያስቀምጡት ወይም ለሌሎች ያስተላልፉት
offline-text = ስለ መብቶችዎ ያሉ ሁሉም ገጾች በአንድ ፋይል። ያለ ኢንተርኔት ይከፈታል። እስኪያጠፉት ድረስ በስልክዎ ላይ ይቆያል።
offline-file = ለስልክ የሚሆን አንድ ፋይል
offline-zip = በዚህ ቋንቋ ያለው ሙሉ ድረ ገጽ፣ በZIP ፋይል
share = ይህን ገጽ ያጋሩ
share-address = የዚህ ገጽ አድራሻ
all-pages = ሁሉም ገጾች
all-pages-filter = ገጽ ለማግኘት ቃል ይጻፉ
all-pages-none = ይህ ቃል ያለበት ገጽ የለም።
external-link = ሌላ ድረ ገጽ

notice-stale-parts = { $changed ->
    [one] ከዚህ ትርጉም በኋላ በዋናው ጽሑፍ ከ{ $total } ክፍሎች አንዱ ተለውጧል።
   *[other] ከዚህ ትርጉም በኋላ በዋናው ጽሑፍ ከ{ $total } ክፍሎች { $changed } ተለውጠዋል።
}
stale-part = ይህ ክፍል ተለውጧል። የሚያዩት ዋናውን ጽሑፍ ነው።
