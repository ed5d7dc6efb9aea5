notice-withheld = A tradução desta página está desatualizada. Você está lendo o original, em { $language }.
notice-withheld-link = Ver a página original
