audio-transcript = جو کہا گیا ہے اسے پڑھیں
audio-save = ریکارڈنگ محفوظ کریں
audio-size-kb = { $size } کلوبائٹ
audio-size-mb = { $size } میگابائٹ
audio-language = { $language } زبان میں
