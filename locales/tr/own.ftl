### The names of this site. They stand in no other one.

# Name of the website. Shown at the top of every page and in the browser's tab.
site-title = Koruma Duvarı ve Adalet
# One line under the name, and the description of the page where people choose a language.
site-strapline = Güven inşa etmek, güvenli toplumları desteklemek
# Name of the list of news that other programs can read (Atom feed).
feed-title = Koruma Duvarı ve Adalet: haberler
