### Words of the website itself: its name, menu, buttons, headings around the text.
###
### For translators: use short, plain words, about 15 words a sentence at most, and the same word for
### the same thing everywhere. Readers may be frightened, in a hurry, or reading a language that is not
### their own. Leave names in curly braces, such as { $date }, as they are; you may move them.

feed = د خبرونو فیډ

exit-page = له دې پاڼې ووځئ
safe-browsing = دې وېبپاڼې ته خپل راتګ پټ کړئ

skip-label = چټک لینکونه
skip-to-content = اصلي متن ته لاړ شئ
menu = مېنو
menu-label = برخې
footer-label = برخې او خدمتونه
breadcrumbs = تاسو دلته یاست
home = کور پاڼه
pager = مخکینۍ او بله پاڼه
previous = مخکینۍ پاڼه
next = بله پاڼه
list-page = پاڼه { $current } له { $total } څخه
toc = په دې پاڼه کې
home-sections = دلته څه موندلی شئ
home-updates = خبرونه

languages = ژبې
language-menu = ژبې: { $language }
language-not-translated = لا نه ده ژباړل شوې

sources = { $count ->
    [one] سرچینه
   *[other] سرچینې
}
updated = وروستی بدلون: { $date }.
reviewed = دا پاڼه { $by } ({ $role }) په { $date } کتلې ده.
reviewed-by-nobody = تر اوسه هېڅ وکیل دا پاڼه نه ده کتلې.
footer-caveat = دا وېبپاڼه معلومات ورکوي. دا حقوقي مشوره نه ده. هغه څه چې په عمل کې پېښېږي، په هر ځای کې او د پولیسو له هر مامور سره توپیر لرلی شي.
footer-no-tracking = دا وېبپاڼه کوکي نه کاروي، تاسو نه تعقیبوي او له نورو وېبپاڼو هېڅ شی نه راخلي. خو ستاسو براوزر بیا هم په یاد ساتي چې کومې پاڼې مو لیدلې دي.
footer-translation = { $count ->
    [one] دا پاڼه زموږ په { $total } ژبو کې په یوه ژبه لوستلی شئ.
   *[other] دا پاڼه زموږ په { $total } ژبو کې په { $count } ژبو لوستلی شئ.
}

not-found-title = دا پاڼه نه شو موندلی
not-found-text = ښايي پته ناسمه وي، یا پاڼه بل ځای ته تللې وي. له دې ځایه بیا پیل وکړئ:
moved-title = دا پاڼه بل ځای ته تللې ده
moved-text = اوس یې دلته موندلی شئ:
gone-title = دا پاڼه نور نشته
gone-text = موږ لرې کړې ده. له دې ځایه بیا پیل وکړئ:
