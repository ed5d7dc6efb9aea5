### Tên các ngôn ngữ.

language-self = Tiếng Việt

language-en = tiếng Anh
language-nl = tiếng Hà Lan
language-de = tiếng Đức
language-fr = tiếng Pháp
language-es = tiếng Tây Ban Nha
language-pt-BR = tiếng Bồ Đào Nha (Brazil)
language-ar = tiếng Ả Rập
language-fa = tiếng Ba Tư
language-ur = tiếng Urdu
language-ps = tiếng Pashto
language-bn = tiếng Bengal
language-am = tiếng Amhara
language-ti = tiếng Tigrinya
language-tr = tiếng Thổ Nhĩ Kỳ
language-so = tiếng Somali
language-sq = tiếng Albania
language-vi = tiếng Việt
language-zh-Hans = tiếng Trung (phổ thông)
language-uk = tiếng Ukraina
