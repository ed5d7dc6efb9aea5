### Notices at the head of a page: what a reader must know before reading.

notice-link = ተጨማሪ ያንብቡ

notice-fallback = ይህ ገጽ ገና አልተተረጎመም። የሚያነቡት በዚህ ቋንቋ ነው፦ { $language }።
notice-fallback-link = ዋናውን ገጽ ይመልከቱ

notice-machine = ይህን ገጽ የተረጎመው ኮምፒውተር ነው። እስካሁን ማንም አላጣራውም፣ ስህተቶች ሊኖሩት ይችላሉ። በእሱ ላይ ተመሥርተው ምንም ነገር ከማድረግዎ በፊት የሚያምኑትን ድርጅት ይጠይቁ።
notice-machine-link = ዋናውን ጽሑፍ ያንብቡ

notice-stale = ይህ ገጽ ከተተረጎመ በኋላ ዋናው ጽሑፍ ተቀይሯል። አንዳንዱ ጊዜው ያለፈበት ሊሆን ይችላል።
notice-stale-link = ዋናውን ጽሑፍ ያንብቡ

notice-overdue = ስለ { $place } ያለው ይህ መረጃ እስከ { $date } ድረስ እንደገና መጣራት ነበረበት። ጊዜው ያለፈበት ሊሆን ይችላል። ከመተማመንዎ በፊት አንድ ድርጅት ይጠይቁ።
notice-overdue-link = ስለዚህ ቦታ የምናውቀውን ይመልከቱ

notice-place-missing = ስለዚህ ቦታ መረጃ የለንም። የሌላ ቦታ ገጽ አይጠቀሙ፤ ደንቦቹ ያሉበት ቦታ ደንቦች አይደሉም። በሚኖሩበት ቦታ ያለ ድርጅት ይጠይቁ።

notice-draft = ይህ ረቂቅ ነው። አልታተመም።

notice-protection-firewall = { $place }፦ አንድ ፖሊሲ ወንጀልን ሪፖርት ማድረግን ከኢሚግሬሽን ሕግ ማስፈጸም ይለያል። ገደቦች አሉት፣ ዋስትናም አይደለም።
notice-protection-firewall-link = ምን እንደሚሸፍን ያንብቡ

notice-protection-partial = { $place }፦ ጥበቃ ያለው ለአንዳንድ ወንጀሎች ወይም ለአንዳንድ ሰዎች ብቻ ነው። ወደ ፖሊስ ከመሄድዎ በፊት ምክር ያግኙ።
notice-protection-partial-link = ጥበቃ ያለው ለማን እንደሆነ ያንብቡ

notice-protection-none = { $place }፦ ወንጀልን ሪፖርት ለሚያደርጉ፣ የመኖሪያ ወረቀት ለሌላቸው ሰዎች ምንም ጥበቃ አላገኘንም። ወደ ፖሊስ ከመሄድዎ በፊት ምክር ያግኙ።
notice-protection-none-link = ተጨማሪ ያንብቡ፣ ማን ሊመክርዎ እንደሚችልም ይመልከቱ

notice-protection-duty-to-report = { $place }፦ ወደ ፖሊስ ከሄዱ ስለ እርስዎ ለኢሚግሬሽን ባለሥልጣናት ሊነገር ይችላል። ከመሄድዎ በፊት ምክር ያግኙ።
notice-protection-duty-to-report-link = ማስጠንቀቂያውን ያንብቡ፣ ማን ሊመክርዎ እንደሚችልም ይመልከቱ
