presenting-who = Hvem fremlægger for gruppen?
presenting-who-anew = Hvem fremlægger?
presenting-gone = { $name } er gået.
presenting-cannot-after-all = { $name } kan ikke alligevel.
presenting-me = Jeg gør
presenting-label = Hvem fremlægger?
presenting-required = Vælg en i gruppen, eller tryk Jeg gør.
presenting-choose = Vælg fremlægger
presenting-more-names = Flere navne
presenting-back = Tilbage
presenting-nobody = Der er ingen i gruppen endnu.
presenting-you = Du fremlægger.
presenting-settled = { $name } fremlægger.
presenting-change = Skift
presenting-cannot = Jeg kan ikke
presenting-sees = Alle i Gruppe { $group } og arrangøren kan se, hvem der fremlægger.
presenting-sees-you = Kun du ser dette kort.
presenting-turn = Du fremlægger som nr. { $number }, ca. { $at }, { $length }.
presenting-minutes = { $minutes ->
    [0] i under et minut
    [one] i 1 minut
   *[other] i { $minutes } minutter
 }
presenting-page = Her er gruppens noter på ét kort.
presenting-page-empty = Gruppen har ingen noter endnu.
presenting-follows = Kortet med gruppens noter kommer i en besked lige om lidt.
presenting-chosen-by = { $name } har valgt dig. Tryk *Jeg kan ikke*, hvis det ikke passer dig.
presenting-no-more = Du fremlægger ikke mere for Gruppe { $group }.
presenting-take-it = Vil du alligevel, så skriv *fremlæg*.
presenting-choose-points = Vælg 3 hovedpunkter
presenting-points-heading = Vælg højst { $most } hovedpunkter
presenting-points = Hovedpunkter
presenting-save = Gem
presenting-large = Vis stort
presenting-more-notes = { $count ->
    [one] … og 1 note mere. Tryk *Vis stort*.
   *[other] … og { $count } noter mere. Tryk *Vis stort*.
 }
presenting-again = Forfra
presenting-next = Næste ({ $count })
presenting-queue = Talerkø: { $groups ->
    [one] 1 gruppe
   *[other] { $groups } grupper
 } på { $minutes } minutter
presenting-queued = { $number }. Gruppe { $group } · { $at } · { $name }
presenting-missing = mangler
presenting-queue-missing = { $count ->
    [0] Alle grupper har en fremlægger.
    [one] 1 gruppe mangler en fremlægger.
   *[other] { $count } grupper mangler en fremlægger.
 }
presenting-none = Der er ikke noget gruppearbejde at fremlægge for lige nu. Skriv *kode* og tallet for at være med.
error-not-in-group = Det er Gruppe { $group }, der vælger, hvem af dem der fremlægger.
error-not-the-presenter = Du fremlægger ikke for Gruppe { $group }. Skriv *fremlæg*, hvis du vil.
error-too-many-points = Vælg højst { $limit }. Fjern nogle, og gem igen.
