### Places: their names, how far people are protected there, and who can help.

place-nl = ኔዘርላንድ
place-be = ቤልጅዩም
place-de = ጀርመን
place-es = ስጳኛ
place-ie = ኣየርላንድ
place-gb-eaw = እንግሊዝን ዌልስን
place-eu = ሕብረት ኤውሮጳ

protection-firewall = ፖሊሲ ፈላዪ መንደቕ ኣሎ
protection-firewall-text = ኣብዚ ሓደ ፖሊሲ ወይ ሕጊ ንገበን ሪፖርት ምግባር ካብ ምትግባር ሕጊ ኢሚግረሽን ይፈሊ። ደረት ኣለዎ፣ ውሕስነት እውን ኣይኮነን። ናብ ፖሊስ ቅድሚ ምኻድኩም እንታይ ከም ዝሽፍን ኣንብቡ።
protection-firewall-short = ፖሊሲ ፈላዪ መንደቕ፣ ምስ ደረታት

protection-partial = ሓለዋ ዘሎ ንገለ ሰባት ጥራይ እዩ
protection-partial-text = ኣብዚ ዘሎ ሕጊ ንሰባት ዝሕሉ ኣብ ገለ ገበናት ጥራይ፣ ወይ ንገለ ሰባት ጥራይ እዩ። ንዓኹም ከም ዝሽፍን ርግጸኛታት እንተ ዘይኮንኩም፣ ናብ ፖሊስ ቅድሚ ምኻድኩም ምኽሪ ርኸቡ።
protection-partial-short = ሓለዋ ዘሎ ንገለ ሰባት ጥራይ እዩ

protection-none = ሓለዋ ኣይረኸብናን
protection-none-text = ንገበን ሪፖርት ምግባር ካብ ምትግባር ሕጊ ኢሚግረሽን ዝፈሊ ሕጊ ወይ ፖሊሲ ኣብዚ ኣይረኸብናን። ናብ ፖሊስ ቅድሚ ምኻድኩም ምኽሪ ርኸቡ።
protection-none-short = ሓለዋ ኣይተረኽበን

protection-duty-to-report = መጠንቀቕታ፦ ብዛዕባኹም ንሰበስልጣን ኢሚግረሽን ክሕብሩ ይኽእሉ
protection-duty-to-report-text = ኣብዚ ዘሎ ሕጊ፣ ፖሊስ ወይ ካልኦት መንግስታዊ ትካላት ብዛዕባ መንበሪ ወረቐት ዘይብሎም ሰባት ንሰበስልጣን ኢሚግረሽን ክሕብሩ ይእዝዝ። ናብ ፖሊስ ምኻድ ሳዕቤን ከምጽኣልኩም ይኽእል። ቅድሚ ምኻድኩም ምኽሪ ርኸቡ።
protection-duty-to-report-short = መጠንቀቕታ፦ ብዛዕባኹም ንሰበስልጣን ኢሚግረሽን ክሕብሩ ይኽእሉ

scope = ዝሰርሓሉ
scope-national = ኣብ መላእ ሃገር
scope-regional = ኣብ ሓደ ክፋል እታ ሃገር፤ ካልኦት ክፋላት ክፍለዩ ይኽእሉ
scope-local = ኣብ ሓንቲ ከተማ፤ ካልኦት ቦታታት ክፍለዩ ይኽእሉ
reviewed-on = ንመወዳእታ ግዜ ዝተጻረየሉ
review-due = ቀጺሉ ክጻረየሉ ዝግባእ ዕለት
review-late = እዚ ዕለት ሓሊፉ እዩ።
reviewer = ዘጻረዮ
reviewer-role-desk-research = ኣዳለውትና፣ ካብ ዝተሓትሙ ምንጭታት፤ ብጠበቓ ኣይተጻረየን
reviewer-role-lawyer = ጠበቓ
reviewer-role-organisation = ኣብዚ ቦታ ዝሰርሕ ውድብ

place-numbers = እትድውሉሎም ቁጽርታት
number-emergency = ህጹጽ፦ ፖሊስ፣ መጥፋእቲ ሓዊ፣ ኣምቡላንስ
number-police = ፖሊስ፣ ህጹጽ እንተ ዘይኮይኑ
number-victim-support = ሓገዝ ንግዳያት
number-helpline = ኤውሮጳዊ መስመር ሓገዝ ንግዳያት
number-victim-helpline = መስመር ሓገዝ ንግዳያት
number-violence-helpline = መስመር ሓገዝ ኣብ ልዕሊ ደቂ ኣንስትዮ ብዛዕባ ዝፍጸም ዓመጽ
number-domestic-violence = መስመር ሓገዝ ኣብ ውሽጢ ገዛ ብዛዕባ ዝፍጸም ዓመጽ
number-trafficking = መስመር ሓገዝ ብዛዕባ ንግዲ ሰባት
number-children = መስመር ሓገዝ ንቆልዑ
number-interpreter = ኣስተርጓሚ
number-other = ተሌፎን
victim-helpline = ኤውሮጳዊ መስመር ሓገዝ ንግዳያት
victim-helpline-true = ኣብዚ ይሰርሕ
victim-helpline-false = ኣብዚ ኣይሰርሕን
victim-helpline-unknown = ኣብዚ ይሰርሕ እንተ ኾይኑ ኣይንፈልጥን

place-contacts = መን ክሕግዝ ይኽእል
contact-kind-support = ሓገዝ መንበሪ ወረቐት ንዘይብሎም ሰባት
contact-kind-legal = ሕጋዊ ምኽሪ
contact-kind-victim-support = ሓገዝ ንግዳያት
contact-kind-police = ፖሊስ
contact-kind-emergency = ህጹጽ
contact-kind-advocacy = ንመሰል ምጥባቕ
contact-kind-advocacy-note = ናይ ህጹጽ እዋን መስመር ኣይኮነን
