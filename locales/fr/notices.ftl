### Avis en haut d'une page : ce qu'il faut savoir avant de lire.
###
### Ces lignes protègent des personnes. Gardez le sens exact. Ne rendez jamais une phrase plus rassurante
### qu'elle ne l'est.

notice-link = Lire la suite

## La traduction

notice-fallback = Cette page n'est pas encore traduite. Vous la lisez en { $language }.
notice-fallback-link = Voir la page originale

notice-machine = Un ordinateur a traduit cette page. Personne ne l'a encore vérifiée, et elle peut contenir des erreurs. Avant d'agir, demandez à une organisation en qui vous avez confiance.
notice-machine-link = Lire l'original

notice-stale = L'original de cette page a changé depuis la traduction. Une partie de cette page n'est peut-être plus à jour.
notice-stale-link = Lire l'original

## Les informations

notice-overdue = { $place } : ces informations auraient dû être vérifiées de nouveau au plus tard le { $date }. Elles ne sont peut-être plus à jour. Demandez à une organisation avant de vous y fier.
notice-place-missing = Nous n'avons pas d'informations sur ce lieu. N'utilisez pas la page d'un autre lieu : ses règles ne sont pas les vôtres. Demandez à une association là où vous vivez.
notice-overdue-link = Voir ce que nous savons sur ce lieu

notice-draft = Ceci est un brouillon. Il n'est pas publié.

## Le niveau de protection du lieu

notice-protection-firewall = { $place } : une politique sépare le signalement d'une infraction du contrôle de l'immigration. Elle a des limites, et ce n'est pas une garantie.
notice-protection-firewall-link = Lire ce qu'elle couvre

notice-protection-partial = { $place } : seules certaines infractions, ou certains groupes de personnes, sont couverts par une protection. Demandez conseil avant d'aller à la police.
notice-protection-partial-link = Lire qui est protégé

notice-protection-none = { $place } : nous n'avons trouvé aucune protection pour les personnes sans papiers qui signalent une infraction. Demandez conseil avant d'aller à la police.
notice-protection-none-link = En savoir plus, et voir qui peut vous conseiller

notice-protection-duty-to-report = { $place } : si vous allez à la police, on peut avertir les autorités de l'immigration à votre sujet. Demandez conseil avant d'y aller.
notice-protection-duty-to-report-link = Lire l'avertissement, et voir qui peut vous conseiller
