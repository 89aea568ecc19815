groupwork-form = Gruppenarbeit starten
groupwork-questions = Fragen
groupwork-minutes = Minuten für jede Frage
groupwork-groups = Gruppen: eine Anzahl, oder die Orte jeder Gruppe in einer eigenen Zeile
groupwork-starts = Beginnt um (leer: in zwei Minuten)
groupwork-day = Tag (leer: heute)
groupwork-slack = Minuten für die Wahl, wer vorstellt
groupwork-wish-year = Jahr des Wunschszenarios
groupwork-cut-day = Nachgereichtes nehmen wir an bis (leer: nächster { $day } um { $at })
groupwork-cut-at = Uhrzeit der Frist
groupwork-more = Weitere Angaben
groupwork-prepare = Vorbereiten
groupwork-another = Es gibt schon eine Gruppenarbeit: Code { $code }, endet um { $at }. *Vorbereiten* macht noch eine.
groupwork-hint = Du kannst auch *Gruppenarbeit Start 5 Gruppen { $minutes } 17:40* schreiben.
groupwork-sees = Nur du siehst das hier.
groupwork-sees-shared = Alle hier sehen das. Nur das Organisationsteam steuert die Gruppenarbeit.

groupwork-ready = Bereit. { $groups ->
    [one] 1 Gruppe
   *[other] { $groups } Gruppen
 }, { $minutes } Min. Kopiere diese Nachricht in *Ankündigung* für die Gruppenräume:
groupwork-ready-shared = Bereit. { $groups ->
    [one] 1 Gruppe
   *[other] { $groups } Gruppen
 }, { $minutes } Min. Die Nachricht für die Gruppenräume steht in unserem Chat.
groupwork-ready-times = Beginnt um { $starts }, endet um { $closes }. Der Code ist **{ $code }**.
groupwork-ready-cut-off = Nachgereichtes nehmen wir bis **{ $until }** an.
groupwork-announcement = Schreibt eure Beiträge hier:
groupwork-announcement-closes = Schluss ist um { $closes }.
groupwork-announcement-typed = Geht der Link nicht? Schreibt „Code { $code }“ an { $forum }.
groupwork-message = Nachricht für die Gruppenräume
groupwork-message-show = Zeigen

groupwork-heading = Gruppenarbeit · Code { $code }
groupwork-before = Beginnt um { $at }.
groupwork-question = Frage { $number } von { $count } · endet um { $at }
groupwork-presenters = Die Gruppen wählen, wer vorstellt · endet um { $at }
groupwork-closed = Die Gruppenarbeit ist zu Ende. Nachgereichtes nehmen wir bis **{ $until }** an.
groupwork-closed-shut = Die Gruppenarbeit ist zu Ende, und die Frist für Nachgereichtes ist abgelaufen.
groupwork-cancelled = Die Gruppenarbeit wurde abgesagt, bevor sie begann.
groupwork-locked = Das Protokoll ist gesperrt. Die Notizen lassen sich nicht mehr ändern.
groupwork-paused = Die Uhr steht seit { $at } still. Drück *Fortsetzen*, wenn es weitergeht.
groupwork-left = { $minutes ->
    [0] Weniger als eine Minute bleibt, wenn die Uhr wieder läuft.
    [one] 1 Minute bleibt, wenn die Uhr wieder läuft.
   *[other] { $minutes } Minuten bleiben, wenn die Uhr wieder läuft.
 }
groupwork-time-question = Frage { $number } um { $at }
groupwork-time-presenters = Wer vorstellt: { $at }
groupwork-time-closed = Ende um { $at }
groupwork-group = Gruppe { $group }: { $told }
groupwork-total = { $groups } Gruppen: { $told }
groupwork-empty = Gruppen ohne Teilnehmende: { $groups }
groupwork-silent = Gruppen ohne Notizen: { $groups }
groupwork-and-more = { $groups } und { $count } weitere
groupwork-deed = { $name } hat um { $at } { $act } gedrückt.
groupwork-deed-own = Du hast um { $at } { $act } gedrückt.
groupwork-deed-prepare = { $name } hat die Gruppenarbeit um { $at } vorbereitet.
groupwork-deed-prepare-own = Du hast die Gruppenarbeit um { $at } vorbereitet.
groupwork-somebody = Jemand vom Organisationsteam
groupwork-faster = { $deed } Dein Druck hat nichts geändert.
groupwork-faster-clock = Die Uhr ging weiter, bevor du gedrückt hast. Dein Druck hat nichts geändert.
groupwork-log = Wer was gemacht hat

groupwork-act-pause = Pause
groupwork-act-resume = Fortsetzen
groupwork-act-plus = +1 Minute
groupwork-act-next = Weiter
groupwork-act-back = Zurück
groupwork-act-close = Ende
groupwork-act-lock = Protokoll sperren
groupwork-show = Aktualisieren
groupwork-new = Neue Gruppenarbeit
groupwork-notes = Notizen
groupwork-queue = Wer vorstellt
groupwork-ask-close = Jetzt für { $groups ->
    [one] die Gruppe
   *[other] alle { $groups } Gruppen
 } beenden?
groupwork-close-left = { $minutes ->
    [one] 1 Minute bleibt
   *[other] { $minutes } Minuten bleiben
 } noch.
groupwork-close-before = Sie hat noch nicht begonnen und wird abgesagt.
groupwork-yes-close = Ja, beenden
groupwork-no-close = Nein
groupwork-typed-close = Du kannst auch *Gruppenarbeit Ende ja* schreiben.
groupwork-typed-lock = Du kannst auch *Gruppenarbeit sperren ja* schreiben.
groupwork-ask-lock = Möchtest du das Protokoll sperren?
groupwork-lock-means = Danach kann niemand mehr Notizen ändern, ausblenden oder zurücknehmen. Das bleibt so.
groupwork-yes-lock = Sperren
groupwork-no-lock = Jetzt nicht
groupwork-lock-first = Die Gruppenarbeit läuft noch. Drück *Ende*, bevor du das Protokoll sperrst.
groupwork-none = Es wurde keine Gruppenarbeit gestartet. Schreib *Gruppenarbeit Start*.
groupwork-until = { $day } um { $at }

groupwork-thanks = Danke für eure Beiträge. { $notes ->
    [one] 1 Notiz ist gespeichert.
   *[other] { $notes } Notizen sind gespeichert.
 } Du kannst bis **{ $until }** ändern und nachreichen.
groupwork-thanks-shared = Danke für eure Beiträge. { $notes ->
    [one] 1 Notiz ist gespeichert.
   *[other] { $notes } Notizen sind gespeichert.
 } Ihr könnt bis **{ $until }** ändern und nachreichen.
groupwork-thanks-heading = Die Gruppenarbeit ist zu Ende
groupwork-thanks-own = Nur du siehst das hier.
groupwork-thanks-all = Alle hier sehen das.

error-groupwork-questions = { $questions ->
    [0] Wähle mindestens eine Frage.
    [one] Schreib Minuten für 1 Frage, z. B. *5*.
   *[other] Schreib Minuten für { $questions } Fragen, z. B. *5/3/10*. Da stehen { $minutes }.
 }
error-groupwork-minutes = „{ $typed }“ Minuten gehen nicht. Eine Frage dauert { $low } bis { $high } Minuten.
error-groupwork-slack = „{ $typed }“ Minuten gehen nicht. Die Wahl, wer vorstellt, dauert { $low } bis { $high } Minuten.
error-groupwork-groups = Schreib eine Anzahl von 1 bis { $most }, oder die Orte jeder Gruppe in einer eigenen Zeile.
error-groupwork-year = Das Jahr muss zwischen { $low } und { $high } liegen.
error-groupwork-start = { $typed } geht nicht. Wähle einen Zeitpunkt, der noch kommt.
error-groupwork-cut-off = { $typed } geht nicht. Die Frist muss nach dem Ende der Gruppenarbeit liegen.
error-groupwork-village = Den Ort „{ $village }“ kenne ich nicht. Schreib den Namen, wie der Kanal heißt.
error-no-such-session = Diese Gruppenarbeit gibt es nicht mehr. Schreib *Gruppenarbeit*, um die neueste zu sehen.
error-no-such-group = Gruppe { $group } gibt es nicht. { $groups ->
    [one] Es gibt eine Gruppe.
   *[other] Es gibt { $groups } Gruppen.
 }
error-in-another-group = Du bist in Gruppe { $current }. Möchtest du zu Gruppe { $wanted } wechseln?
