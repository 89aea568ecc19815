error-unexpected = Etwas ist schiefgegangen. Versuch es gleich noch einmal oder schreib *Hilfe*.
error-empty-form = Schreib mindestens eine Zeile.
error-line-too-long = Zeile { $line } ist zu lang ({ $length } Zeichen). Teile sie in zwei.
error-field-too-long = Das Feld ist zu lang ({ $length } Zeichen). Platz ist für { $limit }. Schick den Rest danach.
error-too-many-lines = Das sind { $count } Zeilen auf einmal. Platz ist für { $limit }. Schick den Rest danach.
error-unknown-village = Diesen Ort kenne ich nicht. Schreib *Ort*, um aus einer Liste zu wählen.
error-not-allowed = { $role ->
    [organiser] Das kann nur das Organisationsteam. Schreib *Hilfe*, um zu sehen, was du kannst.
    [project_lead] Das können nur Projektleitung und Organisationsteam. Schreib *Hilfe*, um zu sehen, was du kannst.
   *[member] Das können nur Mitglieder des Landsbyforums.
 }
error-not-your-village = Für { $village } kannst du hier nicht antworten. Wähle deinen eigenen Ort, oder schreib *Ort*, um zu wechseln.
error-not-yours = Du kannst nur deine eigenen Notizen ändern.
error-no-such-note = Die Notiz gibt es nicht mehr. Schreib *Antwort*, um eine neue Karte zu bekommen.
error-changed-meanwhile = Jemand hat das hier geändert, während du schriebst. Nichts wurde überschrieben. Öffne es neu und versuch es noch einmal.
error-bad-date = „{ $typed }“ kann ich nicht als Datum und Uhrzeit lesen. Schreib z. B. *14-09-2021 19:00*.
error-no-such-time = { $typed } gibt es nicht, weil die Uhr vorgestellt wird. Meintest du { $suggestion }?
error-in-the-past = { $typed } ist vorbei. Wähle einen Tag, der noch kommt.
error-no-such-meeting = Es ist kein ERFA-Treffen geplant.
error-already-planned = Es gibt schon ein ERFA-Treffen { $typed }.
error-unknown-question = Diese Frage kenne ich nicht. Schreib *Antwort*, um eine neue Karte zu bekommen.

error-note-too-long = Die Notiz ist zu lang ({ $length } Zeichen). Platz ist für { $limit }.
error-apology = Bei mir ist etwas schiefgegangen. Versuch es gleich noch einmal. Sonst nenne bitte { $turn }.
error-patience = Es dauert etwas länger als sonst. Ich arbeite weiter daran.
error-stale-card = Diese Karte stammt aus einer älteren Version. Schreib *Antwort* oder *Hilfe*.
error-stranger = Ich antworte nur Mitgliedern von { $forum }. Frag das Organisationsteam, ob du mitmachen kannst. Nichts wurde gespeichert.
error-store-unavailable = Das ließ sich gerade nicht speichern. Dein Text steht noch in der Karte. Sende ihn gleich noch einmal.
error-shut = Die Einsendung ist geschlossen. Dein Text ist nicht verloren.
error-locked = Das Protokoll ist abgeschlossen, die Notizen lassen sich nicht mehr ändern. Deinen Namen kannst du noch herausnehmen: schreib *Absender*.
