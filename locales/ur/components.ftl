### Words inside the figures, lists and boxes of a text.

flow-harm = مسئلہ
flow-help = بہتر راستہ
flow-or = یا
flow-result = آخر میں

myth = غلط خیال
fact = حقیقت

number-free = مفت کال

card = جیبی کارڈ
print-hint = 100 فیصد سائز میں پرنٹ کریں، چاہیں تو بلیک اینڈ وائٹ میں۔

testimonial = ایک شخص کی کہانی
warnings-title = پڑھنے سے پہلے
warnings-skip = کہانی چھوڑ کر آگے جائیں
story-about = اس کہانی کے بارے میں
story-pseudonym = { $name } اس شخص کا اصل نام نہیں ہے۔
story-name-changed = نام بدل دیا گیا ہے۔
story-details-changed = کچھ تفصیلات بدل دی گئی ہیں، تاکہ کوئی پہچانا نہ جا سکے۔
story-source = یہ کہانی { $organisation } سے ہے۔
story-place = جگہ: { $place }
story-period = وقت: { $period }
story-consent-given = اس شخص نے اجازت دی کہ ہم کہانی یہاں بیان کریں۔
story-consent-published-by-source = کہانی پہلے اس تنظیم نے شائع کی۔ ہم اسے اپنے الفاظ میں دوبارہ بیان کرتے ہیں۔

alert-note = نوٹ
alert-tip = تجویز
alert-important = اہم
alert-warning = وارننگ
alert-caution = احتیاط کریں
