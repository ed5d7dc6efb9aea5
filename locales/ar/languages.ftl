### Names of languages.

language-self = العربية

language-en = الإنجليزية
language-nl = الهولندية
language-de = الألمانية
language-fr = الفرنسية
language-es = الإسبانية
language-pt-BR = البرتغالية البرازيلية
language-ar = العربية
language-fa = الفارسية
language-ur = الأردية
language-ps = البشتوية
language-bn = البنغالية
language-am = الأمهرية
language-ti = التيغرينية
language-tr = التركية
language-so = الصومالية
language-sq = الألبانية
language-vi = الفيتنامية
language-zh-Hans = الصينية (الماندرين)
language-uk = الأوكرانية
