actions-heading = Aktionspunkter
actions-count = { $open ->
    [one] 1 åbent
   *[other] { $open } åbne
 } · { $done ->
    [one] 1 færdigt
   *[other] { $done } færdige
 }
actions-none = Der er ingen åbne aktionspunkter.
actions-row = { $who } · { $due }
actions-owner-none = ingen aftalt endnu
actions-due = senest { $day }
actions-due-none = ingen frist
actions-late = fristen { $day } er gået
actions-carried = fra et tidligere møde
actions-done = ✓ færdigt
actions-dropped = droppet
actions-choose = Vælg et aktionspunkt
actions-edit = Ret
actions-finish = Færdigt
actions-reopen = Åbn igen
actions-drop = Drop det
actions-new = Nyt aktionspunkt
actions-form-new = Nyt aktionspunkt
actions-form-edit = Ret aktionspunktet
actions-form-text = Hvad skal der ske?
actions-form-text-missing = Skriv, hvad der skal ske.
actions-form-owner = Hvem gør det?
actions-form-owner-nobody = En anden, eller ikke aftalt endnu
actions-form-name = … eller skriv et navn
actions-form-due = Senest
actions-form-due-typed = … eller skriv dagen, fx 1. oktober 2021
actions-form-save = Gem
actions-form-back = Tilbage
actions-form-hint = Du kan også skrive *opgaver ny Bestil lokale; Inge; 1. oktober 2021*.
actions-clash = En anden rettede det, mens du skrev. Dit står i felterne, det andet lige her:
actions-changed = En anden ændrede det lige før dig. Se efter, og tryk igen.
actions-sees = Kun du ser dette kort. Aktionspunkterne kommer i referatet med navn og frist.
actions-sees-shared = Alle her ser det. Kun arrangører kan ændre det.
actions-sees-public = Aktionspunkterne står i referatet, som alle i { $forum } kan læse.
actions-due-heading = Åbne aktionspunkter fra { $title }
actions-due-lead = { $count ->
    [one] 1 aktionspunkt er åbent. Det kommer på dagsordenen næste gang.
   *[other] { $count } aktionspunkter er åbne. De kommer på dagsordenen næste gang.
 }
actions-due-sees = Kun arrangørerne får denne besked.
actions-more = { $count ->
    [one] … og 1 mere.
   *[other] … og { $count } mere.
 }
