### The names of this site. They stand in no other one.

# Name of the website. Shown at the top of every page and in the browser's tab.
site-title = ফায়ারওয়াল ও ন্যায়বিচার
# One line under the name, and the description of the page where people choose a language.
site-strapline = আস্থা গড়া, নিরাপদ সমাজের জন্য কাজ করা
# Name of the list of news that other programs can read (Atom feed).
feed-title = ফায়ারওয়াল ও ন্যায়বিচার: খবর
