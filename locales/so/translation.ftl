notice-withheld = Turjumaadda boggan way duugowday. Waxaad akhrinaysaa asalka oo ku qoran { $language }.
notice-withheld-link = Eeg bogga asalka ah
