### Places: their names, how far people are protected there, and who can help.

place-nl = هلند
place-be = بلژیک
place-de = آلمان
place-es = اسپانیا
place-ie = ایرلند
place-gb-eaw = انگلستان و ولز
place-eu = اتحادیهٔ اروپا

# "with limits" is said here too: the Persian term contains the word "protective".
protection-firewall = سیاست دیوار حفاظتی وجود دارد، با محدودیت
protection-firewall-text = یک سیاست یا قانون در اینجا گزارش دادن جرم را از اجرای قوانین مهاجرت جدا نگه می‌دارد. محدودیت‌هایی دارد، و تضمین نیست. قبل از مراجعه به پلیس بخوانید که چه چیزی را در بر می‌گیرد.
protection-firewall-short = سیاست دیوار حفاظتی، با محدودیت

protection-partial = محافظت فقط برای بعضی افراد است
protection-partial-text = قانون در اینجا فقط در جرم‌های مشخص، یا فقط از گروه‌های مشخص محافظت می‌کند. اگر مطمئن نیستید که شما را در بر می‌گیرد، قبل از مراجعه به پلیس مشورت بگیرید.
protection-partial-short = محافظت فقط برای بعضی افراد است

protection-none = هیچ محافظتی پیدا نکردیم
protection-none-text = در اینجا هیچ قانون یا سیاستی پیدا نکردیم که گزارش دادن جرم را از اجرای قوانین مهاجرت جدا نگه دارد. قبل از مراجعه به پلیس مشورت بگیرید.
protection-none-short = هیچ محافظتی پیدا نشد

protection-duty-to-report = هشدار: ممکن است دربارهٔ شما به مقامات مهاجرت خبر بدهند
protection-duty-to-report-text = قانون در اینجا به پلیس یا نهادهای دولتی دیگر می‌گوید که دربارهٔ افراد بدون مدرک اقامت به مقامات مهاجرت خبر بدهند. مراجعه به پلیس ممکن است برای شما پیامد داشته باشد. قبل از رفتن مشورت بگیرید.
protection-duty-to-report-short = هشدار: ممکن است به مقامات مهاجرت خبر بدهند

scope = معتبر برای
scope-national = کل کشور
scope-regional = یک بخش از کشور؛ بخش‌های دیگر ممکن است فرق کنند
scope-local = یک شهر؛ جاهای دیگر ممکن است فرق کنند
reviewed-on = آخرین بررسی
review-due = بررسی بعدی
review-late = این تاریخ گذشته است.
reviewer = بررسی‌کننده
reviewer-role-desk-research = ویراستاران ما، از روی منابع منتشرشده؛ هیچ وکیلی بررسی نکرده است
reviewer-role-lawyer = یک وکیل
reviewer-role-organisation = سازمانی که در این مکان کار می‌کند

place-numbers = شماره‌ها برای تماس
number-emergency = اضطراری: پلیس، آتش‌نشانی، آمبولانس
number-police = پلیس، وقتی فوری نیست
number-victim-support = حمایت از قربانیان
number-helpline = خط کمک اروپا برای قربانیان
number-victim-helpline = خط کمک برای قربانیان
number-violence-helpline = خط کمک دربارهٔ خشونت علیه زنان
number-domestic-violence = خط کمک دربارهٔ خشونت خانگی
number-trafficking = خط کمک دربارهٔ قاچاق انسان
number-children = خط کمک برای کودکان
number-interpreter = مترجم شفاهی
number-other = تلفن
victim-helpline = خط کمک اروپا برای قربانیان
victim-helpline-true = اینجا فعال است
victim-helpline-false = اینجا فعال نیست
victim-helpline-unknown = نمی‌دانیم که اینجا فعال است یا نه

place-contacts = چه کسی می‌تواند کمک کند
contact-kind-support = حمایت از افراد بدون مدرک اقامت
contact-kind-legal = مشاورهٔ حقوقی
contact-kind-victim-support = حمایت از قربانیان
contact-kind-police = پلیس
contact-kind-emergency = اضطراری
contact-kind-advocacy = کارزار و دادخواهی
contact-kind-advocacy-note = خط اضطراری نیست
