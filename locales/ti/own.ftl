### The names of this site. They stand in no other one.

# Name of the website. Shown at the top of every page and in the browser's tab.
site-title = ፈላዪ መንደቕን ፍትሕን
# One line under the name, and the description of the page where people choose a language.
site-strapline = ምትእምማን ምህናጽ፣ ንውሑስ ሕብረተሰብ ምስራሕ
# Name of the list of news that other programs can read (Atom feed).
feed-title = ዜና ካብ ፈላዪ መንደቕን ፍትሕን
