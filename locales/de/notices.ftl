### Hinweise am Anfang einer Seite: was man wissen muss, bevor man liest.
###
### Für Übersetzende: Diese Zeilen schützen Menschen. Der Sinn muss genau bleiben. Kein Satz darf
### sicherer klingen, als es ist.

notice-link = Mehr lesen

## Über die Übersetzung

notice-fallback = Diese Seite ist noch nicht übersetzt. Sie lesen sie auf { $language }.
notice-fallback-link = Zur Originalseite

notice-machine = Ein Computer hat diese Seite übersetzt. Niemand hat sie bisher geprüft, und sie kann Fehler enthalten. Fragen Sie eine Organisation, der Sie vertrauen, bevor Sie danach handeln.
notice-machine-link = Das Original lesen

notice-stale = Das Original dieser Seite wurde seit der Übersetzung geändert. Manches hier kann veraltet sein.
notice-stale-link = Das Original lesen

## Über die Information

notice-overdue = { $place }: Diese Information hätte bis zum { $date } erneut geprüft werden sollen. Sie kann veraltet sein. Fragen Sie eine Organisation, bevor Sie sich darauf verlassen.
notice-overdue-link = Was wir über diesen Ort wissen

notice-place-missing = Für diesen Ort haben wir keine Informationen. Benutzen Sie nicht die Seite eines anderen Ortes: Dessen Regeln gelten nicht für Sie. Fragen Sie eine Organisation dort, wo Sie leben.

notice-draft = Dies ist ein Entwurf. Er ist nicht veröffentlicht.

## Das Schutzniveau des Ortes, um den es auf der Seite geht

notice-protection-firewall = { $place }: Eine Regelung hält die Anzeige einer Straftat von der Migrationskontrolle getrennt. Sie hat Grenzen und ist keine Garantie.
notice-protection-firewall-link = Lesen, was sie abdeckt

notice-protection-partial = { $place }: Nur bei einigen Straftaten oder für einige Gruppen gibt es Schutz. Lassen Sie sich beraten, bevor Sie zur Polizei gehen.
notice-protection-partial-link = Lesen, wer geschützt ist

notice-protection-none = { $place }: Wir haben keinen Schutz für Menschen ohne Papiere gefunden, die Anzeige erstatten. Lassen Sie sich beraten, bevor Sie zur Polizei gehen.
notice-protection-none-link = Mehr lesen, und wer Sie beraten kann

notice-protection-duty-to-report = { $place }: Wenn Sie zur Polizei gehen, können Sie den Ausländerbehörden gemeldet werden. Lassen Sie sich beraten, bevor Sie hingehen.
notice-protection-duty-to-report-link = Die Warnung lesen, und wer Sie beraten kann
