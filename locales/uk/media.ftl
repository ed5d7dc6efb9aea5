audio-transcript = Прочитати, що сказано
audio-save = Зберегти запис
audio-size-kb = { $size } КБ
audio-size-mb = { $size } МБ
audio-language = Мова: { $language }
