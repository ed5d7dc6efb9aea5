### Notices at the head of a page: what a reader must know before reading.
###
### For translators: these lines protect people. Keep the meaning exact. Never make a sentence sound
### safer than it is. `…-link` is the link that follows the notice.

notice-link = مزید پڑھیں

notice-fallback = اس صفحے کا ابھی ترجمہ نہیں ہوا۔ آپ اسے { $language } زبان میں پڑھ رہے ہیں۔
notice-fallback-link = اصل صفحہ دیکھیں

notice-machine = اس صفحے کا ترجمہ کمپیوٹر نے کیا ہے۔ ابھی تک کسی نے اس کی جانچ نہیں کی، اور اس میں غلطیاں ہو سکتی ہیں۔ اس پر عمل کرنے سے پہلے کسی ایسی تنظیم سے پوچھیں جس پر آپ کو بھروسا ہے۔
notice-machine-link = اصل متن پڑھیں

notice-stale = ترجمے کے بعد اس صفحے کا اصل متن بدل گیا ہے۔ اس میں سے کچھ پرانا ہو سکتا ہے۔
notice-stale-link = اصل متن پڑھیں

notice-overdue = { $place } کے بارے میں ان معلومات کی { $date } تک دوبارہ جانچ ہونی چاہیے تھی۔ یہ پرانی ہو سکتی ہیں۔ ان پر بھروسا کرنے سے پہلے کسی تنظیم سے پوچھیں۔
notice-overdue-link = دیکھیں کہ ہم اس جگہ کے بارے میں کیا جانتے ہیں

notice-place-missing = ہمارے پاس اس جگہ کی معلومات نہیں ہیں۔ کسی دوسری جگہ کا صفحہ استعمال نہ کریں: اس کے قواعد آپ کے لیے نہیں ہیں۔ جہاں آپ رہتے ہیں، وہاں کی کسی تنظیم سے پوچھیں۔

notice-draft = یہ مسودہ ہے۔ یہ شائع نہیں ہوا۔

notice-protection-firewall = { $place }: ایک پالیسی جرم کی رپورٹ کو امیگریشن قوانین کے نفاذ سے الگ رکھتی ہے۔ اس کی حدود ہیں، اور یہ ضمانت نہیں ہے۔
notice-protection-firewall-link = پڑھیں کہ یہ کس پر لاگو ہے

notice-protection-partial = { $place }: تحفظ صرف کچھ جرائم میں، یا لوگوں کے کچھ گروہوں کے لیے ہے۔ پولیس کے پاس جانے سے پہلے مشورہ لیں۔
notice-protection-partial-link = پڑھیں کہ تحفظ کس کے لیے ہے

notice-protection-none = { $place }: ہمیں بغیر کاغذات والے ان لوگوں کے لیے کوئی تحفظ نہیں ملا جو جرم کی رپورٹ کرتے ہیں۔ پولیس کے پاس جانے سے پہلے مشورہ لیں۔
notice-protection-none-link = مزید پڑھیں، اور دیکھیں کہ کون آپ کو مشورہ دے سکتا ہے

notice-protection-duty-to-report = { $place }: اگر آپ پولیس کے پاس جائیں، تو آپ کے بارے میں امیگریشن حکام کو اطلاع دی جا سکتی ہے۔ جانے سے پہلے مشورہ لیں۔
notice-protection-duty-to-report-link = وارننگ پڑھیں، اور دیکھیں کہ کون آپ کو مشورہ دے سکتا ہے
