audio-transcript = যা বলা হয়েছে তা পড়ুন
audio-save = রেকর্ডিং রেখে দিন
audio-size-kb = { $size } কিলোবাইট
audio-size-mb = { $size } মেগাবাইট
audio-language = { $language } ভাষায়
