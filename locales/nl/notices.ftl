### Notices at the head of a page: what a reader must know before reading.

notice-link = Lees meer

## About the translation

notice-fallback = Deze pagina is nog niet vertaald. Je leest de pagina in het { $language }.
notice-fallback-link = Bekijk de oorspronkelijke pagina

notice-machine = Een computer heeft deze pagina vertaald. Nog niemand heeft de vertaling nagekeken, en er kunnen fouten in staan. Vraag een organisatie die je vertrouwt om advies voordat je iets doet met wat hier staat.
notice-machine-link = Lees het origineel

notice-stale = Het origineel van deze pagina is veranderd nadat de pagina is vertaald. Een deel van deze tekst kan verouderd zijn.
notice-stale-link = Lees het origineel

## About the information

notice-overdue = Deze informatie over { $place } had uiterlijk op { $date } opnieuw gecontroleerd moeten zijn. De informatie kan verouderd zijn. Vraag een organisatie om advies voordat je erop vertrouwt.
notice-place-missing = We hebben geen informatie over deze plek. Gebruik niet de pagina van een andere plek: de regels daar zijn niet de jouwe. Vraag het aan een organisatie bij jou in de buurt.
notice-overdue-link = Bekijk wat we over deze plek weten

notice-draft = Dit is een concept. Het is niet gepubliceerd.

## The protection level of the place that a page is about

notice-protection-firewall = { $place }: er is beleid dat aangifte doen van een misdrijf gescheiden houdt van immigratiehandhaving. Er zijn grenzen, en het is geen garantie.
notice-protection-firewall-link = Lees waarvoor het geldt

notice-protection-partial = { $place }: er is alleen bescherming bij sommige misdrijven, of voor sommige groepen mensen. Vraag advies voordat je naar de politie gaat.
notice-protection-partial-link = Lees wie beschermd is

notice-protection-none = { $place }: we vonden geen bescherming voor mensen zonder papieren die aangifte doen van een misdrijf. Vraag advies voordat je naar de politie gaat.
notice-protection-none-link = Lees meer, en wie je advies kan geven

notice-protection-duty-to-report = { $place }: als je naar de politie gaat, kun je worden gemeld bij de immigratiediensten. Vraag advies voordat je gaat.
notice-protection-duty-to-report-link = Lees de waarschuwing, en wie je advies kan geven
