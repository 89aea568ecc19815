erfa-meeting = ERFA meeting on { $at }
erfa-meeting-titled = { $title } – ERFA meeting on { $at }
erfa-meeting-named = { $title }, { $at }
erfa-pre-read-goes = The pre-read goes to { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
 } on { $at }.
erfa-moved-earlier = { $days } days before is no working day, so it goes out on the working day before.
erfa-preview-goes = The organisers see it first, on { $at }, and can stop it.
erfa-at-once = The day for the pre-read has gone, so it goes to { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
 } now.
erfa-soon = The pre-read goes out in { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 }, at { $at }, to { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
 }. Write *summary* to read it first. Until then it can be stopped.
erfa-sent = The pre-read has gone to { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
 }. Nobody gets it twice.
erfa-failed = { $channels ->
    [one] 1 channel did not get it.
   *[other] { $channels } channels did not get it.
 } Write *status* to see why.
erfa-stopped = The pre-read is stopped. The meeting is still planned.
erfa-held = The meeting has been held.
erfa-adopted = { $count ->
    [one] 1 note that was waiting for a meeting now belongs here.
   *[other] { $count } notes that were waiting for a meeting now belong here.
 }
erfa-already = The meeting is planned already. Here it is.
erfa-changed-meanwhile = Somebody changed the meeting while you were writing. Nothing was overwritten.
erfa-sees = Only you see this.
erfa-sees-channel = Everybody in the channel sees this. Only organisers can change it.
erfa-stop = Stop
erfa-stop-pre-read = Stop the pre-read
erfa-resume = Send after all
erfa-edit = Edit
erfa-new = New meeting
erfa-back = Back
erfa-form-new = New ERFA meeting
erfa-form-edit = Edit the ERFA meeting
erfa-form-hint = You can also write *erfa new 14-09-2021 17:00-18:30* (day, month, year), with the agenda on the lines below.
erfa-date = Date
erfa-time = Begins
erfa-pre-read-on = Pre-read goes out on (empty: { $days } days before)
erfa-title = Name of the meeting (may be empty)
erfa-plan = Plan
erfa-save = Save
erfa-date-missing = Choose a date.
erfa-time-missing = Choose a time.
erfa-next = Next: { $meeting }.
erfa-none = No ERFA meeting is planned.
error-meeting-has-begun = The meeting has begun, so the pre-read is no longer sent.
error-pre-read-too-late = A pre-read on { $typed } at 09:00 comes after the meeting has begun. Choose an earlier day.
error-no-working-day = We send on working days only, and **{ $typed }** is not one. Did you mean **{ $suggestion }**?
error-title-too-long = The name is too long ({ $length } characters). There is room for { $limit }.

preview-heading = How the message looks in { $channels ->
    [one] 1 channel
   *[other] { $channels } channels
 }
preview-goes = Goes out on **{ $at }**. Each village sees its own notes first; new answers are included.
preview-sees = Only the organisers see this preview.
pre-read-heading = Pre-read for { $meeting }
pre-read-open = Open the workbook
pre-read-fallback = Pre-read for { $meeting }: { $notes } notes from { $answered } of { $asked } villages.
erfa-ends = Ends (may be empty)
erfa-place = Place (may be empty)
erfa-link = Link to the online meeting (may be empty)
erfa-agenda = Agenda: each item on a line of its own
erfa-questions = Questions to the villages
erfa-questions-missing = Choose at least one question.
erfa-reason = Why is the meeting moved? (the message says so; may be empty)
erfa-asked-on = Questions go out on (empty: { $days } days before)
erfa-reminded-on = Reminder goes out on (empty: { $days } days before)
erfa-cut-day = Deadline for answers, day (empty: { $days ->
    [one] the day before
   *[other] { $days } days before
 })
erfa-cut-at = Deadline for answers, time
erfa-check = Add up
erfa-runs = { $starts }–{ $ends }
erfa-points = { $count ->
    [one] 1 item on the agenda.
   *[other] { $count } items on the agenda.
 }
erfa-questions-go = The questions go to { $channels ->
    [one] 1 village
   *[other] { $channels } villages
 } on **{ $at }**.
erfa-questions-gone = The questions went out on { $at }.
erfa-reminder-goes = Villages that are missing are reminded on { $at }.
erfa-cut-off-at = Deadline for answers: { $at }.
erfa-left-out-questions = The meeting is so near that the villages are not asked first.
erfa-left-out-reminder = There is no time for a reminder.
erfa-left-out-cut_off = Answers count until the meeting begins.
erfa-moved-told = { $channels ->
    [one] 1 channel is
   *[other] { $channels } channels are
 } told of the new time.
erfa-look = Show the questions
erfa-cancelled = The meeting is called off. Nothing more is sent about it.
erfa-which-move = Which meeting do you want to move?
erfa-which-cancel = Which meeting do you want to call off?
erfa-which-none = There is no ERFA meeting on { $day }. This is the nearest one.
erfa-which-said = New time and reason (goes along)
erfa-which-reason = Reason (goes along)
erfa-which-more = { $count ->
    [one] … and 1 more meeting: write its date.
   *[other] … and { $count } more meetings: write the date.
 }
erfa-cancel-ask = Call off { $meeting }?
erfa-cancel-means = The channels that have heard of the meeting get one message. Nothing else that is waiting goes out.
erfa-cancel-reason = Why? (the message says so; may be empty)
erfa-cancel-yes = Yes, call it off
erfa-cancel-no = Keep the meeting
error-meeting-text-too-long = A field holds { $length } characters. There is room for { $limit }.
