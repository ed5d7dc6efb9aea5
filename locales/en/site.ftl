### Words of the website itself: its name, menu, buttons, headings around the text.
###
### For translators: use short, plain words, about 15 words a sentence at most, and the same word for
### the same thing everywhere. Readers may be frightened, in a hurry, or reading a language that is not
### their own. Leave names in curly braces, such as { $date }, as they are; you may move them.

## News

# Link to that list, at the foot of the page.
feed = News feed

## Leaving fast

# The button that takes a reader away to a page about something else, at once. Short.
exit-page = Exit this page
# Link to the page that explains how to leave no traces on a phone or computer.
safe-browsing = Hide your visit to this site

## Getting around. Most of these are read aloud or shown on buttons

# Read aloud: names the group of links for people who use a keyboard or a screen reader.
skip-label = Quick links
skip-to-content = Go to the main text
menu = Menu
# Read aloud: names the list of the site's sections.
menu-label = Sections
# Read aloud: names the links at the bottom of the page.
footer-label = Sections and services
# Read aloud: the path from the start page to this page.
breadcrumbs = You are here
home = Home
# Read aloud: names the links to the page before and the page after.
pager = Before and after this page
previous = Previous page
next = Next page
# Under a list that goes on over several pages.
# $current (number): which page this is. $total (number): how many there are.
list-page = Page { $current } of { $total }
# Title of the list of headings on a long page.
toc = On this page
# Heading over the list of sections on the start page.
home-sections = What you can find here
# Heading over the newest updates on the start page.
home-updates = News

## Languages

# Read aloud: names the language menu.
languages = Languages
# Read aloud on the button that opens the language menu.
# $language (text): the language of this page, in that language.
language-menu = Languages: { $language }
# Beside a language in the menu when this page does not exist in it.
language-not-translated = not translated yet

## Foot of a page

# Heading over the list of laws, reports and websites that the page is based on.
# $count (number): how many there are.
sources = { $count ->
    [one] Source
   *[other] Sources
}
# $date (text): a date.
updated = Last changed on { $date }.
# $by (text): a person or organisation. $role (text): what they do. $date (text): a date.
reviewed = Checked by { $by } ({ $role }) on { $date }.
reviewed-by-nobody = No lawyer has checked this page yet.
# Limits of the whole site. Translate with care: it must not promise anything.
footer-caveat = This site gives information. It is not legal advice. What happens in practice can differ from place to place, and from one officer to another.
footer-no-tracking = This site uses no cookies, does not follow you and loads nothing from other websites. Your own browser still remembers which pages you visited.
# $count (number): languages in which this page exists. $total (number): all languages of the site.
footer-translation = { $count ->
    [one] You can read this page in one of our { $total } languages.
   *[other] You can read this page in { $count } of our { $total } languages.
}

## A page that does not exist

not-found-title = We cannot find this page
not-found-text = The address may be wrong, or the page has moved. Start again here:

## At the old address of a page that has another one now, or none

moved-title = This page has moved
moved-text = You will find it here:
gone-title = This page is no longer there
gone-text = We have taken it down. Start again here:
