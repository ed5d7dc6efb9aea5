notice-withheld = De vertaling van deze pagina is verouderd. Je leest het origineel, in het { $language }.
notice-withheld-link = Bekijk de oorspronkelijke pagina
