### Words of the website itself: its name, menu, buttons, headings around the text.
###
### For translators: use short, plain words, about 15 words a sentence at most, and the same word for
### the same thing everywhere. Readers may be frightened, in a hurry, or reading a language that is not
### their own. Leave names in curly braces, such as { $date }, as they are; you may move them.

feed = خبروں کی فیڈ

exit-page = اس صفحے سے نکلیں
safe-browsing = اس ویب سائٹ پر اپنا آنا چھپائیں

skip-label = فوری لنک
skip-to-content = اصل متن پر جائیں
menu = مینو
menu-label = حصے
footer-label = حصے اور خدمات
breadcrumbs = آپ یہاں ہیں
home = سرورق
pager = پچھلا اور اگلا صفحہ
previous = پچھلا صفحہ
next = اگلا صفحہ
list-page = صفحہ { $current } از { $total }
toc = اس صفحے پر
home-sections = آپ کو یہاں کیا مل سکتا ہے
home-updates = خبریں

languages = زبانیں
language-menu = زبانیں: { $language }
language-not-translated = ابھی ترجمہ نہیں ہوا

sources = { $count ->
    [one] ذریعہ
   *[other] ذرائع
}
updated = آخری تبدیلی: { $date }۔
reviewed = اس صفحے کی جانچ { $by } ({ $role }) نے { $date } کو کی۔
reviewed-by-nobody = ابھی تک کسی وکیل نے اس صفحے کی جانچ نہیں کی۔
footer-caveat = یہ ویب سائٹ معلومات دیتی ہے۔ یہ قانونی مشورہ نہیں ہے۔ عملی طور پر جو ہوتا ہے، وہ ہر جگہ اور ہر پولیس افسر کے ساتھ الگ ہو سکتا ہے۔
footer-no-tracking = یہ ویب سائٹ کوکیز استعمال نہیں کرتی، آپ کا پیچھا نہیں کرتی اور دوسری ویب سائٹوں سے کچھ نہیں لاتی۔ پھر بھی آپ کا اپنا براؤزر یاد رکھتا ہے کہ آپ نے کون سے صفحے دیکھے۔
footer-translation = { $count ->
    [one] آپ یہ صفحہ ہماری { $total } زبانوں میں سے ایک میں پڑھ سکتے ہیں۔
   *[other] آپ یہ صفحہ ہماری { $total } زبانوں میں سے { $count } میں پڑھ سکتے ہیں۔
}

not-found-title = ہمیں یہ صفحہ نہیں ملا
not-found-text = ہو سکتا ہے پتا غلط ہو، یا صفحہ کہیں اور چلا گیا ہو۔ یہاں سے دوبارہ شروع کریں:
moved-title = یہ صفحہ کہیں اور چلا گیا ہے
moved-text = اب یہ آپ کو یہاں ملے گا:
gone-title = یہ صفحہ اب موجود نہیں ہے
gone-text = ہم نے اسے ہٹا دیا ہے۔ یہاں سے دوبارہ شروع کریں:
