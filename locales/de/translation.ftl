notice-withheld = Die Übersetzung dieser Seite ist veraltet. Sie lesen das Original, auf { $language }.
notice-withheld-link = Zur Originalseite
