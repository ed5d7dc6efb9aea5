### Words around the pocket cards. The cards' own text stands in the content.

card-draft = مسودہ – جانچ نہیں ہوئی
card-draft-notice = یہ کارڈ مسودہ ہے۔ کمپیوٹر نے اس کا ترجمہ کیا ہے اور کسی نے اس کی جانچ نہیں کی۔ اسے ابھی نہ بانٹیں۔
card-qr-alt = کیو آر کوڈ: یہ کارڈ فون پر کھولتا ہے
card-show = پولیس افسر کو دکھائیں ({ $language })
card-close = بند کریں
card-places = وہ جگہ چنیں جہاں آپ ہیں
card-no-place = اس جگہ کے لیے کوئی کارڈ نہیں ہے۔
card-overdue = کارڈ نہیں ہے: اس جگہ کی معلومات کی جانچ وقت پر نہیں ہوئی۔
card-officer-side = افسر والا رخ
card-reader-side = آپ والا رخ

print-cards = پرنٹ کرنے کے کارڈ
print-choose = جگہ اور زبانیں چنیں
print-pair = { $reader }، افسر والا رخ: { $officer }
print-format-id1 = بینک کارڈ کا سائز، 85.6 ضرب 54 ملی میٹر
print-format-eu = وزیٹنگ کارڈ کا سائز، 85 ضرب 55 ملی میٹر
print-format-us = امریکی وزیٹنگ کارڈ کا سائز، 3.5 ضرب 2 انچ
print-format-a7-fold = چھوٹی کتاب: A6 کا ایک ورق، ایک بار تہہ کیا ہوا
print-variant-home = آپ کے اپنے پرنٹر کے لیے، کاٹنے کے نشانوں کے ساتھ
print-variant-shop = پرنٹ کی دکان کے لیے: ہر صفحے پر ایک کارڈ، 3 ملی میٹر زائد کنارے کے ساتھ
print-variant-foldover = ایسے پرنٹر کے لیے جو صرف ایک طرف پرنٹ کرتا ہے: تہہ کریں اور چپکائیں
print-per-sheet = { $count ->
    [one] ایک ورق پر { $count } کارڈ
   *[other] ایک ورق پر { $count } کارڈ
}
print-pdf = PDF
print-html = براؤزر سے پرنٹ کریں
print-paper = کاغذ: { $paper }
