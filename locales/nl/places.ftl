### Places: their names, how far people are protected there, and who can help.

## Names of places

place-nl = Nederland
place-be = België
place-de = Duitsland
place-es = Spanje
place-ie = Ierland
place-gb-eaw = Engeland en Wales
place-eu = Europese Unie

## Protection levels

protection-firewall = Er is een firewallbeleid
protection-firewall-text = Beleid of een wet houdt hier aangifte doen van een misdrijf gescheiden van immigratiehandhaving. Er zijn grenzen, en het is geen garantie. Lees waarvoor het geldt voordat je naar de politie gaat.
protection-firewall-short = Firewallbeleid, met grenzen

protection-partial = Alleen sommige mensen zijn beschermd
protection-partial-text = De wet beschermt mensen hier alleen bij bepaalde misdrijven, of alleen bepaalde groepen. Weet je niet zeker of dat ook voor jou geldt? Vraag dan advies voordat je naar de politie gaat.
protection-partial-short = Alleen sommige mensen zijn beschermd

protection-none = We vonden geen bescherming
protection-none-text = We vonden hier geen wet of beleid dat aangifte doen van een misdrijf gescheiden houdt van immigratiehandhaving. Vraag advies voordat je naar de politie gaat.
protection-none-short = Geen bescherming gevonden

protection-duty-to-report = Waarschuwing: je kunt worden gemeld bij de immigratiediensten
protection-duty-to-report-text = Volgens de wet moet de politie of een andere overheidsinstantie hier de immigratiediensten inlichten over mensen zonder papieren. Naar de politie gaan kan gevolgen voor je hebben. Vraag advies voordat je gaat.
protection-duty-to-report-short = Waarschuwing: je kunt worden gemeld

## How far to trust this page

scope = Geldt voor
scope-national = het hele land
scope-regional = een deel van het land; in andere delen kan het anders zijn
scope-local = één stad of dorp; op andere plekken kan het anders zijn
reviewed-on = Laatst gecontroleerd
review-due = Volgende controle uiterlijk
review-late = Deze datum is voorbij.
reviewer = Gecontroleerd door
reviewer-role-desk-research = onze redactie, met gepubliceerde bronnen; niet gecontroleerd door een jurist
reviewer-role-lawyer = een jurist
reviewer-role-organisation = een organisatie die op deze plek werkt

## Telephone numbers

place-numbers = Nummers om te bellen
number-emergency = Noodgeval: politie, brandweer, ambulance
number-police = Politie, als het geen spoed is
number-victim-support = Hulp voor slachtoffers
number-helpline = Europese hulplijn voor slachtoffers
number-victim-helpline = Hulplijn voor slachtoffers
number-violence-helpline = Hulplijn over geweld tegen vrouwen
number-domestic-violence = Hulplijn over huiselijk geweld
number-trafficking = Hulplijn over mensenhandel
number-children = Hulplijn voor kinderen
number-interpreter = Tolk
number-other = Telefoon
victim-helpline = Europese hulplijn voor slachtoffers
victim-helpline-true = werkt hier
victim-helpline-false = werkt hier niet
victim-helpline-unknown = we weten niet of die hier werkt

## Organisations and services

place-contacts = Wie kan helpen
contact-kind-support = Hulp voor ongedocumenteerde mensen
contact-kind-legal = Juridisch advies
contact-kind-victim-support = Hulp voor slachtoffers
contact-kind-police = Politie
contact-kind-emergency = Noodgeval
contact-kind-advocacy = Belangenbehartiging
contact-kind-advocacy-note = geen noodnummer
