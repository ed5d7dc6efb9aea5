audio-transcript = Söylenenleri okuyun
audio-save = Ses kaydını kaydedin
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = Dil: { $language }
