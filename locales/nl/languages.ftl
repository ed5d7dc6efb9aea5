### Names of languages.

language-self = Nederlands

## As a part of a sentence: "Je leest de pagina in het Engels."

language-en = Engels
language-de = Duits
language-nl = Nederlands
language-fr = Frans
language-es = Spaans
language-pt-BR = Braziliaans-Portugees
language-ar = Arabisch
language-fa = Perzisch
language-ur = Urdu
language-ps = Pasjtoe
language-bn = Bengaals
language-am = Amhaars
language-ti = Tigrinya
language-tr = Turks
language-so = Somalisch
language-sq = Albanees
language-vi = Vietnamees
language-zh-Hans = Chinees (Mandarijn)
language-uk = Oekraïens
