### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } كيلوبايت
offline-send = يمكنك أن ترسل الملف إلى غيرك: بالبلوتوث، أو بتطبيق مراسلة، أو على بطاقة ذاكرة.
offline-open = لتقرأ الملف الواحد، المسه واختر متصفحًا. لا تحتاج إلى إنترنت.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = يجب فك ضغط ملف ZIP أولًا. ثم افتح "index.html" في المجلد الجديد.
# A warning. Say exactly this.
offline-traces = كل من ينظر في هاتفك يمكنه أن يجد الملف. احذفه عندما لا تعود تحتاج إليه. وقد يحتفظ تطبيق المراسلة بنسخة مما ترسله.

## Inside the one file

# $date (text): a date.
offline-date = آخر مراجعة أو تغيير: { $date }.
# Before the address of the website.
offline-newest = القوانين والأرقام تتغير. أحدث نسخة هنا:
offline-online = الروابط التي عليها العلامة ↗ تحتاج إلى إنترنت.
# Heading over the list of all pages in the file.
offline-contents = في هذا الملف
offline-contacts = أرقام هاتف ومنظمات
# Link back to that list.
offline-top = العودة إلى القائمة

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = اختر تطبيقًا
share-sms = رسالة نصية (SMS)
share-mail = بريد إلكتروني
share-qr = يمكن لهاتف آخر أن يفتح هذه الصفحة: وجّه كاميرته إلى هذا الرمز.
# Read aloud in place of the picture.
share-qr-alt = رمز QR فيه عنوان هذه الصفحة
# A warning. Say exactly this.
share-traces = ما ترسله يبقى على هاتفك وعلى الهاتف الآخر.

## Saving pages in the browser, where a site offers it

keep-title = احفظ الصفحات في هذا المتصفح
# A warning. Say exactly this.
keep-text = بعد ذلك يمكنك أن تقرأ الصفحات عن حقوقك في هذا الموقع بلا إنترنت. هذا يترك آثارًا: كل من ينظر في هذا الهاتف يمكنه أن يعرف أنك حفظتها.
# Two buttons.
keep-save = احفظ الصفحات
keep-remove = احذف النسخة المحفوظة
# Said after pressing them.
keep-saving = جارٍ الحفظ. انتظر من فضلك.
keep-saved = الصفحات محفوظة في هذا المتصفح.
keep-removed = حُذفت النسخة المحفوظة. لكن قائمة الصفحات التي زرتها ما زالت في متصفحك.
keep-failed = لم يمكن حفظ الصفحات.
