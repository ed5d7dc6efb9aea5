### Words for leaving fast, reading offline and passing the site on.

## "Exit this page". Read aloud by screen readers, or shown for a moment

# Said when the reader has pressed the exit button.
exit-loading = Loading.
# Said after pressing Shift once, and twice.
exit-two-more = Shift, press 2 more times to exit.
exit-one-more = Shift, press 1 more time to exit.
# Said when the reader stopped pressing.
exit-timed-out = Exit this page expired.
exit-hint = Press the Shift key three times to leave this page at once.

## Offline and passing on

offline-title = Keep it or pass it on
offline-text = All pages about your rights in one file. It opens without internet. It stays on your phone until you delete it.
offline-file = One file for the phone
offline-zip = The whole site in this language, as a ZIP file
# Buttons and links that pass the page on. No tracking.
share = Share this page
share-address = Address of this page
# Heading of the list of all pages.
all-pages = All pages
all-pages-filter = Type a word to find a page
all-pages-none = No page has this word.
# Marks a link that leads to another website; read aloud.
external-link = other website

## A page that has changed since it was translated

# $changed (number): parts of the page that have changed. $total (number): all its parts.
notice-stale-parts = { $changed ->
    [one] One part of { $total } has changed in the original since this translation.
   *[other] { $changed } of { $total } parts have changed in the original since this translation.
}
# Before a part of a page that is shown in the original language because its translation is out of date.
stale-part = This part has changed. You see the original.
