### Words inside the figures, lists and boxes of a text.

flow-harm = مشکل
flow-help = راه بهتر
flow-or = یا
flow-result = در پایان

myth = باور نادرست
fact = واقعیت

number-free = تماس رایگان

card = کارت جیبی
print-hint = با اندازهٔ 100 درصد چاپ کنید، اگر خواستید سیاه‌وسفید.

testimonial = داستان یک فرد
warnings-title = قبل از خواندن
warnings-skip = از این داستان بگذرید
story-about = دربارهٔ این داستان
story-pseudonym = { $name } نام واقعی این فرد نیست.
story-name-changed = نام تغییر داده شده است.
story-details-changed = بعضی جزئیات تغییر داده شده است تا کسی شناخته نشود.
story-source = این داستان از { $organisation } است.
story-place = مکان: { $place }
story-period = زمان: { $period }
story-consent-given = این فرد موافقت کرده است که داستان را اینجا بگوییم.
story-consent-published-by-source = اول آن سازمان داستان را منتشر کرد. ما آن را به زبان خودمان بازگو می‌کنیم.

alert-note = یادداشت
alert-tip = راهنمایی
alert-important = مهم
alert-warning = هشدار
alert-caution = مراقب باشید
