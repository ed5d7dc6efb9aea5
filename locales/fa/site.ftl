### Words of the website itself: its name, menu, buttons, headings around the text.
###
### For translators: use short, plain words, about 15 words a sentence at most, and the same word for
### the same thing everywhere. Readers may be frightened, in a hurry, or reading a language that is not
### their own. Leave names in curly braces, such as { $date }, as they are; you may move them.

feed = خوراک خبرها

exit-page = خروج از این صفحه
safe-browsing = بازدید خود از این وب‌سایت را پنهان کنید

skip-label = پیوندهای سریع
skip-to-content = رفتن به متن اصلی
menu = منو
menu-label = بخش‌ها
footer-label = بخش‌ها و خدمات
breadcrumbs = شما اینجا هستید
home = صفحهٔ نخست
pager = صفحهٔ قبلی و صفحهٔ بعدی
previous = صفحهٔ قبلی
next = صفحهٔ بعدی
list-page = صفحهٔ { $current } از { $total }
toc = در این صفحه
home-sections = آنچه می‌توانید اینجا پیدا کنید
home-updates = خبرها

languages = زبان‌ها
language-menu = زبان‌ها: { $language }
language-not-translated = هنوز ترجمه نشده

sources = { $count ->
    [one] منبع
   *[other] منابع
}
updated = آخرین تغییر: { $date }.
reviewed = این صفحه را { $by } ({ $role }) در { $date } بررسی کرده است.
reviewed-by-nobody = هنوز هیچ وکیلی این صفحه را بررسی نکرده است.
footer-caveat = این وب‌سایت اطلاعات می‌دهد. این مشاورهٔ حقوقی نیست. آنچه در عمل پیش می‌آید، ممکن است در هر مکان و با هر مأمور پلیس فرق کند.
footer-no-tracking = این وب‌سایت از کوکی استفاده نمی‌کند، شما را دنبال نمی‌کند و چیزی از وب‌سایت‌های دیگر بارگذاری نمی‌کند. ولی مرورگر خودتان به یاد می‌سپارد که کدام صفحه‌ها را دیده‌اید.
footer-translation = { $count ->
    [one] می‌توانید این صفحه را به یکی از { $total } زبان ما بخوانید.
   *[other] می‌توانید این صفحه را به { $count } زبان از { $total } زبان ما بخوانید.
}

not-found-title = این صفحه را پیدا نمی‌کنیم
not-found-text = شاید نشانی اشتباه باشد، یا صفحه جابه‌جا شده باشد. از اینجا دوباره شروع کنید:
moved-title = این صفحه جابه‌جا شده است
moved-text = اکنون آن را اینجا پیدا می‌کنید:
gone-title = این صفحه دیگر وجود ندارد
gone-text = ما آن را برداشته‌ایم. از اینجا دوباره شروع کنید:
