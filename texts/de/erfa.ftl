erfa-meeting = ERFA-Treffen am { $at }
erfa-meeting-titled = { $title } – ERFA-Treffen am { $at }
erfa-meeting-named = { $title }, { $at }
erfa-pre-read-goes = Die Vorablektüre geht am { $at } an { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanäle
 }.
erfa-moved-earlier = { $days } Tage vorher ist kein Arbeitstag, darum geht sie am Arbeitstag davor hinaus.
erfa-preview-goes = Das Organisationsteam sieht sie zuerst, am { $at }, und kann sie stoppen.
erfa-at-once = Der Tag der Vorablektüre ist vorbei, darum geht sie jetzt an { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanäle
 }.
erfa-soon = Die Vorablektüre geht in { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }, um { $at }, an { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanäle
 }. Schreib *Zusammenfassung*, um sie vorher zu lesen. Bis dahin lässt sie sich stoppen.
erfa-sent = Die Vorablektüre ging an { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanäle
 }. Niemand bekommt sie zweimal.
erfa-failed = { $channels ->
    [one] 1 Kanal hat sie nicht bekommen.
   *[other] { $channels } Kanäle haben sie nicht bekommen.
 } Schreib *Status*, um zu sehen, warum.
erfa-stopped = Die Vorablektüre ist gestoppt. Das Treffen bleibt geplant.
erfa-held = Das Treffen hat stattgefunden.
erfa-adopted = { $count ->
    [one] 1 Notiz, die auf ein Treffen wartete, gehört jetzt hierher.
   *[other] { $count } Notizen, die auf ein Treffen warteten, gehören jetzt hierher.
 }
erfa-already = Das Treffen ist schon geplant. Hier ist es.
erfa-changed-meanwhile = Jemand hat das Treffen geändert, während du schriebst. Nichts wurde überschrieben.
erfa-sees = Nur du siehst das hier.
erfa-sees-channel = Alle im Kanal sehen das hier. Nur das Organisationsteam kann es ändern.
erfa-stop = Stoppen
erfa-stop-pre-read = Vorablektüre stoppen
erfa-resume = Doch senden
erfa-edit = Ändern
erfa-new = Neues Treffen
erfa-back = Zurück
erfa-form-new = Neues ERFA-Treffen
erfa-form-edit = ERFA-Treffen ändern
erfa-form-hint = Du kannst auch *ERFA neu 14.09.2021 17:00-18:30* schreiben, mit der Tagesordnung in den Zeilen darunter.
erfa-date = Datum
erfa-time = Beginn
erfa-pre-read-on = Vorablektüre geht hinaus am (leer: { $days } Tage vorher)
erfa-title = Name des Treffens (darf leer sein)
erfa-plan = Planen
erfa-save = Speichern
erfa-date-missing = Wähle ein Datum.
erfa-time-missing = Wähle eine Uhrzeit.
erfa-next = Als Nächstes: { $meeting }.
erfa-none = Es ist kein ERFA-Treffen geplant.
error-meeting-has-begun = Das Treffen hat begonnen, die Vorablektüre wird deshalb nicht mehr verschickt.
error-pre-read-too-late = Eine Vorablektüre am { $typed } um 09:00 Uhr kommt erst nach Beginn. Wähle einen früheren Tag.
error-no-working-day = Wir verschicken nur an Arbeitstagen, und der **{ $typed }** ist keiner. Meintest du den **{ $suggestion }**?
error-title-too-long = Der Name ist zu lang ({ $length } Zeichen). Es ist Platz für { $limit }.

preview-heading = So sieht die Nachricht in { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanälen
 } aus
preview-goes = Geht am **{ $at }** hinaus. Jeder Ort sieht zuerst die eigenen Notizen; neue Antworten kommen mit.
preview-sees = Nur das Organisationsteam sieht diese Vorschau.
pre-read-heading = Vorablektüre für { $meeting }
pre-read-open = Mappe öffnen
pre-read-fallback = Vorablektüre für { $meeting }: { $notes } Notizen aus { $answered } von { $asked } Orten.
erfa-ends = Ende (darf leer sein)
erfa-place = Ort des Treffens (darf leer sein)
erfa-link = Link zum Online-Treffen (darf leer sein)
erfa-agenda = Tagesordnung: jeder Punkt auf einer eigenen Zeile
erfa-questions = Fragen an die Orte
erfa-questions-missing = Wähle mindestens eine Frage.
erfa-reason = Warum wird das Treffen verschoben? (steht in der Nachricht; darf leer sein)
erfa-asked-on = Fragen gehen hinaus am (leer: { $days } Tage vorher)
erfa-reminded-on = Erinnerung geht hinaus am (leer: { $days } Tage vorher)
erfa-cut-day = Antwortfrist, Tag (leer: { $days ->
    [one] am Tag davor
   *[other] { $days } Tage vorher
 })
erfa-cut-at = Antwortfrist, Uhrzeit
erfa-check = Nachrechnen
erfa-runs = { $starts }–{ $ends }
erfa-points = { $count ->
    [one] 1 Punkt auf der Tagesordnung.
   *[other] { $count } Punkte auf der Tagesordnung.
 }
erfa-questions-go = Die Fragen gehen am **{ $at }** an { $channels ->
    [one] 1 Ort
   *[other] { $channels } Orte
 }.
erfa-questions-gone = Die Fragen gingen am { $at } hinaus.
erfa-reminder-goes = Orte ohne Antwort werden am { $at } erinnert.
erfa-cut-off-at = Antwortfrist: { $at }.
erfa-left-out-questions = Das Treffen ist so nah, dass die Orte nicht vorher gefragt werden.
erfa-left-out-reminder = Für eine Erinnerung ist keine Zeit.
erfa-left-out-cut_off = Antworten zählen, bis das Treffen beginnt.
erfa-moved-told = { $channels ->
    [one] 1 Kanal erfährt
   *[other] { $channels } Kanäle erfahren
 } die neue Zeit.
erfa-look = Fragen zeigen
erfa-cancelled = Das Treffen ist abgesagt. Dazu wird nichts mehr gesendet.
erfa-which-move = Welches Treffen möchtest du verschieben?
erfa-which-cancel = Welches Treffen möchtest du absagen?
erfa-which-none = Am { $day } ist kein ERFA-Treffen. Dies ist das nächstgelegene.
erfa-which-said = Neue Zeit und Grund (kommt mit)
erfa-which-reason = Grund (kommt mit)
erfa-which-more = { $count ->
    [one] … und 1 weiteres Treffen: schreib sein Datum.
   *[other] … und { $count } weitere Treffen: schreib das Datum.
 }
erfa-cancel-ask = { $meeting } absagen?
erfa-cancel-means = Die Kanäle, die vom Treffen gehört haben, bekommen eine Nachricht. Alles andere, was noch wartet, wird nicht gesendet.
erfa-cancel-reason = Warum? (steht in der Nachricht; darf leer sein)
erfa-cancel-yes = Ja, absagen
erfa-cancel-no = Treffen behalten
error-meeting-text-too-long = In einem Feld stehen { $length } Zeichen. Es ist Platz für { $limit }.
