### Names of languages.

language-self = ትግርኛ

language-en = እንግሊዝኛ
language-nl = ዳች
language-de = ጀርመንኛ
language-fr = ፈረንሳይኛ
language-es = ስጳንኛ
language-pt-BR = ናይ ብራዚል ፖርቱጊዝኛ
language-ar = ዓረብኛ
language-fa = ፋርስኛ
language-ur = ኡርዱ
language-ps = ፓሽቶ
language-bn = በንጋሊ
language-am = ኣምሓርኛ
language-ti = ትግርኛ
language-tr = ቱርክኛ
language-so = ሶማሊኛ
language-sq = ኣልባንኛ
language-vi = ቬትናምኛ
language-zh-Hans = ቻይንኛ (ማንዳሪን)
language-uk = ዩክረይንኛ
