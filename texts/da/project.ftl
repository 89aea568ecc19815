# Når en milepæl ikke kan læses eller ændres.
error-period-unreadable = Jeg kan ikke læse, hvornår «{ $typed }» er. Skriv fx 1. marts 2022, juni 2021 eller aug.–sep. 2021.
error-period-no-such-day = Dagen «{ $typed }» findes ikke i kalenderen. Skriv fx 28. februar 2022.
error-period-backwards = «{ $typed }» slutter, før det begynder. Skriv begge årstal, fx okt. 2021–jan. 2022.
error-period-too-far = «{ $typed }» ligger for langt væk. Se årstallet efter.
error-period-ambiguous = «{ $typed }» kan læses på flere måder. Skriv dag, måned og år, fx 1. marts 2022.
error-missing-reason = Skriv med et par ord, hvorfor det ændres. Så ved de andre det.
error-reason-too-long = Grunden er for lang ({ $length } tegn). Der er plads til { $limit }.
error-no-such-milestone = Den milepæl findes ikke mere.
error-milestone-exists = Milepælen «{ $title }» står her allerede på samme tid.
error-milestone-changed = En anden har ændret milepælen imens. Intet er overskrevet.
error-needs-itself = Så ville milepælen vente på sig selv: { $circle }.
error-unknown-owner = Den person er ikke med i teamet. Vælg en, der er med.
error-no-plan = Der er ingen plan at hente: projektfilen har ingen milepæle.
status-target-milestones = Tidsplanen
doctor-project-ok = { $file }: { $milestones ->
    [one] 1 milepæl.
   *[other] { $milestones } milepæle.
 }
doctor-project-bad = Projektets fil: { $reason }
doctor-project-without = Uden den starter botten ikke.
