### Words of the website itself: its name, menu, buttons, headings around the text.
###
### For translators: use short, plain words, about 15 words a sentence at most, and the same word for
### the same thing everywhere. Readers may be frightened, in a hurry, or reading a language that is not
### their own. Leave names in curly braces, such as { $date }, as they are; you may move them.

feed = خلاصة الأخبار

exit-page = اخرج من هذه الصفحة
safe-browsing = إخفاء زيارتك لهذا الموقع

skip-label = روابط سريعة
skip-to-content = انتقل إلى النص الرئيسي
menu = القائمة
menu-label = الأقسام
footer-label = الأقسام والخدمات
breadcrumbs = أنت هنا
home = الرئيسية
pager = الصفحة السابقة والصفحة التالية
previous = الصفحة السابقة
next = الصفحة التالية
list-page = الصفحة { $current } من { $total }
toc = في هذه الصفحة
home-sections = ما يمكنك أن تجده هنا
home-updates = الأخبار

languages = اللغات
language-menu = اللغات: { $language }
language-not-translated = لم تُترجم الصفحة بعد

sources = { $count ->
    [zero] المصادر
    [one] المصدر
    [two] المصدران
    [few] المصادر
    [many] المصادر
   *[other] المصادر
}
updated = آخر تغيير: { $date }.
reviewed = راجع هذه الصفحة: { $by } ({ $role })، { $date }.
reviewed-by-nobody = لم يراجع أي محامٍ هذه الصفحة بعد.
footer-caveat = يقدّم هذا الموقع معلومات. وهي ليست استشارة قانونية. ما يحدث في الواقع قد يختلف من مكان إلى آخر، ومن شرطي إلى آخر.
footer-no-tracking = هذا الموقع لا يستخدم ملفات ارتباط (cookies)، ولا يتتبّعك، ولا يحمّل شيئًا من مواقع أخرى. لكن متصفحك يتذكر الصفحات التي زرتها.
footer-translation = { $count ->
    [zero] لا يمكنك قراءة هذه الصفحة بأي لغة من لغات الموقع، وعددها { $total }.
    [one] يمكنك قراءة هذه الصفحة بلغة واحدة فقط من لغات الموقع، وعددها { $total }.
    [two] يمكنك قراءة هذه الصفحة بلغتين من لغات الموقع، وعددها { $total }.
    [few] اللغات التي يمكنك أن تقرأ بها هذه الصفحة: { $count } لغات من أصل { $total }.
    [many] اللغات التي يمكنك أن تقرأ بها هذه الصفحة: { $count } لغةً من أصل { $total }.
   *[other] اللغات التي يمكنك أن تقرأ بها هذه الصفحة: { $count } لغة من أصل { $total }.
}

not-found-title = لا يمكننا العثور على هذه الصفحة
not-found-text = قد يكون العنوان خطأً، أو نُقلت الصفحة. ابدأ من جديد من هنا:
moved-title = نُقلت هذه الصفحة
moved-text = تجدها هنا الآن:
gone-title = لم تعد هذه الصفحة موجودة
gone-text = لقد أزلناها. ابدأ من جديد من هنا:
