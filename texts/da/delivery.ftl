delivery-heading = Leveringer
delivery-none = Der er ikke sendt noget endnu.
delivery-batch-list = Noter til listen i SharePoint
delivery-batch-matrix = Matrixen i kanalerne
delivery-batch-welcome = Velkomst i kanalerne
delivery-batch-preview = Prøven til arrangørerne
delivery-batch-pre-read = Forhåndslæsning
delivery-batch-clock = Gruppearbejdets ur
delivery-batch-round = Kort til gruppearbejdet
delivery-batch-group = Gruppernes matrix
delivery-batch-copies = Kopier af gruppernes matrix
delivery-batch-session = Arrangørens ur
delivery-batch-announcement = Besked til private rum
delivery-batch-presenters = Valg af fremlægger
delivery-batch-presenter = Fremlæggernes kort
delivery-batch-closing = Tak efter gruppearbejdet
delivery-batch-join-in = Spørgsmålet, om landsbyen vil være med
delivery-batch-interest = Interesserede landsbyer til listen
delivery-batch-interest-card = Arrangørens kort over interesserede
delivery-batch-hidden = Besked om en skjult note
delivery-batch-drafts-left = Kladder efter fristen
delivery-batch-recode = Temaer regnet om
delivery-batch-quote-asked = Spørgsmål om citat
delivery-batch-dots = Prioritering med prikker
delivery-batch-minutes-card = Referatets kort til arrangørerne
delivery-batch-review = Referat til kommentering
delivery-batch-minutes-files = Referatets filer
delivery-batch-minutes-post = Referat i kanalerne
delivery-batch-minutes-mail = Referat med e-mail
delivery-batch-supplement = Tillæg til referatet
delivery-batch-actions = Åbne aktionspunkter
delivery-batch-receipt = Kvittering for udsendelse
delivery-batch-questions = Spørgsmål til landsbyerne før mødet
delivery-batch-reminder = Påmindelse til dem, der mangler
delivery-batch-invited = Invitation til mødet
delivery-batch-moved = Mødet er flyttet
delivery-batch-redrawn = Kort om mødet, rettet hvor de står
delivery-batch-series = Næste møde i en serie
delivery-batch-calendar = Fælles kalender
delivery-batch-milestone-moved = Ændret milepæl
delivery-batch-milestone-ahead = Milepæl, der nærmer sig
delivery-batch-milestone-late = Forsinket milepæl
delivery-batch-monthly = Månedens milepæle
delivery-batch-film-board = Filmtavlen
delivery-batch-consent-withdrawn = Samtykke trukket tilbage
delivery-batch-other = Andet
delivery-batch-named = { $batch }: { $meeting }
delivery-open = svar uden møde
delivery-sent = Sendt til { $sent } af { $all }.
delivery-waiting = { $count ->
    [one] 1 venter på at blive sendt.
   *[other] { $count } venter på at blive sendt.
 }
delivery-waiting-notes = { $count ->
    [one] 1 note venter. Den er gemt hos os.
   *[other] { $count } noter venter. De er gemt hos os.
 }
delivery-trouble = { $place }: { $why }.
delivery-more = { $count ->
    [one] Og 1 mere.
   *[other] Og { $count } mere.
 }
delivery-skipped = { $count ->
    [one] 1 sprunget over: { $why }.
   *[other] { $count } sprunget over: { $why }.
 }
delivery-note = Note fra { $village }, { $at }
delivery-retry = Prøv igen
delivery-newer = Nyere
delivery-older = Ældre
delivery-retried = { $count ->
    [0] Der er ikke mere at prøve igen.
    [one] 1 levering prøves igen nu.
   *[other] { $count } leveringer prøves igen nu.
 }
delivery-trouble-count = { $count ->
    [0] Alt er leveret eller på vej.
    [one] 1 levering lykkedes ikke.
   *[other] { $count } leveringer lykkedes ikke.
 }
delivery-why-detail = { $why } ({ $detail })
delivery-why-refused = tjenesten sagde nej
delivery-why-no-right = der mangler en rettighed; administratoren kan give den, og så går det af sig selv
delivery-why-no-right-by-hand = der mangler en rettighed; tryk *Prøv igen*, når administratoren har givet den
delivery-why-blocked = modtageren har blokeret botten; der sendes igen, når de skriver til den
delivery-why-gone = findes ikke mere
delivery-why-archived = er arkiveret
delivery-why-not-installed = appen er ikke installeret der
delivery-why-too-large = beskeden var for stor
delivery-why-not-on-team = er ikke med i teamet længere
delivery-why-no-village = landsbyen er ikke med længere
delivery-why-no-meeting = mødet findes ikke mere
delivery-why-stopped = den blev stoppet
delivery-why-begun = mødet var begyndt
delivery-why-answered = landsbyen har svaret
delivery-why-too-late = svarfristen var overskredet
delivery-why-waits = tjenesten svarer ikke; vi prøver igen
delivery-why-silenced = har slået beskeder fra
delivery-why-broken = noget gik galt hos os
