### Erayada ku dhex jira sawirrada, liisaska iyo sanduuqyada qoraalka.

## Sawirka socodka

flow-harm = Dhibaatada
flow-help = Waddo ka wanaagsan
flow-or = ama
flow-result = Ugu dambayn

## Been iyo run

myth = Fikrad khaldan
fact = Run

## Lambarrada telefoonka

number-free = wicitaan bilaash ah

## Kaararka jeebka

card = Kaarka jeebka
print-hint = Ku daabac 100 %, haddii aad rabtana madow iyo caddaan.

## Sheekooyinka

testimonial = Sheekada qof
warnings-title = Intaadan akhrin
warnings-skip = Ka bood sheekada
story-about = Ku saabsan sheekadan
story-pseudonym = { $name } ma aha magaca dhabta ah ee qofka.
story-name-changed = Magaca waa la beddelay.
story-details-changed = Faahfaahinta qaarkeed waa la beddelay, si aan cidna loo aqoonsan.
story-source = Sheekadu waxay ka timid { $organisation }.
story-place = Goobta: { $place }
story-period = Waqtiga: { $period }
story-consent-given = Qofku wuu oggolaaday inaan halkan ku sheegno.
story-consent-published-by-source = Ururkaas ayaa markii hore daabacay. Waxaan ku sheegaynaa erayadeenna.

## Sanduuqyada muuqda

alert-note = Ogow
alert-tip = Talo
alert-important = Muhiim
alert-warning = Digniin
alert-caution = Taxaddar
