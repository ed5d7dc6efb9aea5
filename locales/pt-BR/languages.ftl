### Nomes das línguas.

## A língua desta pasta, nela mesma

language-self = Português (Brasil)

## As línguas, como parte de uma frase: "Você está lendo em holandês."

language-en = inglês
language-nl = holandês
language-de = alemão
language-fr = francês
language-es = espanhol
language-pt-BR = português do Brasil
language-ar = árabe
language-fa = persa
language-ur = urdu
language-ps = pashto
language-bn = bengali
language-am = amárico
language-ti = tigrínia
language-tr = turco
language-so = somali
language-sq = albanês
language-vi = vietnamita
language-zh-Hans = chinês (mandarim)
language-uk = ucraniano
