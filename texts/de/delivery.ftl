delivery-heading = Zustellungen
delivery-none = Es wurde noch nichts gesendet.
delivery-batch-list = Notizen für die SharePoint-Liste
delivery-batch-matrix = Die Matrix in den Kanälen
delivery-batch-welcome = Begrüßung in den Kanälen
delivery-batch-preview = Die Vorschau für das Organisationsteam
delivery-batch-pre-read = Vorablektüre
delivery-batch-clock = Die Uhr der Gruppenarbeit
delivery-batch-round = Karten zur Gruppenarbeit
delivery-batch-group = Die Matrix der Gruppen
delivery-batch-copies = Kopien der Matrix der Gruppen
delivery-batch-session = Die Uhr des Organisationsteams
delivery-batch-announcement = Nachricht an die Gruppenräume
delivery-batch-presenters = Wahl der Vorstellenden
delivery-batch-presenter = Karten der Vorstellenden
delivery-batch-closing = Dank nach der Gruppenarbeit
delivery-batch-join-in = Die Frage, ob ein Ort mitmachen will
delivery-batch-interest = Interessierte Orte für die Liste
delivery-batch-interest-card = Die Karte der interessierten Orte
delivery-batch-hidden = Nachricht über eine verborgene Notiz
delivery-batch-drafts-left = Entwürfe nach der Frist
delivery-batch-recode = Themen neu zugeordnet
delivery-batch-quote-asked = Fragen zu Zitaten
delivery-batch-dots = Gewichtung mit Punkten
delivery-batch-minutes-card = Karte des Protokolls für die Organisation
delivery-batch-review = Protokoll zur Kommentierung
delivery-batch-minutes-files = Dateien des Protokolls
delivery-batch-minutes-post = Protokoll in den Kanälen
delivery-batch-minutes-mail = Protokoll per E-Mail
delivery-batch-supplement = Nachtrag zum Protokoll
delivery-batch-actions = Offene Aufgaben
delivery-batch-receipt = Quittung über den Versand
delivery-batch-questions = Fragen an die Orte vor dem Treffen
delivery-batch-reminder = Erinnerung an die, die noch fehlen
delivery-batch-invited = Einladung zum Treffen
delivery-batch-moved = Das Treffen ist verschoben
delivery-batch-redrawn = Karten zum Treffen, berichtigt wo sie stehen
delivery-batch-series = Das nächste Treffen einer Reihe
delivery-batch-calendar = Gemeinsamer Kalender
delivery-batch-milestone-moved = Geänderter Meilenstein
delivery-batch-milestone-ahead = Meilenstein, der näher rückt
delivery-batch-milestone-late = Verspäteter Meilenstein
delivery-batch-monthly = Meilensteine des Monats
delivery-batch-film-board = Filmtafel
delivery-batch-consent-withdrawn = Einwilligung widerrufen
delivery-batch-other = Sonstiges
delivery-batch-named = { $batch }: { $meeting }
delivery-open = Antworten ohne Treffen
delivery-sent = An { $sent } von { $all } gesendet.
delivery-waiting = { $count ->
    [one] 1 wartet auf den Versand.
   *[other] { $count } warten auf den Versand.
 }
delivery-waiting-notes = { $count ->
    [one] 1 Notiz wartet. Sie ist bei uns sicher.
   *[other] { $count } Notizen warten. Sie sind bei uns sicher.
 }
delivery-trouble = { $place }: { $why }.
delivery-more = { $count ->
    [one] Und 1 weitere.
   *[other] Und { $count } weitere.
 }
delivery-skipped = { $count ->
    [one] 1 übersprungen: { $why }.
   *[other] { $count } übersprungen: { $why }.
 }
delivery-note = Notiz aus { $village }, { $at }
delivery-retry = Noch einmal
delivery-newer = Neuere
delivery-older = Ältere
delivery-retried = { $count ->
    [0] Es gibt nichts mehr zu wiederholen.
    [one] 1 Zustellung wird jetzt wiederholt.
   *[other] { $count } Zustellungen werden jetzt wiederholt.
 }
delivery-trouble-count = { $count ->
    [0] Alles ist zugestellt oder unterwegs.
    [one] 1 Zustellung ist gescheitert.
   *[other] { $count } Zustellungen sind gescheitert.
 }
delivery-why-detail = { $why } ({ $detail })
delivery-why-refused = der Dienst hat abgelehnt
delivery-why-no-right = es fehlt ein Recht; sobald die Administration es erteilt, geht es von selbst
delivery-why-no-right-by-hand = es fehlt ein Recht; drücke *Noch einmal*, sobald die Administration es erteilt hat
delivery-why-blocked = der Bot wurde dort blockiert; wir senden wieder, sobald jemand ihm schreibt
delivery-why-gone = gibt es nicht mehr
delivery-why-archived = ist archiviert
delivery-why-not-installed = die App ist dort nicht installiert
delivery-why-too-large = die Nachricht war zu groß
delivery-why-not-on-team = gehört nicht mehr zum Team
delivery-why-no-village = der Ort ist nicht mehr dabei
delivery-why-no-meeting = das Treffen gibt es nicht mehr
delivery-why-stopped = sie wurde angehalten
delivery-why-begun = das Treffen hatte begonnen
delivery-why-answered = der Ort hat geantwortet
delivery-why-too-late = die Antwortfrist war vorbei
delivery-why-waits = der Dienst antwortet nicht; wir versuchen es wieder
delivery-why-silenced = hat Nachrichten ausgeschaltet
delivery-why-broken = bei uns ist etwas schiefgegangen
