### كلمات حول بطاقات الجيب. نص البطاقات نفسه في المحتوى.

card-draft = مسودة – لم تُراجَع
card-draft-notice = هذه البطاقة مسودة. ترجمها الكمبيوتر ولم يراجعها أحد. لا توزعها بعد.
card-qr-alt = رمز QR: يفتح هذه البطاقة على الهاتف
card-show = اعرض هذا على الشرطة ({ $language })
card-close = إغلاق
card-places = اختر المكان الذي أنت فيه
card-no-place = لا توجد بطاقة لهذا المكان.
card-overdue = لا توجد بطاقة: لم تُراجَع المعلومات عن هذا المكان في موعدها.
card-officer-side = جانب الشرطة
card-reader-side = جانبك أنت

print-cards = بطاقات للطباعة
print-choose = اختر المكان واللغتين
print-pair = { $reader }، وجانب الشرطة باللغة { $officer }
print-format-id1 = بحجم بطاقة مصرفية، 85.6 × 54 مم
print-format-eu = بحجم بطاقة عمل، 85 × 55 مم
print-format-us = بحجم بطاقة عمل أمريكية، 3.5 × 2 بوصة
print-format-a7-fold = كتيّب صغير: ورقة A6 تُطوى مرة واحدة
print-variant-home = لطابعتك، مع علامات للقص
print-variant-shop = لمحل الطباعة: بطاقة واحدة في كل صفحة، مع حافة زائدة 3 مم
print-variant-foldover = لطابعة تطبع على وجه واحد: اطوِ والصق
print-per-sheet = { $count ->
    [zero] لا بطاقات في الورقة
    [one] بطاقة واحدة في الورقة
    [two] بطاقتان في الورقة
    [few] { $count } بطاقات في الورقة
    [many] { $count } بطاقة في الورقة
   *[other] { $count } بطاقة في الورقة
}
print-pdf = PDF
print-html = اطبع من المتصفح
print-paper = الورق: { $paper }
