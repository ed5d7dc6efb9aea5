### Notices at the head of a page: what a reader must know before reading.

notice-link = ዝያዳ ኣንብቡ

notice-fallback = እዚ ገጽ ገና ኣይተተርጎመን። እትንብብዎ ዘለኹም በዚ ቋንቋ እዩ፦ { $language }።
notice-fallback-link = ነቲ መበቆላዊ ገጽ ርኣዩ

notice-machine = ነዚ ገጽ ኮምፒተር እዩ ተርጒምዎ። ክሳብ ሕጂ ዘጻረዮ ሰብ የለን፣ ጌጋታት ክህልዎ ይኽእል። ብእኡ ተመርኲስኩም ገለ ቅድሚ ምግባርኩም፣ ንእትኣምንዎ ውድብ ሕተቱ።
notice-machine-link = ነቲ መበቆላዊ ጽሑፍ ኣንብቡ

notice-stale = እዚ ገጽ ድሕሪ ምትርጓሙ፣ እቲ መበቆላዊ ጽሑፍ ተቐይሩ እዩ። ገሊኡ ግዜኡ ዝሓለፈ ክኸውን ይኽእል።
notice-stale-link = ነቲ መበቆላዊ ጽሑፍ ኣንብቡ

notice-overdue = ብዛዕባ { $place } ዘሎ ሓበሬታ ክሳብ { $date } ዳግማይ ክጻረ ይግባእ ነይሩ። ግዜኡ ዝሓለፈ ክኸውን ይኽእል። ቅድሚ ምእማንኩም ንሓደ ውድብ ሕተቱ።
notice-overdue-link = ብዛዕባ እዚ ቦታ እንፈልጦ ርኣዩ

notice-place-missing = ብዛዕባ እዚ ቦታ ሓበሬታ የብልናን። ገጽ ካልእ ቦታ ኣይትጠቐሙ፤ ሕግታቱ ናይቲ ዘለኹምዎ ቦታ ሕግታት ኣይኮኑን። ኣብቲ እትነብሩሉ ቦታ ንዘሎ ውድብ ሕተቱ።

notice-draft = እዚ ንድፊ እዩ። ኣይተሓትመን።

notice-protection-firewall = { $place }፦ ሓደ ፖሊሲ ንገበን ሪፖርት ምግባር ካብ ምትግባር ሕጊ ኢሚግረሽን ይፈሊ። ደረት ኣለዎ፣ ውሕስነት እውን ኣይኮነን።
notice-protection-firewall-link = እንታይ ከም ዝሽፍን ኣንብቡ

notice-protection-partial = { $place }፦ ሓለዋ ዘሎ ንገለ ገበናት ወይ ንገለ ሰባት ጥራይ እዩ። ናብ ፖሊስ ቅድሚ ምኻድኩም ምኽሪ ርኸቡ።
notice-protection-partial-link = ሓለዋ ንመን ከም ዘሎ ኣንብቡ

notice-protection-none = { $place }፦ ገበን ሪፖርት ንዝገብሩ መንበሪ ወረቐት ዘይብሎም ሰባት ዝኾነ ሓለዋ ኣይረኸብናን። ናብ ፖሊስ ቅድሚ ምኻድኩም ምኽሪ ርኸቡ።
notice-protection-none-link = ዝያዳ ኣንብቡ፣ መን ክመኽረኩም ከም ዝኽእል ድማ ርኣዩ

notice-protection-duty-to-report = { $place }፦ ናብ ፖሊስ እንተ ኸይድኩም፣ ብዛዕባኹም ንሰበስልጣን ኢሚግረሽን ክሕብሩ ይኽእሉ። ቅድሚ ምኻድኩም ምኽሪ ርኸቡ።
notice-protection-duty-to-report-link = ነቲ መጠንቀቕታ ኣንብቡ፣ መን ክመኽረኩም ከም ዝኽእል ድማ ርኣዩ
