### Words inside the figures, lists and boxes of a text.

## Flow figure

flow-harm = Het probleem
flow-help = Een betere weg
flow-or = of
flow-result = Uiteindelijk

## Myth and fact

myth = Fabel
fact = Feit

## Telephone numbers

number-free = gratis bellen

## Pocket cards

card = Zakkaartje
print-hint = Print op 100%, als je wilt in zwart-wit.

## Testimonials

testimonial = Een persoonlijk verhaal
warnings-title = Voordat je leest
warnings-skip = Sla het verhaal over
story-about = Over dit verhaal
story-pseudonym = { $name } is niet de echte naam van deze persoon.
story-name-changed = De naam is veranderd.
story-details-changed = Sommige details zijn veranderd, zodat niemand herkend kan worden.
story-source = Het verhaal komt van { $organisation }.
story-place = Plek: { $place }
story-period = Tijd: { $period }
story-consent-given = Deze persoon vindt het goed dat wij het hier vertellen.
story-consent-published-by-source = Die organisatie publiceerde het eerst. Wij vertellen het na in onze eigen woorden.

## Boxes in a text that stand out

alert-note = Opmerking
alert-tip = Tip
alert-important = Belangrijk
alert-warning = Waarschuwing
alert-caution = Let op
