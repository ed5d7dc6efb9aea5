### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } کے بی
offline-send = آپ فائل دوسروں کو بھیج سکتے ہیں: بلوٹوتھ سے، میسنجر سے، یا میموری کارڈ پر۔
offline-open = ایک فائل پڑھنے کے لیے اسے چھوئیں اور کوئی براؤزر چنیں۔ انٹرنیٹ کی ضرورت نہیں۔
# "index.html" is the name of a file and stays as it is.
offline-zip-open = ZIP فائل کو پہلے کھول کر نکالنا (unzip) ضروری ہے۔ پھر نئے فولڈر میں "index.html" کھولیں۔
# A warning. Say exactly this.
offline-traces = جو بھی آپ کا فون دیکھے، وہ فائل ڈھونڈ سکتا ہے۔ جب اس کی ضرورت نہ رہے تو اسے مٹا دیں۔ میسنجر آپ کی بھیجی ہوئی چیز کی نقل رکھ سکتا ہے۔

## Inside the one file

# $date (text): a date.
offline-date = آخری بار جانچ یا تبدیلی: { $date }۔
# Before the address of the website.
offline-newest = قانون اور نمبر بدلتے ہیں۔ سب سے نئی صورت یہاں ہے:
offline-online = جن لنکس پر ↗ کا نشان ہے، ان کے لیے انٹرنیٹ چاہیے۔
# Heading over the list of all pages in the file.
offline-contents = اس فائل میں
offline-contacts = فون نمبر اور تنظیمیں
# Link back to that list.
offline-top = فہرست پر واپس جائیں

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = کوئی ایپ چنیں
share-sms = ٹیکسٹ میسج (SMS)
share-mail = ای میل
share-qr = دوسرا فون یہ صفحہ کھول سکتا ہے: اس کا کیمرا اس کوڈ کی طرف کریں۔
# Read aloud in place of the picture.
share-qr-alt = اس صفحے کے پتے والا QR کوڈ
# A warning. Say exactly this.
share-traces = آپ جو بھیجتے ہیں وہ آپ کے فون پر اور دوسرے فون پر رہتا ہے۔

## Saving pages in the browser, where a site offers it

keep-title = صفحے اس براؤزر میں محفوظ کریں
# A warning. Say exactly this.
keep-text = اس کے بعد آپ اس ویب سائٹ پر اپنے حقوق کے بارے میں صفحے انٹرنیٹ کے بغیر پڑھ سکتے ہیں۔ اس سے نشان رہ جاتے ہیں: جو بھی یہ فون دیکھے، اسے پتا چل سکتا ہے کہ آپ نے انہیں محفوظ کیا۔
# Two buttons.
keep-save = صفحے محفوظ کریں
keep-remove = محفوظ نقل ہٹائیں
# Said after pressing them.
keep-saving = محفوظ ہو رہا ہے۔ ذرا انتظار کریں۔
keep-saved = صفحے اس براؤزر میں محفوظ ہیں۔
keep-removed = محفوظ نقل ہٹا دی گئی۔ آپ کے دیکھے ہوئے صفحوں کی فہرست اب بھی آپ کے براؤزر میں ہے۔
keep-failed = صفحے محفوظ نہیں ہو سکے۔
