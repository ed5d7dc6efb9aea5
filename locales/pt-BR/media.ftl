audio-transcript = Ler o que é dito
audio-save = Salvar a gravação
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = Em { $language }
