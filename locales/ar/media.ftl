audio-transcript = اقرأ ما يقال
audio-save = احفظ التسجيل
audio-size-kb = { $size } كيلوبايت
audio-size-mb = { $size } ميغابايت
audio-language = باللغة { $language }
