### Words for leaving fast, reading offline and passing the site on.

exit-loading = ይጽዕን ኣሎ።
exit-two-more = Shift፣ ንምውጻእ ተወሳኺ 2 ግዜ ጽቐጡ።
exit-one-more = Shift፣ ንምውጻእ ተወሳኺ 1 ግዜ ጽቐጡ።
exit-timed-out = ካብዚ ገጽ ናይ ምውጻእ ግዜ ሓሊፉ።
exit-hint = ካብዚ ገጽ ብኡንብኡ ንምውጻእ፣ Shift ሰለስተ ግዜ ጽቐጡ።

offline-title = ኣቐምጥዎ ወይ ንኻልኦት ኣመሓላልፍዎ
offline-text = ብዛዕባ መሰላትኩም ዘለዉ ኩሎም ገጻት ኣብ ሓደ ፋይል። ብዘይ ኢንተርነት ይኽፈት። ክሳብ እትድምስስዎ ኣብ ተሌፎንኩም ይጸንሕ።
offline-file = ንተሌፎን ዝኸውን ሓደ ፋይል
offline-zip = በዚ ቋንቋ ዘሎ መላእ መርበብ ሓበሬታ፣ ብZIP ፋይል
share = ነዚ ገጽ ኣካፍሉ
share-address = ኣድራሻ ናይዚ ገጽ
all-pages = ኩሎም ገጻት
all-pages-filter = ገጽ ንምርካብ ቃል ጽሓፉ
all-pages-none = እዚ ቃል ዘለዎ ገጽ የለን።
external-link = ካልእ መርበብ ሓበሬታ

notice-stale-parts = { $changed ->
    [one] ድሕሪ እዚ ትርጉም፣ ኣብቲ መበቆላዊ ጽሑፍ ካብ { $total } ክፋላት ሓደ ተቐይሩ።
   *[other] ድሕሪ እዚ ትርጉም፣ ኣብቲ መበቆላዊ ጽሑፍ ካብ { $total } ክፋላት { $changed } ተቐይሮም።
}
stale-part = እዚ ክፋል ተቐይሩ እዩ። እትርእይዎ ዘለኹም እቲ መበቆላዊ ጽሑፍ እዩ።
