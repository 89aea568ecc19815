summary-heading = Opsummering til { $meeting }
summary-heading-open = Opsummering – intet ERFA-møde planlagt
summary-opening = { $notes ->
    [one] 1 note
   *[other] { $notes } noter
 } fra { $answered } af { $asked } landsbyer, talt op { $at }. Citaterne er ordrette. Bag *Vis* står alle noterne.
summary-opening-empty = Ingen af de { $asked } landsbyer har svaret endnu. Talt op { $at }.
summary-sees = Hele { $forum } kan se noterne. Her står landsby, ikke navn.
summary-part-own = { $village }
summary-part-others = De andre landsbyer
summary-none-own = I har ikke svaret endnu. Skriv *@{ $forum } svar*, så kommer I med.
summary-none-others = De andre landsbyer har ikke svaret endnu.
summary-count = { $notes } af { $of ->
    [one] 1 note
   *[other] { $of } noter
 } ({ $villages } af { $asked ->
    [one] 1 landsby
   *[other] { $asked } landsbyer
 })
summary-count-own = { $notes } af { $of ->
    [one] 1 note
   *[other] { $of } noter
 }
summary-source = { $count ->
    [one] kilde: 1 note
   *[other] kilde: { $count } noter
 }
summary-show = Vis
summary-show-sources = Vis kilder: { $phase }
summary-in-da = dansk
summary-in-en = engelsk
summary-in-de = tysk
summary-silent = { $count ->
    [one] Ikke svaret endnu: { $villages }.
   *[other] Ikke svaret endnu ({ $count }): { $villages }.
 }
summary-more-in-workbook = { $count ->
    [one] … og 1 note mere i arket.
   *[other] … og { $count } noter mere i arket.
 }
summary-sources = { $count ->
    [one] { $cell }: 1 note
   *[other] { $cell }: { $count } noter
 }
summary-sources-title = Kilder
summary-no-sources = De noter findes ikke mere. De er taget tilbage af dem, der skrev dem.
summary-note = { $village } · { $at }
summary-next = Næste ({ $count })
summary-heading-session = Opsummering af gruppearbejdet { $at }
summary-unknown = Jeg kender ikke «{ $typed }». Skriv *opsummér*, eller sæt gruppearbejdets kode bagefter: *opsummér 4711*.
summary-heading-page = { $title } – side { $page } af { $pages }
summary-sees-draft = Kun du ser udkastet. Her står landsby, ikke navn.
summary-sees-shared = Alle her ser udkastet. Kun arrangører kan ændre det. Her står landsby, ikke navn.
summary-withheld = { $count ->
    [one] 1 note tæller med, men må ikke citeres.
   *[other] { $count } noter tæller med, men må ikke citeres.
 }
summary-chart = Noter i hvert felt
summary-chart-bar = { $notes } af { $of }
summary-cell-name = { $phase } · { $question }
summary-phase = { $phase } · { $notes } af { $of ->
    [one] 1 note
   *[other] { $of } noter
 }
summary-few-attraction = { $count ->
    [one] Kun 1 note om tiltrækning. Jeg viser den ordret i stedet for at opsummere.
   *[other] Kun { $count } noter om tiltrækning. Jeg viser dem ordret i stedet for at opsummere.
 }
summary-few-reception = { $count ->
    [one] Kun 1 note om modtagelse. Jeg viser den ordret i stedet for at opsummere.
   *[other] Kun { $count } noter om modtagelse. Jeg viser dem ordret i stedet for at opsummere.
 }
summary-few-retention = { $count ->
    [one] Kun 1 note om fastholdelse. Jeg viser den ordret i stedet for at opsummere.
   *[other] Kun { $count } noter om fastholdelse. Jeg viser dem ordret i stedet for at opsummere.
 }
summary-what = { $theme } – { $question }
summary-several = **Flere siger** ({ $villages } landsbyer): { $what }
summary-single = **Kun én siger** ({ $village }): { $what }
summary-other = **Andet** ({ $villages ->
    [one] 1 landsby
   *[other] { $villages } landsbyer
 }): { $what }
summary-cell = **{ $question }**
summary-horizon-short_term = **På kort sigt**: { $what }
summary-horizon-long_term = **På lang sigt**: { $what }
summary-horizon-unset = **Uden tidshorisont**: { $what }
summary-wishes = Ønsker
summary-wish = **Nr. { $number } i handlingsplanen**: { $what }
summary-wish-none = **Endnu uden nummer i handlingsplanen**: { $what }
summary-split = **Delte meninger**: { $theme }
summary-split-says = Fungerer godt: { $works }. Kan gøres bedre: { $better }.
summary-change = **Ændret siden { $month }**: { $what }
summary-change-new = Nyt: { $now }.
summary-change-gone = Ikke nævnt mere. Dengang: { $before }.
summary-change-still = Stadig: { $now }. Dengang: { $before }.
summary-merged = { $count ->
    [one] og 1 note til siger det samme
   *[other] og { $count } noter til siger det samme
 }
summary-more-lines = { $count ->
    [one] … og 1 linje mere i arket.
   *[other] … og { $count } linjer mere i arket.
 }
summary-in-brackets = ({ $source })
summary-page-next = Næste
summary-page-back = Forrige
summary-all-notes = Alle noter
summary-themes = Ret temaer
summary-sheet = Hent ark
summary-method = Sådan er den lavet
summary-again = Vis opsummering
summary-dropped-show = Udeladte linjer ({ $count })
summary-notes-heading = { $count ->
    [one] 1 note
   *[other] { $count } noter
 }
summary-note-where = { $village } · { $question } · { $phase } · { $at }
summary-tongue = på { $language }
summary-sheet-ready = Arket med alle noter og linjernes kilder ligger i General-mappen.
summary-sheet-open = Åbn arket
summary-sheet-name = Opsummering { $day }
summary-sheet-sees = Hele { $forum } kan åbne det.
summary-sheet-away = Arket kunne ikke lægges i mappen lige nu. Intet er gået tabt. Tryk på *Hent ark* igen om lidt.
summary-method-cells = Hver note står i ét felt og har op til tre temaer. Kodebogen, udgave { $codebook }, finder dem i ord og vendinger på dansk, engelsk og tysk. Ingen kunstig intelligens er med.
summary-method-villages = Øverst står det, som flest forskellige landsbyer siger. Derefter tæller antallet af noter.
summary-method-numbers = Ved hvert tal står det hele, fx 7 af 19 noter (5 af 12 landsbyer). *Vis* åbner noterne bag.
summary-method-quotes = Citater er ordrette, på deres eget sprog og på højst 40 ord. Hver landsby citeres højst én gang om et tema. En note, der ikke må citeres, tæller kun med.
summary-method-rest = Det, kun én landsby siger, står der også. Det samme gør *Andet* og de landsbyer, der ikke har svaret.
summary-method-people = Jeg skriver intet om indholdet selv. Arrangører kan rette temaer, overskrifter og rækkefølge og udelade linjer. Det gemmes med navn og tid.
summary-edit-line = Ret linjen
summary-edit-note = Ret noten
summary-edit-pick = Vælg en note
summary-edit-pick-missing = Vælg først en note.
summary-edit-sees = Kun du ser det her. Noternes ord kan ikke ændres.
summary-edit-heading = Overskrift
summary-edit-heading-was = Overskriften før
summary-edit-save = Gem overskrift
summary-edit-up = Flyt op
summary-edit-down = Flyt ned
summary-edit-drop = Udelad linjen
summary-edit-restore = Tag med igen
summary-edit-back = Tilbage
summary-edit-pin = Fremhæv citatet
summary-edit-hide = Skjul citatet
summary-edit-free = Ingen af delene
summary-edit-number = Nummer i handlingsplanen
summary-edit-number-none = Uden nummer
summary-edit-number-save = Gem nummer
summary-edit-undo = Fortryd
summary-edit-done = Skriv *opsummér*, så står det på kortet.
summary-done-heading = Overskriften er gemt.
summary-done-heading-none = Linjen har sin egen overskrift igen.
summary-done-dropped = Linjen er udeladt.
summary-done-dropped-none = Linjen er med igen.
summary-done-place = Linjen er flyttet.
summary-done-quote-pinned = Citatet står først, hvor noten er med.
summary-done-quote-hidden = Noten bliver ikke citeret mere. Den tæller stadig med.
summary-done-quote-none = Citatet er hverken fremhævet eller skjult.
summary-done-action = Ønsket har nummer { $number } i handlingsplanen.
summary-done-action-none = Ønsket har ikke længere noget nummer.
summary-clash = { $by } ændrede det, mens du så på det. Intet er overskrevet.
summary-clash-somebody = En anden arrangør ændrede det, mens du så på det. Intet er overskrevet.
summary-clash-stands = Nu står der: { $value }
summary-clash-yours = Du valgte: { $value }
summary-clash-keep = Behold det
summary-clash-mine = Brug mit
summary-value-none = som fra begyndelsen
summary-value-dropped = udeladt
summary-value-pinned = fremhævet
summary-value-hidden = skjult
summary-value-action = nummer { $number }
summary-dropped-heading = Udeladte linjer
summary-dropped-none = Ingen linjer er udeladt.
error-summary-no-line = Den linje findes ikke mere. Skriv *opsummér*, så ser du, hvad der står nu.
error-summary-heading-long = Overskriften er for lang ({ $length } tegn). Der er plads til { $limit }.
preread-now = Send forhåndslæsning
preread-try = Send prøve til mig

workbook-matrix = Matrix
workbook-notes = Noter
workbook-sources = Kilder
workbook-total = I alt
workbook-key = Nøgle
workbook-village = Landsby
workbook-question = Spørgsmål
workbook-phase = Fase
workbook-horizon = Tidshorisont
workbook-text = Tekst
workbook-language = Sprog
workbook-attribution = Vises som
workbook-sent-at = Sendt
workbook-version = Version
workbook-changed-at = Ændret
workbook-late = Eftersendt
workbook-origin = Oprindelse
workbook-origin-person = Skrevet i Teams
workbook-line = Linje
workbook-kind = Slags
workbook-part = Del
workbook-says = Linjen siger
workbook-kind-quote = Citat
workbook-kind-roll = Landsbyer
workbook-part-all = Alle
workbook-part-own = Egen landsby
workbook-part-others = De andre
workbook-attributed-village = Landsby
workbook-attributed-name = Navn
workbook-attributed-anonymous = Anonym
workbook-yes = Ja
workbook-no = Nej
workbook-roll = Svaret: { $answered }. Ikke svaret: { $silent }.
workbook-nobody = ingen
workbook-file = Forhåndslæsning { $day }
