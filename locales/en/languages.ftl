### Names of languages.

## The language of this folder, in itself. Readers look for this word in the language menu

language-self = English

## The languages in this folder's language, as a part of a sentence: "You are reading it in Dutch."

language-en = English
language-nl = Dutch
language-de = German
language-fr = French
language-es = Spanish
language-pt-BR = Brazilian Portuguese
language-ar = Arabic
language-fa = Persian
language-ur = Urdu
language-ps = Pashto
language-bn = Bengali
language-am = Amharic
language-ti = Tigrinya
language-tr = Turkish
language-so = Somali
language-sq = Albanian
language-vi = Vietnamese
language-zh-Hans = Chinese (Mandarin)
language-uk = Ukrainian
