erfa-meeting = ERFA-mødet { $at }
erfa-meeting-titled = { $title } – ERFA-møde { $at }
erfa-meeting-named = { $title }, { $at }
erfa-pre-read-goes = Forhåndslæsningen sendes { $at } til { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
 }.
erfa-moved-earlier = { $days } dage før er ikke en arbejdsdag, så den sendes arbejdsdagen før.
erfa-preview-goes = Arrangørerne ser den først, { $at }, og kan stoppe den.
erfa-at-once = Dagen for forhåndslæsning er gået, så den sendes nu til { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
 }.
erfa-soon = Forhåndslæsningen sendes om { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
 }, { $at }, til { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
 }. Skriv *opsummér* for at læse den først. Indtil da kan den stoppes.
erfa-sent = Forhåndslæsningen er sendt til { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
 }. Ingen får den to gange.
erfa-failed = { $channels ->
    [one] 1 kanal fik den ikke.
   *[other] { $channels } kanaler fik den ikke.
 } Skriv *status* for at se hvorfor.
erfa-stopped = Forhåndslæsningen er stoppet. Mødet er stadig planlagt.
erfa-held = Mødet er holdt.
erfa-adopted = { $count ->
    [one] 1 note, der ventede på et møde, hører nu til her.
   *[other] { $count } noter, der ventede på et møde, hører nu til her.
 }
erfa-already = Mødet er planlagt i forvejen. Her er det.
erfa-changed-meanwhile = En anden har ændret mødet, mens du skrev. Intet er overskrevet.
erfa-sees = Kun du ser det her.
erfa-sees-channel = Alle i kanalen ser det her. Kun arrangører kan ændre det.
erfa-stop = Stop
erfa-stop-pre-read = Stop forhåndslæsning
erfa-resume = Send alligevel
erfa-edit = Ret
erfa-new = Nyt møde
erfa-back = Tilbage
erfa-form-new = Nyt ERFA-møde
erfa-form-edit = Ret ERFA-mødet
erfa-form-hint = Du kan også skrive *erfa ny 14-09-2021 17.00-18.30* med dagsordenen på linjerne under.
erfa-date = Dato
erfa-time = Begynder
erfa-pre-read-on = Forhåndslæsning sendes (tom: { $days } dage før)
erfa-title = Navn på mødet (må være tomt)
erfa-plan = Planlæg
erfa-save = Gem
erfa-date-missing = Vælg en dato.
erfa-time-missing = Vælg et klokkeslæt.
erfa-next = Næste: { $meeting }.
erfa-none = Der er ikke planlagt noget ERFA-møde.
error-meeting-has-begun = Mødet er begyndt, så forhåndslæsningen sendes ikke mere.
error-pre-read-too-late = Forhåndslæsningen { $typed } kl. 09.00 kommer efter mødets start. Vælg en tidligere dag.
error-no-working-day = Vi sender kun på arbejdsdage, og det er **{ $typed }** ikke. Mente du **{ $suggestion }**?
error-title-too-long = Navnet er for langt ({ $length } tegn). Der er plads til { $limit }.

preview-heading = Sådan ser beskeden ud i { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
 }
preview-goes = Sendes **{ $at }**. Hver landsby ser sine egne noter først; nye svar kommer med.
preview-sees = Kun arrangørerne ser prøven.
pre-read-heading = Forhåndslæsning til { $meeting }
pre-read-open = Åbn arket
pre-read-fallback = Forhåndslæsning til { $meeting }: { $notes } noter fra { $answered } af { $asked } landsbyer.
erfa-ends = Slutter (må være tomt)
erfa-place = Sted (må være tomt)
erfa-link = Link til online-møde (må være tomt)
erfa-agenda = Dagsorden: hvert punkt på sin egen linje
erfa-questions = Spørgsmål til landsbyerne
erfa-questions-missing = Vælg mindst ét spørgsmål.
erfa-reason = Hvorfor flyttes mødet? (står i beskeden, må være tomt)
erfa-asked-on = Spørgsmålene sendes (tom: { $days } dage før)
erfa-reminded-on = Påmindelsen sendes (tom: { $days } dage før)
erfa-cut-day = Svarfrist, dag (tom: { $days ->
    [one] dagen før mødet
   *[other] { $days } dage før
 })
erfa-cut-at = Svarfrist, klokkeslæt
erfa-check = Regn efter
erfa-runs = { $starts }–{ $ends }
erfa-points = { $count ->
    [one] 1 punkt på dagsordenen.
   *[other] { $count } punkter på dagsordenen.
 }
erfa-questions-go = Spørgsmålene sendes **{ $at }** til { $channels ->
    [one] 1 landsby
   *[other] { $channels } landsbyer
 }.
erfa-questions-gone = Spørgsmålene er sendt { $at }.
erfa-reminder-goes = De, der mangler, bliver påmindet { $at }.
erfa-cut-off-at = Svarfrist: { $at }.
erfa-left-out-questions = Mødet er så tæt på, at landsbyerne ikke bliver spurgt først.
erfa-left-out-reminder = Der er ikke tid til en påmindelse.
erfa-left-out-cut_off = Svar tæller med, til mødet begynder.
erfa-moved-told = { $channels ->
    [one] 1 kanal får
   *[other] { $channels } kanaler får
 } besked om den nye tid.
erfa-look = Vis spørgsmålene
erfa-cancelled = Mødet er aflyst. Der sendes ikke mere om det.
erfa-which-move = Hvilket møde vil du flytte?
erfa-which-cancel = Hvilket møde vil du aflyse?
erfa-which-none = Der er intet ERFA-møde { $day }. Det her er det nærmeste.
erfa-which-said = Ny tid og grund (følger med)
erfa-which-reason = Grund (følger med)
erfa-which-more = { $count ->
    [one] … og 1 møde til: skriv dets dato.
   *[other] … og { $count } møder til: skriv datoen.
 }
erfa-cancel-ask = Vil du aflyse { $meeting }?
erfa-cancel-means = De kanaler, der har hørt om mødet, får én besked. Alt andet, der venter, bliver ikke sendt.
erfa-cancel-reason = Hvorfor? (står i beskeden, må være tomt)
erfa-cancel-yes = Ja, aflys mødet
erfa-cancel-no = Behold mødet
error-meeting-text-too-long = Der er { $length } tegn i et felt. Der er plads til { $limit }.
