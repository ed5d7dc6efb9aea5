### Namen der Sprachen.

## Die Sprache dieses Ordners in sich selbst

language-self = Deutsch

## Die Sprachen auf Deutsch, als Teil eines Satzes

language-en = Englisch
language-nl = Niederländisch
language-de = Deutsch
language-fr = Französisch
language-es = Spanisch
language-pt-BR = brasilianisches Portugiesisch
language-ar = Arabisch
language-fa = Persisch
language-ur = Urdu
language-ps = Paschtu
language-bn = Bengalisch
language-am = Amharisch
language-ti = Tigrinya
language-tr = Türkisch
language-so = Somali
language-sq = Albanisch
language-vi = Vietnamesisch
language-zh-Hans = Chinesisch (Mandarin)
language-uk = Ukrainisch
