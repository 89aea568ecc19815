error-sending-not-approved = Das Protokoll ist noch nicht genehmigt. Genehmige und sperre es zuerst.
error-sending-none = So etwas wurde nicht gesendet.
error-sending-not-missing = Dieser Kanal hat es oder bekommt es noch.
error-sending-left = Es ist schon unterwegs und lässt sich nicht zurückholen.
error-pre-read-stopped = Die Vorablektüre ist angehalten. Drück zuerst *Doch senden* auf der Karte des Treffens.
sending-ask = Das Protokoll jetzt veröffentlichen?
sending-ask-pre-read = Die Vorablektüre jetzt senden?
sending-ask-means = Es erscheint in General und in { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanälen
 }. Die Dateien kommen in General.
sending-ask-mails = { $count ->
    [one] 1 Person bekommt es auch per E-Mail.
   *[other] { $count } Personen bekommen es auch per E-Mail.
 }
sending-ask-once = Niemand bekommt es zweimal. Einmal gesendet, lässt es sich nicht zurückholen.
sending-ask-pre-read-means = Sie erscheint in General und in { $channels ->
    [one] 1 Kanal
   *[other] { $channels } Kanälen
 }, mit dem, was bis jetzt geantwortet wurde.
sending-yes = Ja, jetzt senden
sending-later = Zeit wählen
sending-trial = Probe an mich
sending-no = Nein, warten
sending-trial-sent = Die Probe kommt zu dir in unseren privaten Chat. Sonst sieht sie niemand.
sending-when = Wann soll das Protokoll gesendet werden?
sending-day = Tag
sending-day-missing = Wähle einen Tag.
sending-at = Uhrzeit
sending-at-missing = Wähle eine Uhrzeit.
sending-when-hint = Am besten an einem Werktag zwischen 8 und 16 Uhr. Bis dahin lässt es sich anhalten.
sending-odd-hour = { $at } liegt außerhalb der Arbeitszeit. Drück noch einmal, wenn es so sein soll.
sending-when-send = Dann senden
sending-heading-minutes = Versand des Protokolls: { $title }
sending-heading-pre-read = Versand der Vorablektüre: { $title }
sending-said-today = um { $at }
sending-said-day = am { $at }
sending-by = { $name } hat es { $at } gesendet.
sending-by-you = Du hast es { $at } gesendet.
sending-by-other = Jemand anders aus dem Organisationsteam hat es { $at } gesendet.
sending-not-twice = Nichts wurde zweimal gesendet.
sending-planned = Geht { $at } hinaus.
sending-writing = Zuerst werden die Dateien geschrieben. Dann erscheint es in den Kanälen.
sending-progress = An { $sent } von { $all } gesendet.
sending-resumed = Fortgesetzt. { $sent } waren gesendet, { $left } werden jetzt gesendet.
sending-miss = **{ $place }**: { $why }.
sending-why-archived = der Kanal ist archiviert
sending-why-gone = den Kanal gibt es nicht mehr
sending-contact-waiting = Geht an die Kontaktperson des Ortes.
sending-contact-reached = Die Kontaktperson hat es bekommen.
sending-contact-missed = Auch die Kontaktperson war nicht zu erreichen.
sending-more-misses = { $count ->
    [one] Und 1 weiterer.
   *[other] Und { $count } weitere.
 }
sending-skipped = { $count ->
    [one] 1 Kanal wurde übersprungen.
   *[other] { $count } Kanäle wurden übersprungen.
 }
sending-mails = E-Mail: { $sent } von { $all }.
sending-mails-failed = { $count ->
    [one] 1 E-Mail ging nicht raus.
   *[other] { $count } E-Mails gingen nicht raus.
 }
sending-unmailed = { $count ->
    [one] 1 Person bekommt es nicht per E-Mail: E-Mail ist nicht eingeschaltet.
   *[other] { $count } Personen bekommen es nicht per E-Mail: E-Mail ist nicht eingeschaltet.
 }
sending-refused = Die Dateien konnten nicht geschrieben werden: { $why }. Nichts wurde gesendet.
sending-sees = Das ganze Organisationsteam sieht dasselbe.
sending-sees-channel = Alle im Kanal sehen das. Nur das Organisationsteam kann drücken.
sending-retry = Noch einmal
sending-contact = An Kontaktperson
sending-stop = Anhalten
sending-open = Protokoll öffnen
sending-no-contact = In { $village } ist keine Kontaktperson bekannt. Trag die Mitglieder des Ortes in die Datei des Arbeitsraums ein.
sending-stopped = Angehalten. Nichts wurde gesendet.
sending-over = { $name } hat *{ $title }* übernommen.
sending-over-you = Du hast *{ $title }* übernommen.
sending-over-somebody = Jemand anders aus dem Organisationsteam hat *{ $title }* übernommen.
sending-over-same = Ihr seht beide dasselbe, und alles Geschriebene steht noch da.
sending-over-minutes = Zum Protokoll
sending-post-heading = Protokoll: { $title }
sending-post-trial = Eine Probe. Nur du siehst sie. So wird sie in General gelesen.
sending-post-when = { $at }, { $place }
sending-post-own = Aus { $village }
sending-post-own-none = { $village } hat keine Notizen im Protokoll.
sending-post-decisions = Beschlüsse
sending-post-decision = **{ $point }**: { $decision }
sending-post-actions = Aufgaben
sending-post-action = { $text } – { $owner }, { $due }
sending-post-action-open = { $text } – { $owner }
sending-post-nobody = noch niemand
sending-post-next = Wie es weitergeht
sending-post-cut = Der Rest steht im Protokoll.
sending-post-names = Notizen stehen mit dem Ort da; mit Namen nur bei denen, die es so gewählt haben. Anwesende, Absagen und Aufgaben stehen mit Namen da.
sending-post-docx = Protokoll öffnen
sending-post-html = Als Webseite
sending-post-xlsx = Anlage (Excel)
sending-post-files = Die Dateien kommen erst in General, wenn das Protokoll veröffentlicht wird.
sending-post-fallback = Das Protokoll zu { $title } ist veröffentlicht.
sending-mail-subject = Protokoll: { $title }
sending-mail-hello = Hier ist das Protokoll zu { $title }.
sending-mail-attached = Es ist angehängt als { $file }.
sending-mail-linked = Die Datei ist zu groß zum Senden. Sie liegt hier:
sending-mail-why = Du bekommst es, weil das Organisationsteam von { $forum } deine Adresse aufgeschrieben hat.
