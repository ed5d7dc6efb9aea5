### Names of languages.

language-self = اردو

language-en = انگریزی
language-nl = ڈچ
language-de = جرمن
language-fr = فرانسیسی
language-es = ہسپانوی
language-pt-BR = برازیلی پرتگالی
language-ar = عربی
language-fa = فارسی
language-ur = اردو
language-ps = پشتو
language-bn = بنگالی
language-am = امہاری
language-ti = تگرینیا
language-tr = ترکی
language-so = صومالی
language-sq = البانوی
language-vi = ویتنامی
language-zh-Hans = چینی (مینڈارن)
language-uk = یوکرینی
