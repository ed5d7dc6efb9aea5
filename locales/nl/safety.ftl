### Woorden om snel weg te gaan, offline te lezen en de site door te geven.

exit-loading = Laden.
exit-two-more = Shift, druk nog 2 keer om weg te gaan.
exit-one-more = Shift, druk nog 1 keer om weg te gaan.
exit-timed-out = Weggaan is afgebroken.
exit-hint = Druk drie keer op de Shift-toets om deze pagina meteen te verlaten.
offline-title = Bewaren of doorgeven
offline-text = Alle pagina's over je rechten in één bestand. Het opent zonder internet. Het blijft op je telefoon tot je het verwijdert.
offline-file = Eén bestand voor de telefoon
offline-zip = De hele site in deze taal, als ZIP-bestand
share = Deel deze pagina
share-address = Adres van deze pagina
all-pages = Alle pagina's
all-pages-filter = Typ een woord om een pagina te vinden
all-pages-none = Geen enkele pagina bevat dit woord.
external-link = andere website
notice-stale-parts = { $changed ->
    [one] Eén deel van { $total } is in het origineel veranderd sinds deze vertaling.
   *[other] { $changed } van de { $total } delen zijn in het origineel veranderd sinds deze vertaling.
}
stale-part = Dit deel is veranderd. Je ziet het origineel.
