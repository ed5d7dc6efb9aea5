### Words around the pocket cards. The cards' own text stands in the content.

card-draft = ረቂቅ – አልተጣራም
card-draft-notice = ይህ ካርድ ረቂቅ ነው። የተረጎመው ኮምፒውተር ነው፣ ማንም አላጣራውም። ገና ለሰው አይስጡት።
card-qr-alt = QR ኮድ፦ ይህን ካርድ በስልክ ላይ ይከፍታል
card-show = ለፖሊስ አባሉ ያሳዩ ({ $language })
card-close = ይዝጉ
card-places = ያሉበትን ቦታ ይምረጡ
card-no-place = ለዚህ ቦታ ካርድ የለም።
card-overdue = ካርድ የለም፦ ስለዚህ ቦታ ያሉት መረጃዎች በጊዜው አልተጣሩም።
card-officer-side = ለፖሊሱ የሆነው ጎን
card-reader-side = ለእርስዎ የሆነው ጎን

print-cards = የሚታተሙ ካርዶች
print-choose = ቦታውን እና ቋንቋዎቹን ይምረጡ
print-pair = { $reader }፣ ለፖሊሱ የሆነው ጎን በዚህ ቋንቋ፦ { $officer }
print-format-id1 = የባንክ ካርድ መጠን፣ 85.6 × 54 ሚ.ሜ
print-format-eu = የቢዝነስ ካርድ መጠን፣ 85 × 55 ሚ.ሜ
print-format-us = የአሜሪካ ቢዝነስ ካርድ መጠን፣ 3.5 × 2 ኢንች
print-format-a7-fold = ትንሽ ቡክሌት፦ አንድ A6 ወረቀት፣ አንድ ጊዜ የታጠፈ
print-variant-home = ለራስዎ ማተሚያ፣ ከመቁረጫ ምልክቶች ጋር
print-variant-shop = ለማተሚያ ቤት፦ በአንድ ገጽ አንድ ካርድ፣ ዙሪያውን 3 ሚ.ሜ ትርፍ
print-variant-foldover = በአንድ ጎን ብቻ ለሚያትም ማተሚያ፦ አጥፈው ይለጥፉ
print-per-sheet = { $count ->
    [one] በአንድ ወረቀት 1 ካርድ
   *[other] በአንድ ወረቀት { $count } ካርዶች
}
print-pdf = PDF
print-html = ከአሳሹ ያትሙ
print-paper = ወረቀት፦ { $paper }
