erfa-meeting = ERFA-møde { $at }
erfa-meeting-titled = { $title } – ERFA-møde { $at }
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
erfa-resume = Send alligevel
erfa-edit = Ret
erfa-new = Nyt møde
erfa-back = Tilbage
erfa-form-new = Nyt ERFA-møde
erfa-form-edit = Ret ERFA-mødet
erfa-form-hint = Du kan også skrive *erfa ny 14-09-2021 19.00*.
erfa-date = Dato
erfa-time = Klokkeslæt
erfa-pre-read-on = Forhåndslæsning sendes (tom: { $days } dage før)
erfa-title = Navn på mødet (må være tomt)
erfa-plan = Planlæg
erfa-save = Gem
erfa-date-missing = Vælg en dato.
erfa-time-missing = Vælg et klokkeslæt.
erfa-next = Næste: { $meeting }.
erfa-none = Der er ikke planlagt noget ERFA-møde.
error-pre-read-too-late = Forhåndslæsningen { $typed } kl. 09.00 kommer efter mødets start. Vælg en tidligere dag.
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
