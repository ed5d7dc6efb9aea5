audio-transcript = እቲ ዝተባህለ ኣንብቡ
audio-save = እቲ ቅዳሕ ድምጺ ዓቅቡ
audio-size-kb = { $size } ኪሎባይት
audio-size-mb = { $size } ሜጋባይት
audio-language = ቋንቋ፦ { $language }
