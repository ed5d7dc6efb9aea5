### Wörter zum schnellen Verlassen, zum Lesen ohne Internet und zum Weitergeben.

exit-loading = Wird geladen.
exit-two-more = Umschalttaste, noch 2-mal drücken zum Verlassen.
exit-one-more = Umschalttaste, noch 1-mal drücken zum Verlassen.
exit-timed-out = Verlassen abgebrochen.
exit-hint = Drücken Sie dreimal die Umschalttaste, um diese Seite sofort zu verlassen.
offline-title = Behalten oder weitergeben
offline-text = Alle Seiten über Ihre Rechte in einer Datei. Sie öffnet sich ohne Internet. Sie bleibt auf Ihrem Telefon, bis Sie sie löschen.
offline-file = Eine Datei für das Telefon
offline-zip = Die ganze Website in dieser Sprache als ZIP-Datei
share = Diese Seite teilen
share-address = Adresse dieser Seite
all-pages = Alle Seiten
all-pages-filter = Geben Sie ein Wort ein, um eine Seite zu finden
all-pages-none = Keine Seite enthält dieses Wort.
external-link = andere Website
notice-stale-parts = { $changed ->
    [one] Ein Teil von { $total } hat sich im Original seit dieser Übersetzung geändert.
   *[other] { $changed } von { $total } Teilen haben sich im Original seit dieser Übersetzung geändert.
}
stale-part = Dieser Teil hat sich geändert. Sie sehen das Original.
