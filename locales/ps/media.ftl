audio-transcript = هغه څه ولولئ چې ویل کېږي
audio-save = غږ خوندي کړئ
audio-size-kb = { $size } کیلوبایټ
audio-size-mb = { $size } مېګابایټ
audio-language = په { $language } ژبه
