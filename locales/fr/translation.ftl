notice-withheld = La traduction de cette page n'est plus à jour. Vous lisez l'original, en { $language }.
notice-withheld-link = Voir la page originale
