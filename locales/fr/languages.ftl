### Noms de langues.

## La langue de ce dossier, dans cette langue

language-self = Français

## Les langues, comme partie d'une phrase : "Vous la lisez en néerlandais."

language-en = anglais
language-de = allemand
language-nl = néerlandais
language-fr = français
language-es = espagnol
language-pt-BR = portugais du Brésil
language-ar = arabe
language-fa = persan
language-ur = ourdou
language-ps = pachto
language-bn = bengali
language-am = amharique
language-ti = tigrigna
language-tr = turc
language-so = somali
language-sq = albanais
language-vi = vietnamien
language-zh-Hans = chinois (mandarin)
language-uk = ukrainien
