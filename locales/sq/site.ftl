### Fjalët e vetë sajtit: emri, menyja, butonat dhe titujt rreth tekstit.

## Fushata

feed = Kanali i lajmeve

## Dalja e shpejtë

exit-page = Dilni nga kjo faqe
safe-browsing = Fshihni vizitën tuaj në këtë sajt

## Lëvizja nëpër sajt

skip-label = Lidhje të shpejta
skip-to-content = Shkoni te teksti kryesor
menu = Menyja
menu-label = Rubrikat
footer-label = Rubrikat dhe shërbimet
breadcrumbs = Ndodheni këtu
home = Kreu
pager = Para dhe pas kësaj faqeje
previous = Faqja e mëparshme
next = Faqja tjetër
list-page = Faqja { $current } nga { $total }
toc = Në këtë faqe
home-sections = Çfarë mund të gjeni këtu
home-updates = Lajme

## Gjuhët

languages = Gjuhët
language-menu = Gjuhët: { $language }
language-not-translated = ende e papërkthyer

## Fundi i faqes

sources = { $count ->
    [one] Burimi
   *[other] Burimet
}
updated = Ndryshimi i fundit: { $date }.
reviewed = Kontrolluar nga { $by } ({ $role }) më { $date }.
reviewed-by-nobody = Ende asnjë avokat nuk e ka kontrolluar këtë faqe.
footer-caveat = Ky sajt jep informacion. Nuk është këshillë ligjore. Çfarë ndodh në praktikë mund të ndryshojë nga vendi në vend dhe nga një punonjës policie te tjetri.
footer-no-tracking = Ky sajt nuk përdor cookies, nuk ju ndjek dhe nuk ngarkon asgjë nga sajte të tjera. Megjithatë, shfletuesi juaj i mban mend faqet që vizituat.
footer-translation = { $count ->
    [one] Mund ta lexoni këtë faqe në një nga { $total } gjuhët tona.
   *[other] Mund ta lexoni këtë faqe në { $count } nga { $total } gjuhët tona.
}

## Faqe që nuk ekziston

not-found-title = Nuk e gjejmë këtë faqe
not-found-text = Adresa mund të jetë e gabuar, ose faqja është zhvendosur. Filloni përsëri këtu:
moved-title = Kjo faqe është zhvendosur
moved-text = E gjeni këtu:
gone-title = Kjo faqe nuk ekziston më
gone-text = E kemi hequr. Filloni përsëri këtu:
