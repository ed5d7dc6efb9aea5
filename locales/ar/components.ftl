### Words inside the figures, lists and boxes of a text.

flow-harm = المشكلة
flow-help = طريق أفضل
flow-or = أو
flow-result = في النهاية

myth = خطأ شائع
fact = الحقيقة

number-free = مكالمة مجانية

card = بطاقة الجيب
print-hint = اطبع بحجم 100%، وبالأبيض والأسود إن أردت.

testimonial = قصة شخص
warnings-title = قبل أن تقرأ
warnings-skip = تجاوز القصة
story-about = عن هذه القصة
story-pseudonym = { $name } ليس الاسم الحقيقي لصاحب القصة.
story-name-changed = غُيّر الاسم.
story-details-changed = غُيّرت بعض التفاصيل، كي لا يمكن التعرّف على أحد.
story-source = مصدر القصة: { $organisation }.
story-place = المكان: { $place }
story-period = الزمن: { $period }
story-consent-given = صاحب القصة وافق على أن نرويها هنا.
story-consent-published-by-source = نشرت تلك المنظمة القصة أولًا. ونحن نعيد روايتها بكلماتنا.

alert-note = ملاحظة
alert-tip = نصيحة
alert-important = مهم
alert-warning = تحذير
alert-caution = انتبه
