### Places: their names, how far people are protected there, and who can help.

place-nl = نیدرلینڈز
place-be = بیلجیم
place-de = جرمنی
place-es = اسپین
place-ie = آئرلینڈ
place-gb-eaw = انگلینڈ اور ویلز
place-eu = یورپی یونین

# "with limits" is said here too: the Urdu term contains the word "protective".
protection-firewall = حفاظتی دیوار کی پالیسی ہے، حدود کے ساتھ
protection-firewall-text = یہاں کوئی پالیسی یا قانون جرم کی رپورٹ کو امیگریشن قوانین کے نفاذ سے الگ رکھتا ہے۔ اس کی حدود ہیں، اور یہ ضمانت نہیں ہے۔ پولیس کے پاس جانے سے پہلے پڑھیں کہ یہ کس پر لاگو ہے۔
protection-firewall-short = حفاظتی دیوار کی پالیسی، حدود کے ساتھ

protection-partial = تحفظ صرف کچھ لوگوں کے لیے ہے
protection-partial-text = یہاں قانون صرف خاص جرائم میں، یا صرف خاص گروہوں کو تحفظ دیتا ہے۔ اگر آپ کو یقین نہیں کہ یہ آپ پر لاگو ہے، تو پولیس کے پاس جانے سے پہلے مشورہ لیں۔
protection-partial-short = تحفظ صرف کچھ لوگوں کے لیے ہے

protection-none = ہمیں کوئی تحفظ نہیں ملا
protection-none-text = ہمیں یہاں کوئی ایسا قانون یا پالیسی نہیں ملی جو جرم کی رپورٹ کو امیگریشن قوانین کے نفاذ سے الگ رکھے۔ پولیس کے پاس جانے سے پہلے مشورہ لیں۔
protection-none-short = کوئی تحفظ نہیں ملا

protection-duty-to-report = وارننگ: آپ کے بارے میں امیگریشن حکام کو اطلاع دی جا سکتی ہے
protection-duty-to-report-text = یہاں قانون پولیس یا دوسرے سرکاری اداروں سے کہتا ہے کہ بغیر کاغذات والے لوگوں کے بارے میں امیگریشن حکام کو اطلاع دیں۔ پولیس کے پاس جانے کے آپ کے لیے نتائج ہو سکتے ہیں۔ جانے سے پہلے مشورہ لیں۔
protection-duty-to-report-short = وارننگ: امیگریشن حکام کو اطلاع دی جا سکتی ہے

scope = کہاں کے لیے
scope-national = پورا ملک
scope-regional = ملک کا ایک حصہ؛ دوسرے حصے الگ ہو سکتے ہیں
scope-local = ایک شہر یا قصبہ؛ دوسری جگہیں الگ ہو سکتی ہیں
reviewed-on = آخری جانچ
review-due = اگلی جانچ
review-late = یہ تاریخ گزر چکی ہے۔
reviewer = جانچ کرنے والے
reviewer-role-desk-research = ہمارے مدیر، شائع شدہ ذرائع سے؛ کسی وکیل نے جانچ نہیں کی
reviewer-role-lawyer = ایک وکیل
reviewer-role-organisation = ایک تنظیم جو اس جگہ کام کرتی ہے

place-numbers = فون کرنے کے نمبر
number-emergency = ہنگامی: پولیس، فائر بریگیڈ، ایمبولینس
number-police = پولیس، جب معاملہ فوری نہ ہو
number-victim-support = متاثرین کی مدد
number-helpline = متاثرین کے لیے یورپی ہیلپ لائن
number-victim-helpline = متاثرین کے لیے ہیلپ لائن
number-violence-helpline = خواتین پر تشدد کے بارے میں ہیلپ لائن
number-domestic-violence = گھریلو تشدد کے بارے میں ہیلپ لائن
number-trafficking = انسانی اسمگلنگ کے بارے میں ہیلپ لائن
number-children = بچوں کے لیے ہیلپ لائن
number-interpreter = ترجمان
number-other = ٹیلی فون
victim-helpline = متاثرین کے لیے یورپی ہیلپ لائن
victim-helpline-true = یہاں چالو ہے
victim-helpline-false = یہاں چالو نہیں
victim-helpline-unknown = ہم نہیں جانتے کہ یہ یہاں چالو ہے یا نہیں

place-contacts = کون مدد کر سکتا ہے
contact-kind-support = بغیر کاغذات والے لوگوں کی مدد
contact-kind-legal = قانونی مشورہ
contact-kind-victim-support = متاثرین کی مدد
contact-kind-police = پولیس
contact-kind-emergency = ہنگامی
contact-kind-advocacy = مہم چلانے والی تنظیمیں
contact-kind-advocacy-note = ہنگامی لائن نہیں
