### Erayada degdeg u bixitaanka, akhriska internet la'aanta, iyo u gudbinta websaydhka.

exit-loading = Wuu soo furmayaa.
exit-two-more = Shift: riix 2 jeer oo kale si aad uga baxdo.
exit-one-more = Shift: riix 1 mar oo kale si aad uga baxdo.
exit-timed-out = Bixitaankii waa la joojiyay.
exit-hint = Riix badhanka Shift saddex jeer si aad isla markiiba boggan uga baxdo.

offline-title = Kaydso ama cid kale u gudbi
offline-text = Dhammaan bogagga xuquuqdaada oo hal fayl ku jira. Internet la’aan ayuu ku furmaa. Telefoonkaaga ayuu ku jirayaa ilaa aad tirtirto.
offline-file = Hal fayl oo telefoonka ah
offline-zip = Websaydhka oo dhan oo luqaddan ah, fayl ZIP ah
share = La wadaag boggan
share-address = Ciwaanka boggan
all-pages = Dhammaan bogagga
all-pages-filter = Qor eray si aad bog u hesho
all-pages-none = Ereygan bog kuma jiro.
external-link = websaydh kale

notice-stale-parts = { $changed ->
    [one] { $changed } qayb oo ka mid ah { $total } ayaa asalka ku is beddeshay turjumaaddan kadib.
   *[other] { $changed } qaybood oo ka mid ah { $total } ayaa asalka ku is beddelay turjumaaddan kadib.
}
stale-part = Qaybtani way is beddeshay. Waxaad arkaysaa asalka.
