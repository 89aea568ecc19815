# Lines for whoever sets up and runs the forum: what is the matter, what stops without it, and who can give it.
doctor-settings-ok = Settings: { $mode }, app { $app }.
doctor-settings-bad = Settings: { $reason }
doctor-settings-without = Nothing starts without them.
doctor-workspace-ok = { $file }: { $villages ->
    [one] 1 village.
   *[other] { $villages } villages.
 }
doctor-workspace-bad = The workspace file: { $reason }
doctor-workspace-without = Without it the bot does not start.
doctor-bound-ok = The workspace is set up: { $channels } channels and the list.
doctor-bound-not = The workspace is not fully set up: { $channels } of { $all } channels are known.
doctor-bound-without = Until it is, notes reach neither list nor channels. They are kept with us.
doctor-token-ok = { $service }: access token for { $identity ->
    [setup] setup
   *[bot] the bot
 }.
doctor-token-refused = { $service }: Entra refuses { $identity ->
    [setup] setup's
   *[bot] the bot's
 } secret or certificate.
doctor-token-away = { $service }: no answer from Entra about { $identity ->
    [setup] setup's
   *[bot] the bot's
 } access token.
doctor-token-unreadable = { $service }: the access token for { $identity ->
    [setup] setup
   *[bot] the bot
 } cannot be read. It may well work, but its rights cannot be seen.
doctor-token-without-bot = Without it answers are received and kept, but nothing reaches the list or the channels.
doctor-token-without-setup = Without it provision cannot run. The bot notices nothing.
doctor-setup-elsewhere = Setup's rights were not looked at, for its secret is not here.
doctor-tenant-ok = Tenant: { $tenant }.
doctor-tenant-other = Tenant: the token is from { $found }, not from { $wanted }.
doctor-tenant-without = Without the right tenant (FORUM_TENANT_ID) everybody is turned away.
doctor-keys-ok = The keys of Teams can be fetched: { $count }.
doctor-keys-away = The keys of Teams cannot be fetched from { $url }.
doctor-keys-without = Without them every message is turned away.
doctor-clock-ok = The clock is right ({ $seconds } s from the service's).
doctor-clock-off = The clock is { $seconds } s from the service's.
doctor-clock-without = More than 5 minutes off, and every token is refused.
doctor-installed-ok = The app has been added to the team.
doctor-installed-not = The app has not been added to the team.
doctor-installed-without = Without it the bot cannot write in the channels.
doctor-reach-ok = The bot reaches the team through Teams.
doctor-reach-not = The bot does not reach the team: Teams refuses it ({ $code }).
doctor-reach-away = The bot does not reach the team: Teams does not answer ({ $code }).
doctor-right-ok = { $identity ->
    [setup] Setup
   *[bot] The bot
 } has { $right }.
doctor-right-covered = { $identity ->
    [setup] Setup
   *[bot] The bot
 } does not have { $right }, but another right covers the calls.
doctor-right-unknown = { $right } could not be tried for { $identity ->
    [setup] setup
   *[bot] the bot
 } without changing something.
doctor-right-spare = { $identity ->
    [setup] Setup
   *[bot] The bot
 } has { $right }, which nothing uses as the settings are now.
doctor-right-missing = { $identity ->
    [setup] Setup
   *[bot] The bot
 } lacks { $right } for { $calls }.
doctor-right-role = { $identity ->
    [setup] Setup has { $right }, but not the role fullcontrol on the site
   *[bot] The bot has { $right }, but not the role write on the site
 } ({ $calls }).
doctor-without-setup-teamsettings-read-group = Without it the team is not found, and provision stops at once.
doctor-without-setup-teammember-read-group = Without it an owner of the team is not an organiser by that alone. Name the organisers in the workspace file instead.
doctor-without-setup-channelsettings-read-group = Without it the channels are unknown, and there is no plan.
doctor-without-setup-channel-create-group = Without it a new village gets no channel. Make it by hand instead.
doctor-without-setup-teamstab-read-group = Without it nobody knows whether the tab is there.
doctor-without-setup-teamstab-create-group = Without it there is no tab to the list. Make it by hand instead.
doctor-without-setup-teamsappinstallation-read-group = Without it nobody knows whether the app is in the team.
doctor-without-setup-teamsappinstallation-readwriteforteam-all = Without it a team owner adds the app to the team.
doctor-without-setup-appcatalog-read-all = Without it a team owner adds the app to the team.
doctor-without-setup-sites-selected = Without it neither list nor columns are made.
doctor-without-bot-sites-selected = Without it notes do not reach the list. They are kept with us meanwhile.
doctor-without-bot-sites-readwrite-all = Without it changes in the list are noticed within a minute only. Or switch FORUM_LIST_NOTIFICATIONS off.
doctor-without-bot-mail-send = Without it, those without Teams do not get the minutes by e-mail. The channels still get them.
doctor-without-bot-calendars-readwrite = Without it the meetings are not in Outlook. They are in kalender.ics all the same.
doctor-calendar-ok = Meetings can be written into the calendar of { $mailbox }.
doctor-calendar-gone = The mailbox { $mailbox } (FORUM_CALENDAR) does not exist.
doctor-calendar-away = Whether meetings can be written into the calendar of { $mailbox } is not known: Microsoft answered { $status }.
doctor-mail-ok = E-mail can be sent from { $sender }.
doctor-mail-gone = The mailbox { $sender } (FORUM_MAIL_FROM) does not exist.
doctor-mail-away = Whether e-mail can be sent from { $sender } is not known: Microsoft answered { $status }.
doctor-list-ok = The list { $name }: { $count } columns. NoteKey is unique and indexed, beyond 5,000 notes too.
doctor-list-gone = The list { $name } is not there any more.
doctor-list-lacks = The list { $name } lacks { $columns }.
doctor-list-loose = The list does not enforce unique values in { $columns }.
doctor-list-bare = The list has no index on { $columns }.
doctor-list-without = Without it the notes wait with us.
doctor-list-doubles = Without it a note can stand there twice.
doctor-list-slow = Without it SharePoint refuses look-ups when there are more than 5,000 notes.
doctor-database-ok = The database: { $path }, { $size } MB, { $free } MB of free space.
doctor-database-bad = The database: { $reason }
doctor-database-gone = The database { $path } is not there yet.
doctor-database-old = The database { $path } is from another version.
doctor-database-readonly = The database { $path } cannot be written.
doctor-database-full = The disk under { $path } has { $free } MB of free space.
doctor-database-without = Without it nothing can be kept. People are told, and keep their text.
doctor-expiry-none = No secret that ends.
doctor-expiry-ok = { $setting } is good until { $day }.
doctor-expiry-soon = { $setting } ends on { $day }, in { $days } days.
doctor-expiry-over = { $setting } ended on { $day }.
doctor-expiry-unknown = The day on which the secret ends cannot be read without Application.Read.All.
doctor-serve-ok = serve runs and is ready.
doctor-serve-not = serve does not answer on port { $port }.
doctor-serve-unready = serve runs, but waits for: { $parts }.
doctor-queue-ok = The queue: { $waiting } waiting, { $planned } planned, nothing given up.
doctor-queue-failed = The queue: { $failed } given up.
doctor-queue-late = The queue: { $waiting } waiting, the oldest for { $minutes } minutes. { $planned } planned.
doctor-unasked = Could not be looked at: { $topic ->
    [tenant] the tenant
    [keys] Teams’ keys
    [clock] the clock
    [installed] whether the app is in the team
    [reach] whether the bot reaches the team
    [rights-setup] setup’s rights
    [rights-bot] the bot’s rights
    [mail] the mailbox
    [calendar] the calendar
    [list] the list
   *[other] { $topic }
 } ({ $reason }).
doctor-unasked-without = The rest was.
doctor-tokenless = { $count ->
    [one] 1 thing could not be looked at without an access token.
   *[other] { $count } things could not be looked at without an access token.
 }
doctor-who-host = Put right by: whoever runs the server.
doctor-who-network = Looked into by: whoever runs the server (outgoing https).
doctor-who-folder = Given by: whoever runs the server (the folder must be writable).
doctor-who-migrate = Put right by: whoever runs the server, with python app.py migrate.
doctor-who-start = Started by: whoever runs the server, with python app.py serve.
doctor-who-look = Have a look at the log and at the bot's status.
doctor-who-organiser = The organiser sees what and why in the bot's status.
doctor-who-provision = Put right by: python app.py provision apply.
doctor-who-secret = Given by: an application administrator in Entra (a new secret or certificate).
doctor-who-expiry = Write the day in { $setting }, and I warn 30 days before.
doctor-who-elsewhere = That is right in operation. With it: FORUM_SETUP_APP_SECRET or FORUM_SETUP_APP_CERTIFICATE.
doctor-who-owner = Given by: a team owner, when the app is added to the team.
doctor-who-owner-adds = Done by: a team owner (Apps, Add to a team).
doctor-who-site = Given by: a global administrator (consent) and a SharePoint administrator (role on the site).
doctor-who-role = Given by: a SharePoint administrator (role on the site).
doctor-who-token = Run doctor again when that is in place.
doctor-who-tenant = Given by: a global administrator in Entra.
doctor-who-spare = Whoever gave it can take it back.
doctor-who-mail = Granted by: an Exchange administrator, preferably for that one mailbox only.
doctor-who-list = Put right by: an owner of the SharePoint site, in the list's settings.
doctor-done = { $missing ->
    [0] Nothing is missing.
    [one] 1 thing is missing.
   *[other] { $missing } things are missing.
 } { $warnings ->
    [0] No warnings.
    [one] 1 is worth a look.
   *[other] { $warnings } are worth a look.
 }
