### Words for leaving fast, reading offline and passing the site on.

exit-loading = لوڈ ہو رہا ہے۔
exit-two-more = Shift، نکلنے کے لیے 2 بار اور دبائیں۔
exit-one-more = Shift، نکلنے کے لیے 1 بار اور دبائیں۔
exit-timed-out = وقت ختم ہو گیا، صفحے سے نکلنا نہیں ہوا۔
exit-hint = اس صفحے سے فوراً نکلنے کے لیے Shift کا بٹن تین بار دبائیں۔

offline-title = اپنے پاس رکھیں یا آگے دیں
offline-text = آپ کے حقوق کے بارے میں تمام صفحے ایک فائل میں۔ یہ انٹرنیٹ کے بغیر کھلتی ہے۔ یہ آپ کے فون پر رہتی ہے جب تک آپ اسے نہ مٹائیں۔
offline-file = فون کے لیے ایک فائل
offline-zip = اس زبان میں پوری ویب سائٹ، ایک ZIP فائل میں
share = یہ صفحہ دوسروں کو بھیجیں
share-address = اس صفحے کا پتا
all-pages = تمام صفحے
all-pages-filter = صفحہ تلاش کرنے کے لیے ایک لفظ لکھیں
all-pages-none = یہ لفظ کسی صفحے پر نہیں ہے۔
external-link = دوسری ویب سائٹ

notice-stale-parts = { $changed ->
    [one] اس ترجمے کے بعد اصل متن کے { $total } حصوں میں سے { $changed } حصہ بدل گیا ہے۔
   *[other] اس ترجمے کے بعد اصل متن کے { $total } حصوں میں سے { $changed } حصے بدل گئے ہیں۔
}
stale-part = یہ حصہ بدل گیا ہے۔ آپ اصل متن دیکھ رہے ہیں۔
