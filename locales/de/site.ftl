### Wörter der Website selbst: Name, Menü, Knöpfe und Überschriften rund um den Text.

## Die Kampagne

feed = Nachrichten-Feed

## Schnell weg

exit-page = Diese Seite verlassen
safe-browsing = Ihren Besuch auf dieser Website verbergen

## Sich zurechtfinden

skip-label = Schnellzugriff
skip-to-content = Zum Haupttext
menu = Menü
menu-label = Bereiche
footer-label = Bereiche und Service
breadcrumbs = Sie sind hier
home = Start
pager = Vor und nach dieser Seite
previous = Vorige Seite
next = Nächste Seite
list-page = Seite { $current } von { $total }
toc = Auf dieser Seite
home-sections = Was Sie hier finden
home-updates = Neues

## Sprachen

languages = Sprachen
language-menu = Sprachen: { $language }
language-not-translated = noch nicht übersetzt

## Fuß der Seite

sources = { $count ->
    [one] Quelle
   *[other] Quellen
}
updated = Zuletzt geändert: { $date }.
reviewed = Geprüft von { $by } ({ $role }) am { $date }.
reviewed-by-nobody = Diese Seite wurde noch nicht anwaltlich geprüft.
footer-caveat = Diese Website gibt Informationen. Sie ist keine Rechtsberatung. Was in der Praxis passiert, kann je nach Ort und je nach Polizistin oder Polizist verschieden sein.
footer-no-tracking = Diese Website verwendet keine Cookies, verfolgt Sie nicht und lädt nichts von anderen Websites. Ihr eigener Browser merkt sich trotzdem, welche Seiten Sie besucht haben.
footer-translation = { $count ->
    [one] Sie können diese Seite in einer unserer { $total } Sprachen lesen.
   *[other] Sie können diese Seite in { $count } unserer { $total } Sprachen lesen.
}

## Eine Seite, die es nicht gibt

not-found-title = Wir finden diese Seite nicht
not-found-text = Vielleicht ist die Adresse falsch, oder die Seite ist umgezogen. Fangen Sie hier neu an:
moved-title = Diese Seite ist umgezogen
moved-text = Sie finden sie jetzt hier:
gone-title = Diese Seite gibt es nicht mehr
gone-text = Wir haben sie entfernt. Fangen Sie hier neu an:
