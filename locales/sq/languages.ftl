### Emrat e gjuhëve.

## Gjuha e kësaj dosjeje, në vetvete

language-self = Shqip

## Gjuhët si pjesë e një fjalie: "Po e lexoni në holandisht."

language-en = anglisht
language-nl = holandisht
language-de = gjermanisht
language-fr = frëngjisht
language-es = spanjisht
language-pt-BR = portugalisht (Brazil)
language-ar = arabisht
language-fa = persisht
language-ur = urdu
language-ps = pashto
language-bn = bengalisht
language-am = amarisht
language-ti = tigrinjisht
language-tr = turqisht
language-so = somalisht
language-sq = shqip
language-vi = vietnamisht
language-zh-Hans = kinezisht (mandarin)
language-uk = ukrainisht
