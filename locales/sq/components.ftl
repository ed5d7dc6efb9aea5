### Fjalët brenda figurave, listave dhe kutive të një teksti.

## Figura e rrjedhës

flow-harm = Problemi
flow-help = Një rrugë më e mirë
flow-or = ose
flow-result = Në fund

## Miti dhe fakti

myth = Mit
fact = Fakt

## Numrat e telefonit

number-free = telefonatë falas

## Kartat e xhepit

card = Kartë xhepi
print-hint = Shtypeni në 100 %, bardh e zi nëse doni.

## Historitë

testimonial = Historia e një personi
warnings-title = Para se të lexoni
warnings-skip = Kapërceni historinë
story-about = Për këtë histori
story-pseudonym = { $name } nuk është emri i vërtetë i personit.
story-name-changed = Emri është ndryshuar.
story-details-changed = Disa hollësi janë ndryshuar, që të mos njihet askush.
story-source = Historia vjen nga { $organisation }.
story-place = Vendi: { $place }
story-period = Koha: { $period }
story-consent-given = Personi pranoi që ta tregojmë këtu.
story-consent-published-by-source = Ajo organizatë e botoi e para. Ne e ritregojmë me fjalët tona.

## Kutitë që bien në sy

alert-note = Shënim
alert-tip = Këshillë
alert-important = E rëndësishme
alert-warning = Paralajmërim
alert-caution = Kujdes
