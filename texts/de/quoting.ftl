quote-may-we = Dürfen wir das hier im Protokoll zitieren?
quote-shown-village = Es wird mit { $village } gezeigt, nicht mit deinem Namen.
quote-shown-name = Es wird mit dem Namen { $name } gezeigt, wie du es gewählt hast.
quote-no-answer = Ohne Antwort wird es nicht zitiert. Die Notiz zählt in jedem Fall. Nur du siehst das hier.
quote-yes = Ja
quote-no = Nein
quote-thanks-yes = Danke. Wir dürfen es zitieren.
quote-thanks-no = Danke. Wir zitieren es nicht.
quote-reworded = Die Notiz wurde geändert, seit wir gefragt haben. Dürfen wir sie so zitieren, wie sie jetzt ist?
quote-sees-you = Du kannst es dir anders überlegen, bis das Protokoll gesperrt ist. Nur du siehst das hier.
quote-mine = Nicht zitieren
quote-mine-heading = Dürfen deine Notizen zitiert werden?
quote-mine-hint = Sie zählen in jedem Fall. Ein gesperrtes Protokoll ändert sich nicht. Nur du siehst das hier.
quote-mine-none = Keine deiner Notizen von hier steht noch.
quote-mine-no = Nicht zitieren
quote-mine-yes = Zitieren erlaubt
quote-more = Mehr
quote-back = Zurück
quote-state-free = Darf mit dem Namen des Ortes zitiert werden, nicht mit deinem.
quote-state-yes = Du hast zugestimmt, zitiert zu werden.
quote-state-no = Nicht zu zitieren.
quote-state-needed = Nennt jemanden beim Namen. Wird nur zitiert, wenn du Ja sagst.
quote-state-asked = Wir haben dich gefragt. Wird nur zitiert, wenn du Ja sagst.
quote-waiting-heading = { $count ->
    [0] Keine Zitate warten auf Zustimmung
    [one] 1 Notiz wartet auf Zustimmung zum Zitat
   *[other] { $count } Notizen warten auf Zustimmung zum Zitat
 }
quote-show = Ansehen
quote-missing = Das Zitat kann nicht verschickt werden: Die Zustimmung fehlt.
quote-asked = Die Person, die es geschrieben hat, ist gefragt und hat noch nicht geantwortet.
quote-hinted = Nennt vielleicht eine Person. Das Zitat kann verschickt werden; frag, wenn du unsicher bist.
quote-ask = Nachfragen
quote-without = Ohne Zitat verwenden
quote-asked-now = Die Frage ist gestellt. Bis zu einem Ja wird die Notiz nicht zitiert.
quote-without-done = Die Notiz zählt, wird aber nicht zitiert.
quote-refused = { $count ->
    [one] 1 Notiz soll nicht zitiert werden, so wünscht es, wer sie geschrieben hat.
   *[other] { $count } Notizen sollen nicht zitiert werden, so wünschen es, die sie geschrieben haben.
 }
quote-sees-organiser = Nur du siehst das hier.
error-quote-nobody = Die Notiz hat niemanden, den man fragen könnte.
