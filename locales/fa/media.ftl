audio-transcript = آنچه گفته می‌شود را بخوانید
audio-save = ذخیرهٔ صدا
audio-size-kb = { $size } کیلوبایت
audio-size-mb = { $size } مگابایت
audio-language = به زبان { $language }
