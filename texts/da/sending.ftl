error-sending-not-approved = Referatet er ikke godkendt endnu. Godkend og lås det først.
error-sending-none = Der er ikke sendt noget af den slags.
error-sending-not-missing = Den kanal har fået det, eller får det endnu.
error-sending-left = Det er allerede på vej og kan ikke tages tilbage.
error-pre-read-stopped = Forhåndslæsningen er stoppet. Tryk *Send alligevel* på mødets kort først.
sending-ask = Udgiv referatet nu?
sending-ask-pre-read = Send forhåndslæsningen nu?
sending-ask-means = Det slås op i General og i { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
 }. Filerne lægges i General.
sending-ask-mails = { $count ->
    [one] 1 får det også med e-mail.
   *[other] { $count } får det også med e-mail.
 }
sending-ask-once = Ingen får det to gange. Det kan ikke tages tilbage, når det er sendt.
sending-ask-pre-read-means = Den slås op i General og i { $channels ->
    [one] 1 kanal
   *[other] { $channels } kanaler
 }, med det der er svaret indtil nu.
sending-yes = Ja, send nu
sending-later = Vælg tid
sending-trial = Send prøve til mig
sending-no = Nej, vent
sending-trial-sent = Prøven kommer til dig i vores private chat. Ingen andre ser den.
sending-when = Hvornår skal referatet sendes?
sending-day = Dag
sending-day-missing = Vælg en dag.
sending-at = Klokkeslæt
sending-at-missing = Vælg et klokkeslæt.
sending-when-hint = Bedst på en hverdag mellem kl. 8 og 16. Indtil da kan det stoppes.
sending-odd-hour = { $at } er uden for arbejdstid. Tryk igen, hvis det skal være sådan.
sending-when-send = Send da
sending-heading-minutes = Udsendelse af referatet: { $title }
sending-heading-pre-read = Udsendelse af forhåndslæsningen: { $title }
sending-said-today = { $at }
sending-said-day = { $at }
sending-by = { $name } sendte { $at }.
sending-by-you = Du sendte { $at }.
sending-by-other = En anden arrangør sendte { $at }.
sending-not-twice = Intet er sendt to gange.
sending-planned = Sendes { $at }.
sending-writing = Filerne skrives først. Så slås det op i kanalerne.
sending-progress = Sendt til { $sent } af { $all }.
sending-resumed = Genoptaget. { $sent } var sendt, { $left } sendes nu.
sending-miss = **{ $place }**: { $why }.
sending-why-archived = kanalen er arkiveret
sending-why-gone = kanalen findes ikke mere
sending-contact-waiting = Sendes til landsbyens kontaktperson.
sending-contact-reached = Kontaktpersonen har fået det.
sending-contact-missed = Heller ikke kontaktpersonen kunne nås.
sending-more-misses = { $count ->
    [one] Og 1 mere.
   *[other] Og { $count } mere.
 }
sending-skipped = { $count ->
    [one] 1 kanal blev sprunget over.
   *[other] { $count } kanaler blev sprunget over.
 }
sending-mails = E-mail: { $sent } af { $all }.
sending-mails-failed = { $count ->
    [one] 1 e-mail kom ikke af sted.
   *[other] { $count } e-mails kom ikke af sted.
 }
sending-unmailed = { $count ->
    [one] 1 får det ikke med e-mail: e-mail er ikke slået til.
   *[other] { $count } får det ikke med e-mail: e-mail er ikke slået til.
 }
sending-refused = Filerne kunne ikke skrives: { $why }. Intet er sendt.
sending-sees = Arrangørerne ser det samme.
sending-sees-channel = Alle i kanalen ser det her. Kun arrangører kan trykke.
sending-retry = Prøv igen
sending-contact = Send til kontaktperson
sending-stop = Stop
sending-open = Åbn referatet
sending-no-contact = Ingen kontaktperson i { $village } er kendt. Skriv landsbyens medlemmer i arbejdsrummets fil.
sending-stopped = Stoppet. Intet er sendt.
sending-over = { $name } har overtaget *{ $title }*.
sending-over-you = Du har overtaget *{ $title }*.
sending-over-somebody = En anden arrangør har overtaget *{ $title }*.
sending-over-same = I ser begge det samme, og alt hvad der er skrevet, står der stadig.
sending-over-minutes = Se referatet
sending-post-heading = Referat: { $title }
sending-post-trial = Prøve. Kun du ser den. Sådan læses den i General.
sending-post-when = { $at }, { $place }
sending-post-own = Fra { $village }
sending-post-own-none = { $village } har ingen noter i referatet.
sending-post-decisions = Beslutninger
sending-post-decision = **{ $point }**: { $decision }
sending-post-actions = Aktionspunkter
sending-post-action = { $text } – { $owner }, { $due }
sending-post-action-open = { $text } – { $owner }
sending-post-nobody = endnu ingen
sending-post-next = Det videre forløb
sending-post-cut = Resten står i referatet.
sending-post-names = Noterne står med landsby; navn kun hos dem, der selv har valgt det. Deltagere, afbud og aktionspunkter står med navn.
sending-post-docx = Åbn referatet
sending-post-html = Som webside
sending-post-xlsx = Bilag (Excel)
sending-post-files = Filerne lægges først i General, når referatet udgives.
sending-post-fallback = Referatet af { $title } er udgivet.
sending-mail-subject = Referat: { $title }
sending-mail-hello = Her er referatet af { $title }.
sending-mail-attached = Det er vedhæftet som { $file }.
sending-mail-linked = Filen er for stor til at sende. Den ligger her:
sending-mail-why = Du får det, fordi en arrangør af { $forum } har skrevet din adresse på.
