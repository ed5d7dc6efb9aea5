### Words for files that people keep on their phones or pass on, and for the links that pass a page on.
###
### For translators: plain words and short sentences. Readers may be watched by somebody at home, so what these
### say about traces on a phone must be exact.

## The page "Keep it or pass it on"

# Size of a file, in kilobytes. $size (number)
offline-size = { $size } کیلوبایت
offline-send = می‌توانید فایل را برای دیگران بفرستید: با بلوتوث، با پیام‌رسان، یا روی کارت حافظه.
offline-open = برای خواندن آن یک فایل، رویش بزنید و یک مرورگر انتخاب کنید. به اینترنت نیاز ندارید.
# "index.html" is the name of a file and stays as it is.
offline-zip-open = فایل ZIP را اول باید باز (unzip) کنید. بعد «index.html» را در پوشهٔ تازه باز کنید.
# A warning. Say exactly this.
offline-traces = هر کس گوشی شما را نگاه کند، می‌تواند فایل را پیدا کند. وقتی دیگر به آن نیاز ندارید، پاکش کنید. پیام‌رسان ممکن است یک کپی از آنچه می‌فرستید نگه دارد.

## Inside the one file

# $date (text): a date.
offline-date = آخرین بررسی یا تغییر: { $date }.
# Before the address of the website.
offline-newest = قانون‌ها و شماره‌ها عوض می‌شوند. تازه‌ترین نسخه اینجاست:
offline-online = پیوندهایی که نشانهٔ ↗ دارند به اینترنت نیاز دارند.
# Heading over the list of all pages in the file.
offline-contents = در این فایل
offline-contacts = شماره‌های تلفن و سازمان‌ها
# Link back to that list.
offline-top = بازگشت به فهرست

## Passing a page on

# A button that opens the phone's own list of apps.
share-app = یک برنامه انتخاب کنید
share-sms = پیامک (SMS)
share-mail = ایمیل
share-qr = گوشی دیگری می‌تواند این صفحه را باز کند: دوربینش را رو به این کد بگیرید.
# Read aloud in place of the picture.
share-qr-alt = کد QR با نشانی این صفحه
# A warning. Say exactly this.
share-traces = آنچه می‌فرستید روی گوشی شما و روی گوشی دیگر می‌ماند.

## Saving pages in the browser, where a site offers it

keep-title = صفحه‌ها را در این مرورگر ذخیره کنید
# A warning. Say exactly this.
keep-text = بعد از آن می‌توانید صفحه‌های این وب‌سایت دربارهٔ حقوق خود را بدون اینترنت بخوانید. این کار رد به جا می‌گذارد: هر کس این گوشی را نگاه کند، می‌تواند بفهمد که آن‌ها را ذخیره کرده‌اید.
# Two buttons.
keep-save = صفحه‌ها را ذخیره کنید
keep-remove = نسخهٔ ذخیره‌شده را پاک کنید
# Said after pressing them.
keep-saving = در حال ذخیره. لطفاً صبر کنید.
keep-saved = صفحه‌ها در این مرورگر ذخیره شده‌اند.
keep-removed = نسخهٔ ذخیره‌شده پاک شد. فهرست صفحه‌هایی که دیده‌اید هنوز در مرورگر شماست.
keep-failed = صفحه‌ها ذخیره نشدند.
