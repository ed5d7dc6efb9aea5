### Places: their names, how far people are protected there, and who can help.

place-nl = ኔዘርላንድ
place-be = ቤልጂየም
place-de = ጀርመን
place-es = ስፔን
place-ie = አየርላንድ
place-gb-eaw = እንግሊዝና ዌልስ
place-eu = የአውሮፓ ኅብረት

protection-firewall = የመለያ ግድግዳ ፖሊሲ አለ
protection-firewall-text = እዚህ አንድ ፖሊሲ ወይም ሕግ ወንጀልን ሪፖርት ማድረግን ከኢሚግሬሽን ሕግ ማስፈጸም ይለያል። ገደቦች አሉት፣ ዋስትናም አይደለም። ወደ ፖሊስ ከመሄድዎ በፊት ምን እንደሚሸፍን ያንብቡ።
protection-firewall-short = የመለያ ግድግዳ ፖሊሲ፣ ከገደቦች ጋር

protection-partial = ጥበቃ ያለው ለአንዳንድ ሰዎች ብቻ ነው
protection-partial-text = እዚህ ያለው ሕግ ሰዎችን የሚጠብቀው በተወሰኑ ወንጀሎች ብቻ ወይም የተወሰኑ ሰዎችን ብቻ ነው። እርስዎን እንደሚሸፍን እርግጠኛ ካልሆኑ ወደ ፖሊስ ከመሄድዎ በፊት ምክር ያግኙ።
protection-partial-short = ጥበቃ ያለው ለአንዳንድ ሰዎች ብቻ ነው

protection-none = ጥበቃ አላገኘንም
protection-none-text = ወንጀልን ሪፖርት ማድረግን ከኢሚግሬሽን ሕግ ማስፈጸም የሚለይ ሕግ ወይም ፖሊሲ እዚህ አላገኘንም። ወደ ፖሊስ ከመሄድዎ በፊት ምክር ያግኙ።
protection-none-short = ጥበቃ አልተገኘም

protection-duty-to-report = ማስጠንቀቂያ፦ ስለ እርስዎ ለኢሚግሬሽን ባለሥልጣናት ሊነገር ይችላል
protection-duty-to-report-text = እዚህ ያለው ሕግ ፖሊስ ወይም ሌሎች የመንግሥት መሥሪያ ቤቶች የመኖሪያ ወረቀት ስለሌላቸው ሰዎች ለኢሚግሬሽን ባለሥልጣናት እንዲያሳውቁ ያዛል። ወደ ፖሊስ መሄድ በእርስዎ ላይ መዘዝ ሊያመጣ ይችላል። ከመሄድዎ በፊት ምክር ያግኙ።
protection-duty-to-report-short = ማስጠንቀቂያ፦ ስለ እርስዎ ለኢሚግሬሽን ባለሥልጣናት ሊነገር ይችላል

scope = የሚሠራው
scope-national = በመላ አገሩ
scope-regional = በአገሩ አንድ ክፍል፤ ሌሎች ክፍሎች ሊለዩ ይችላሉ
scope-local = በአንድ ከተማ፤ ሌሎች ቦታዎች ሊለዩ ይችላሉ
reviewed-on = ለመጨረሻ ጊዜ የተጣራው
review-due = ቀጣዩ ማጣራት የሚጠበቅበት ቀን
review-late = ይህ ቀን አልፏል።
reviewer = ያጣራው
reviewer-role-desk-research = አዘጋጆቻችን፣ ከታተሙ ምንጮች፤ በጠበቃ አልተጣራም
reviewer-role-lawyer = ጠበቃ
reviewer-role-organisation = በዚህ ቦታ የሚሠራ ድርጅት

place-numbers = የሚደውሉባቸው ቁጥሮች
number-emergency = የአደጋ ጊዜ፦ ፖሊስ፣ እሳት አደጋ፣ አምቡላንስ
number-police = ፖሊስ፣ አስቸኳይ ካልሆነ
number-victim-support = ለተጎጂዎች ድጋፍ
number-helpline = የአውሮፓ የተጎጂዎች የእርዳታ መስመር
number-victim-helpline = የተጎጂዎች የእርዳታ መስመር
number-violence-helpline = በሴቶች ላይ ስለሚደርስ ጥቃት የእርዳታ መስመር
number-domestic-violence = በቤት ውስጥ ስለሚደርስ ጥቃት የእርዳታ መስመር
number-trafficking = ስለ ሰዎች ዝውውር የእርዳታ መስመር
number-children = ለልጆች የእርዳታ መስመር
number-interpreter = አስተርጓሚ
number-other = ስልክ
victim-helpline = የአውሮፓ የተጎጂዎች የእርዳታ መስመር
victim-helpline-true = እዚህ ይሠራል
victim-helpline-false = እዚህ አይሠራም
victim-helpline-unknown = እዚህ ይሠራ እንደሆነ አናውቅም

place-contacts = ማን ሊረዳ ይችላል
contact-kind-support = የመኖሪያ ወረቀት ለሌላቸው ሰዎች ድጋፍ
contact-kind-legal = የሕግ ምክር
contact-kind-victim-support = ለተጎጂዎች ድጋፍ
contact-kind-police = ፖሊስ
contact-kind-emergency = የአደጋ ጊዜ
contact-kind-advocacy = ለመብት መሟገት
contact-kind-advocacy-note = የአደጋ ጊዜ መስመር አይደለም
