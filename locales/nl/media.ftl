audio-transcript = Lees wat er wordt gezegd
audio-save = Opname bewaren
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = In het { $language }
