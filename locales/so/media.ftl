audio-transcript = Akhri waxa la leeyahay
audio-save = Kaydso codka
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = Luqadda: { $language }
