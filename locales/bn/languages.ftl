### Names of languages.

language-self = বাংলা

language-en = ইংরেজি
language-nl = ডাচ
language-de = জার্মান
language-fr = ফরাসি
language-es = স্প্যানিশ
language-pt-BR = ব্রাজিলীয় পর্তুগিজ
language-ar = আরবি
language-fa = ফারসি
language-ur = উর্দু
language-ps = পশতু
language-bn = বাংলা
language-am = আমহারিক
language-ti = তিগ্রিনিয়া
language-tr = তুর্কি
language-so = সোমালি
language-sq = আলবেনীয়
language-vi = ভিয়েতনামি
language-zh-Hans = চীনা (ম্যান্ডারিন)
language-uk = ইউক্রেনীয়
