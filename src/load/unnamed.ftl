### What a site is called that does not say its name.

site-title = Know your rights
site-strapline = What to know before you report a crime
