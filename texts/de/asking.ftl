asking-heading = Was hat sich seit { $since } verändert?
asking-heading-first = { $count ->
    [one] Eine Frage vor dem ERFA-Treffen
    [2] Zwei Fragen vor dem ERFA-Treffen
   *[other] Drei Fragen vor dem ERFA-Treffen
 }
asking-for = Für { $meeting }.
asking-until = Antwortet bitte bis **{ $at }**.
asking-earlier = Das habt ihr letztes Mal geschrieben:
asking-more = { $count ->
    [one] … und 1 weitere
   *[other] … und { $count } weitere
 }
asking-new = { $phase }: Was ist neu?
asking-preview-goes = Geht am **{ $at }** hinaus. Jeder Ort sieht die eigenen Notizen vom letzten Mal.
asking-preview-gone = Ging am { $at } hinaus. Jeder Ort sieht die eigenen Notizen vom letzten Mal.
asking-preview-never = Sie werden nicht gesendet. Wähle mit **Ändern** einen Tag.
asking-example = So sieht { $village } sie:
asking-approve = Freigeben
asking-approved = Freigegeben. Die Fragen gehen am { $at } hinaus.
asking-trial = Probe: So sieht die Nachricht im Kanal { $village } aus. Von hier lässt sich nichts senden.

reminder-heading = { $village }, wir möchten gern von euch hören
reminder-told = { $answered ->
    [0] Noch hat niemand geantwortet, ihr könnt also die Ersten sein.
    [one] { $answered } von { $all } Orten hat geantwortet.
   *[other] { $answered } von { $all } Orten haben geantwortet.
 } Ein Gedanke genügt.
reminder-answer = Jetzt antworten

asking-remind = { $count ->
    [one] Den einen erinnern
   *[other] Die { $count } erinnern
 }
asking-calls = Anrufliste
asking-reminded = { $count ->
    [0] Die Erinnerung am { $at } ging an niemanden.
    [one] 1 Ort wurde am { $at } automatisch erinnert.
   *[other] { $count } Orte wurden am { $at } automatisch erinnert.
 }
asking-leaves-by-hand = Die Erinnerung ist unterwegs zu den Orten ohne Antwort.
asking-reminds-by-hand = Die Erinnerung von Hand geht am { $at } hinaus.
asking-reminded-by-hand = { $count ->
    [0] Die Erinnerung von Hand am { $at } ging an niemanden.
    [one] 1 Ort wurde am { $at } von Hand erinnert.
   *[other] { $count } Orte wurden am { $at } von Hand erinnert.
 }
asking-next = Als Nächstes: { $steps }.
asking-step = { $what } am { $at }
asking-step-questions = Fragen gehen hinaus
asking-step-reminder = Erinnerung
asking-step-pre_read = Vorablektüre
asking-step-cut_off = Antwortfrist
asking-step-meeting = das Treffen
asking-calls-heading = Anrufliste
asking-calls-about = Orte ohne Antwort für { $meeting }.
asking-calls-nobody = niemand, den ich kenne
asking-calls-more = { $count ->
    [one] … und 1 weiterer Ort
   *[other] … und { $count } weitere Orte
 }
asking-calls-none = Alle Orte haben geantwortet, es ist niemand anzurufen.
asking-calls-private = Auf der Anrufliste stehen Namen. Schreib *Status* in unserem privaten Chat, dann zeige ich sie dort.
asking-back = Status
