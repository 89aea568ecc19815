agenda-title-before = Begrüßung und Einführung
agenda-title-group-work = Gruppenarbeit
agenda-title-round-up = Gemeinsame Auswertung
agenda-title-meeting = ERFA-Treffen
agenda-title-carried = Aufgaben vom letzten Mal

later-answers = Nachtrag: { $count ->
    [one] 1 Antwort kam nach dem Versand.
   *[other] { $count } Antworten kamen nach dem Versand.
 }
later-answers-where = Die Antworten stehen in der Notizliste und auf den Karten der Orte. Alle im Team sehen das hier.
