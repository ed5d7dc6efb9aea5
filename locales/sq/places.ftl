### Vendet: emrat e tyre, deri ku shkon mbrojtja atje dhe kush mund të ndihmojë.

## Emrat e vendeve

place-nl = Holanda
place-be = Belgjika
place-de = Gjermania
place-es = Spanja
place-ie = Irlanda
place-gb-eaw = Anglia dhe Uellsi
place-eu = Bashkimi Evropian

## Nivelet e mbrojtjes. Asnjë nuk duhet të tingëllojë më i sigurt se ç’është

protection-firewall = Ka politikë të murit mbrojtës, me kufij
protection-firewall-text = Këtu, një politikë ose një ligj e mban raportimin e një krimi veç nga zbatimi i ligjeve të imigracionit. Ka kufij dhe nuk është garanci. Lexoni çfarë mbulon para se të shkoni në polici.
protection-firewall-short = Politikë e murit mbrojtës, me kufij

protection-partial = Mbrohen vetëm disa njerëz
protection-partial-text = Këtu, ligji i mbron njerëzit vetëm për disa krime, ose vetëm disa grupe. Nëse nuk e dini me siguri se vlen për ju, kërkoni këshillë para se të shkoni në polici.
protection-partial-short = Mbrohen vetëm disa njerëz

protection-none = Nuk gjetëm asnjë mbrojtje
protection-none-text = Këtu nuk gjetëm asnjë ligj ose politikë që ta mbajë raportimin e një krimi veç nga zbatimi i ligjeve të imigracionit. Kërkoni këshillë para se të shkoni në polici.
protection-none-short = Nuk u gjet mbrojtje

protection-duty-to-report = Paralajmërim: mund të njoftohet imigracioni për ju
protection-duty-to-report-text = Këtu, ligji i kërkon policisë ose organeve të tjera publike të njoftojnë autoritetet e imigracionit për njerëzit pa dokumente. Të shkoni në polici mund të ketë pasoja për ju. Kërkoni këshillë para se të shkoni.
protection-duty-to-report-short = Paralajmërim: mund të njoftohet imigracioni për ju

## Sa mund t’i besoni kësaj faqeje

scope = Vlen për
scope-national = të gjithë shtetin
scope-regional = një pjesë të shtetit; pjesët e tjera mund të jenë ndryshe
scope-local = një qytet; vendet e tjera mund të jenë ndryshe
reviewed-on = Kontrolli i fundit
review-due = Kontrolli tjetër
review-late = Kjo datë ka kaluar.
reviewer = Kontrolluar nga
reviewer-role-desk-research = redaksia jonë, nga burime të botuara; pa kontroll nga një avokat
reviewer-role-lawyer = një avokat
reviewer-role-organisation = një organizatë që punon në këtë vend

## Numrat e telefonit

place-numbers = Numrat për të telefonuar
number-emergency = Urgjenca: policia, zjarrfikësit, ambulanca
number-police = Policia, kur nuk është urgjente
number-victim-support = Mbështetje për viktimat
number-helpline = Linja evropiane e ndihmës për viktimat
number-victim-helpline = Linja e ndihmës për viktimat
number-violence-helpline = Linja e ndihmës për dhunën ndaj grave
number-domestic-violence = Linja e ndihmës për dhunën në shtëpi
number-trafficking = Linja e ndihmës për trafikimin e njerëzve
number-children = Linja e ndihmës për fëmijët
number-interpreter = Përkthyes
number-other = Telefon
victim-helpline = Linja evropiane e ndihmës për viktimat
victim-helpline-true = punon këtu
victim-helpline-false = nuk punon këtu
victim-helpline-unknown = nuk e dimë nëse punon këtu

## Organizatat dhe shërbimet

place-contacts = Kush mund t’ju ndihmojë
contact-kind-support = Mbështetje për njerëzit pa dokumente
contact-kind-legal = Këshillë ligjore
contact-kind-victim-support = Mbështetje për viktimat
contact-kind-police = Policia
contact-kind-emergency = Urgjenca
contact-kind-advocacy = Avokim për ndryshim
contact-kind-advocacy-note = nuk është linjë urgjence
