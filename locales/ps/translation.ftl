notice-withheld = د دې پاڼې ژباړه زړه شوې ده. تاسو اصلي متن په { $language } ژبه لولئ.
notice-withheld-link = اصلي پاڼه وګورئ
