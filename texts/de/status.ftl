status-heading = Status
status-heading-meeting = Stand: { $meeting }
status-own = { $count ->
    [0] Du hast noch keine Notizen gesendet.
    [one] Du hast 1 Notiz gesendet.
   *[other] Du hast { $count } Notizen gesendet.
 }
status-village = Dein Ort: **{ $village }**.
status-village-notes = { $count ->
    [0] { $village } hat noch keine Notizen.
    [one] { $village } hat insgesamt 1 Notiz.
   *[other] { $village } hat insgesamt { $count } Notizen.
 }
status-no-village = Dein Ort ist noch nicht gewählt. Schreib *Ort*.
status-answered = Antworten aus **{ $answered } von { $all }** Orten.
status-missing = Es fehlen: { $villages }.
status-all-in = Alle Orte haben geantwortet.
status-waiting = { $count ->
    [one] 1 Notiz wartet auf SharePoint. Sie ist bei uns gespeichert.
   *[other] { $count } Notizen warten auf SharePoint. Sie sind bei uns gespeichert.
 }
status-failed = { $count ->
    [one] 1 Zustellung ist gescheitert:
   *[other] { $count } Zustellungen sind gescheitert:
 }
status-list-lacking = { $count ->
    [one] In 1 Zeile der Liste fehlt Text, Ort, Frage oder Phase (ID { $ids }).
   *[other] In { $count } Zeilen der Liste fehlt Text, Ort, Frage oder Phase (ID { $ids }).
 }
status-list-put-back = { $count ->
    [one] 1 Änderung in der Liste war nicht zu verstehen und wurde zurückgesetzt (ID { $ids }).
   *[other] { $count } Änderungen in der Liste waren nicht zu verstehen und wurden zurückgesetzt (ID { $ids }).
 }
status-all-delivered = Alles ist zugestellt.
status-sees-organiser = Nur du siehst das.
status-sees-channel = Alle im Kanal sehen das.
status-target-list = Die Liste in SharePoint
status-target-channel = Der Kanal { $place }
status-target-person = Private Nachricht
status-target-chat = Chat des Treffens
status-target-groupwork = Die Gruppenarbeit
status-target-mail = E-Mail
status-target-calendar = Der Kalender
status-target-files = Die Dateien des Protokolls
status-minutes = Protokoll des Treffens am { $day }: { $state }.
status-tasks = { $open ->
    [one] 1 offene Aufgabe
   *[other] { $open } offene Aufgaben
 }{ $late ->
    [0] .
   *[other] , { $late } überfällig.
 }
help-button-actions = Aufgaben
