### The names of this site. They stand in no other one.

# Name of the website. Shown at the top of every page and in the browser's tab.
site-title = Muri mbrojtës dhe drejtësia
# One line under the name, and the description of the page where people choose a language.
site-strapline = Ndërtojmë besim, nxisim shoqëri të sigurta
# Name of the list of news that other programs can read (Atom feed).
feed-title = Lajme nga Muri mbrojtës dhe drejtësia
