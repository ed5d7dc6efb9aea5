audio-transcript = Lexoni çfarë thuhet
audio-save = Ruani regjistrimin
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
audio-language = Gjuha: { $language }
