error-sending-not-approved = The minutes are not approved yet. Approve and lock them first.
error-sending-none = Nothing of that kind was sent.
error-sending-not-missing = That channel has it, or will still get it.
error-sending-left = It is already on its way and cannot be taken back.
error-pre-read-stopped = The pre-read is stopped. Press *Send after all* on the meeting’s card first.
sending-ask = Publish the minutes now?
sending-ask-pre-read = Send the pre-read now?
sending-ask-means = They are posted in General and in { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
 }. The files go into General.
sending-ask-mails = { $count ->
    [one] 1 person gets them by e-mail, too.
   *[other] { $count } people get them by e-mail, too.
 }
sending-ask-once = Nobody gets them twice. Once sent, they cannot be taken back.
sending-ask-pre-read-means = It is posted in General and in { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
 }, with what has been answered so far.
sending-yes = Yes, send now
sending-later = Choose a time
sending-trial = Send me a trial
sending-no = No, wait
sending-trial-sent = The trial comes to you in our private chat. Nobody else sees it.
sending-when = When shall the minutes be sent?
sending-day = Day
sending-day-missing = Choose a day.
sending-at = Time
sending-at-missing = Choose a time.
sending-when-hint = Best on a working day between 8 and 16. Until then it can be stopped.
sending-odd-hour = { $at } is outside working hours. Press again if that is how it should be.
sending-when-send = Send then
sending-heading-minutes = Sending the minutes: { $title }
sending-heading-pre-read = Sending the pre-read: { $title }
sending-said-today = at { $at }
sending-said-day = on { $at }
sending-by = { $name } sent this { $at }.
sending-by-you = You sent this { $at }.
sending-by-other = Another organiser sent this { $at }.
sending-not-twice = Nothing was sent twice.
sending-planned = Goes out { $at }.
sending-writing = The files are written first. Then the channels get their posts.
sending-progress = Sent to { $sent } of { $all }.
sending-resumed = Resumed. { $sent } had been sent, { $left } are going now.
sending-miss = **{ $place }**: { $why }.
sending-why-archived = the channel is archived
sending-why-gone = the channel no longer exists
sending-contact-waiting = Going to the village’s contact person.
sending-contact-reached = The contact person has it.
sending-contact-missed = The contact person could not be reached either.
sending-more-misses = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
 }
sending-skipped = { $count ->
    [one] 1 channel was skipped.
   *[other] { $count } channels were skipped.
 }
sending-mails = E-mail: { $sent } of { $all }.
sending-mails-failed = { $count ->
    [one] 1 e-mail did not go out.
   *[other] { $count } e-mails did not go out.
 }
sending-unmailed = { $count ->
    [one] 1 person does not get it by e-mail: e-mail is not switched on.
   *[other] { $count } people do not get it by e-mail: e-mail is not switched on.
 }
sending-refused = The files could not be written: { $why }. Nothing was sent.
sending-sees = The organisers see the same.
sending-sees-channel = Everyone in the channel sees this. Only organisers can press.
sending-retry = Try again
sending-contact = Send to contact person
sending-stop = Stop
sending-open = Open the minutes
sending-no-contact = No contact person in { $village } is known. Write the village’s members into the workspace file.
sending-stopped = Stopped. Nothing was sent.
sending-over = { $name } has taken over *{ $title }*.
sending-over-you = You have taken over *{ $title }*.
sending-over-somebody = Another organiser has taken over *{ $title }*.
sending-over-same = You both see the same, and all that was written still stands.
sending-over-minutes = See the minutes
sending-post-heading = Minutes: { $title }
sending-post-trial = A trial. Only you see it. This is how General will read it.
sending-post-when = { $at }, { $place }
sending-post-own = From { $village }
sending-post-own-none = { $village } has no notes in the minutes.
sending-post-decisions = Decisions
sending-post-decision = **{ $point }**: { $decision }
sending-post-actions = Action points
sending-post-action = { $text } – { $owner }, { $due }
sending-post-action-open = { $text } – { $owner }
sending-post-nobody = nobody yet
sending-post-next = What happens next
sending-post-cut = The rest stands in the minutes.
sending-post-names = Notes carry the village; a name only for those who chose it. Those present, apologies and action points carry names.
sending-post-docx = Open the minutes
sending-post-html = As a web page
sending-post-xlsx = Annex (Excel)
sending-post-files = The files go into General when the minutes are published.
sending-post-fallback = The minutes of { $title } are published.
sending-mail-subject = Minutes: { $title }
sending-mail-hello = Here are the minutes of { $title }.
sending-mail-attached = They are attached as { $file }.
sending-mail-linked = The file is too large to send. It is here:
sending-mail-why = You get this because an organiser of { $forum } wrote down your address.
