committee-heading = Vorlage für { $committee } · { $day }
committee-missing = FEHLT
committee-deadline = Frist für Anlagen: **{ $day }** ({ $days } Tage vorher)
committee-deadline-moved = Frist für Anlagen: **{ $day }** (letzter Arbeitstag, mindestens { $days } Tage vorher)
committee-deadline-over = Die Frist ist vorbei.
committee-no-deadline = Frist für Anlagen: **FEHLT**, denn es gibt kein Datum für die Sitzung des Ausschusses.
committee-part = **{ $name }**: { $told }
committee-plan = { $count } Meilensteine. Als Nächstes: { $told }
committee-sees = Nur du siehst diese Karte. Der Entwurf ist aus den Registern gefüllt, wie sie jetzt stehen.
committee-sees-shared = Alle hier sehen das. Der Entwurf ist aus den Registern gefüllt, wie sie jetzt stehen.
committee-word = Als Word holen
committee-budget = Budget
committee-written = Der Entwurf liegt in den Dateien des Teams
committee-written-sees = Er liegt im Ordner General, den alle im { $forum } lesen können. Beim nächsten Mal wird er an derselben Stelle geschrieben.
committee-open = Entwurf öffnen
committee-back = Zurück
committee-file = Ausschuss { $day } Entwurf
committee-away = Die Dateien des Teams antworten gerade nicht. Versuch es gleich noch einmal.
brief-title = Vorlage
brief-topic = Gegenstand der Entscheidung
brief-case = Sachverhalt
brief-scope = Umfang
brief-materials = PR-Material
brief-villages = Angemeldete Orte
brief-plan = Plan
brief-economy = Finanzen
brief-recommendation = Beschlussvorschlag
brief-annexes = Anlagen
brief-sources = Quellen
brief-topic-granted-applied = „{ $project }“ wird dem Ausschuss vorgelegt. { $granted } sind bewilligt, weitere { $applied } sind beantragt.
brief-topic-granted = „{ $project }“ wird dem Ausschuss vorgelegt. { $granted } sind bewilligt.
brief-topic-applied = „{ $project }“ wird dem Ausschuss vorgelegt. { $applied } sind beantragt.
brief-topic-none = „{ $project }“ wird dem Ausschuss vorgelegt.
brief-medium-video = { $count ->
    [one] 1 Video
   *[other] { $count } Videos
 }
brief-medium-podcast = { $count ->
    [one] 1 Podcast
   *[other] { $count } Podcasts
 }
brief-medium-other = { $count ->
    [one] 1 anderes Material
   *[other] { $count } andere Materialien
 }
brief-yes = { $count ->
    [one] 1 Ort möchte dabei sein: { $villages }.
   *[other] { $count } Orte möchten dabei sein: { $villages }.
 }
brief-maybe = { $count ->
    [one] 1 sagt vielleicht: { $villages }.
   *[other] { $count } sagen vielleicht: { $villages }.
 }
brief-annex-plan = Zeitplan
brief-annex-sources = Quellen der Zahlen
brief-draft = Entwurf { $day }
brief-meeting = Sitzung des Ausschusses
brief-deadline = Frist für Anlagen
brief-project = Projekt
brief-facts = Angaben zur Vorlage
brief-deadline-told = { $day } ({ $days } Tage vor der Sitzung)
brief-deadline-told-moved = { $day } (letzter Arbeitstag, mindestens { $days } Tage vor der Sitzung)
brief-missing-told = FEHLT: { $what }
brief-write-topic = Name und Geld des Projekts stehen nicht im Plan.
brief-write-scope = der Plan sagt nicht, was das Projekt macht.
brief-write-materials = noch ist kein Video, kein Podcast und nichts anderes begonnen.
brief-write-villages = noch ist kein Ort angemeldet.
brief-write-plan = es gibt keine Meilensteine.
brief-write-economy = im Budget steht kein Geld.
brief-write-recommendation = die Verwaltung schreibt, was dem Ausschuss zu beschließen vorgeschlagen wird.
brief-write-annexes = es gibt nichts beizulegen.
brief-write-day = das Datum der Sitzung des Ausschusses.
brief-write-committee = der Name des Ausschusses.
brief-when = Wann
brief-what = Was
brief-state = Stand
brief-state-planned = Geplant
brief-state-under_way = Im Gange
brief-state-done = Fertig
brief-state-late = Verspätet
brief-amount = Betrag
brief-sum-granted = Bewilligt
brief-sum-applied = Beantragt, nicht bewilligt
brief-sum-spent = Ausgegeben
brief-sum-committed = Vorgemerkt
brief-sum-free = Frei vom Bewilligten
brief-sum-awaiting = Vorgemerkt, wartet auf Bewilligung
brief-funds = Bewilligungen und Anträge
brief-fund = Topf
brief-grants = Bewilligungen für die Orte
brief-village = Ort
brief-sources-told = Jede Zahl mit einer Ziffer in Klammern ist aus den Zeilen hier zusammengezählt.
brief-source = Zahl
brief-registers = Register
brief-rows = Zeilen
brief-register-funds = Töpfe
brief-register-entries = Posten
brief-register-villages = Interessierte Orte
brief-register-films = Filme
brief-register-milestones = Meilensteine
brief-rows-more = { $shown } und { $count } weitere
brief-count-video = Videos
brief-count-podcast = Podcasts
brief-count-other = Andere Materialien
brief-count-yes = Orte, die dabei sein möchten
brief-count-maybe = Orte, die vielleicht sagen
brief-count-milestones = Meilensteine
