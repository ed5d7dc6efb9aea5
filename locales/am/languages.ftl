### Names of languages.

language-self = አማርኛ

language-en = እንግሊዝኛ
language-nl = ደች
language-de = ጀርመንኛ
language-fr = ፈረንሳይኛ
language-es = ስፓኒሽ
language-pt-BR = የብራዚል ፖርቱጋልኛ
language-ar = ዓረብኛ
language-fa = ፋርስኛ
language-ur = ኡርዱ
language-ps = ፓሽቶ
language-bn = ቤንጋሊ
language-am = አማርኛ
language-ti = ትግርኛ
language-tr = ቱርክኛ
language-so = ሶማልኛ
language-sq = አልባንኛ
language-vi = ቬትናምኛ
language-zh-Hans = ቻይንኛ (ማንዳሪን)
language-uk = ዩክሬንኛ
