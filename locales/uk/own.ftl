### The names of this site. They stand in no other one.

# Name of the website. Shown at the top of every page and in the browser's tab.
site-title = Захисний бар’єр і справедливість
# One line under the name, and the description of the page where people choose a language.
site-strapline = Будуємо довіру, зміцнюємо безпечні суспільства
# Name of the list of news that other programs can read (Atom feed).
feed-title = Новини сайту «Захисний бар’єр і справедливість»
