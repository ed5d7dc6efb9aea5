### Notices at the head of a page: what a reader must know before reading.
###
### For translators: these lines protect people. Keep the meaning exact. Never make a sentence sound
### safer than it is. `…-link` is the link that follows the notice.

# Link after a notice that has no link text of its own.
notice-link = Read more

## About the translation

# The page does not exist in the reader's language.
# $language (text): the language it is shown in instead, in the reader's language.
notice-fallback = This page is not translated yet. You are reading it in { $language }.
notice-fallback-link = See the original page

# A computer made the translation and no person has checked it.
# $language (text): the language of the original, in the reader's language.
notice-machine = A computer translated this page. Nobody has checked it yet, and it may contain mistakes. Before you act on it, ask an organisation you trust.
notice-machine-link = Read the original

# The original was changed after the translation was made.
notice-stale = The original of this page has changed since it was translated. Some of this may be out of date.
notice-stale-link = Read the original

## About the information

# Nobody has checked the facts about this place in time.
# $place (text): a country or region. $date (text): when the check was due.
notice-overdue = This information about { $place } should have been checked again by { $date }. It may be out of date. Ask an organisation before you rely on it.
notice-overdue-link = See what we know about this place

# The page is about a place that we know nothing about.
notice-place-missing = We have no information for this place. Do not use the page of another place: its rules are not yours. Ask an organisation where you live.

# A page that is not finished. Only the writers see it.
notice-draft = This is a draft. It is not published.

## The protection level of the place that a page is about. See also places.ftl
## $place (text): a country or region.

notice-protection-firewall = { $place }: a policy keeps reporting a crime apart from immigration enforcement. It has limits, and it is not a guarantee.
notice-protection-firewall-link = Read what it covers

notice-protection-partial = { $place }: only some crimes, or some groups of people, are protected. Get advice before you go to the police.
notice-protection-partial-link = Read who is protected

notice-protection-none = { $place }: we found no protection for people without papers who report a crime. Get advice before you go to the police.
notice-protection-none-link = Read more, and who can advise you

notice-protection-duty-to-report = { $place }: if you go to the police, you may be reported to the immigration authorities. Get advice before you go.
notice-protection-duty-to-report-link = Read the warning, and who can advise you
