### Words of the website itself: its name, menu, buttons, headings around the text.

## News

feed = Nieuwsfeed

## Leaving fast

exit-page = Verlaat deze pagina
safe-browsing = Verberg je bezoek aan deze site

## Getting around

skip-label = Snelle links
skip-to-content = Ga naar de hoofdtekst
menu = Menu
menu-label = Onderdelen
footer-label = Onderdelen en diensten
breadcrumbs = Je bent hier
home = Start
pager = Vóór en na deze pagina
previous = Vorige pagina
next = Volgende pagina
toc = Op deze pagina
list-page = Pagina { $current } van { $total }
home-sections = Wat je hier kunt vinden
home-updates = Nieuws

## Languages

languages = Talen
language-menu = Talen: { $language }
language-not-translated = nog niet vertaald

## Foot of a page

sources = { $count ->
    [one] Bron
   *[other] Bronnen
}
updated = Laatst gewijzigd op { $date }.
reviewed = Gecontroleerd door { $by } ({ $role }) op { $date }.
reviewed-by-nobody = Nog geen jurist heeft deze pagina gecontroleerd.
footer-caveat = Deze site geeft informatie. Het is geen juridisch advies. Wat er in de praktijk gebeurt, kan verschillen per plek en per agent.
footer-no-tracking = Deze site gebruikt geen cookies, volgt je niet en laadt niets van andere websites. Je eigen browser onthoudt nog steeds welke pagina's je hebt bezocht.
footer-translation = { $count ->
    [one] Je kunt deze pagina lezen in één van onze { $total } talen.
   *[other] Je kunt deze pagina lezen in { $count } van onze { $total } talen.
}

## A page that does not exist

not-found-title = We kunnen deze pagina niet vinden
not-found-text = Misschien klopt het adres niet, of de pagina is verplaatst. Begin hier opnieuw:
moved-title = Deze pagina is verplaatst
moved-text = U vindt haar nu hier:
gone-title = Deze pagina bestaat niet meer
gone-text = We hebben haar weggehaald. Begin hier opnieuw:
