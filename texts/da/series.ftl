error-bad-rule = «{ $typed }» kan jeg ikke læse som en regel. Skriv fx «erfa serie den anden tirsdag hver måned 17.00-18.30 ERFA».
error-no-such-series = Serien findes ikke mere. Skriv *erfa serie* for at se dem, der er.
error-too-many-series = Der kører allerede { $limit } serier. Stop en, før du laver en ny.
series-heading = Serier af møder
series-hint = Ny serie: skriv fx *erfa serie den anden tirsdag hver måned 17.00-18.30 ERFA*.
series-named = { $title }: { $rule } { $hours }
series-next = { $name }. Næste gang { $at }.
series-nth = { $nth ->
    [1] første
    [2] anden
    [3] tredje
    [4] fjerde
   *[other] sidste
 }
series-monthly = den { $nth } { $weekday } hver måned
series-months = den { $nth } { $weekday } i { $months }
series-weekly = { $weeks ->
    [1] hver { $weekday }
   *[other] hver { $weeks }. uge, { $weekday }
 }
series-day = { $at }
series-day-closed = { $at } · **helligdag eller lukkedag**
series-nothing-ahead = Der er ingen møder på vej.
series-goes-on = Når et møde er holdt, planlægges det næste af sig selv.
series-stopped = Serien er stoppet. Der planlægges ikke flere møder. De møder, der står, bliver; aflys dem med *erfa aflys*.
series-stop = Stop serien
series-show = Vis
series-skip = Spring over
series-skip-ask = Skal { $meeting } springes over?
series-skip-means = Mødet bliver aflyst. De kanaler, der har hørt om det, får besked. Serien fortsætter.
series-skip-yes = Ja, spring over
series-skip-no = Nej
