### Words around the pocket cards. The cards' own text stands in the content.

## On the card and on its page for the phone

# Printed across a card that no person has checked yet. Very short, in capital letters where the language has them.
card-draft = DRAFT – not reviewed
# Above a card's page while the card is a draft.
card-draft-notice = This card is a draft. A computer translated it and nobody has checked it. Do not hand it out yet.
# Read aloud in place of the QR code.
card-qr-alt = QR code: opens this card on a phone
# Button: shows the police officer's side in large letters.
# $language (text): the language of that side, in the reader's language.
card-show = Show to the police officer ({ $language })
# Button that closes the officer's side.
card-close = Close
# Heading over the list of places on a card's page.
card-places = Choose the place where you are
card-no-place = There is no card for this place.
# After a place for which no card may be made, because nobody has checked its facts in time.
card-overdue = No card: the facts about this place have not been checked in time.
card-officer-side = The officer's side
card-reader-side = Your side

## The page "Print the cards"

print-cards = Cards to print
# Says that the choices below open further lists.
print-choose = Choose the place and the languages
# $reader (text): the reader's language. $officer (text): the officer's language. Both in the language of the page.
print-pair = { $reader }, officer's side in { $officer }
print-format-id1 = Bank card size, 85.6 × 54 mm
print-format-eu = Business card size, 85 × 55 mm
print-format-us = US business card size, 3.5 × 2 inches
print-format-a7-fold = Small booklet: one A6 sheet, folded once
print-variant-home = For your own printer, with marks to cut along
print-variant-shop = For a copy shop: one card a page, with 3 mm bleed
print-variant-foldover = For a printer that prints on one side only: fold and glue
# $count (number): how many cards are on one sheet of paper.
print-per-sheet = { $count ->
    [one] 1 card on a sheet
   *[other] { $count } cards on a sheet
}
print-pdf = PDF
print-html = Print from the browser
# $paper (text): A4 or Letter.
print-paper = Paper: { $paper }
