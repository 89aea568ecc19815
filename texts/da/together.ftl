together-heading = Noter fra Gruppe { $group }
together-heading-all = Noter fra alle grupper
together-last-minute = Ét minut tilbage.
together-nudge = { $count ->
    [0] { $phase } er tom endnu – har I en erfaring?
    [one] { $phase } har kun 1 note – har I en erfaring?
   *[other] { $phase } har kun { $count } noter – har I en erfaring?
 }
together-until = Spørgsmål { $number } slutter { $at }.
together-paused = Uret står stille. Arrangøren sætter det i gang igen.
together-written = { $joined ->
    [0] ingen er med endnu
   *[other] { $wrote } af { $joined } har skrevet
 }
together-updated = Opdateret { $at } · { $written }
together-empty = Ingen noter endnu · { $written }
together-presenter = Fremlægger: { $name }
together-group-name = Gruppe { $group }
together-more-groups = { $count ->
    [one] … og 1 gruppe mere.
   *[other] … og { $count } grupper mere.
 }
together-choose = Vælg en gruppe
together-show = Vis gruppen
together-own = Gruppe { $group }
