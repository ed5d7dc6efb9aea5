### Mots pour partir vite, lire hors ligne et transmettre le site.

exit-loading = Chargement.
exit-two-more = Maj, appuyez encore 2 fois pour quitter.
exit-one-more = Maj, appuyez encore 1 fois pour quitter.
exit-timed-out = La sortie est annulée.
exit-hint = Appuyez trois fois sur la touche Maj pour quitter cette page tout de suite.
offline-title = Garder ou transmettre
offline-text = Toutes les pages sur vos droits dans un seul fichier. Il s'ouvre sans internet. Il reste sur votre téléphone jusqu'à ce que vous le supprimiez.
offline-file = Un fichier pour le téléphone
offline-zip = Tout le site dans cette langue, en fichier ZIP
share = Partager cette page
share-address = Adresse de cette page
all-pages = Toutes les pages
all-pages-filter = Tapez un mot pour trouver une page
all-pages-none = Aucune page ne contient ce mot.
external-link = autre site
notice-stale-parts = { $changed ->
    [one] { $changed } partie sur { $total } a changé dans l'original depuis cette traduction.
    [many] { $changed } de parties sur { $total } ont changé dans l'original depuis cette traduction.
   *[other] { $changed } parties sur { $total } ont changé dans l'original depuis cette traduction.
}
stale-part = Cette partie a changé. Vous voyez l'original.
