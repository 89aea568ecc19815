question-works_well = Hvad fungerer rigtig godt hos jer i øjeblikket?
question-can_improve = Hvad kan gøres bedre på kort og på lang sigt?
question-wish_scenario = Ønskescenariet i { $year } ift. bosætning
question-short-works_well = Fungerer godt
question-short-can_improve = Kan gøres bedre
question-short-wish_scenario = Ønske for { $year }
question-number = Spørgsmål { $number }
question-step = Spørgsmål { $number } af { $of }
question-until = Spørgsmål { $number } af { $of } · slutter { $at }
question-ended = Spørgsmål { $number } af { $of } · sluttede { $at }. Du kan stadig sende.
question-over = Spørgsmål { $number } af { $of } · sluttede { $at }.
question-unplanned = Et spørgsmål uden for gruppearbejdet

phase-attraction = Tiltrækning
phase-reception = Modtagelse
phase-retention = Fastholdelse
# Also understood, never said.
phase-heard-attraction = Tiltrækning
phase-heard-reception = Modtagelse
phase-heard-retention = Fastholdelse

horizon-label = Tidshorisont
horizon-short_term = Kort sigt
horizon-long_term = Lang sigt
horizon-unset = Ved ikke

workshop-placeholder = Én tanke pr. linje
workshop-purpose = Svarene samles til ERFA-mødet, så landsbyerne kan lære af hinanden.
workshop-privacy = Hele { $forum } ser det, du sender. { $shown ->
    [name] Referatet viser dit navn og din landsby.
    [anonymous] Det gemmes uden navn. Landsbyen står der.
   *[village] Referatet viser landsby, ikke navn.
 } Slettes efter { $months } måneder.
workshop-village = Landsby: **{ $village }**
workshop-change-village = Skift
workshop-send = Send
workshop-open = Åbn stort
workshop-fallback = Virker knappen ikke? Skriv bare: «modtagelse: vi har en velkomstfest».
workshop-which-village = Du hører til **{ $own }**, men det her er **{ $here }**. Hvor skal noten gemmes?
workshop-choose-village = Vælg landsby, og tryk Send.
workshop-not-sent = Ikke sendt endnu. Se ⚠ længere oppe.
workshop-unsent = Du har tekst, der ikke er sendt. Send den, eller tøm felterne, før du går videre.
workshop-say-it-so = Skriv tanken efter et kolon, fx «{ $phase }: vi har en velkomstfest».
workshop-session-privacy = Din gruppe ser det, du sender, og hele { $forum } kan læse det i listen. Slettes efter { $months } måneder. { $shown ->
    [name] Referatet viser dit navn og din landsby.
    [anonymous] Det gemmes uden navn. Landsbyen står der.
   *[village] Referatet viser landsby, ikke navn.
 } Deltagerlisten viser, hvem der var med.
workshop-choose-self = Vælg selv
workshop-about = Det ser ud til at handle om **{ $named }**. Hvor skal noten gemmes?
workshop-both = Begge
workshop-late = { $count ->
    [one] Modtaget som **eftersendt**. Den kommer i tillægget til referatet.
   *[other] Modtaget som **eftersendt**. De kommer i tillægget til referatet.
 }
workshop-shut = Indsendelsen er lukket. Jeg har gemt teksten som kladde og sagt det til arrangøren.
workshop-locked = Referatet er låst, så der kan ikke sendes mere. Jeg har gemt teksten som kladde.
workshop-button-trouble = Virker knappen ikke? Skriv bare: *modtagelse: vi har en velkomstfest*

scribe-label = Uden Teams?
scribe-choice = Skriv for en anden
receipt-scribed = { $count ->
    [one] Note skrevet af { $name } for en deltager uden Teams.
   *[other] { $count } noter skrevet af { $name } for en deltager uden Teams.
 }
receipt-which-group = Hvilken gruppe sidder du i? Skriv *kode { $code }*.
receipt-places = { $question } · { $first } og { $second }

receipt-thanks = { $count ->
    [one] Tak – 1 note modtaget { $at }.
   *[other] Tak – { $count } noter modtaget { $at }.
 }
receipt-repeated = Allerede modtaget { $at } – ikke gemt to gange.
receipt-some-repeated = { $count ->
    [one] 1 linje var allerede modtaget – ikke gemt to gange.
   *[other] { $count } linjer var allerede modtaget – ikke gemt to gange.
 }
receipt-some-taken-back = Noget af det har du taget tilbage før. Vil du sætte det ind igen?
receipt-place = { $question } · { $village }
receipt-more = { $count ->
    [one] … og 1 note mere.
   *[other] … og { $count } noter mere.
 }
receipt-taken-back = Taget tilbage. Noterne tæller ikke med mere.
receipt-edit = Ret
receipt-undo = Fortryd
receipt-again = Skriv flere
receipt-redo = Sæt ind igen
receipt-rewrite = Skriv igen

edit-heading = { $count ->
    [one] Ret din note
   *[other] Ret dine noter
 }
edit-heading-other = Ret noten
edit-hint = Tøm et felt, så tages noten tilbage.
edit-note = Note { $number }
edit-save = Gem
edit-save-on = Gem og vis flere
edit-back = Tilbage
edit-conflict = Noten er ændret, mens du skrev. Begge udgaver står her, og intet er overskrevet.
edit-stored = Gemt nu:
edit-stored-gone = Gemt nu: taget tilbage.
edit-stored-hidden = Gemt nu: skjult, fordi den er slettet i listen.
edit-keep-stored = Behold den gemte
edit-in-list = Noten er for lang til at rettes her; den kan rettes i listen.
