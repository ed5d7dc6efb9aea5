### Words around the pocket cards. The cards' own text stands in the content.

card-draft = پیش‌نویس – بررسی نشده
card-draft-notice = این کارت پیش‌نویس است. کامپیوتر آن را ترجمه کرده و هیچ‌کس آن را بررسی نکرده است. هنوز آن را پخش نکنید.
card-qr-alt = کد QR: این کارت را روی گوشی باز می‌کند
card-show = به مأمور پلیس نشان بدهید ({ $language })
card-close = بستن
card-places = مکانی را که در آن هستید انتخاب کنید
card-no-place = برای این مکان کارتی وجود ندارد.
card-overdue = کارتی نیست: اطلاعات این مکان به‌موقع بررسی نشده است.
card-officer-side = طرف مأمور پلیس
card-reader-side = طرف شما

print-cards = کارت‌ها برای چاپ
print-choose = مکان و زبان‌ها را انتخاب کنید
print-pair = { $reader }، طرف مأمور پلیس به { $officer }
print-format-id1 = اندازهٔ کارت بانکی، 85.6 در 54 میلی‌متر
print-format-eu = اندازهٔ کارت ویزیت، 85 در 55 میلی‌متر
print-format-us = اندازهٔ کارت ویزیت آمریکایی، 3.5 در 2 اینچ
print-format-a7-fold = دفترچهٔ کوچک: یک برگ A6 که یک بار تا می‌شود
print-variant-home = برای چاپگر خودتان، با خط‌های برش
print-variant-shop = برای چاپخانه: هر صفحه یک کارت، با 3 میلی‌متر حاشیهٔ برش
print-variant-foldover = برای چاپگری که فقط یک طرف کاغذ را چاپ می‌کند: تا کنید و بچسبانید
print-per-sheet = { $count ->
    [one] { $count } کارت روی یک برگ
   *[other] { $count } کارت روی یک برگ
}
print-pdf = PDF
print-html = چاپ از مرورگر
print-paper = کاغذ: { $paper }
