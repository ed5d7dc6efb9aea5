### Words about translations that are out of date, and about the state of all translations.

# A page of rights: its translation is out of date in a part that matters, so the original is shown.
# $language (text): the language of the original, in the reader's language.
notice-withheld = The translation of this page is no longer up to date. You are reading the original, in { $language }.
notice-withheld-link = See the original page

## The page that shows volunteers and staff what is translated. Only they see it.

status-title = State of the translations
# $pages (number), $words (number)
status-size = Pages: { $pages }. Words in the original: { $words }.
status-language = Language
status-page = Page
# States of a page in a language.
status-original = original
status-current = up to date
status-stale = out of date
# $changed (number): parts of the original that have changed since. $total (number): all its parts.
status-stale-parts = { $changed } of { $total } parts out of date
# Translated, but nobody has recorded from which text.
status-unrecorded = not recorded
status-missing = missing
status-words = Words to translate
# Is the translation right?
status-language-review = Language review
# Is it true?
status-legal-review = Legal review
# No review.
status-no-review = none
# What the settings require of a language; and: it is so.
status-thresholds = Required
status-met = done
# $percent (number): pages that are up to date. $required (number): how many must be.
status-coverage = { $percent } % up to date, { $required } % required
# $page (text): the name of a file.
status-unreviewed = no language review: { $page }
