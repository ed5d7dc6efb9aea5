### Mots du site lui-même : son nom, le menu, les boutons, les titres autour du texte.

## La campagne

feed = Fil d'actualités

## Partir vite

exit-page = Quitter cette page
safe-browsing = Cacher votre visite sur ce site

## Se déplacer dans le site

skip-label = Liens rapides
skip-to-content = Aller au texte principal
menu = Menu
menu-label = Rubriques
footer-label = Rubriques et services
breadcrumbs = Vous êtes ici
home = Accueil
pager = Avant et après cette page
previous = Page précédente
next = Page suivante
toc = Sur cette page
list-page = Page { $current } sur { $total }
home-sections = Ce que vous trouvez ici
home-updates = Actualités

## Langues

languages = Langues
language-menu = Langues : { $language }
language-not-translated = pas encore traduit

## Pied de page

sources = { $count ->
    [one] Source
    [many] Sources
   *[other] Sources
}
updated = Dernière modification : { $date }.
reviewed = Vérifié par { $by } ({ $role }) le { $date }.
reviewed-by-nobody = Aucun avocat n'a encore vérifié cette page.
footer-caveat = Ce site donne des informations. Ce n'est pas un avis juridique. Ce qui se passe en pratique peut changer d'un lieu à l'autre, et d'un policier ou d'une policière à l'autre.
footer-no-tracking = Ce site n'utilise pas de cookies, ne vous suit pas et ne charge rien depuis d'autres sites. Votre propre navigateur se souvient quand même des pages que vous avez visitées.
footer-translation = { $count ->
    [one] Vous pouvez lire cette page dans une de nos { $total } langues.
    [many] Vous pouvez lire cette page dans { $count } de nos { $total } langues.
   *[other] Vous pouvez lire cette page dans { $count } de nos { $total } langues.
}

## Page qui n'existe pas

not-found-title = Nous ne trouvons pas cette page
not-found-text = L'adresse est peut-être fausse, ou la page a changé de place. Recommencez ici :
moved-title = Cette page a changé de place
moved-text = Vous la trouverez ici :
gone-title = Cette page n'existe plus
gone-text = Nous l'avons retirée. Recommencez ici :
