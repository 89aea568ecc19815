import-form-name = Importformular
import-sheet-notes = Notizen
import-sheet-choices = Auswahl
import-column-village = Ort
import-column-question = Frage
import-column-phase = Phase
import-column-horizon = Zeitraum
import-column-notetext = Notiz
import-column-groupname = Gruppe
import-example = Beispiel
import-example-note = Wir feiern jedes Jahr ein Willkommensfest (diese Zeile zählt nicht)
import-heading = Notizen vom Papier
import-empty = Der Ordner *Import* in General ist leer. Ich habe das Formular *{ $name }* hineingelegt.
import-how = Schreib eine Notiz in jede Zeile, speichere die Datei und schreib noch einmal *importieren*.
import-open = Formular öffnen
import-found = { $notes ->
    [one] 1 Notiz in { $file } gefunden.
   *[other] { $notes } Notizen in { $file } gefunden.
 }
import-new = { $new ->
    [one] 1 ist neu.
   *[other] { $new } sind neu.
 }
import-all-known = Sie sind alle schon gespeichert.
import-corrected = { $count ->
    [one] 1 ist berichtigt oder wieder eingesetzt.
   *[other] { $count } sind berichtigt oder wieder eingesetzt.
 }
import-unusable = { $rows ->
    [one] 1 Zeile ist nicht verwendbar:
   *[other] { $rows } Zeilen sind nicht verwendbar:
 }
import-row = Zeile { $row }: { $why }
import-more-rows = { $rows ->
    [one] Und 1 weitere Zeile.
   *[other] Und { $rows } weitere Zeilen.
 }
import-more-files = { $files ->
    [one] Im Ordner liegt noch 1 ältere Datei.
   *[other] Im Ordner liegen noch { $files } ältere Dateien.
 }
import-why-village-missing = der Ort fehlt
import-why-village-unknown = den Ort „{ $typed }“ kenne ich nicht
import-why-question-missing = die Frage fehlt
import-why-question-unknown = die Frage „{ $typed }“ kenne ich nicht
import-why-phase-missing = die Phase fehlt
import-why-phase-unknown = die Phase „{ $typed }“ kenne ich nicht
import-why-horizon-unknown = den Zeitraum „{ $typed }“ kenne ich nicht
import-why-note-missing = die Notiz fehlt
import-why-note-too-long = die Notiz ist zu lang, bitte in zwei teilen
import-why-group-unknown = eine Gruppe „{ $typed }“ gibt es nicht
import-why-formula = dort steht eine Formel, bitte den Text selbst schreiben
import-refused = { $file }: { $why }
import-for-session = Die Notizen gehören zur Gruppenarbeit am { $at }.
import-for-session-late = Die Notizen gehören zur Gruppenarbeit am { $at }, als nachgereicht.
import-for-meeting = Die Notizen gehören zum nächsten ERFA-Treffen.
import-sees = Ganz { $forum } kann die Notizen in der Liste lesen. Sie stehen unter dem Ort, ohne Namen.
import-save = { $count ->
    [one] 1 Notiz speichern
   *[other] { $count } speichern
 }
import-saved = { $count ->
    [0] Alle Notizen in { $file } sind schon gespeichert – nichts ist doppelt.
    [one] 1 Notiz aus { $file } ist gespeichert.
   *[other] { $count } Notizen aus { $file } sind gespeichert.
 }
import-undo = Rückgängig machen
import-undone = { $count ->
    [0] Es gibt nichts mehr rückgängig zu machen.
    [one] 1 Notiz ist wieder herausgenommen.
   *[other] { $count } Notizen sind wieder herausgenommen.
 }
import-changed = Die Datei wurde geändert, seit ich sie gelesen habe. Nichts ist gespeichert. Sieh sie noch einmal an:
import-fallback = Notizen vom Papier: schreib „importieren“, um den Ordner Import zu lesen.
import-again = Noch einmal lesen
import-in-private = Schreib mir *importieren* in unserem privaten Chat.
error-import-away = SharePoint antwortet gerade nicht. Nichts ist gespeichert. Versuch es gleich noch einmal.
error-import-gone = Die Datei liegt nicht mehr im Ordner. Schreib *importieren*, um zu sehen, was dort liegt.
error-import-not-a-sheet = die Datei ist nicht als Excel-Datei (.xlsx) lesbar
error-import-no-headings = die Überschriften Ort, Frage, Phase und Notiz fehlen
error-import-too-many-rows = es sind zu viele Zeilen, Platz ist für { $limit }
error-import-too-large = die Datei ist zu groß, sie darf { $limit } MB haben
import-help = **importieren** und **anmelden** – Notizen vom Papier, und wer mitmachen will
