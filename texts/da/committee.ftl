committee-heading = Forelæggelse for { $committee } · { $day }
committee-missing = MANGLER
committee-deadline = Frist for bilag: **{ $day }** ({ $days } dage før)
committee-deadline-moved = Frist for bilag: **{ $day }** (sidste arbejdsdag, mindst { $days } dage før)
committee-deadline-over = Fristen er overskredet.
committee-no-deadline = Frist for bilag: **MANGLER**, for der er ingen dato for mødet i udvalget.
committee-part = **{ $name }**: { $told }
committee-plan = { $count } milepæle. Næste: { $told }
committee-sees = Kun du ser dette kort. Udkastet er fyldt ud fra registrene, som de står nu.
committee-sees-shared = Alle her ser det. Udkastet er fyldt ud fra registrene, som de står nu.
committee-word = Hent som Word
committee-budget = Budget
committee-written = Udkastet ligger i teamets filer
committee-written-sees = Det ligger i mappen General, som alle i { $forum } kan læse. Næste gang skrives det på samme plads.
committee-open = Åbn udkastet
committee-back = Tilbage
committee-file = Udvalg { $day } udkast
committee-away = Teamets filer svarer ikke lige nu. Prøv igen om lidt.
brief-title = Forelæggelse
brief-topic = Beslutningstema
brief-case = Sagsfremstilling
brief-scope = Omfang
brief-materials = PR-materialer
brief-villages = Tilmeldte landsbyer
brief-plan = Plan
brief-economy = Økonomi
brief-recommendation = Indstilling
brief-annexes = Bilag
brief-sources = Kilder
brief-topic-granted-applied = «{ $project }» forelægges udvalget. { $granted } er bevilget, og yderligere { $applied } er ansøgt.
brief-topic-granted = «{ $project }» forelægges udvalget. { $granted } er bevilget.
brief-topic-applied = «{ $project }» forelægges udvalget. { $applied } er ansøgt.
brief-topic-none = «{ $project }» forelægges udvalget.
brief-medium-video = { $count ->
    [one] 1 video
   *[other] { $count } videoer
 }
brief-medium-podcast = { $count ->
    [one] 1 podcast
   *[other] { $count } podcasts
 }
brief-medium-other = { $count ->
    [one] 1 andet materiale
   *[other] { $count } andre materialer
 }
brief-yes = { $count ->
    [one] 1 landsby vil være med: { $villages }.
   *[other] { $count } landsbyer vil være med: { $villages }.
 }
brief-maybe = { $count ->
    [one] 1 siger måske: { $villages }.
   *[other] { $count } siger måske: { $villages }.
 }
brief-annex-plan = Tidsplan
brief-annex-sources = Kilder til tallene
brief-draft = Udkast { $day }
brief-meeting = Møde i udvalget
brief-deadline = Frist for bilag
brief-project = Projekt
brief-facts = Oplysninger om forelæggelsen
brief-deadline-told = { $day } ({ $days } dage før mødet)
brief-deadline-told-moved = { $day } (sidste arbejdsdag, mindst { $days } dage før mødet)
brief-missing-told = MANGLER: { $what }
brief-write-topic = projektets navn og penge står ikke i planen.
brief-write-scope = planen siger ikke, hvad projektet laver.
brief-write-materials = ingen videoer, podcasts eller andet er sat i gang.
brief-write-villages = ingen landsbyer er skrevet op.
brief-write-plan = der er ingen milepæle.
brief-write-economy = der er ingen penge i budgettet.
brief-write-recommendation = forvaltningen skriver, hvad udvalget indstilles til at beslutte.
brief-write-annexes = der er intet at vedlægge.
brief-write-day = datoen for mødet i udvalget.
brief-write-committee = udvalgets navn.
brief-when = Hvornår
brief-what = Hvad
brief-state = Hvordan det står
brief-state-planned = Planlagt
brief-state-under_way = I gang
brief-state-done = Færdig
brief-state-late = Forsinket
brief-amount = Beløb
brief-sum-granted = Bevilget
brief-sum-applied = Ansøgt, ikke bevilget
brief-sum-spent = Brugt
brief-sum-committed = Disponeret
brief-sum-free = Ledigt af det bevilgede
brief-sum-awaiting = Disponeret, afventer bevilling
brief-funds = Bevillinger og ansøgninger
brief-fund = Pulje
brief-grants = Bevillinger til landsbyerne
brief-village = Landsby
brief-sources-told = Hvert tal med et nummer i klammer er talt sammen af rækkerne her.
brief-source = Tal
brief-registers = Register
brief-rows = Rækker
brief-register-funds = Puljer
brief-register-entries = Poster
brief-register-villages = Interesserede landsbyer
brief-register-films = Film
brief-register-milestones = Milepæle
brief-rows-more = { $shown } og { $count } flere
brief-count-video = Videoer
brief-count-podcast = Podcasts
brief-count-other = Andre materialer
brief-count-yes = Landsbyer, der vil være med
brief-count-maybe = Landsbyer, der siger måske
brief-count-milestones = Milepæle
