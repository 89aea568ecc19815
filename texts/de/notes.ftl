note-group = Gruppe { $number }
note-noted-scribe = Für jemand anderen geschrieben
note-noted-import = Importiert
note-shown-name = Erscheint mit dem Namen { $name }.
note-shown-anonymous = Anonym: Dein Name ist nicht gespeichert. Ändern kannst du nur hier auf der Karte.
note-hidden-by = Vom Organisationsteam ausgeblendet: { $reason }
note-hidden-headline = Vom Organisationsteam ausgeblendet. Die Notizen zählen nicht mehr mit.
note-matrix = Matrix der Gruppe

edit-conflict-name = { $name } hat die Notiz geändert, während du geschrieben hast.
edit-conflict-list = Die Notiz wurde in der Liste geändert, während du geschrieben hast.
edit-conflict-self = Du hast die Notiz selbst an anderer Stelle geändert.
edit-keep = { $whose } behalten
edit-keep-list = Die der Liste
edit-mine = Meine nehmen
edit-both = Beide speichern
edit-stored-hidden-by = Jetzt gespeichert: vom Organisationsteam ausgeblendet.
edit-shows-again = Wenn du sie anders formulierst, erscheint die Notiz wieder.

own-none = Ich finde keine Notizen mit Ort oder Namen von dir zu diesem Treffen. Schreib *Antwort*.
own-anonymous = Anonyme Notizen finde ich nicht: Dein Name ist nicht gespeichert. Nimm die Karte mit der Quittung.

hidden-told = Deine Notiz wurde vom Organisationsteam ausgeblendet: { $reason }
hidden-on = Formuliere sie um, dann erscheint sie wieder, oder lösche sie. Nur du siehst das hier.
hidden-delete = Löschen

notes-heading = Notizen, neueste zuerst
notes-heading-group = Notizen aus Gruppe { $group }, neueste zuerst
notes-none = Hier sind keine Notizen.
notes-place = { $question } · { $phase } · { $village }
notes-count = { $from }–{ $to } von { $count }
notes-hide = Ausblenden
notes-show = Wieder zeigen
notes-more = Mehr
notes-back = Zurück
notes-filter = Zeigen
notes-group = Gruppe
notes-group-all = Alle Gruppen
notes-cell = Frage und Phase
notes-cell-all = Alle Felder
notes-hide-heading = Eine Notiz ausblenden
notes-reason = Warum? Wer sie geschrieben hat, erfährt den Grund.
notes-reason-required = Bitte nenne einen Grund.
notes-hidden = Die Notiz ist ausgeblendet. Wer sie geschrieben hat, bekommt Bescheid.
notes-hidden-anonymous = Die Notiz ist ausgeblendet. Sie ist anonym, also bekommt niemand Bescheid.
notes-shown = Die Notiz erscheint wieder.
notes-reworded = Die Notiz ist geändert.
notes-sees = Nur du siehst das hier.
status-hidden = { $count ->
    [one] 1 Notiz ist ausgeblendet.
   *[other] { $count } Notizen sind ausgeblendet.
 }
status-anonymous = Anonyme Notizen sind nicht mitgezählt: Ich weiß nicht, wessen sie sind.
workbook-group = Gruppe
workbook-name = Name
workbook-noted = Notiert
error-no-reason = Bitte nenne einen Grund mit 1 bis { $limit } Zeichen. Jetzt sind es { $length }.
workbook-origin-hidden = Vom Organisationsteam ausgeblendet
notes-private = Die Notizen zeige ich nur in einer privaten Nachricht. Schreib mir dort *Notizen*.
own-private = Deine Notizen zeige ich nur in einer privaten Nachricht. Schreib mir dort *ändern*.
