joining-typed = Code { $code }

joining-hello = Hallo { $name }. Du bist in **Gruppe { $group }** dabei.
joining-hello-unnamed = Hallo. Du bist in **Gruppe { $group }** dabei.
joining-starts = Die erste Frage kommt hier um { $at }.
joining-late = Die Gruppenarbeit ist zu Ende. Nachreichen kannst du bis **{ $until }**.
joining-until = { $day } um { $at }
joining-over = Die Gruppenarbeit mit dem Code { $code } ist geschlossen. Schreib *Antwort*, um trotzdem zu antworten.
joining-unknown-code = Den Code { $code } kenne ich nicht. Tipp auf den Link des Organisationsteams oder frag nach dem Code.
joining-which-code = Schreib den Code mit seinen vier Ziffern, z. B. *Code 4711*. Das Organisationsteam kennt ihn.
joining-fallback = Du bist in Gruppe { $group } dabei. Schreib z. B. „Aufnahme: wir haben ein Willkommensfest“.

joining-which-group = In welcher Gruppe sitzt du?
joining-which-group-why = Die Nummer steht oben in eurem Gruppenraum. Du antwortest weiter für deinen eigenen Ort.
joining-group = Gruppe { $group }
joining-group-villages = Gruppe { $group }: { $villages }
joining-group-label = Gruppe
joining-group-required = Wähle eine Gruppe.
joining-group-save = Wählen
joining-which-group-fallback = In welcher Gruppe sitzt du? Schreib z. B. „Code { $code } 3“.
joining-no-such-group = Gruppe { $group } gibt es nicht. { $count ->
    [one] Es gibt eine Gruppe.
   *[other] Es gibt { $count } Gruppen.
 }

joining-switch = Du bist in Gruppe { $from } angemeldet. Möchtest du zu Gruppe { $to } wechseln?
joining-switch-yes = Wechseln
joining-switch-no = Bleiben
joining-switch-fallback = Du bist in Gruppe { $from }. Schreib 1 für den Wechsel zu Gruppe { $to }, oder 2 zum Bleiben.

joining-here = Du bist in **Gruppe { $group }** dabei.
joining-here-next = Antworte auf der Karte hier oder im Chat mit mir: { $link }
joining-here-chat = Antworte im Chat mit mir: { $link }
joining-wrong-group = Falsche Gruppe? Schreib *Gruppe*.
joining-private = Ich habe dir in einer privaten Nachricht geantwortet, damit { $place } nicht voll wird.
joining-place = Die Gruppenarbeit ist jetzt auch hier im Chat. Alle hier sehen die Karten; die Antworten stehen in der Liste von { $forum }.
joining-place-later = Wenn die Gruppenarbeit beginnt, schreibt das Organisationsteam hier *@{ $forum } Code 4711*. Dann kommen die Fragen in den Chat.
joining-outsider = Sag deine Gedanken jemandem in der Gruppe, der mir *schreiben für* schreibt. So zählen sie mit.

joining-help = **Code 4711** – bei der Gruppenarbeit mitmachen
joining-help-organiser = **Gruppenarbeit** – die Gruppenarbeit starten und steuern
joining-help-now = Die Gruppenarbeit läuft: **{ $question }** · endet um { $at }
joining-help-paused = Die Gruppenarbeit macht Pause bei: **{ $question }**

numbers-out-of-range = { $count ->
    [0] Die letzte Karte hat keine Knöpfe. Schreib *Hilfe*, um weiterzukommen.
    [one] Die letzte Karte hat einen Knopf. Schreib 1, um ihn zu drücken.
   *[other] Die letzte Karte hat { $count } Knöpfe. Schreib eine Zahl von 1 bis { $count }.
 }
numbers-questions = Es gibt drei Fragen. Schreib 1, 2 oder 3.
numbers-by-hand = Dieser Knopf wirkt nur auf der Karte. Schreib *Hilfe*, um weiterzukommen.
numbers-needs-fields = Dieser Knopf braucht die Felder der Karte, und die kann ich nicht ausfüllen. Schreib *Hilfe*.
numbers-how-village = Schreib stattdessen den Ort, z. B. *Ort Broager*.
numbers-how-village-code = Schreib den Ort, z. B. *Ort Broager*, und dann den Code noch einmal.
