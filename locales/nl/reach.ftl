### Words for finding pages and moving about in them, and for pages that must not be noticed.

# Read aloud while someone types into the list of all pages. $count (number): pages with these words.
all-pages-found = Gevonden pagina's: { $count }
# What a discreet page is called in the browser's tab and history: a word that could be about anything.
discreet-title = Informatie
# The name of the arrow behind a footnote; read aloud.
footnote-back = Terug naar de tekst
