erfa-meeting = ERFA-Treffen, { $at }
erfa-meeting-titled = { $title } – ERFA-Treffen, { $at }
erfa-pre-read-goes = Die Vorablektüre geht am { $at } an { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanäle
 }.
erfa-moved-earlier = { $days } Tage vorher ist kein Arbeitstag, darum geht sie am Arbeitstag davor hinaus.
erfa-preview-goes = Das Organisationsteam sieht sie am { $at } und kann sie stoppen.
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
erfa-resume = Doch senden
erfa-edit = Ändern
erfa-new = Neues Treffen
erfa-back = Zurück
erfa-form-new = Neues ERFA-Treffen
erfa-form-edit = ERFA-Treffen ändern
erfa-form-hint = Du kannst auch *ERFA neu 14.09.2021 19.00* schreiben.
erfa-date = Datum
erfa-time = Uhrzeit
erfa-pre-read-on = Vorablektüre geht hinaus am (leer: { $days } Tage vorher)
erfa-title = Name des Treffens (darf leer sein)
erfa-plan = Planen
erfa-save = Speichern
erfa-date-missing = Wähle ein Datum.
erfa-time-missing = Wähle eine Uhrzeit.
erfa-next = Als Nächstes: { $meeting }.
erfa-none = Es ist kein ERFA-Treffen geplant.
error-pre-read-too-late = Eine Vorablektüre am { $typed } um 09:00 Uhr kommt erst nach Beginn. Wähle einen früheren Tag.
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
