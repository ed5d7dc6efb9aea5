### Notices at the head of a page: what a reader must know before reading.
###
### For translators: these lines protect people. Keep the meaning exact. Never make a sentence sound
### safer than it is. `…-link` is the link that follows the notice.

notice-link = بیشتر بخوانید

notice-fallback = این صفحه هنوز ترجمه نشده است. شما آن را به زبان { $language } می‌خوانید.
notice-fallback-link = صفحهٔ اصلی را ببینید

notice-machine = این صفحه را کامپیوتر ترجمه کرده است. هنوز هیچ‌کس آن را بررسی نکرده است و ممکن است اشتباه داشته باشد. قبل از اینکه بر اساس آن کاری بکنید، از سازمانی که به آن اعتماد دارید بپرسید.
notice-machine-link = متن اصلی را بخوانید

notice-stale = متن اصلی این صفحه بعد از ترجمه تغییر کرده است. بعضی از این مطالب ممکن است قدیمی باشد.
notice-stale-link = متن اصلی را بخوانید

notice-overdue = این اطلاعات دربارهٔ { $place } باید تا { $date } دوباره بررسی می‌شد. ممکن است قدیمی باشد. قبل از اینکه به آن تکیه کنید، از یک سازمان بپرسید.
notice-overdue-link = ببینید دربارهٔ این مکان چه می‌دانیم

notice-place-missing = ما دربارهٔ این مکان اطلاعاتی نداریم. از صفحهٔ مکان دیگری استفاده نکنید: قواعد آن برای شما نیست. از یک سازمان در جایی که زندگی می‌کنید بپرسید.

notice-draft = این یک پیش‌نویس است. منتشر نشده است.

notice-protection-firewall = { $place }: یک سیاست، گزارش دادن جرم را از اجرای قوانین مهاجرت جدا نگه می‌دارد. محدودیت‌هایی دارد، و تضمین نیست.
notice-protection-firewall-link = بخوانید چه چیزی را در بر می‌گیرد

notice-protection-partial = { $place }: محافظت فقط در بعضی جرم‌ها یا برای بعضی گروه‌های مردم است. قبل از مراجعه به پلیس مشورت بگیرید.
notice-protection-partial-link = بخوانید این محافظت برای چه کسانی است

notice-protection-none = { $place }: هیچ محافظتی برای افراد بدون مدرک اقامت که جرمی را گزارش می‌کنند پیدا نکردیم. قبل از مراجعه به پلیس مشورت بگیرید.
notice-protection-none-link = بیشتر بخوانید، و ببینید چه کسی می‌تواند به شما مشورت بدهد

notice-protection-duty-to-report = { $place }: اگر به پلیس مراجعه کنید، ممکن است دربارهٔ شما به مقامات مهاجرت خبر بدهند. قبل از رفتن مشورت بگیرید.
notice-protection-duty-to-report-link = هشدار را بخوانید، و ببینید چه کسی می‌تواند به شما مشورت بدهد
