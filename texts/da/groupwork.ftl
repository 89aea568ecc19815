groupwork-form = Start gruppearbejde
groupwork-questions = Spørgsmål
groupwork-minutes = Minutter til hvert spørgsmål
groupwork-groups = Grupper: et antal, eller landsbyerne i hver gruppe på sin egen linje
groupwork-starts = Begynder kl. (tom: om to minutter)
groupwork-day = Dag (tom: i dag)
groupwork-slack = Minutter til at vælge, hvem der fremlægger
groupwork-wish-year = Ønskescenariets år
groupwork-cut-day = Eftersendte svar tages imod til (tom: den næste { $day } { $at })
groupwork-cut-at = Klokkeslæt for fristen
groupwork-more = Flere valg
groupwork-prepare = Gør klar
groupwork-another = Der er allerede et gruppearbejde: kode { $code }, slutter { $at }. *Gør klar* laver et til.
groupwork-hint = Du kan også skrive *gruppearbejde start 5 grupper { $minutes } 17.40*.
groupwork-sees = Kun du ser det her.
groupwork-sees-shared = Alle her ser det. Kun arrangører kan styre gruppearbejdet.

groupwork-ready = Klar. { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 }, { $minutes } min. Kopiér denne besked til *Meddelelse* i private rum:
groupwork-ready-shared = Klar. { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 }, { $minutes } min. Beskeden til de private rum ligger i vores chat.
groupwork-ready-times = Begynder { $starts }, slutter { $closes }. Koden er **{ $code }**.
groupwork-ready-cut-off = Eftersendte svar tages imod til **{ $until }**.
groupwork-announcement = Skriv jeres input her:
groupwork-announcement-closes = Vi slutter { $closes }.
groupwork-announcement-typed = Virker linket ikke? Skriv «kode { $code }» til { $forum }.
groupwork-message = Besked til de private rum
groupwork-message-show = Vis

groupwork-heading = Gruppearbejde · kode { $code }
groupwork-before = Begynder { $at }.
groupwork-question = Spørgsmål { $number } af { $count } · slutter { $at }
groupwork-presenters = Grupperne vælger, hvem der fremlægger · slutter { $at }
groupwork-closed = Gruppearbejdet er slut. Eftersendte svar tages imod til **{ $until }**.
groupwork-closed-shut = Gruppearbejdet er slut, og fristen for eftersendte svar er gået.
groupwork-cancelled = Gruppearbejdet er aflyst, før det begyndte.
groupwork-locked = Referatet er låst. Noterne kan ikke ændres mere.
groupwork-paused = Uret står stille siden { $at }. Tryk *Fortsæt*, når I går videre.
groupwork-left = { $minutes ->
    [0] Der er under et minut tilbage, når uret går igen.
    [one] Der er 1 minut tilbage, når uret går igen.
   *[other] Der er { $minutes } minutter tilbage, når uret går igen.
 }
groupwork-time-question = Spørgsmål { $number } { $at }
groupwork-time-presenters = Fremlægger vælges { $at }
groupwork-time-closed = Slut { $at }
groupwork-group = Gruppe { $group }: { $told }
groupwork-total = { $groups } grupper: { $told }
groupwork-empty = Grupper uden deltagere: { $groups }
groupwork-silent = Grupper uden noter: { $groups }
groupwork-and-more = { $groups } og { $count } til
groupwork-deed = { $name } trykkede { $act } { $at }.
groupwork-deed-own = Du trykkede { $act } { $at }.
groupwork-deed-prepare = { $name } gjorde gruppearbejdet klar { $at }.
groupwork-deed-prepare-own = Du gjorde gruppearbejdet klar { $at }.
groupwork-somebody = En arrangør
groupwork-faster = { $deed } Dit tryk ændrede ikke noget.
groupwork-faster-clock = Uret skiftede selv, før du trykkede. Dit tryk ændrede ikke noget.
groupwork-log = Hvem har gjort hvad

groupwork-act-pause = Pause
groupwork-act-resume = Fortsæt
groupwork-act-plus = +1 minut
groupwork-act-next = Næste
groupwork-act-back = Tilbage
groupwork-act-close = Slut
groupwork-act-lock = Lås referatet
groupwork-show = Opdatér
groupwork-new = Nyt gruppearbejde
groupwork-notes = Noter
groupwork-queue = Fremlæggere
groupwork-ask-close = Slut nu for { $groups ->
    [one] gruppen
   *[other] alle { $groups } grupper
 }?
groupwork-close-left = Der er { $minutes ->
    [one] 1 minut
   *[other] { $minutes } minutter
 } tilbage.
groupwork-close-before = Det er ikke begyndt endnu og bliver aflyst.
groupwork-yes-close = Ja, slut
groupwork-no-close = Nej
groupwork-typed-close = Du kan også skrive *gruppearbejde slut ja*.
groupwork-typed-lock = Du kan også skrive *gruppearbejde lås ja*.
groupwork-ask-lock = Vil du låse referatet?
groupwork-lock-means = Derefter kan ingen rette, skjule eller fortryde noter. Det kan ikke laves om.
groupwork-yes-lock = Lås
groupwork-no-lock = Ikke nu
groupwork-lock-first = Gruppearbejdet er ikke slut endnu. Tryk *Slut*, før du låser referatet.
groupwork-none = Der er ikke startet noget gruppearbejde. Skriv *gruppearbejde start*.
groupwork-until = { $day } { $at }

groupwork-thanks = Tak for jeres input. { $notes ->
    [one] 1 note er gemt.
   *[other] { $notes } noter er gemt.
 } Du kan rette og eftersende til **{ $until }**.
groupwork-thanks-shared = Tak for jeres input. { $notes ->
    [one] 1 note er gemt.
   *[other] { $notes } noter er gemt.
 } I kan rette og eftersende til **{ $until }**.
groupwork-thanks-heading = Gruppearbejdet er slut
groupwork-thanks-own = Kun du ser det her.
groupwork-thanks-all = Alle her ser det.

error-groupwork-questions = { $questions ->
    [0] Vælg mindst ét spørgsmål.
    [one] Skriv minutter til 1 spørgsmål, fx *5*.
   *[other] Skriv minutter til { $questions } spørgsmål, fx *5/3/10*. Der står { $minutes }.
 }
error-groupwork-minutes = «{ $typed }» minutter går ikke. Et spørgsmål tager { $low } til { $high } minutter.
error-groupwork-slack = «{ $typed }» minutter går ikke. Valget af fremlægger tager { $low } til { $high } minutter.
error-groupwork-groups = Skriv et antal fra 1 til { $most }, eller landsbyerne i hver gruppe på sin egen linje.
error-groupwork-year = Året skal ligge mellem { $low } og { $high }.
error-groupwork-start = { $typed } går ikke. Vælg et tidspunkt, der kommer.
error-groupwork-cut-off = { $typed } går ikke. Fristen skal ligge efter gruppearbejdets slutning.
error-groupwork-village = Landsbyen «{ $village }» kender jeg ikke. Skriv navnet, som kanalen hedder.
error-no-such-session = Det gruppearbejde findes ikke mere. Skriv *gruppearbejde* for at se det nyeste.
error-no-such-group = Gruppe { $group } findes ikke. { $groups ->
    [one] Der er én gruppe.
   *[other] Der er { $groups } grupper.
 }
error-in-another-group = Du er tilmeldt Gruppe { $current }. Vil du skifte til Gruppe { $wanted }?
