### Words around the pocket cards. The cards' own text stands in the content.

card-draft = ንድፊ – ኣይተጻረየን
card-draft-notice = እዚ ካርድ ንድፊ እዩ። ኮምፒተር ተርጒምዎ፣ ዘጻረዮ ሰብ ድማ የለን። ገና ንሰብ ኣይትሃቡ።
card-qr-alt = QR ኮድ፦ ነዚ ካርድ ኣብ ተሌፎን ይኸፍቶ
card-show = ንኣባል ፖሊስ ኣርእዩ ({ $language })
card-close = ዕጸዉ
card-places = ዘለኹምዎ ቦታ ምረጹ
card-no-place = ነዚ ቦታ ዝኸውን ካርድ የለን።
card-overdue = ካርድ የለን፦ ብዛዕባ እዚ ቦታ ዘሎ ሓበሬታ ብግዜኡ ኣይተጻረየን።
card-officer-side = ንኣባል ፖሊስ ዝኸውን ወገን
card-reader-side = ንዓኹም ዝኸውን ወገን

print-cards = ዝሕተሙ ካርድታት
print-choose = እቲ ቦታን እቶም ቋንቋታትን ምረጹ
print-pair = { $reader }፣ ንኣባል ፖሊስ ዝኸውን ወገን በዚ ቋንቋ፦ { $officer }
print-format-id1 = ዓቐን ካርድ ባንክ፣ 85.6 × 54 ሚ.ሜ
print-format-eu = ዓቐን ቢዝነስ ካርድ፣ 85 × 55 ሚ.ሜ
print-format-us = ዓቐን ቢዝነስ ካርድ ኣመሪካ፣ 3.5 × 2 ኢንች
print-format-a7-fold = ንእሽቶ መጽሓፍ፦ ሓደ A6 ወረቐት፣ ሓንሳብ ዝተዓጽፈ
print-variant-home = ንናትኩም መሕተሚ፣ ምስ መቑረጺ ምልክታት
print-variant-shop = ንቤት ማሕተም፦ ኣብ ሓደ ገጽ ሓደ ካርድ፣ ኣብ ዙርያኡ 3 ሚ.ሜ ትርፊ
print-variant-foldover = ብሓደ ወገን ጥራይ ንዝሓትም መሕተሚ፦ ዓጺፍኩም ኣጣብቑ
print-per-sheet = { $count ->
    [one] ኣብ ሓደ ወረቐት 1 ካርድ
   *[other] ኣብ ሓደ ወረቐት { $count } ካርድታት
}
print-pdf = PDF
print-html = ካብ ብራውዘር ሕተሙ
print-paper = ወረቐት፦ { $paper }
