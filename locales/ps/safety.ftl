### Words for leaving fast, reading offline and passing the site on.

exit-loading = پرانیستل کېږي.
exit-two-more = Shift، د وتلو لپاره 2 ځله نور هم ووهئ.
exit-one-more = Shift، د وتلو لپاره 1 ځل بل هم ووهئ.
exit-timed-out = وخت پای ته ورسېد، وتل ونه شول.
exit-hint = له دې پاڼې د سمدستي وتلو لپاره درې ځله د Shift تڼۍ ووهئ.

offline-title = ویې ساتئ یا یې نورو ته ورکړئ
offline-text = ستاسو د حقونو په اړه ټولې پاڼې په یوه فایل کې. له انټرنېټ پرته پرانیستل کېږي. تر هغې ستاسو پر موبایل پاتې کېږي چې پاک یې کړئ.
offline-file = د موبایل لپاره یو فایل
offline-zip = په دې ژبه ټوله وېبپاڼه، په یوه ZIP فایل کې
share = دا پاڼه نورو ته ولېږئ
share-address = د دې پاڼې پته
all-pages = ټولې پاڼې
all-pages-filter = د پاڼې د موندلو لپاره یوه کلمه ولیکئ
all-pages-none = په هېڅ پاڼه کې دا کلمه نشته.
external-link = بله وېبپاڼه

notice-stale-parts = { $changed ->
    [one] له دې ژباړې وروسته په اصلي متن کې له { $total } برخو څخه { $changed } برخه بدله شوې ده.
   *[other] له دې ژباړې وروسته په اصلي متن کې له { $total } برخو څخه { $changed } برخې بدلې شوې دي.
}
stale-part = دا برخه بدله شوې ده. تاسو اصلي متن ګورئ.
