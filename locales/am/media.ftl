audio-transcript = የተባለውን ያንብቡ
audio-save = ቅጂውን ያስቀምጡ
audio-size-kb = { $size } ኪሎባይት
audio-size-mb = { $size } ሜጋባይት
audio-language = ቋንቋ፦ { $language }
