audio-transcript = 阅读录音内容
audio-save = 保存录音
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = 语言：{ $language }
