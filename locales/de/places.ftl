### Orte: ihre Namen, wie weit Menschen dort geschützt sind und wer helfen kann.

## Namen der Orte

place-nl = Niederlande
place-be = Belgien
place-de = Deutschland
place-es = Spanien
place-ie = Irland
place-gb-eaw = England und Wales
place-eu = Europäische Union

## Schutzniveaus. Keines darf sicherer klingen, als es ist

protection-firewall = Es gibt eine Firewall-Regelung
protection-firewall-text = Eine Regelung oder ein Gesetz hält hier die Anzeige einer Straftat von der Migrationskontrolle getrennt. Das hat Grenzen und ist keine Garantie. Lesen Sie, was abgedeckt ist, bevor Sie zur Polizei gehen.
protection-firewall-short = Firewall-Regelung, mit Grenzen

protection-partial = Nur einige Menschen sind geschützt
protection-partial-text = Das Gesetz schützt hier nur bei bestimmten Straftaten oder nur bestimmte Gruppen. Wenn Sie nicht sicher sind, ob es für Sie gilt, lassen Sie sich beraten, bevor Sie zur Polizei gehen.
protection-partial-short = Nur einige Menschen sind geschützt

protection-none = Wir haben keinen Schutz gefunden
protection-none-text = Wir haben hier kein Gesetz und keine Regelung gefunden, die die Anzeige einer Straftat von der Migrationskontrolle getrennt hält. Lassen Sie sich beraten, bevor Sie zur Polizei gehen.
protection-none-short = Kein Schutz gefunden

protection-duty-to-report = Warnung: Sie können gemeldet werden
protection-duty-to-report-text = Das Gesetz schreibt hier der Polizei oder anderen öffentlichen Stellen vor, Menschen ohne Papiere den Ausländerbehörden zu melden. Zur Polizei zu gehen, kann Folgen für Sie haben. Lassen Sie sich beraten, bevor Sie hingehen.
protection-duty-to-report-short = Warnung: Sie können gemeldet werden

## Wie weit man dieser Seite trauen kann

scope = Gilt für
scope-national = das ganze Land
scope-regional = einen Teil des Landes; in anderen Teilen kann es anders sein
scope-local = eine Stadt oder Gemeinde; an anderen Orten kann es anders sein
reviewed-on = Zuletzt geprüft
review-due = Nächste Prüfung fällig
review-late = Dieses Datum ist vorbei.
reviewer = Geprüft von
reviewer-role-desk-research = unserer Redaktion, anhand veröffentlichter Quellen; nicht anwaltlich geprüft
reviewer-role-lawyer = einer Anwältin oder einem Anwalt
reviewer-role-organisation = einer Organisation, die an diesem Ort arbeitet

## Telefonnummern

place-numbers = Nummern zum Anrufen
number-emergency = Notruf: Polizei, Feuerwehr, Rettungsdienst
number-police = Polizei, wenn es nicht dringend ist
number-victim-support = Opferhilfe
number-helpline = Europäisches Hilfetelefon für Opfer
number-victim-helpline = Hilfetelefon für Opfer
number-violence-helpline = Hilfetelefon zu Gewalt gegen Frauen
number-domestic-violence = Hilfetelefon zu Gewalt zu Hause
number-trafficking = Hilfetelefon zu Menschenhandel
number-children = Hilfetelefon für Kinder
number-interpreter = Dolmetscher/in
number-other = Telefon
victim-helpline = Europäisches Hilfetelefon für Opfer
victim-helpline-true = hier in Betrieb
victim-helpline-false = hier nicht in Betrieb
victim-helpline-unknown = wir wissen nicht, ob es hier in Betrieb ist

## Organisationen und Stellen

place-contacts = Wer helfen kann
contact-kind-support = Hilfe für Menschen ohne Papiere
contact-kind-legal = Rechtsberatung
contact-kind-victim-support = Opferhilfe
contact-kind-police = Polizei
contact-kind-emergency = Notruf
contact-kind-advocacy = Politische Arbeit
contact-kind-advocacy-note = keine Notrufstelle
