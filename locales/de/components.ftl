### Wörter in den Abbildungen, Listen und Kästen eines Textes.

## Ablaufbild

flow-harm = Das Problem
flow-help = Ein besserer Weg
flow-or = oder
flow-result = Am Ende

## Irrtum und Tatsache

myth = Irrtum
fact = Tatsache

## Telefonnummern

number-free = kostenloser Anruf

## Taschenkarten

card = Taschenkarte
print-hint = Drucken Sie in 100 %, gern auch schwarz-weiß.

## Berichte von Menschen

testimonial = Die Geschichte eines Menschen
warnings-title = Bevor Sie lesen
warnings-skip = Geschichte überspringen
story-about = Über diese Geschichte
story-pseudonym = { $name } ist nicht der richtige Name der Person.
story-name-changed = Der Name wurde geändert.
story-details-changed = Einige Einzelheiten wurden geändert, damit niemand erkannt werden kann.
story-source = Die Geschichte stammt von { $organisation }.
story-place = Ort: { $place }
story-period = Zeit: { $period }
story-consent-given = Die Person ist damit einverstanden, dass wir sie hier erzählen.
story-consent-published-by-source = Diese Organisation hat sie zuerst veröffentlicht. Wir erzählen sie in eigenen Worten nach.

## Hervorgehobene Kästen

alert-note = Hinweis
alert-tip = Tipp
alert-important = Wichtig
alert-warning = Warnung
alert-caution = Vorsicht
