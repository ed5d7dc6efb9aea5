### Fjalët për të dalë shpejt, për të lexuar pa internet dhe për t’ua dhënë sajtin të tjerëve.

exit-loading = Po ngarkohet.
exit-two-more = Shift: shtypeni edhe 2 herë për të dalë.
exit-one-more = Shift: shtypeni edhe 1 herë për të dalë.
exit-timed-out = Dalja u anulua.
exit-hint = Shtypni tastin Shift tri herë për të dalë menjëherë nga kjo faqe.

offline-title = Ruajeni ose jepjani dikujt
offline-text = Të gjitha faqet për të drejtat tuaja në një skedar. Hapet pa internet. Mbetet në telefonin tuaj derisa ta fshini.
offline-file = Një skedar për telefonin
offline-zip = I gjithë sajti në këtë gjuhë, si skedar ZIP
share = Shpërndajeni këtë faqe
share-address = Adresa e kësaj faqeje
all-pages = Të gjitha faqet
all-pages-filter = Shkruani një fjalë për të gjetur një faqe
all-pages-none = Asnjë faqe nuk e ka këtë fjalë.
external-link = sajt tjetër

notice-stale-parts = { $changed ->
    [one] { $changed } pjesë nga { $total } ka ndryshuar në origjinal pas këtij përkthimi.
   *[other] { $changed } pjesë nga { $total } kanë ndryshuar në origjinal pas këtij përkthimi.
}
stale-part = Kjo pjesë ka ndryshuar. Po shihni origjinalin.
