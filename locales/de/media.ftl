audio-transcript = Lesen, was gesagt wird
audio-save = Aufnahme speichern
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = Auf { $language }
