error-unexpected = Noget gik galt. Prøv igen om lidt, eller skriv *hjælp*.
error-empty-form = Skriv mindst én linje.
error-line-too-long = Linje { $line } er for lang ({ $length } tegn). Del den i to.
error-field-too-long = Feltet er for langt ({ $length } tegn). Der er plads til { $limit }. Send resten bagefter.
error-too-many-lines = Det er { $count } linjer på én gang. Der er plads til { $limit }. Send resten bagefter.
error-unknown-village = Den landsby kender jeg ikke. Skriv *landsby* for at vælge på en liste.
error-not-allowed = { $role ->
    [organiser] Det kan kun arrangøren gøre. Skriv *hjælp* for at se, hvad du kan.
    [project_lead] Det kan kun projektlederen eller en arrangør gøre. Skriv *hjælp* for at se, hvad du kan.
   *[member] Det kan kun medlemmer af Landsbyforum gøre.
 }
error-not-your-village = Du kan ikke svare for { $village } her. Vælg din egen landsby, eller skriv *landsby* for at skifte.
error-not-yours = Du kan kun ændre dine egne noter.
error-no-such-note = Noten findes ikke mere. Skriv *svar* for at få et nyt kort.
error-changed-meanwhile = Nogen har ændret det her, mens du skrev. Intet er overskrevet. Åbn det igen, og prøv en gang til.
error-bad-date = «{ $typed }» kan jeg ikke læse som dato og tid. Skriv fx *14-09-2021 19.00*.
error-no-such-time = { $typed } findes ikke, fordi uret stilles frem. Mente du { $suggestion }?
error-in-the-past = { $typed } er forbi. Vælg en dag, der kommer.
error-no-such-meeting = Der er ikke planlagt noget ERFA-møde.
error-already-planned = Der er allerede et ERFA-møde { $typed }.
error-unknown-question = Det spørgsmål kender jeg ikke. Skriv *svar* for at få et nyt kort.

error-note-too-long = Noten er for lang ({ $length } tegn). Der er plads til { $limit }.
error-apology = Noget gik galt hos mig. Prøv igen om lidt. Bliver det ved, så nævn nummer { $turn }.
error-patience = Det tager lidt længere, end det plejer. Jeg arbejder videre.
error-stale-card = Kortet er fra en ældre udgave. Skriv *svar* for at få et nyt, eller *hjælp*.
error-stranger = Jeg svarer kun medlemmer af { $forum }. Spørg arrangøren, om du kan komme med. Intet er gemt.
error-store-unavailable = Det kunne ikke gemmes lige nu. Din tekst står stadig i kortet. Send igen om lidt.
error-shut = Indsendelsen er lukket. Din tekst er ikke gået tabt.
error-locked = Referatet er låst, så noterne kan ikke ændres mere. Dit navn kan du stadig få ud: skriv *afsender*.
