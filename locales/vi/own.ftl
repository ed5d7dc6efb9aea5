### The names of this site. They stand in no other one.

# Name of the website. Shown at the top of every page and in the browser's tab.
site-title = Bức tường bảo vệ và Công lý
# One line under the name, and the description of the page where people choose a language.
site-strapline = Xây dựng lòng tin, vun đắp xã hội an toàn
# Name of the list of news that other programs can read (Atom feed).
feed-title = Tin từ Bức tường bảo vệ và Công lý
