### Places: their names, how far people are protected there, and who can help.

## Names of places. One message for each file in content/places

place-nl = Netherlands
place-be = Belgium
place-de = Germany
place-es = Spain
place-ie = Ireland
place-gb-eaw = England and Wales
place-eu = European Union

## Protection levels
##
## How far the law or policy of a place keeps reporting a crime apart from immigration enforcement.
## `protection-…` is the first thing on the page of the place: very short, very clear.
## `…-text` explains it. `…-short` is a label in lists.
## Never make one of these sound safer than it is. There is no guarantee anywhere.

# A policy or law separates the two. It has limits.
protection-firewall = There is a firewall policy
protection-firewall-text = A policy or law here keeps reporting a crime apart from immigration enforcement. It has limits, and it is not a guarantee. Read what it covers before you go to the police.
protection-firewall-short = Firewall policy, with limits

# Only for named crimes or named groups.
protection-partial = Only some people are protected
protection-partial-text = The law here protects people only for certain crimes, or only certain groups. If you are not sure that it covers you, get advice before you go to the police.
protection-partial-short = Only some people are protected

# Nothing was found that protects people.
protection-none = We found no protection
protection-none-text = We found no law or policy here that keeps reporting a crime apart from immigration enforcement. Get advice before you go to the police.
protection-none-short = No protection found

# The law tells police or public bodies to notify the immigration authorities.
protection-duty-to-report = Warning: you may be reported
protection-duty-to-report-text = The law here tells the police or other public bodies to inform the immigration authorities about people without papers. Going to the police can have consequences for you. Get advice before you go.
protection-duty-to-report-short = Warning: you may be reported

## How far to trust this page

# For which area the information is meant.
scope = Valid for
scope-national = the whole country
scope-regional = a part of the country; other parts can differ
scope-local = one town or city; other places can differ
# Date of the last check of the facts.
reviewed-on = Last checked
# Date by which the facts must be checked again.
review-due = Next check due
# After that date, when it has passed.
review-late = This date has passed.
# Who checked the facts.
reviewer = Checked by
reviewer-role-desk-research = our editors, from published sources; not checked by a lawyer
reviewer-role-lawyer = a lawyer
reviewer-role-organisation = an organisation that works in this place

## Telephone numbers

# Heading over the numbers of a place.
place-numbers = Numbers to call
number-emergency = Emergency: police, fire, ambulance
number-police = Police, when it is not urgent
number-victim-support = Support for victims
number-helpline = European helpline for victims
number-victim-helpline = Helpline for victims
number-violence-helpline = Helpline on violence against women
number-domestic-violence = Helpline on violence at home
number-trafficking = Helpline on human trafficking
number-children = Helpline for children
number-interpreter = Interpreter
# A number that has no name of its own yet.
number-other = Telephone
# Heading: the European helpline for victims of crime. It has the same number everywhere, but is not everywhere in service.
victim-helpline = European helpline for victims
victim-helpline-true = in service here
victim-helpline-false = not in service here
victim-helpline-unknown = we do not know whether it is in service here

## Organisations and services

# Heading over the organisations of a place.
place-contacts = Who can help
contact-kind-support = Support for undocumented people
contact-kind-legal = Legal advice
contact-kind-victim-support = Support for victims
contact-kind-police = Police
contact-kind-emergency = Emergency
contact-kind-advocacy = Campaigning
# Beside the heading of organisations that campaign but do not help in single cases.
contact-kind-advocacy-note = not an emergency line
