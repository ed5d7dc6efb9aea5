### Erayada websaydhka laftiisa: magaciisa, liiska, badhamada iyo cinwaannada.

## Ololaha

feed = Qulqulka wararka

## Degdeg u bixid

exit-page = Ka bax boggan
safe-browsing = Qari booqashadaada websaydhkan

## Ku socodka websaydhka

skip-label = Xiriirro degdeg ah
skip-to-content = U gudub qoraalka
menu = Liiska
menu-label = Qaybaha
footer-label = Qaybaha iyo adeegyada
breadcrumbs = Halkan ayaad joogtaa
home = Bogga hore
pager = Boggan ka hor iyo kadib
previous = Bogga ka horreeya
next = Bogga xiga
list-page = Bogga { $current } ee { $total }
toc = Boggan dhexdiisa
home-sections = Waxa aad halkan ka heli karto
home-updates = Warar

## Luqadaha

languages = Luqadaha
language-menu = Luqadaha: { $language }
language-not-translated = weli lama turjumin

## Bogga hoostiisa

sources = { $count ->
    [one] Isha
   *[other] Ilaha
}
updated = Isbeddelkii ugu dambeeyay: { $date }.
reviewed = Waxaa hubiyay { $by } ({ $role }), { $date }.
reviewed-by-nobody = Weli qareen boggan ma hubin.
footer-caveat = Websaydhkani wuxuu bixiyaa macluumaad. Ma aha talo sharci. Waxa dhab ahaan dhaca goob ilaa goob iyo sarkaal ilaa sarkaal wuu ku kala duwanaan karaa.
footer-no-tracking = Websaydhkani ma isticmaalo cookies, kuma raad raaco, websaydhyo kalena waxba kama soo rarto. Weli biraawsarkaagu wuu xasuustaa bogagga aad booqatay.
footer-translation = { $count ->
    [one] Boggan waxaad ku akhrin kartaa hal luqad oo ka mid ah { $total } luqadood oo aan leenahay.
   *[other] Boggan waxaad ku akhrin kartaa { $count } luqadood oo ka mid ah { $total } luqadood oo aan leenahay.
}

## Bog aan jirin

not-found-title = Boggan ma heli karno
not-found-text = Ciwaanku wuu khaldanaan karaa, ama boggu wuu guuray. Halkan ka bilow mar kale:
moved-title = Boggan wuu guuray
moved-text = Halkan ayaad ka heli doontaa:
gone-title = Boggan ma jiro hadda
gone-text = Waan ka saarnay. Halkan ka bilow mar kale:
