audio-transcript = Đọc những gì được nói
audio-save = Lưu bản ghi âm
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = Bằng { $language }
