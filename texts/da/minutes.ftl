minutes-heading = Referat: { $title }
minutes-untitled = mødet { $day }
minutes-until = { $day } { $at }
minutes-draft = Udkast klar: { $counts }.
minutes-in_review = Til kommentering indtil **{ $until }**: { $counts }.
minutes-review-over = Fristen for bemærkninger var **{ $until }**: { $counts }.
minutes-approved = Godkendt og låst { $at }: { $counts }.
minutes-published = Udgivet { $at }: { $counts }.
minutes-notes = { $count ->
    [one] 1 note
   *[other] { $count } noter
 }
minutes-groups = { $count ->
    [one] 1 gruppe
   *[other] { $count } grupper
 }
minutes-villages = { $count ->
    [one] 1 landsby
   *[other] { $count } landsbyer
 }
minutes-actions = { $count ->
    [one] 1 aktionspunkt
   *[other] { $count } aktionspunkter
 }
minutes-waiting = { $count ->
    [one] 1 note venter på samtykke til citat.
   *[other] { $count } noter venter på samtykke til citat.
 }
minutes-state-draft = Udkast
minutes-state-in_review = Til kommentering
minutes-state-approved = Godkendt og låst
minutes-state-published = Udgivet
minutes-agenda-fills = { $starts }–{ $ends }: rækkerne fylder **{ $filled } af { $all }** min.
minutes-present = { $count ->
    [one] 1 til stede
   *[other] { $count } til stede
 }
minutes-apologies = { $count ->
    [one] 1 afbud
   *[other] { $count } afbud
 }
minutes-who-came = { $present } · { $apologies }
minutes-comments-open = { $count ->
    [one] 1 bemærkning venter på dig.
   *[other] { $count } bemærkninger venter på dig.
 }
minutes-amended-supplement = Tillæg { $at }: { $count ->
    [one] 1 svar kom efter udsendelsen.
   *[other] { $count } svar kom efter udsendelsen.
 }
minutes-amended-anonymised = Anonymiseret efter anmodning { $at }.
minutes-sees = Kun du ser dette kort. Alle arrangører kan skrive i referatet.
minutes-sees-shared = Alle her ser det. Kun arrangører kan skrive i referatet.
minutes-names = Noterne står med landsby; navn kun hos dem, der selv har valgt det.
minutes-stale = En anden var hurtigere. Dit tryk ændrede ikke noget. Sådan står det nu.

minutes-open = Åbn
minutes-read = Læs
minutes-large = Åbn i vindue
minutes-page = Åbn ved
minutes-page-read = Læs det hele igennem
minutes-act-review = Send til kommentering
minutes-act-back = Tilbage til udkast
minutes-act-approve = Godkend og lås
minutes-show-comments = Bemærkninger
minutes-show-attendance = Deltagere
minutes-show-actions = Aktionspunkter
minutes-publish = Udgiv
minutes-trial = Send prøve til mig
minutes-schedule = Vælg tidspunkt
minutes-receipt = Kvittering
minutes-back = Til referatet
minutes-newer = Forrige
minutes-older = Næste

minutes-ask-review = Send udkastet til kommentering?
minutes-ask-review-means = { $count ->
    [one] Den, der var til stede, får det i sin chat med { $forum }.
   *[other] De { $count }, der var til stede, får det i deres chat med { $forum }.
 }
minutes-ask-review-nobody = Ingen står som til stede endnu, så ingen ville få det. Begynd med deltagerne.
minutes-ask-day = Bemærkninger senest (tom: næste fredag)
minutes-ask-at = Klokkeslæt
minutes-yes-review = Send
minutes-ask-approve = Vil du godkende og låse referatet?
minutes-ask-approve-means = Derefter kan ingen ændre referatet, og ingen kan rette, skjule eller fortryde noter. Det kan ikke laves om.
minutes-ask-approve-early = Fristen for bemærkninger er først **{ $until }**. Låser du nu, kan ingen skrive flere.
minutes-ask-approve-waiting = { $count ->
    [one] 1 note venter på samtykke. Den tælles med, men citeres ikke.
   *[other] { $count } noter venter på samtykke. De tælles med, men citeres ikke.
 }
minutes-ask-approve-comments = { $count ->
    [one] 1 bemærkning er ikke brugt endnu.
   *[other] { $count } bemærkninger er ikke brugt endnu.
 }
minutes-ask-approve-typed = Du kan også skrive *referat godkend ja*.
minutes-yes-approve = Godkend og lås
minutes-ask-not-now = Ikke nu

minutes-form-head = Mødet og dagsordenen
minutes-form-end = Næste skridt og e-mail
minutes-form-title = Titel
minutes-form-place = Mødested
minutes-form-day = Dato
minutes-form-starts = Begynder
minutes-form-ends = Slutter
minutes-form-agenda = Dagsorden: hvert punkt på sin egen linje
minutes-form-agenda-hint = 17.00–17.05 Velkomst v. Landsbyforum
minutes-form-kept = Drøftelse og beslutning følger deres punkt, også når tiden flyttes.
minutes-form-point = Punkt { $number } af { $count }: { $title }
minutes-form-times = { $starts }–{ $ends }
minutes-form-discussion = Drøftelse
minutes-form-decision = Beslutning
minutes-form-next-steps = Næste skridt
minutes-form-mail = Får det på e-mail: én adresse på hver linje
minutes-form-forward = Gem og videre
minutes-form-backward = Gem og tilbage
minutes-form-close = Gem og luk
minutes-form-saved = Gemt { $at }.
minutes-form-comment = **{ $name }** skrev { $at }:
minutes-form-comments-more = { $count ->
    [one] Der er 1 bemærkning mere til punktet.
   *[other] Der er { $count } bemærkninger mere til punktet.
 }
minutes-clash = En anden rettede det, mens du skrev. Dit står i felterne, det andet ovenover.
minutes-clash-stands = Der står nu:
minutes-clash-empty = (tomt)
minutes-clash-mine = Brug min
minutes-clash-theirs = Behold det andet
minutes-clash-both = Gem begge
minutes-line-none = Skriv også punktets nummer, fx *referat beslutning 2: Vi mødes igen*.
minutes-no-point = Punkt { $number } findes ikke. { $count ->
    [one] Der er ét punkt.
   *[other] Der er { $count } punkter.
 }

minutes-review-heading = Udkast til referat: { $title }
minutes-review-until = Bemærkninger senest **{ $until }**
minutes-review-over-now = Fristen for bemærkninger var **{ $until }**
minutes-review-sees = Arrangørerne ser din bemærkning med dit navn. Den kommer ikke i referatet.
minutes-review-listed = Du står som til stede, og alle i { $forum } kan læse dit navn i referatet. Er det forkert, så skriv en bemærkning.
minutes-review-write = Skriv bemærkning
minutes-review-again = Skriv en til
minutes-review-line = Hvad gælder den?
minutes-review-whole = Hele referatet
minutes-review-next-steps = Næste skridt
minutes-review-point = { $number }. { $title }
minutes-review-text = Bemærkning
minutes-review-missing = Skriv din bemærkning.
minutes-review-send = Send
minutes-review-thanks = Tak – din bemærkning er hos arrangørerne.
minutes-review-typed = Du kan også skrive *referat bemærkning* og så teksten.
minutes-review-discussion = Drøftelse: { $text }
minutes-review-decision = Beslutning: { $text }
minutes-review-action = { $text } – { $who }
minutes-review-actions-more = { $count ->
    [one] … og 1 aktionspunkt mere.
   *[other] … og { $count } aktionspunkter mere.
 }
minutes-review-more = { $count ->
    [one] … og 1 punkt mere.
   *[other] … og { $count } punkter mere.
 }
minutes-comments-none = Der er ingen bemærkninger endnu.
minutes-comments-row = **{ $line }** · { $name }, { $at }
minutes-comments-used = Brugt
minutes-comments-was-used = ✓ Brugt
minutes-comments-private = Bemærkningerne viser jeg kun i en privat besked. Skriv *referat bemærkninger* til mig dér.

minutes-attendance = Deltagere og afbud
minutes-attendance-count = { $present } · { $apologies } · { $coming }
minutes-attendance-coming = { $count ->
    [one] 1 tilmeldt
   *[other] { $count } tilmeldte
 }
minutes-attendance-none = Ingen står her endnu.
minutes-presence-coming = Tilmeldt
minutes-presence-present = Til stede
minutes-presence-apology = Afbud
minutes-attendance-person = { $name } ({ $village })
minutes-attendance-all = Alle her til stede
minutes-attendance-add = Var der en uden Teams? Skriv navnet
minutes-attendance-village = Landsby
minutes-attendance-village-none = Ingen landsby
minutes-attendance-save = Gem
minutes-attendance-sees = Navnene kommer i referatet, som hele forummet kan læse.
minutes-attendance-me = Jeg var der
minutes-come-present = Du står som til stede. Dit navn kommer i referatet. Fejl? Skriv *afbud*.
minutes-come-coming = Du er tilmeldt, og arrangørerne ser det. Kan du alligevel ikke, så skriv *afbud*.
minutes-come-apology = Dit afbud er noteret og kommer i referatet. Kan du alligevel, så skriv *deltager*.
minutes-come-which = Mødet { $day }: { $told }
minutes-come-shared = Tak, { $name }. Dit svar er noteret.

minutes-none-published = Der er ikke udgivet noget referat endnu.
minutes-latest-open = Åbn filen
minutes-latest-sees = Alle i { $forum } kan læse referatet.
minutes-latest-where = Filen ligger i teamet under General.
minutes-read-state = { $state } { $at }
minutes-read-people = **{ $label } ({ $count }):** { $names }
minutes-read-said = Det sagde landsbyerne
minutes-supplement = Tillæg til referatet: { $title }
minutes-supplement-told = Tillæg: { $count ->
    [one] 1 svar kom efter udsendelsen.
   *[other] { $count } svar kom efter udsendelsen.
 }
minutes-supplement-all = Alle i teamet ser det her.

error-agenda-row = Række { $row } «{ $title }»: begynd med tiden, og skriv hvad der sker. Fx *17.00–17.05 Velkomst* eller *5 min Pause*.
error-agenda-gap = Før række { $row } «{ $title }» { $minutes ->
    [one] mangler der 1 minut
   *[other] mangler der { $minutes } minutter
 } ({ $begins }–{ $ends }).
error-agenda-open-end = Efter række { $row } «{ $title }» { $minutes ->
    [one] mangler der 1 minut
   *[other] mangler der { $minutes } minutter
 } ({ $begins }–{ $ends }).
error-agenda-overlap = Række { $row } «{ $title }» begynder { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
 } før rækken over den slutter ({ $begins }–{ $ends }).
error-agenda-outside = Række { $row } «{ $title }» ligger uden for mødet ({ $begins }–{ $ends }).
error-agenda-too-long = Række { $row } «{ $title }» er der ikke plads til. Grænsen er { $most }.
error-agenda-written = Række { $row } «{ $title }» har allerede tekst. Tøm den først, eller lad rækken stå.
error-minutes-not-now = Det går ikke nu: referatet er { $state ->
    [draft] et udkast. Send det først til kommentering
   *[in_review] til kommentering
    [approved] godkendt og låst
   [published] udgivet
 }.
error-minutes-not-held = Mødet er ikke holdt endnu. Referatet kan sendes til kommentering, når det er begyndt.
error-minutes-locked = Referatet er godkendt og låst. Teksten kan ikke ændres mere.
error-minutes-not-there = Kun de, der var til stede, skriver bemærkninger. Spørg arrangøren, hvis du var med.
error-minutes-too-late = Fristen for bemærkninger er gået. Skriv til arrangøren, hvis noget er forkert.
error-minutes-text = Skriv noget. Der er plads til { $limit } tegn.
error-minutes-no-action = Det aktionspunkt findes ikke mere. Skriv *opgaver* for at se dem, der er.
error-minutes-no-comment = Den bemærkning findes ikke mere.
error-minutes-deadline = { $typed } går ikke som frist. Vælg en dag, der kommer.
error-minutes-address = «{ $typed }» er ikke en e-mailadresse. Der er plads til { $most }.
error-minutes-none = Der er ikke noget referat af det møde endnu.
error-minutes-times = Mødet kan ikke vare fra { $begins } til { $ends }. Ret tiderne.
error-minutes-day = { $typed } går ikke som frist. Vælg en dag, der kommer.
error-minutes-too-many = Der er ikke plads til flere end { $most }.
