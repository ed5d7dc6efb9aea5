### Words around pictures and recordings

# Opens the words of a recording.
audio-transcript = Read what is said
# A link that saves a recording on the phone; its size stands behind it.
audio-save = Save the recording
# $size (number): size of a file, rounded up, in thousands or millions of bytes.
audio-size-kb = { $size } kB
audio-size-mb = { $size } MB
# $language: the language that is spoken in a recording, where it is not that of the page.
audio-language = In { $language }
