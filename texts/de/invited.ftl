invited-heading = Ihr seid zum ERFA-Treffen eingeladen
invited-when = **{ $at }**
invited-online = Das Treffen ist online.
invited-agenda = Tagesordnung
invited-point = { $at } { $title }
invited-point-led = { $at } { $title }, { $lead }
invited-more = { $count ->
    [one] … und 1 weiterer Punkt
   *[other] … und { $count } weitere Punkte
 }
invited-coming = Ich nehme teil
invited-declining = Absagen
invited-open = Treffen öffnen
invited-calendar = Kalenderdatei
invited-count = { $coming ->
    [one] 1 kommt
   *[other] { $coming } kommen
 } · { $apologies } entschuldigt
invited-who-sees = Wer kommt, sieht nur das Organisationsteam, bis das Protokoll da ist.
moved-heading = Das ERFA-Treffen ist verschoben
moved-before = Bisher: { $at }
moved-now = Neu: **{ $at }**
moved-reason = Warum: { $reason }
moved-answers = Eure Antworten und Anmeldungen gelten weiter.
moved-answers-until = Eure Antworten und Anmeldungen gelten weiter. Neue Antwortfrist: { $at }.
cancelled-heading = Das ERFA-Treffen ist abgesagt
cancelled-when = Es sollte am { $at } sein.
cancelled-kept = Eure Antworten bleiben für das nächste Mal erhalten.
