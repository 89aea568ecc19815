delivery-heading = Deliveries
delivery-none = Nothing has been sent yet.
delivery-batch-list = Notes to the SharePoint list
delivery-batch-matrix = The matrix in the channels
delivery-batch-welcome = Welcome in the channels
delivery-batch-preview = The organisers’ preview
delivery-batch-pre-read = Pre-read
delivery-batch-clock = The clock of the group work
delivery-batch-round = Group work cards
delivery-batch-group = The groups’ matrix
delivery-batch-copies = Copies of the groups’ matrix
delivery-batch-session = The organiser’s clock
delivery-batch-announcement = Message to the breakout rooms
delivery-batch-presenters = Choosing presenters
delivery-batch-presenter = The presenters’ cards
delivery-batch-closing = Thanks after the group work
delivery-batch-join-in = Asking whether a village wants to join
delivery-batch-interest = Interested villages to the list
delivery-batch-interest-card = The organiser’s card of interested villages
delivery-batch-hidden = Word of a hidden note
delivery-batch-drafts-left = Drafts after the deadline
delivery-batch-recode = Themes coded anew
delivery-batch-quote-asked = Questions about quotes
delivery-batch-dots = Priorities by dots
delivery-batch-minutes-card = The organisers’ card of the minutes
delivery-batch-review = Minutes for comments
delivery-batch-minutes-files = Files of the minutes
delivery-batch-minutes-post = Minutes in the channels
delivery-batch-minutes-mail = Minutes by e-mail
delivery-batch-supplement = Supplement to the minutes
delivery-batch-actions = Open action points
delivery-batch-receipt = Receipt for what was sent
delivery-batch-questions = Questions to the villages before the meeting
delivery-batch-reminder = Reminder to those who are missing
delivery-batch-invited = Invitation to the meeting
delivery-batch-moved = The meeting has moved
delivery-batch-redrawn = Cards about the meeting, put right where they stand
delivery-batch-series = The next meeting of a series
delivery-batch-calendar = Shared calendar
delivery-batch-milestone-moved = Changed milestone
delivery-batch-milestone-ahead = Milestone coming up
delivery-batch-milestone-late = Late milestone
delivery-batch-monthly = Milestones of the month
delivery-batch-film-board = Film board
delivery-batch-consent-withdrawn = Consent withdrawn
delivery-batch-other = Other
delivery-batch-named = { $batch }: { $meeting }
delivery-open = answers without a meeting
delivery-sent = Sent to { $sent } of { $all }.
delivery-waiting = { $count ->
    [one] 1 is waiting to be sent.
   *[other] { $count } are waiting to be sent.
 }
delivery-waiting-notes = { $count ->
    [one] 1 note is waiting. It is safe with us.
   *[other] { $count } notes are waiting. They are safe with us.
 }
delivery-trouble = { $place }: { $why }.
delivery-more = { $count ->
    [one] And 1 more.
   *[other] And { $count } more.
 }
delivery-skipped = { $count ->
    [one] 1 skipped: { $why }.
   *[other] { $count } skipped: { $why }.
 }
delivery-note = Note from { $village }, { $at }
delivery-retry = Try again
delivery-newer = Newer
delivery-older = Older
delivery-retried = { $count ->
    [0] There is nothing left to try again.
    [one] 1 delivery is being tried again now.
   *[other] { $count } deliveries are being tried again now.
 }
delivery-trouble-count = { $count ->
    [0] Everything has been delivered or is on its way.
    [one] 1 delivery failed.
   *[other] { $count } deliveries failed.
 }
delivery-why-detail = { $why } ({ $detail })
delivery-why-refused = the service said no
delivery-why-no-right = a permission is missing; once the administrator grants it, this goes by itself
delivery-why-no-right-by-hand = a permission is missing; press *Try again* once the administrator has granted it
delivery-why-blocked = the recipient has blocked the bot; we send again when they write to it
delivery-why-gone = no longer exists
delivery-why-archived = is archived
delivery-why-not-installed = the app is not installed there
delivery-why-too-large = the message was too large
delivery-why-not-on-team = is no longer on the team
delivery-why-no-village = the village is no longer taking part
delivery-why-no-meeting = the meeting no longer exists
delivery-why-stopped = it was stopped
delivery-why-begun = the meeting had begun
delivery-why-answered = the village has answered
delivery-why-too-late = the deadline for answers had passed
delivery-why-waits = the service does not answer; we will try again
delivery-why-silenced = has turned messages off
delivery-why-broken = something went wrong on our side
