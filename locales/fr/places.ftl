### Lieux : leurs noms, jusqu'où les personnes y sont protégées, et qui peut aider.

## Noms de lieux

place-nl = Pays-Bas
place-be = Belgique
place-de = Allemagne
place-es = Espagne
place-ie = Irlande
place-gb-eaw = Angleterre et pays de Galles
place-eu = Union européenne

## Niveaux de protection
##
## Ne rendez jamais une de ces phrases plus rassurante qu'elle ne l'est. Il n'y a de garantie nulle part.

protection-firewall = Il y a une politique de pare-feu
protection-firewall-text = Ici, une politique ou une loi sépare le signalement d'une infraction du contrôle de l'immigration. Elle a des limites, et ce n'est pas une garantie. Lisez ce qu'elle couvre avant d'aller à la police.
protection-firewall-short = Politique de pare-feu, avec des limites

protection-partial = Seules certaines personnes sont protégées
protection-partial-text = Ici, la loi ne protège les personnes que pour certaines infractions, ou ne protège que certains groupes. Si vous ne savez pas si elle vaut pour vous, demandez conseil avant d'aller à la police.
protection-partial-short = Seules certaines personnes sont protégées

protection-none = Nous n'avons trouvé aucune protection
protection-none-text = Ici, nous n'avons trouvé ni loi ni politique qui sépare le signalement d'une infraction du contrôle de l'immigration. Demandez conseil avant d'aller à la police.
protection-none-short = Aucune protection trouvée

protection-duty-to-report = Attention : on peut avertir les autorités de l'immigration à votre sujet
protection-duty-to-report-text = Ici, la loi oblige la police ou d'autres services publics à avertir les autorités de l'immigration au sujet des personnes sans papiers. Aller à la police peut avoir des conséquences pour vous. Demandez conseil avant d'y aller.
protection-duty-to-report-short = Attention : l'immigration peut être avertie

## Jusqu'où se fier à cette page

scope = Valable pour
scope-national = tout le pays
scope-regional = une partie du pays ; d'autres parties peuvent avoir d'autres règles
scope-local = une seule ville ou commune ; d'autres lieux peuvent avoir d'autres règles
reviewed-on = Dernière vérification
review-due = Prochaine vérification prévue
review-late = Cette date est dépassée.
reviewer = Vérifié par
reviewer-role-desk-research = notre rédaction, à partir de sources publiées ; pas vérifié par un avocat
reviewer-role-lawyer = un avocat ou une avocate
reviewer-role-organisation = une organisation qui travaille dans ce lieu

## Numéros de téléphone

place-numbers = Numéros à appeler
number-emergency = Urgences : police, pompiers, ambulance
number-police = Police, quand ce n'est pas urgent
number-victim-support = Aide aux victimes
number-helpline = Ligne d'aide européenne pour les victimes
number-victim-helpline = Ligne d'aide pour les victimes
number-violence-helpline = Ligne d'aide sur la violence à l'égard des femmes
number-domestic-violence = Ligne d'aide sur la violence à la maison
number-trafficking = Ligne d'aide sur la traite des êtres humains
number-children = Ligne d'aide pour les enfants
number-interpreter = Interprète
number-other = Téléphone
victim-helpline = Ligne d'aide européenne pour les victimes
victim-helpline-true = en service ici
victim-helpline-false = pas en service ici
victim-helpline-unknown = nous ne savons pas si elle est en service ici

## Organisations et services

place-contacts = Qui peut vous aider
contact-kind-support = Aide aux personnes sans papiers
contact-kind-legal = Conseil juridique
contact-kind-victim-support = Aide aux victimes
contact-kind-police = Police
contact-kind-emergency = Urgences
contact-kind-advocacy = Plaidoyer
contact-kind-advocacy-note = pas une ligne d'urgence
