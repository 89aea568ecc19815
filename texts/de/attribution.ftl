attribution-heading = Wie möchtest du bei deinen Notizen stehen?
attribution-now = Jetzt: **{ $choice }**.
attribution-village = Ort
attribution-name = Name
attribution-anonymous = Anonym
attribution-means-village = **Ort** – Liste und Protokoll zeigen bei der Notiz deinen Ort, nicht deinen Namen.
attribution-means-name = **Name** – dein Name, { $name }, steht überall bei der Notiz.
attribution-means-anonymous = **Anonym** – dein Name wird gar nicht mit der Notiz gespeichert; der Ort bleibt.
attribution-onward = Die Wahl gilt für alles, was du ab jetzt sendest. Wer bei einem Treffen dabei ist, steht auch in der Anwesenheitsliste des Protokolls. Nur du siehst das hier.
attribution-saved = Gespeichert. Ab jetzt: **{ $choice }**.
attribution-sent = { $count ->
    [one] 1 Notiz, die du zum Treffen gesendet hast, steht noch wie bisher da.
   *[other] { $count } Notizen, die du zum Treffen gesendet hast, stehen noch wie bisher da.
 }
attribution-also = Auch die gesendeten
attribution-forever = Anonym gilt für immer: Niemand kann danach sehen, dass sie von dir waren. Sicher?
attribution-sure = Ja, anonym
attribution-leave = Nein, so lassen
attribution-changed = { $count ->
    [one] Gespeichert. 1 Notiz erscheint jetzt so: **{ $choice }**.
   *[other] Gespeichert. { $count } Notizen erscheinen jetzt so: **{ $choice }**.
 }
attribution-shared = Diese Karte ist geteilt. Drück noch einmal Senden, dann ist die Antwort deine eigene.
attribution-private = Das zeige ich nur in einer privaten Nachricht. Schreib mir dort *Absender*.
attribution-elsewhere = Anonyme Antworten nehme ich privat an. Dein Text liegt dort als Entwurf: schreib *Entwurf*.
