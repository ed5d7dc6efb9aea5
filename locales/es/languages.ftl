### Nombres de los idiomas.

## El idioma de esta carpeta, en sí mismo

language-self = Español

## Los idiomas, como parte de una frase

language-en = inglés
language-nl = neerlandés
language-de = alemán
language-fr = francés
language-es = español
language-pt-BR = portugués de Brasil
language-ar = árabe
language-fa = persa
language-ur = urdu
language-ps = pastún
language-bn = bengalí
language-am = amárico
language-ti = tigriña
language-tr = turco
language-so = somalí
language-sq = albanés
language-vi = vietnamita
language-zh-Hans = chino (mandarín)
language-uk = ucraniano
