actions-heading = Aufgaben
actions-count = { $open } offen · { $done } fertig
actions-none = Es gibt keine offenen Aufgaben.
actions-row = { $who } · { $due }
actions-owner-none = noch niemand
actions-due = bis { $day }
actions-due-none = ohne Frist
actions-late = die Frist { $day } ist abgelaufen
actions-carried = von einem früheren Treffen
actions-done = ✓ fertig
actions-dropped = gestrichen
actions-choose = Wähle eine Aufgabe
actions-edit = Ändern
actions-finish = Fertig
actions-reopen = Wieder öffnen
actions-drop = Streichen
actions-new = Neue Aufgabe
actions-form-new = Neue Aufgabe
actions-form-edit = Aufgabe ändern
actions-form-text = Was soll geschehen?
actions-form-text-missing = Schreib, was geschehen soll.
actions-form-owner = Wer macht es?
actions-form-owner-nobody = Jemand anderes oder noch offen
actions-form-name = … oder schreib einen Namen
actions-form-due = Bis
actions-form-due-typed = … oder schreib den Tag, etwa 1. Oktober 2021
actions-form-save = Speichern
actions-form-back = Zurück
actions-form-hint = Du kannst auch *Aufgaben neu Raum buchen; Inge; 1. Oktober 2021* schreiben.
actions-clash = Jemand hat es geändert, während du schriebst. Deins steht in den Feldern, das andere gleich hier:
actions-changed = Jemand hat es gerade vor dir geändert. Sieh nach und drück noch einmal.
actions-sees = Nur du siehst diese Karte. Aufgaben kommen mit Name und Frist ins Protokoll.
actions-sees-shared = Alle hier sehen das. Nur das Organisationsteam kann es ändern.
actions-sees-public = Die Aufgaben stehen im Protokoll, das alle in { $forum } lesen können.
actions-due-heading = Offene Aufgaben aus { $title }
actions-due-lead = { $count ->
    [one] 1 Aufgabe ist offen. Sie kommt auf die nächste Tagesordnung.
   *[other] { $count } Aufgaben sind offen. Sie kommen auf die nächste Tagesordnung.
 }
actions-due-sees = Nur das Organisationsteam bekommt diese Nachricht.
actions-more = { $count ->
    [one] … und 1 weitere.
   *[other] … und { $count } weitere.
 }
