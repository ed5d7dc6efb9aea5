audio-transcript = Leer lo que se dice
audio-save = Guardar la grabación
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = En { $language }
