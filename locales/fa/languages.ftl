### Names of languages.

language-self = فارسی

language-en = انگلیسی
language-nl = هلندی
language-de = آلمانی
language-fr = فرانسوی
language-es = اسپانیایی
language-pt-BR = پرتغالی برزیل
language-ar = عربی
language-fa = فارسی
language-ur = اردو
language-ps = پشتو
language-bn = بنگالی
language-am = امهری
language-ti = تیگرینیا
language-tr = ترکی
language-so = سومالیایی
language-sq = آلبانیایی
language-vi = ویتنامی
language-zh-Hans = چینی (ماندارین)
language-uk = اوکراینی
