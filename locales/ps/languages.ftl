### Names of languages.

language-self = پښتو

language-en = انګلیسي
language-nl = هالنډي
language-de = جرمني
language-fr = فرانسوي
language-es = هسپانوي
language-pt-BR = برازیلي پرتګالي
language-ar = عربي
language-fa = فارسي
language-ur = اردو
language-ps = پښتو
language-bn = بنګالي
language-am = امهري
language-ti = تیګرینیا
language-tr = ترکي
language-so = سومالي
language-sq = الباني
language-vi = ویتنامي
language-zh-Hans = چینایي (ماندارین)
language-uk = اوکرايني
