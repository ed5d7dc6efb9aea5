audio-transcript = Lire ce qui est dit
audio-save = Enregistrer l'audio
audio-size-kb = { $size } ko
audio-size-mb = { $size } Mo
audio-language = En { $language }
