question-works_well = Was läuft bei euch zurzeit richtig gut?
question-can_improve = Was kann kurz- und langfristig besser werden?
question-wish_scenario = Das Wunschszenario { $year }
question-short-works_well = Läuft gut
question-short-can_improve = Geht besser
question-short-wish_scenario = Wunsch für { $year }
question-number = Frage { $number }
question-step = Frage { $number } von { $of }
question-until = Frage { $number } von { $of } · endet um { $at }
question-ended = Frage { $number } von { $of } · endete um { $at }. Du kannst noch senden.
question-over = Frage { $number } von { $of } · endete um { $at }.
question-unplanned = Eine Frage außerhalb der Gruppenarbeit

phase-attraction = Anziehung
phase-reception = Aufnahme
phase-retention = Bindung
# Also understood, never said.
phase-heard-attraction = Gewinnen
phase-heard-reception = Willkommen heißen
phase-heard-retention = Halten

horizon-label = Zeithorizont
horizon-short_term = Kurzfristig
horizon-long_term = Langfristig
horizon-unset = Weiß nicht

workshop-placeholder = Ein Gedanke pro Zeile
workshop-purpose = Die Antworten werden für das ERFA-Treffen gesammelt, damit die Orte voneinander lernen.
workshop-privacy = Ganz { $forum } sieht, was du sendest. { $shown ->
    [name] Das Protokoll zeigt deinen Namen und deinen Ort.
    [anonymous] Es wird ohne Namen gespeichert. Der Ort steht dabei.
   *[village] Das Protokoll zeigt den Ort, nicht den Namen.
 } Gelöscht nach { $months } Monaten.
workshop-village = Ort: **{ $village }**
workshop-change-village = Wechseln
workshop-send = Senden
workshop-open = Groß öffnen
workshop-fallback = Geht der Knopf nicht? Schreib einfach: „Aufnahme: wir haben ein Willkommensfest“.
workshop-which-village = Du gehörst zu **{ $own }**, aber dies ist **{ $here }**. Wo soll die Notiz gespeichert werden?
workshop-choose-village = Wähle einen Ort und tipp auf Senden.
workshop-not-sent = Noch nicht gesendet. Siehe ⚠ weiter oben.
workshop-unsent = Du hast Text, der nicht gesendet ist. Sende ihn oder leere die Felder, bevor du weitergehst.
workshop-say-it-so = Schreib den Gedanken nach einem Doppelpunkt, z. B. „{ $phase }: wir haben ein Willkommensfest“.
workshop-session-privacy = Deine Gruppe sieht, was du sendest, und ganz { $forum } kann es in der Liste lesen. Gelöscht nach { $months } Monaten. { $shown ->
    [name] Das Protokoll zeigt deinen Namen und deinen Ort.
    [anonymous] Es wird ohne Namen gespeichert. Der Ort steht dabei.
   *[village] Das Protokoll zeigt den Ort, nicht den Namen.
 } Die Anwesenheitsliste zeigt, wer dabei war.
workshop-choose-self = Selbst wählen
workshop-about = Hier geht es wohl um **{ $named }**. Wo soll die Notiz gespeichert werden?
workshop-both = Beide
workshop-late = { $count ->
    [one] Als **nachgereicht** erhalten. Sie kommt in den Nachtrag zum Protokoll.
   *[other] Als **nachgereicht** erhalten. Sie kommen in den Nachtrag zum Protokoll.
 }
workshop-shut = Die Einsendung ist geschlossen. Dein Text bleibt als Entwurf, das Organisationsteam weiß Bescheid.
workshop-locked = Das Protokoll ist abgeschlossen. Ich habe den Text als Entwurf behalten.
workshop-button-trouble = Geht der Knopf nicht? Schreib einfach: *Aufnahme: wir haben ein Willkommensfest*

scribe-label = Ohne Teams?
scribe-choice = Für jemand anderen schreiben
receipt-scribed = { $count ->
    [one] Notiz von { $name } für eine Person ohne Teams geschrieben.
   *[other] { $count } Notizen von { $name } für eine Person ohne Teams geschrieben.
 }
receipt-which-group = In welcher Gruppe sitzt du? Schreib *Code { $code }*.
receipt-places = { $question } · { $first } und { $second }

receipt-thanks = { $count ->
    [one] Danke – 1 Notiz um { $at } erhalten.
   *[other] Danke – { $count } Notizen um { $at } erhalten.
 }
receipt-repeated = Schon um { $at } erhalten – nicht zweimal gespeichert.
receipt-some-repeated = { $count ->
    [one] 1 Zeile war schon da – nicht zweimal gespeichert.
   *[other] { $count } Zeilen waren schon da – nicht zweimal gespeichert.
 }
receipt-some-taken-back = Einen Teil davon hast du früher zurückgenommen. Wieder einsetzen?
receipt-place = { $question } · { $village }
receipt-more = { $count ->
    [one] … und 1 weitere Notiz.
   *[other] … und { $count } weitere Notizen.
 }
receipt-taken-back = Zurückgenommen. Die Notizen zählen nicht mehr mit.
receipt-edit = Ändern
receipt-undo = Rückgängig
receipt-again = Mehr schreiben
receipt-redo = Wieder einsetzen
receipt-rewrite = Neu schreiben

edit-heading = { $count ->
    [one] Deine Notiz ändern
   *[other] Deine Notizen ändern
 }
edit-heading-other = Die Notiz ändern
edit-hint = Leere ein Feld, um die Notiz zurückzunehmen.
edit-note = Notiz { $number }
edit-save = Speichern
edit-save-on = Speichern, weiter
edit-back = Zurück
edit-conflict = Die Notiz wurde geändert, während du schriebst. Beide Fassungen stehen hier, nichts ist weg.
edit-stored = Jetzt gespeichert:
edit-stored-gone = Jetzt gespeichert: zurückgenommen.
edit-stored-hidden = Jetzt gespeichert: ausgeblendet, weil sie in der Liste gelöscht wurde.
edit-keep-stored = Gespeicherte lassen
edit-in-list = Die Notiz ist zu lang, um sie hier zu ändern; in der Liste geht es.
