# Linjer til den, der sætter op og driver: hvad er galt, hvad sker der ikke uden det, og hvem kan give det.
doctor-settings-ok = Indstillinger: { $mode }, app { $app }.
doctor-settings-bad = Indstillinger: { $reason }
doctor-settings-without = Uden dem starter ingenting.
doctor-workspace-ok = { $file }: { $villages ->
    [one] 1 landsby.
   *[other] { $villages } landsbyer.
 }
doctor-workspace-bad = Arbejdsrummets fil: { $reason }
doctor-workspace-without = Uden den starter botten ikke.
doctor-bound-ok = Arbejdsrummet er sat op: { $channels } kanaler og listen.
doctor-bound-not = Arbejdsrummet er ikke sat helt op: { $channels } af { $all } kanaler er kendt.
doctor-bound-without = Uden det når noterne hverken listen eller kanalerne. De gemmes hos os.
doctor-token-ok = { $service }: adgangstoken til { $identity ->
    [setup] opsætningen
   *[bot] botten
 }.
doctor-token-refused = { $service }: Entra afviser { $identity ->
    [setup] opsætningens
   *[bot] bottens
 } hemmelighed eller certifikat.
doctor-token-away = { $service }: intet svar fra Entra om { $identity ->
    [setup] opsætningens
   *[bot] bottens
 } adgangstoken.
doctor-token-unreadable = { $service }: adgangstokenet til { $identity ->
    [setup] opsætningen
   *[bot] botten
 } kan ikke læses. Det kan godt virke, men dets rettigheder kan ikke ses.
doctor-token-without-bot = Uden det modtages og gemmes svar, men intet når listen eller kanalerne.
doctor-token-without-setup = Uden det kan provision ikke køre. Botten mærker intet.
doctor-setup-elsewhere = Opsætningens rettigheder er ikke undersøgt, for dens hemmelighed er ikke her.
doctor-tenant-ok = Tenant: { $tenant }.
doctor-tenant-other = Tenant: tokenet er fra { $found }, ikke fra { $wanted }.
doctor-tenant-without = Uden den rigtige tenant (FORUM_TENANT_ID) bliver alle afvist.
doctor-keys-ok = Teams' nøgler kan hentes: { $count }.
doctor-keys-away = Teams' nøgler kan ikke hentes fra { $url }.
doctor-keys-without = Uden dem bliver alle beskeder afvist.
doctor-clock-ok = Uret går rigtigt ({ $seconds } s fra tjenestens).
doctor-clock-off = Uret er { $seconds } s fra tjenestens.
doctor-clock-without = Mere end 5 minutter galt, og alle tokens bliver afvist.
doctor-installed-ok = Appen er føjet til teamet.
doctor-installed-not = Appen er ikke føjet til teamet.
doctor-installed-without = Uden den kan botten ikke skrive i kanalerne.
doctor-reach-ok = Botten når teamet gennem Teams.
doctor-reach-not = Botten når ikke teamet: Teams afviser den ({ $code }).
doctor-reach-away = Botten når ikke teamet: Teams svarer ikke ({ $code }).
doctor-right-ok = { $identity ->
    [setup] Opsætningen
   *[bot] Botten
 } har { $right }.
doctor-right-covered = { $identity ->
    [setup] Opsætningen
   *[bot] Botten
 } har ikke { $right }, men en anden ret dækker kaldene.
doctor-right-unknown = { $right } kunne ikke prøves for { $identity ->
    [setup] opsætningen
   *[bot] botten
 } uden at ændre noget.
doctor-right-spare = { $identity ->
    [setup] Opsætningen
   *[bot] Botten
 } har { $right }, som intet bruger, som indstillingerne er nu.
doctor-right-missing = { $identity ->
    [setup] Opsætningen
   *[bot] Botten
 } mangler { $right } til { $calls }.
doctor-right-role = { $identity ->
    [setup] Opsætningen har { $right }, men ikke rollen fullcontrol på stedet
   *[bot] Botten har { $right }, men ikke rollen write på stedet
 } ({ $calls }).
doctor-without-setup-teamsettings-read-group = Uden den findes teamet ikke, og provision stopper straks.
doctor-without-setup-teammember-read-group = Uden den er en ejer af teamet ikke arrangør af sig selv. Skriv arrangørerne i arbejdsrummets fil i stedet.
doctor-without-setup-channelsettings-read-group = Uden den kendes kanalerne ikke, og der er ingen plan.
doctor-without-setup-channel-create-group = Uden den får en ny landsby ingen kanal. Lav den i hånden i stedet.
doctor-without-setup-teamstab-read-group = Uden den vides det ikke, om fanen er der.
doctor-without-setup-teamstab-create-group = Uden den kommer der ingen fane til listen. Lav den i hånden i stedet.
doctor-without-setup-teamsappinstallation-read-group = Uden den vides det ikke, om appen er i teamet.
doctor-without-setup-teamsappinstallation-readwriteforteam-all = Uden den føjer en teamejer selv appen til teamet.
doctor-without-setup-appcatalog-read-all = Uden den føjer en teamejer selv appen til teamet.
doctor-without-setup-sites-selected = Uden den laves der hverken liste eller kolonner.
doctor-without-bot-sites-selected = Uden den når noterne ikke listen. De gemmes hos os imens.
doctor-without-bot-sites-readwrite-all = Uden den mærkes ændringer i listen først inden for et minut. Slå FORUM_LIST_NOTIFICATIONS fra i stedet.
doctor-without-bot-mail-send = Uden den får de uden Teams ikke referatet med e-mail. Kanalerne får det alligevel.
doctor-without-bot-calendars-readwrite = Uden den står møderne ikke i Outlook. De står i kalender.ics alligevel.
doctor-calendar-ok = Møderne kan skrives i kalenderen hos { $mailbox }.
doctor-calendar-gone = Postkassen { $mailbox } (FORUM_CALENDAR) findes ikke.
doctor-calendar-away = Om møderne kan skrives i kalenderen hos { $mailbox }, vides ikke: Microsoft svarede { $status }.
doctor-mail-ok = E-mail kan sendes fra { $sender }.
doctor-mail-gone = Postkassen { $sender } (FORUM_MAIL_FROM) findes ikke.
doctor-mail-away = Om der kan sendes e-mail fra { $sender }, vides ikke: Microsoft svarede { $status }.
doctor-list-ok = Listen { $name }: { $count } kolonner. NoteKey er entydig og indekseret, også over 5.000 noter.
doctor-list-gone = Listen { $name } findes ikke mere.
doctor-list-lacks = Listen { $name } mangler { $columns }.
doctor-list-loose = Listen håndhæver ikke entydige værdier i { $columns }.
doctor-list-bare = Listen har intet indeks på { $columns }.
doctor-list-without = Uden den venter noterne hos os.
doctor-list-doubles = Uden det kan en note stå der to gange.
doctor-list-slow = Uden det afviser SharePoint opslag, når der er over 5.000 noter.
doctor-database-ok = Databasen: { $path }, { $size } MB, { $free } MB fri plads.
doctor-database-bad = Databasen: { $reason }
doctor-database-gone = Databasen { $path } er der ikke endnu.
doctor-database-old = Databasen { $path } er fra en anden udgave.
doctor-database-readonly = Databasen { $path } kan ikke skrives.
doctor-database-full = Disken under { $path } har { $free } MB fri plads.
doctor-database-without = Uden den kan intet gemmes. Folk får det at vide og beholder deres tekst.
doctor-expiry-none = Ingen hemmelighed, der udløber.
doctor-expiry-ok = { $setting } gælder til { $day }.
doctor-expiry-soon = { $setting } udløber { $day }, om { $days } dage.
doctor-expiry-over = { $setting } udløb { $day }.
doctor-expiry-unknown = Hvornår hemmeligheden udløber, kan ikke læses uden Application.Read.All.
doctor-serve-ok = serve kører og er klar.
doctor-serve-not = serve svarer ikke på port { $port }.
doctor-serve-unready = serve kører, men venter på: { $parts }.
doctor-queue-ok = Køen: { $waiting } venter, { $planned } planlagt, intet er opgivet.
doctor-queue-failed = Køen: { $failed } er opgivet.
doctor-queue-late = Køen: { $waiting } venter, den ældste i { $minutes } minutter. { $planned } planlagt.
doctor-unasked = Kunne ikke undersøges: { $topic ->
    [tenant] tenanten
    [keys] Teams' nøgler
    [clock] uret
    [installed] om appen er i teamet
    [reach] om botten når teamet
    [rights-setup] opsætningens rettigheder
    [rights-bot] bottens rettigheder
    [mail] postkassen
    [calendar] kalenderen
    [list] listen
   *[other] { $topic }
 } ({ $reason }).
doctor-unasked-without = Resten er undersøgt.
doctor-tokenless = { $count ->
    [one] 1 ting kunne ikke undersøges uden adgangstoken.
   *[other] { $count } ting kunne ikke undersøges uden adgangstoken.
 }
doctor-who-host = Rettes af: den, der driver serveren.
doctor-who-network = Undersøges af: den, der driver serveren (udgående https).
doctor-who-folder = Gives af: den, der driver serveren (skriveret til mappen).
doctor-who-migrate = Rettes af: den, der driver serveren, med python app.py migrate.
doctor-who-start = Startes af: den, der driver serveren, med python app.py serve.
doctor-who-look = Se efter i loggen og i bottens status.
doctor-who-organiser = Arrangøren ser hvad og hvorfor i bottens status.
doctor-who-provision = Rettes med: python app.py provision apply.
doctor-who-secret = Gives af: en programadministrator i Entra (ny hemmelighed eller nyt certifikat).
doctor-who-expiry = Skriv dagen i { $setting }, så advarer jeg 30 dage før.
doctor-who-elsewhere = Sådan skal det være i drift. Med den: FORUM_SETUP_APP_SECRET eller FORUM_SETUP_APP_CERTIFICATE.
doctor-who-owner = Gives af: en teamejer, når appen føjes til teamet.
doctor-who-owner-adds = Gøres af: en teamejer (Apps, Føj til et team).
doctor-who-site = Gives af: en global administrator (samtykke) og en SharePoint-administrator (rolle på stedet).
doctor-who-role = Gives af: en SharePoint-administrator (rolle på stedet).
doctor-who-token = Kør doctor igen, når det er på plads.
doctor-who-tenant = Gives af: en global administrator i Entra.
doctor-who-spare = Kan tages tilbage af den, der gav den.
doctor-who-mail = Gives af: en Exchange-administrator, helst kun for den ene postkasse.
doctor-who-list = Rettes af: en ejer af SharePoint-stedet i listens indstillinger.
doctor-done = { $missing ->
    [0] Intet mangler.
    [one] 1 ting mangler.
   *[other] { $missing } ting mangler.
 } { $warnings ->
    [0] Ingen advarsler.
    [one] 1 bør ses efter.
   *[other] { $warnings } bør ses efter.
 }
