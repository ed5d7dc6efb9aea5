### Words about translations that are out of date, and about the state of all translations.

# A page of rights: its translation is out of date in a part that matters, so the original is shown.
# $language (text): the language of the original, in the reader's language.
notice-withheld = The translation of this page is no longer up to date. You are reading the original, in { $language }.
notice-withheld-link = See the original page
