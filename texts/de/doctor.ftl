# Zeilen für alle, die das Forum einrichten und betreiben: was fehlt, was ohne es ausbleibt und wer es geben kann.
doctor-settings-ok = Einstellungen: { $mode }, App { $app }.
doctor-settings-bad = Einstellungen: { $reason }
doctor-settings-without = Ohne sie startet nichts.
doctor-workspace-ok = { $file }: { $villages ->
    [one] 1 Ort.
   *[other] { $villages } Orte.
 }
doctor-workspace-bad = Die Datei des Arbeitsraums: { $reason }
doctor-workspace-without = Ohne sie startet der Bot nicht.
doctor-bound-ok = Der Arbeitsraum ist eingerichtet: { $channels } Kanäle und die Liste.
doctor-bound-not = Der Arbeitsraum ist nicht ganz eingerichtet: { $channels } von { $all } Kanälen sind bekannt.
doctor-bound-without = Bis dahin erreichen Notizen weder Liste noch Kanäle. Sie bleiben bei uns gespeichert.
doctor-token-ok = { $service }: Zugriffstoken für { $identity ->
    [setup] die Einrichtung
   *[bot] den Bot
 }.
doctor-token-refused = { $service }: Entra weist Geheimnis oder Zertifikat { $identity ->
    [setup] der Einrichtung
   *[bot] des Bots
 } zurück.
doctor-token-away = { $service }: Entra antwortet nicht auf die Frage nach dem Zugriffstoken { $identity ->
    [setup] der Einrichtung
   *[bot] des Bots
 }.
doctor-token-unreadable = { $service }: Der Zugriffstoken für { $identity ->
    [setup] die Einrichtung
   *[bot] den Bot
 } kann nicht gelesen werden. Er kann trotzdem gelten, aber seine Rechte sind nicht zu sehen.
doctor-token-without-bot = Ohne ihn wird empfangen und gespeichert, aber nichts erreicht Liste oder Kanäle.
doctor-token-without-setup = Ohne ihn läuft provision nicht. Der Bot merkt davon nichts.
doctor-setup-elsewhere = Die Rechte der Einrichtung wurden nicht geprüft, denn ihr Geheimnis ist nicht hier.
doctor-tenant-ok = Mandant: { $tenant }.
doctor-tenant-other = Mandant: Der Token stammt von { $found }, nicht von { $wanted }.
doctor-tenant-without = Ohne den richtigen Mandanten (FORUM_TENANT_ID) werden alle abgewiesen.
doctor-keys-ok = Die Schlüssel von Teams sind abrufbar: { $count }.
doctor-keys-away = Die Schlüssel von Teams sind nicht abrufbar von { $url }.
doctor-keys-without = Ohne sie wird jede Nachricht abgewiesen.
doctor-clock-ok = Die Uhr geht richtig ({ $seconds } s neben der des Dienstes).
doctor-clock-off = Die Uhr liegt { $seconds } s neben der des Dienstes.
doctor-clock-without = Ab 5 Minuten Abweichung wird jeder Token abgewiesen.
doctor-installed-ok = Die App ist im Team.
doctor-installed-not = Die App ist nicht im Team.
doctor-installed-without = Ohne sie kann der Bot nicht in die Kanäle schreiben.
doctor-reach-ok = Der Bot erreicht das Team über Teams.
doctor-reach-not = Der Bot erreicht das Team nicht: Teams weist ihn ab ({ $code }).
doctor-reach-away = Der Bot erreicht das Team nicht: Teams antwortet nicht ({ $code }).
doctor-right-ok = { $identity ->
    [setup] Die Einrichtung
   *[bot] Der Bot
 } hat { $right }.
doctor-right-covered = { $identity ->
    [setup] Die Einrichtung
   *[bot] Der Bot
 } hat { $right } nicht, aber ein anderes Recht deckt die Aufrufe.
doctor-right-unknown = { $right } ließ sich für { $identity ->
    [setup] die Einrichtung
   *[bot] den Bot
 } nicht prüfen, ohne etwas zu ändern.
doctor-right-spare = { $identity ->
    [setup] Die Einrichtung
   *[bot] Der Bot
 } hat { $right }, was mit den jetzigen Einstellungen nichts nutzt.
doctor-right-missing = { $identity ->
    [setup] Der Einrichtung
   *[bot] Dem Bot
 } fehlt { $right } für { $calls }.
doctor-right-role = { $identity ->
    [setup] Die Einrichtung hat { $right }, aber nicht die Rolle fullcontrol auf der Website
   *[bot] Der Bot hat { $right }, aber nicht die Rolle write auf der Website
 } ({ $calls }).
doctor-without-setup-teamsettings-read-group = Ohne es wird das Team nicht gefunden, und provision hört sofort auf.
doctor-without-setup-teammember-read-group = Ohne es gehört ein Besitzer des Teams nicht von selbst zum Organisationsteam. Dann das Organisationsteam in der Arbeitsraumdatei nennen.
doctor-without-setup-channelsettings-read-group = Ohne es sind die Kanäle unbekannt, und es gibt keinen Plan.
doctor-without-setup-channel-create-group = Ohne es bekommt ein neuer Ort keinen Kanal. Dann von Hand anlegen.
doctor-without-setup-teamstab-read-group = Ohne es ist unbekannt, ob der Reiter da ist.
doctor-without-setup-teamstab-create-group = Ohne es gibt es keinen Reiter zur Liste. Dann von Hand anlegen.
doctor-without-setup-teamsappinstallation-read-group = Ohne es ist unbekannt, ob die App im Team ist.
doctor-without-setup-teamsappinstallation-readwriteforteam-all = Ohne es fügt ein Teambesitzer die App selbst hinzu.
doctor-without-setup-appcatalog-read-all = Ohne es fügt ein Teambesitzer die App selbst hinzu.
doctor-without-setup-sites-selected = Ohne es entstehen weder Liste noch Spalten.
doctor-without-bot-sites-selected = Ohne es erreichen Notizen die Liste nicht. Sie bleiben solange bei uns gespeichert.
doctor-without-bot-sites-readwrite-all = Ohne es fallen Änderungen in der Liste erst nach bis zu einer Minute auf. Oder FORUM_LIST_NOTIFICATIONS ausschalten.
doctor-without-bot-mail-send = Ohne es bekommen Leute ohne Teams das Protokoll nicht per E-Mail. Die Kanäle bekommen es trotzdem.
doctor-without-bot-calendars-readwrite = Ohne es stehen die Treffen nicht in Outlook. In kalender.ics stehen sie trotzdem.
doctor-calendar-ok = Treffen können in den Kalender von { $mailbox } geschrieben werden.
doctor-calendar-gone = Das Postfach { $mailbox } (FORUM_CALENDAR) gibt es nicht.
doctor-calendar-away = Ob Treffen in den Kalender von { $mailbox } geschrieben werden können, ist nicht bekannt: Microsoft antwortete { $status }.
doctor-mail-ok = E-Mails können von { $sender } gesendet werden.
doctor-mail-gone = Das Postfach { $sender } (FORUM_MAIL_FROM) gibt es nicht.
doctor-mail-away = Ob E-Mails von { $sender } gesendet werden können, ist unbekannt: Microsoft antwortete { $status }.
doctor-list-ok = Die Liste { $name }: { $count } Spalten. NoteKey ist eindeutig und indiziert, auch über 5.000 Notizen.
doctor-list-gone = Die Liste { $name } ist nicht mehr da.
doctor-list-lacks = In der Liste { $name } fehlen { $columns }.
doctor-list-loose = Die Liste erzwingt keine eindeutigen Werte in { $columns }.
doctor-list-bare = Die Liste hat keinen Index auf { $columns }.
doctor-list-without = Ohne sie warten die Notizen bei uns.
doctor-list-doubles = Ohne das kann eine Notiz dort zweimal stehen.
doctor-list-slow = Ohne ihn lehnt SharePoint Abfragen ab, sobald es über 5.000 Notizen sind.
doctor-database-ok = Die Datenbank: { $path }, { $size } MB, { $free } MB frei.
doctor-database-bad = Die Datenbank: { $reason }
doctor-database-gone = Die Datenbank { $path } ist noch nicht da.
doctor-database-old = Die Datenbank { $path } stammt von einer anderen Version.
doctor-database-readonly = Die Datenbank { $path } ist nicht beschreibbar.
doctor-database-full = Die Festplatte unter { $path } hat { $free } MB frei.
doctor-database-without = Ohne sie wird nichts gespeichert. Alle erfahren es und behalten ihren Text.
doctor-expiry-none = Kein Geheimnis, das abläuft.
doctor-expiry-ok = { $setting } gilt bis { $day }.
doctor-expiry-soon = { $setting } läuft am { $day } ab, in { $days } Tagen.
doctor-expiry-over = { $setting } ist am { $day } abgelaufen.
doctor-expiry-unknown = Wann das Geheimnis abläuft, ist ohne Application.Read.All nicht zu lesen.
doctor-serve-ok = serve läuft und ist bereit.
doctor-serve-not = serve antwortet nicht auf Port { $port }.
doctor-serve-unready = serve läuft, wartet aber auf: { $parts }.
doctor-queue-ok = Die Warteschlange: { $waiting } warten, { $planned } geplant, nichts ist aufgegeben.
doctor-queue-failed = Die Warteschlange: { $failed } aufgegeben.
doctor-queue-late = Die Warteschlange: { $waiting } warten, am längsten { $minutes } Minuten. { $planned } geplant.
doctor-unasked = Nicht zu prüfen: { $topic ->
    [tenant] der Tenant
    [keys] die Schlüssel von Teams
    [clock] die Uhr
    [installed] ob die App im Team ist
    [reach] ob der Bot das Team erreicht
    [rights-setup] die Rechte der Einrichtung
    [rights-bot] die Rechte des Bots
    [mail] das Postfach
    [calendar] der Kalender
    [list] die Liste
   *[other] { $topic }
 } ({ $reason }).
doctor-unasked-without = Alles andere wurde geprüft.
doctor-tokenless = { $count ->
    [one] 1 Sache war ohne Zugriffstoken nicht zu prüfen.
   *[other] { $count } Sachen waren ohne Zugriffstoken nicht zu prüfen.
 }
doctor-who-host = Behebt: wer den Server betreibt.
doctor-who-network = Prüft: wer den Server betreibt (ausgehendes https).
doctor-who-folder = Gibt: wer den Server betreibt (Schreibrecht im Ordner).
doctor-who-migrate = Behebt: wer den Server betreibt, mit python app.py migrate.
doctor-who-start = Startet: wer den Server betreibt, mit python app.py serve.
doctor-who-look = Ein Blick ins Protokoll und in den Status des Bots hilft.
doctor-who-organiser = Das Organisationsteam sieht im Status des Bots, was und warum.
doctor-who-provision = Behebt: python app.py provision apply.
doctor-who-secret = Gibt: die Anwendungsadministration in Entra (neues Geheimnis oder Zertifikat).
doctor-who-expiry = Steht der Tag in { $setting }, warne ich 30 Tage vorher.
doctor-who-elsewhere = Im Betrieb ist das richtig. Mit ihm: FORUM_SETUP_APP_SECRET oder FORUM_SETUP_APP_CERTIFICATE.
doctor-who-owner = Gibt: ein Teambesitzer, wenn die App ins Team kommt.
doctor-who-owner-adds = Macht: ein Teambesitzer (Apps, Zu einem Team hinzufügen).
doctor-who-site = Gibt: die globale Administration (Zustimmung) und die SharePoint-Administration (Rolle auf der Website).
doctor-who-role = Gibt: die SharePoint-Administration (Rolle auf der Website).
doctor-who-token = Wenn das erledigt ist, doctor noch einmal ausführen.
doctor-who-tenant = Gibt: die globale Administration in Entra.
doctor-who-spare = Wer es gegeben hat, kann es zurücknehmen.
doctor-who-mail = Erteilt von: einem Exchange-Administrator, am besten nur für dieses eine Postfach.
doctor-who-list = Behebt: wer die SharePoint-Website besitzt, in den Einstellungen der Liste.
doctor-done = { $missing ->
    [0] Nichts fehlt.
    [one] 1 Sache fehlt.
   *[other] { $missing } Sachen fehlen.
 } { $warnings ->
    [0] Keine Warnungen.
    [one] 1 verdient einen Blick.
   *[other] { $warnings } verdienen einen Blick.
 }
