milestones-heading = **{ $name }** · i dag { $day }
milestones-heading-plain = Milepæle
milestones-line = { $sign } { $when } – { $title }
milestones-ahead = { $days ->
    [one] i morgen
   *[other] om { $days } dage
 }
milestones-running = { $days ->
    [0] slutter i dag
    [one] 1 dag tilbage
   *[other] { $days } dage tilbage
 }
milestones-running-today = i dag
milestones-late = { $days ->
    [one] forsinket 1 dag
   *[other] forsinket { $days } dage
 }
milestones-done = færdig
milestones-dropped = droppet
milestones-under-way = i gang
milestones-planned = planlagt
milestones-page = Side { $page } af { $pages }
milestones-sees = Kun du ser det her. Alle i teamet kan læse planen; projektlederen og arrangørerne retter den.
milestones-sees-shared = Alle her ser det. Projektlederen og arrangørerne kan rette planen.
milestones-month = { $month } { $bars } { $count ->
    [0] ingen
    [one] 1 milepæl
   *[other] { $count } milepæle
 }
milestones-month-now = { $line } · **nu**
milestones-months = Milepæle måned for måned
milestones-months-later = … og planen går videre til { $month }.

milestones-update = Opdatér
milestones-films = Vis film pr. landsby
milestones-budget = Budget
milestones-by-month = Måned for måned
milestones-picture = Billede
milestones-next-page = Næste side
milestones-follow = Følg
milestones-unfollow = Følg ikke
milestones-load = Hent planen
milestones-new = Ny milepæl
milestones-edit = Ret
milestones-log = Historik
milestones-back = Milepæle
milestones-save = Gem
milestones-yes = Ja

milestones-empty-editor = Der er ingen milepæle endnu. Hent projektets plan, eller skriv den første selv. Alt kan rettes bagefter.
milestones-empty-reader = Der er ingen milepæle endnu. Når projektlederen har lagt planen ind, ser du den her.
milestones-loaded = { $count ->
    [0] Hele planen stod her i forvejen. Intet er ændret.
    [one] 1 milepæl er hentet fra projektets plan.
   *[other] { $count } milepæle er hentet fra projektets plan.
 }
milestones-followed = Du følger nu milepælene. Du får én besked, når en dato eller et trin ændres.
milestones-unfollowed = Du følger ikke længere milepælene.
milestones-none-called = Jeg finder ingen milepæl, der hedder «{ $typed }». Her er dem, der er.
milestones-several-called = «{ $typed }» passer på flere milepæle. Vælg den, du mener.

milestones-choose-heading = Hvilken milepæl?
milestones-choose = Milepæl
milestones-choose-missing = Vælg en milepæl på listen.
milestones-choose-hint = Du kan også skrive *milepæle premiere 8. marts 2022 fordi biografen er lukket*.

milestones-form-new = Ny milepæl
milestones-form-edit = Ret milepælen
milestones-form-title = Hvad er milepælen?
milestones-form-missing-title = Skriv, hvad milepælen er.
milestones-form-period = Hvornår? Fx 1. marts 2022, juni 2021 eller aug.–sep. 2021
milestones-form-missing-period = Skriv hvornår: en dag, en måned eller fra–til.
milestones-form-state = Hvor langt er den?
milestones-form-owner = Hvem holder øje med den?
milestones-form-owner-nobody = Ingen valgt: projektlederen
milestones-form-needs = Hvad skal være færdigt først?
milestones-form-reason = Hvorfor ændres det? (skal udfyldes, når dato eller trin ændres)
milestones-form-hint = Måneder bliver ved med at være måneder: *juni 2021* er først forsinket den 1. juli.
milestones-form-long-title = Titlen er for lang ({ $length } tegn). Der er plads til { $limit }.
milestones-ask-suggestion = Mener du **{ $when }**?
milestones-ask-typed = Du skrev «{ $typed }». Er det noget andet, så ret feltet, før du trykker.

milestones-clash = { $who } rettede milepælen, mens du skrev. Intet er overskrevet. Hvad skal gælde?
milestones-clash-someone = En anden
milestones-clash-mine = Dit
milestones-clash-theirs = Det, der står nu
milestones-clash-differs = ≠ viser, hvor de to er forskellige.
milestones-clash-take-mine = Mit gælder
milestones-clash-take-theirs = Det andet gælder
milestones-clash-edit = Ret
milestones-clash-needs = Først: { $titles }
milestones-clash-reason-mine = Grund: { $reason }

milestones-moved = **{ $title }** flyttes til { $when }.
milestones-was = Før: { $when }.
milestones-state-changed = **{ $title }** er nu: { $state }.
milestones-saved = **{ $title }** er gemt.
milestones-added = **{ $title }** er lagt ind: { $when }.
milestones-affects = Påvirker: { $titles }.
milestones-reason = Grund: { $reason }
milestones-told = De, der følger milepælene, får det at vide én gang, lidt efter din sidste rettelse.
milestones-back-again = Skal det være som før, så ret det tilbage. Det er også en ændring og skal have en grund.

milestones-log-heading = Historik
milestones-log-of = Historik: { $title }
milestones-log-none = Intet er ændret, siden planen blev lagt ind.
milestones-log-row = { $day } · { $who } · { $what }
milestones-log-moved = { $before } → { $after }
milestones-log-someone = en fra teamet
milestones-log-older = De ældste ændringer vises ikke her.

milestones-post-moved = { $title } flyttes
milestones-post-changed = { $title }: { $state }
milestones-post-moved-told = Fra { $before } til **{ $after }**.
milestones-post-why = { $count ->
    [one] Hvorfor:
   *[other] Hvorfor, den ældste grund først:
 }
milestones-post-ahead = { $title } { $days ->
    [0] begynder i dag
    [one] begynder i morgen
   *[other] begynder om { $days } dage
 }
milestones-post-ahead-day = { $title } er { $days ->
    [0] i dag
    [one] i morgen
   *[other] om { $days } dage
 }
milestones-post-when = Tid: { $when }.
milestones-post-needs = Mangler først: { $titles }.
milestones-post-late = { $title } er forsinket
milestones-post-late-told = { $days ->
    [one] Tiden gik i går ({ $when }). Er den færdig, eller skal den flyttes?
   *[other] Tiden gik for { $days } dage siden ({ $when }). Er den færdig, eller skal den flyttes?
 }
milestones-post-owner = Du får beskeden, fordi du holder øje med den, eller fordi du leder projektet. Skriv *stop*, hvis du ikke vil have sådanne beskeder.
milestones-post-month = { $name }: status { $month }
milestones-post-done = ✓ **Færdig:** { $titles }
milestones-post-lately = ⚠ **Forsinket:** { $titles }
milestones-post-next = ● **Næste:** { $titles }
milestones-post-nothing = intet
milestones-post-item = { $title } ({ $when })
milestones-show = Vis planen

milestones-drawn = Her er planen som tegning. Det samme i ord: skriv *milepæle*.
milestones-drawn-by-words = Skriv *milepæle billede*, så kommer tegningen som en besked for sig.
milestones-drawn-told = Tidsplan for { $name }, i dag { $day }. { $lines }
milestones-drawn-row = { $when }: { $title }, { $standing }.
milestones-drawn-today = i dag { $day }
milestones-drawn-more = … og { $count } mere
