### Dillerin adları.

language-self = Türkçe

language-en = İngilizce
language-nl = Felemenkçe
language-de = Almanca
language-fr = Fransızca
language-es = İspanyolca
language-pt-BR = Brezilya Portekizcesi
language-ar = Arapça
language-fa = Farsça
language-ur = Urduca
language-ps = Peştuca
language-bn = Bengalce
language-am = Amharca
language-ti = Tigrinyaca
language-tr = Türkçe
language-so = Somalice
language-sq = Arnavutça
language-vi = Vietnamca
language-zh-Hans = Çince (Mandarin)
language-uk = Ukraynaca
