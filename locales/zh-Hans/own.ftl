### The names of this site. They stand in no other one.

# Name of the website. Shown at the top of every page and in the browser's tab.
site-title = 防火墙与正义
# One line under the name, and the description of the page where people choose a language.
site-strapline = 建立信任，促进安全的社会
# Name of the list of news that other programs can read (Atom feed).
feed-title = “防火墙与正义”消息
