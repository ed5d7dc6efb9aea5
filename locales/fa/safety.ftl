### Words for leaving fast, reading offline and passing the site on.

exit-loading = در حال بارگذاری.
exit-two-more = Shift، برای خروج 2 بار دیگر بزنید.
exit-one-more = Shift، برای خروج 1 بار دیگر بزنید.
exit-timed-out = وقت تمام شد، خروج انجام نشد.
exit-hint = برای خروج فوری از این صفحه، سه بار کلید Shift را بزنید.

offline-title = نگه دارید یا به دیگران بدهید
offline-text = همهٔ صفحه‌ها دربارهٔ حقوق شما در یک فایل. بدون اینترنت باز می‌شود. تا وقتی آن را پاک نکنید، روی گوشی شما می‌ماند.
offline-file = یک فایل برای گوشی
offline-zip = کل وب‌سایت به این زبان، در یک فایل ZIP
share = این صفحه را برای دیگران بفرستید
share-address = نشانی این صفحه
all-pages = همهٔ صفحه‌ها
all-pages-filter = برای پیدا کردن صفحه، یک کلمه بنویسید
all-pages-none = هیچ صفحه‌ای این کلمه را ندارد.
external-link = وب‌سایت دیگر

notice-stale-parts = { $changed ->
    [one] بعد از این ترجمه، { $changed } بخش از { $total } بخش در متن اصلی تغییر کرده است.
   *[other] بعد از این ترجمه، { $changed } بخش از { $total } بخش در متن اصلی تغییر کرده است.
}
stale-part = این بخش تغییر کرده است. شما متن اصلی را می‌بینید.
