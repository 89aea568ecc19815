draft-save = Entwurf speichern
draft-saved = Entwurf um { $at } gespeichert. Nur du siehst ihn.
draft-cleared = Die Felder sind leer, hier liegt kein Entwurf.
draft-here = Dein Entwurf von { $at } liegt hier.
draft-elsewhere = Du hast einen Entwurf zu einer anderen Frage. Schreib *Entwurf*, um ihn zu sehen und zu senden.
drafts-only-you = Nur du siehst sie.
draft-for-another = Für jemand anderen geschrieben
draft-send-now = Jetzt senden
draft-edit = Ändern
draft-gone = Der Entwurf ist weg: gesendet oder gelöscht. Schreib *Antwort* für eine neue Karte.
draft-more-lines = { $count ->
    [one] … und 1 weitere Zeile.
   *[other] … und { $count } weitere Zeilen.
 }
drafts-heading = Deine Entwürfe
drafts-none = Du hast keine Entwürfe. Tipp auf **Entwurf speichern**, dann liegt der Text hier.
drafts-private = Entwürfe zeige ich nur in unserem privaten Chat. Schreib dort *Entwurf*.
drafts-more = { $count ->
    [one] Du hast noch 1 Entwurf. Er kommt, wenn du diese gesendet hast.
   *[other] Du hast noch { $count } Entwürfe. Sie kommen, wenn du diese gesendet hast.
 }
drafts-left = { $count ->
    [one] 1 Person hat nach der Frist geschrieben. Der Text liegt als Entwurf bei ihr selbst.
   *[other] { $count } Personen haben nach der Frist geschrieben. Die Texte liegen als Entwürfe bei ihnen selbst.
 }
drafts-left-heading = Nach der Frist
drafts-left-who = Nur du siehst diese Nachricht. Wer es ist und was da steht, wird nicht gezeigt.

paste-heading = { $count ->
    [one] Daraus wird 1 Notiz
   *[other] Daraus werden { $count } Notizen
 }
paste-send = { $count ->
    [one] 1 Notiz senden
   *[other] { $count } Notizen senden
 }
paste-not-sent = Noch ist nichts gesendet. Der Text liegt als Entwurf, und nur du siehst ihn.
