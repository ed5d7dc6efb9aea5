### Magacyada luqadaha.

## Luqadda galkan, iyadu sida ay isugu yeerto

language-self = Soomaali

## Luqadaha oo jumlad ku jira: "Waxaad ku akhrinaysaa Af-Holandish."

language-en = Af-Ingiriisi
language-nl = Af-Holandish
language-de = Af-Jarmal
language-fr = Af-Faransiis
language-es = Af-Isbaanish
language-pt-BR = Af-Boortaqiis (Baraasiil)
language-ar = Af-Carabi
language-fa = Af-Faarisi
language-ur = Af-Urdu
language-ps = Af-Bashtuu
language-bn = Af-Bangaali
language-am = Af-Axmaari
language-ti = Af-Tigrinya
language-tr = Af-Turki
language-so = Af-Soomaali
language-sq = Af-Albaani
language-vi = Af-Fiitnaamiis
language-zh-Hans = Af-Shiine (Mandarin)
language-uk = Af-Yukreeniyaan
