minutes-heading = Protokoll: { $title }
minutes-untitled = Treffen am { $day }
minutes-until = { $day } um { $at }
minutes-draft = Entwurf fertig: { $counts }.
minutes-in_review = Bemerkungen bis **{ $until }**: { $counts }.
minutes-review-over = Die Frist für Bemerkungen war **{ $until }**: { $counts }.
minutes-approved = Genehmigt und gesperrt { $at }: { $counts }.
minutes-published = Veröffentlicht { $at }: { $counts }.
minutes-notes = { $count ->
    [one] 1 Notiz
   *[other] { $count } Notizen
 }
minutes-groups = { $count ->
    [one] 1 Gruppe
   *[other] { $count } Gruppen
 }
minutes-villages = { $count ->
    [one] 1 Ort
   *[other] { $count } Orte
 }
minutes-actions = { $count ->
    [one] 1 Aufgabe
   *[other] { $count } Aufgaben
 }
minutes-waiting = { $count ->
    [one] 1 Notiz wartet auf die Zustimmung, zitiert zu werden.
   *[other] { $count } Notizen warten auf die Zustimmung, zitiert zu werden.
 }
minutes-state-draft = Entwurf
minutes-state-in_review = Zum Kommentieren
minutes-state-approved = Genehmigt und gesperrt
minutes-state-published = Veröffentlicht
minutes-agenda-fills = { $starts }–{ $ends }: Die Zeilen füllen **{ $filled } von { $all }** Min.
minutes-present = { $count ->
    [one] 1 anwesend
   *[other] { $count } anwesend
 }
minutes-apologies = { $count ->
    [one] 1 entschuldigt
   *[other] { $count } entschuldigt
 }
minutes-who-came = { $present } · { $apologies }
minutes-comments-open = { $count ->
    [one] 1 Bemerkung wartet auf dich.
   *[other] { $count } Bemerkungen warten auf dich.
 }
minutes-amended-supplement = Nachtrag { $at }: { $count ->
    [one] 1 Antwort kam nach dem Versand.
   *[other] { $count } Antworten kamen nach dem Versand.
 }
minutes-amended-anonymised = Auf Wunsch anonymisiert am { $at }.
minutes-sees = Nur du siehst diese Karte. Das ganze Organisationsteam kann am Protokoll schreiben.
minutes-sees-shared = Alle hier sehen das. Nur das Organisationsteam schreibt am Protokoll.
minutes-names = Notizen stehen mit ihrem Ort; ein Name nur, wo er selbst gewählt wurde.
minutes-stale = Jemand war schneller. Dein Druck hat nichts geändert. So steht es jetzt.

minutes-open = Öffnen
minutes-read = Lesen
minutes-large = Im Fenster öffnen
minutes-page = Öffnen bei
minutes-page-read = Alles durchlesen
minutes-act-review = Zum Kommentieren
minutes-act-back = Zurück zum Entwurf
minutes-act-approve = Genehmigen, sperren
minutes-show-comments = Bemerkungen
minutes-show-attendance = Teilnahme
minutes-show-actions = Aufgaben
minutes-publish = Veröffentlichen
minutes-trial = Probe an mich
minutes-schedule = Zeitpunkt wählen
minutes-receipt = Quittung
minutes-back = Zum Protokoll
minutes-newer = Zurück
minutes-older = Weiter

minutes-ask-review = Den Entwurf zum Kommentieren senden?
minutes-ask-review-means = { $count ->
    [one] Wer anwesend war, bekommt ihn im Chat mit { $forum }.
   *[other] Die { $count } Anwesenden bekommen ihn im Chat mit { $forum }.
 }
minutes-ask-review-nobody = Noch steht niemand als anwesend, also bekäme ihn niemand. Beginne mit der Teilnahme.
minutes-ask-day = Bemerkungen bis (leer: nächsten Freitag)
minutes-ask-at = Uhrzeit
minutes-yes-review = Senden
minutes-ask-approve = Das Protokoll genehmigen und sperren?
minutes-ask-approve-means = Danach ändert niemand mehr das Protokoll. Auch Notizen kann niemand bearbeiten, ausblenden oder zurücknehmen. Das lässt sich nicht rückgängig machen.
minutes-ask-approve-early = Bemerkungen sind noch bis **{ $until }** möglich. Sperrst du jetzt, kann niemand mehr schreiben.
minutes-ask-approve-waiting = { $count ->
    [one] 1 Notiz wartet auf Zustimmung. Sie wird gezählt, aber nicht zitiert.
   *[other] { $count } Notizen warten auf Zustimmung. Sie werden gezählt, aber nicht zitiert.
 }
minutes-ask-approve-comments = { $count ->
    [one] 1 Bemerkung ist noch nicht erledigt.
   *[other] { $count } Bemerkungen sind noch nicht erledigt.
 }
minutes-ask-approve-typed = Du kannst auch *Protokoll genehmigen ja* schreiben.
minutes-yes-approve = Genehmigen, sperren
minutes-ask-not-now = Jetzt nicht

minutes-form-head = Das Treffen und die Tagesordnung
minutes-form-end = Nächste Schritte und E-Mail
minutes-form-title = Titel
minutes-form-place = Ort
minutes-form-day = Datum
minutes-form-starts = Beginn
minutes-form-ends = Ende
minutes-form-agenda = Tagesordnung: jeder Punkt in einer eigenen Zeile
minutes-form-agenda-hint = 17:00–17:05 Begrüßung geleitet von Landsbyforum
minutes-form-kept = Diskussion und Beschluss bleiben bei ihrem Punkt, auch wenn sich die Zeit ändert.
minutes-form-point = Punkt { $number } von { $count }: { $title }
minutes-form-times = { $starts }–{ $ends }
minutes-form-discussion = Diskussion
minutes-form-decision = Beschluss
minutes-form-next-steps = Nächste Schritte
minutes-form-mail = Bekommt es per E-Mail: eine Adresse pro Zeile
minutes-form-forward = Speichern, weiter
minutes-form-backward = Speichern, zurück
minutes-form-close = Speichern, fertig
minutes-form-saved = Gespeichert um { $at }.
minutes-form-comment = **{ $name }** schrieb um { $at }:
minutes-form-comments-more = { $count ->
    [one] Es gibt noch 1 Bemerkung zu diesem Punkt.
   *[other] Es gibt noch { $count } Bemerkungen zu diesem Punkt.
 }
minutes-clash = Jemand hat es geändert, während du schriebst. Deins steht in den Feldern, das andere darüber.
minutes-clash-stands = Dort steht jetzt:
minutes-clash-empty = (leer)
minutes-clash-mine = Meins nehmen
minutes-clash-theirs = Das andere behalten
minutes-clash-both = Beide speichern
minutes-line-none = Schreib auch die Nummer des Punktes, etwa *Protokoll Beschluss 2: Wir treffen uns wieder*.
minutes-no-point = Punkt { $number } gibt es nicht. { $count ->
    [one] Es gibt einen Punkt.
   *[other] Es gibt { $count } Punkte.
 }

minutes-review-heading = Entwurf des Protokolls: { $title }
minutes-review-until = Bemerkungen bis **{ $until }**
minutes-review-over-now = Die Frist für Bemerkungen war **{ $until }**
minutes-review-sees = Das Organisationsteam sieht deine Bemerkung mit deinem Namen. Sie kommt nicht ins Protokoll.
minutes-review-listed = Du stehst als anwesend da, und alle in { $forum } können deinen Namen im Protokoll lesen. Stimmt das nicht, schreib eine Bemerkung.
minutes-review-write = Bemerkung schreiben
minutes-review-again = Noch eine
minutes-review-line = Worum geht es?
minutes-review-whole = Das ganze Protokoll
minutes-review-next-steps = Nächste Schritte
minutes-review-point = { $number }. { $title }
minutes-review-text = Bemerkung
minutes-review-missing = Schreib deine Bemerkung.
minutes-review-send = Senden
minutes-review-thanks = Danke – deine Bemerkung ist beim Organisationsteam.
minutes-review-typed = Du kannst auch *Protokoll Bemerkung* und dann den Text schreiben.
minutes-review-discussion = Diskussion: { $text }
minutes-review-decision = Beschluss: { $text }
minutes-review-action = { $text } – { $who }
minutes-review-actions-more = { $count ->
    [one] … und 1 weitere Aufgabe.
   *[other] … und { $count } weitere Aufgaben.
 }
minutes-review-more = { $count ->
    [one] … und 1 weiterer Punkt.
   *[other] … und { $count } weitere Punkte.
 }
minutes-comments-none = Es gibt noch keine Bemerkungen.
minutes-comments-row = **{ $line }** · { $name }, { $at }
minutes-comments-used = Erledigt
minutes-comments-was-used = ✓ Erledigt
minutes-comments-private = Die Bemerkungen zeige ich nur in einer privaten Nachricht. Schreib mir dort *Protokoll Bemerkungen*.

minutes-attendance = Teilnahme und Entschuldigte
minutes-attendance-count = { $present } · { $apologies } · { $coming }
minutes-attendance-coming = { $count ->
    [one] 1 angemeldet
   *[other] { $count } angemeldet
 }
minutes-attendance-none = Hier steht noch niemand.
minutes-presence-coming = Angemeldet
minutes-presence-present = Anwesend
minutes-presence-apology = Entschuldigt
minutes-attendance-person = { $name } ({ $village })
minutes-attendance-all = Alle hier anwesend
minutes-attendance-add = War jemand ohne Teams da? Schreib den Namen
minutes-attendance-village = Ort
minutes-attendance-village-none = Kein Ort
minutes-attendance-save = Speichern
minutes-attendance-sees = Die Namen kommen ins Protokoll, das das ganze Forum lesen kann.
minutes-attendance-me = Ich war da
minutes-come-present = Du stehst als anwesend da. Dein Name kommt ins Protokoll. Falsch? Schreib *absagen*.
minutes-come-coming = Du bist angemeldet, und das Organisationsteam sieht es. Kannst du doch nicht, schreib *absagen*.
minutes-come-apology = Deine Absage ist notiert und kommt ins Protokoll. Kannst du doch, schreib *teilnehmen*.
minutes-come-which = Treffen am { $day }: { $told }
minutes-come-shared = Danke, { $name }. Deine Antwort ist notiert.

minutes-none-published = Es ist noch kein Protokoll veröffentlicht.
minutes-latest-open = Datei öffnen
minutes-latest-sees = Alle in { $forum } können das Protokoll lesen.
minutes-latest-where = Die Datei liegt im Team unter General.
minutes-read-state = { $state } { $at }
minutes-read-people = **{ $label } ({ $count }):** { $names }
minutes-read-said = Das sagten die Orte
minutes-supplement = Nachtrag zum Protokoll: { $title }
minutes-supplement-told = Nachtrag: { $count ->
    [one] 1 Antwort kam nach dem Versand.
   *[other] { $count } Antworten kamen nach dem Versand.
 }
minutes-supplement-all = Alle im Team sehen das.

error-agenda-row = Zeile { $row } „{ $title }“: beginne mit der Zeit und schreib, was passiert. Z. B. *17:00–17:05 Begrüßung* oder *5 min Pause*.
error-agenda-gap = Vor Zeile { $row } „{ $title }“ { $minutes ->
    [one] fehlt 1 Minute
   *[other] fehlen { $minutes } Minuten
 } ({ $begins }–{ $ends }).
error-agenda-open-end = Nach Zeile { $row } „{ $title }“ { $minutes ->
    [one] fehlt 1 Minute
   *[other] fehlen { $minutes } Minuten
 } ({ $begins }–{ $ends }).
error-agenda-overlap = Zeile { $row } „{ $title }“ beginnt { $minutes ->
    [one] 1 Minute
   *[other] { $minutes } Minuten
 }, bevor die Zeile darüber endet ({ $begins }–{ $ends }).
error-agenda-outside = Zeile { $row } „{ $title }“ liegt außerhalb des Treffens ({ $begins }–{ $ends }).
error-agenda-too-long = Für Zeile { $row } „{ $title }“ ist kein Platz. Die Grenze ist { $most }.
error-agenda-written = Zeile { $row } „{ $title }“ hat schon Text. Leere ihn zuerst, oder lass die Zeile stehen.
error-minutes-not-now = Das geht jetzt nicht: Das Protokoll ist { $state ->
    [draft] ein Entwurf. Schick es zuerst zum Kommentieren
   *[in_review] zum Kommentieren verschickt
    [approved] genehmigt und gesperrt
   [published] veröffentlicht
 }.
error-minutes-not-held = Das Treffen war noch nicht. Das Protokoll kann kommentiert werden, sobald es begonnen hat.
error-minutes-locked = Das Protokoll ist genehmigt und gesperrt. Der Text lässt sich nicht mehr ändern.
error-minutes-not-there = Nur wer anwesend war, schreibt Bemerkungen. Frag das Organisationsteam, wenn du dabei warst.
error-minutes-too-late = Die Frist für Bemerkungen ist abgelaufen. Schreib dem Organisationsteam, wenn etwas falsch ist.
error-minutes-text = Schreib etwas. Es ist Platz für { $limit } Zeichen.
error-minutes-no-action = Diese Aufgabe gibt es nicht mehr. Schreib *Aufgaben*, um die vorhandenen zu sehen.
error-minutes-no-comment = Diese Bemerkung gibt es nicht mehr.
error-minutes-deadline = { $typed } geht nicht als Frist. Wähle einen Tag, der noch kommt.
error-minutes-address = „{ $typed }“ ist keine E-Mail-Adresse. Es ist Platz für { $most }.
error-minutes-none = Von diesem Treffen gibt es noch kein Protokoll.
error-minutes-times = Das Treffen kann nicht von { $begins } bis { $ends } dauern. Bitte ändere die Zeiten.
error-minutes-day = { $typed } geht nicht als Frist. Wähle einen Tag, der noch kommt.
error-minutes-too-many = Es ist Platz für höchstens { $most }.
