# Words of this site that differ from kyr's own. All of kyr's are in its folder locales/en; write here
# the ones that you want to change.
site-title = Know your rights
site-strapline = What to know before you report a crime
