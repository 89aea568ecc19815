document-title = Referat
document-file = Referat { $day } { $gathering }
document-annex-file = Referat { $day } { $gathering } bilag
document-facts = Om mødet
document-date = Mødedato
document-place = Mødested
document-checksum = Kontrolsum
document-when = { $day } kl. { $hours }
document-state-draft = Udkast
document-state-in_review = Til kommentering
document-state-approved = Godkendt { $day }
document-state-locked = { $state } · kontrolsum { $checksum }
document-present = Deltagere
document-apologies = Afbud
document-nobody = Ingen.
document-no-village = Øvrige
document-agenda = Dagsorden
document-items = Punkter
document-time = Tid
document-item = Punkt
document-lead = Ansvarlig
document-minutes = Min.
document-total = I alt
document-discussion = Drøftelse
document-decision = Beslutning
document-none-written = Intet noteret.
document-groups = Gruppernes resultater
document-no-groups = Der var ikke gruppearbejde.
document-group = Gruppe { $number }
document-group-notes = { $count ->
    [one] 1 note.
   *[other] { $count } noter.
 }
document-presenter = Fremlægger
document-note-number = note
document-summary = Opsummering
document-summary-told = { $count ->
    [one] 1 note
   *[other] { $count } noter
 } fra { $answered } af { $asked ->
    [one] 1 landsby
   *[other] { $asked } landsbyer
 }. Alle tal er talt op, og alle citater er ordrette. Bag hver linje står numrene på de noter, den bygger på.
document-matrix-told = Antal noter i hvert felt. { $lines }
document-few = { $count ->
    [one] Kun 1 note om { $phase }. Den står ordret i stedet for at blive opsummeret.
   *[other] Kun { $count } noter om { $phase }. De står ordret i stedet for at blive opsummeret.
 }
document-horizons = Kort og lang sigt
document-split-told = { $theme }: { $works ->
    [one] 1 note siger
   *[other] { $works } noter siger
 }, det fungerer godt; { $better ->
    [one] 1 note siger
   *[other] { $better } noter siger
 }, det kan gøres bedre.
document-changed = Ændret siden { $day }
document-wishes = Ønskerne for { $year } efter handlingsplanen
document-villages = Landsbyerne
document-sources = { $count ->
    [one] Kilde: note
   *[other] Kilder: note
 }
document-sources-more = og { $count } flere i bilag 1
document-sources-gone = { $count ->
    [one] 1 note er taget tilbage siden.
   *[other] { $count } noter er taget tilbage siden.
 }
document-sources-before = { $count ->
    [one] Kilde fra { $day }: 1 note.
   *[other] Kilde fra { $day }: { $count } noter.
 }
document-unquoted = Må ikke citeres.
document-priorities = Prioriteringer
document-priorities-told = { $dots ->
    [one] Der er givet 1 prik. Hver deltager havde tre.
   *[other] Der er givet { $dots } prikker. Hver deltager havde tre.
 }
document-priorities-more = { $count ->
    [one] Og 1 note mere med prikker i bilag 1.
   *[other] Og { $count } noter mere med prikker i bilag 1.
 }
document-no-priorities = Der er ikke givet prikker.
document-dots = Prikker
document-actions = Aktionspunkter
document-no-actions = Ingen aktionspunkter.
document-what = Hvad
document-who = Hvem
document-due = Hvornår
document-progress = Status
document-no-owner = Ikke aftalt
document-no-day = Ikke aftalt
document-progress-open = Åben
document-progress-done = Udført
document-progress-dropped = Udgået
document-carried = { $progress }, fra et tidligere møde
document-next = Det videre forløb
document-supplement = Tillæg
document-supplement-told = { $count ->
    [one] 1 note kom efter fristen. Den er ikke talt med ovenfor.
   *[other] { $count } noter kom efter fristen. De er ikke talt med ovenfor.
 }
document-amendments = Ændringer
document-no-amendments = Ingen ændringer siden godkendelsen.
document-amended-supplement = { $count ->
    [one] { $day }: Tillæg med 1 note.
   *[other] { $day }: Tillæg med { $count } noter.
 }
document-amended-anonymised = { $count ->
    [one] Anonymiseret efter anmodning { $day }: 1 note.
   *[other] Anonymiseret efter anmodning { $day }: { $count } noter.
 }
document-annexes = Bilag
document-annex-book = { $count ->
    [one] Bilag 1: { $file }.xlsx med 1 note, matrix, kilder og prioriteringer.
   *[other] Bilag 1: { $file }.xlsx med alle { $count } noter, matrix, kilder og prioriteringer.
 }
document-annex-notes = Bilag 2: Noterne, som står herunder.
document-notes = Bilag 2: Noterne
document-notes-more = Her står { $shown } af { $count } noter. Alle står i bilag 1.
document-number = Nr.
document-whose = Landsby
document-cell = Felt
document-note = Note
document-page = Side
document-page-of = af
workbook-priorities = Prioriteringer
workbook-supplement = Tillæg
workbook-dots = Prikker
workbook-number = Nr.
workbook-merged = Siger det samme
