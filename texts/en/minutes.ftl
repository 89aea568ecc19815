minutes-heading = Minutes: { $title }
minutes-untitled = the meeting on { $day }
minutes-until = { $day } at { $at }
minutes-draft = Draft ready: { $counts }.
minutes-in_review = Open for comments until **{ $until }**: { $counts }.
minutes-review-over = The deadline for comments was **{ $until }**: { $counts }.
minutes-approved = Approved and locked { $at }: { $counts }.
minutes-published = Published { $at }: { $counts }.
minutes-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
 }
minutes-groups = { $count ->
    [one] 1 group
   *[other] { $count } groups
 }
minutes-villages = { $count ->
    [one] 1 village
   *[other] { $count } villages
 }
minutes-actions = { $count ->
    [one] 1 action point
   *[other] { $count } action points
 }
minutes-waiting = { $count ->
    [one] 1 note awaits consent to be quoted.
   *[other] { $count } notes await consent to be quoted.
 }
minutes-state-draft = Draft
minutes-state-in_review = Open for comments
minutes-state-approved = Approved and locked
minutes-state-published = Published
minutes-agenda-fills = { $starts }–{ $ends }: the rows take **{ $filled } of { $all }** min.
minutes-present = { $count ->
    [one] 1 present
   *[other] { $count } present
 }
minutes-apologies = { $count ->
    [one] 1 sent apologies
   *[other] { $count } sent apologies
 }
minutes-who-came = { $present } · { $apologies }
minutes-comments-open = { $count ->
    [one] 1 comment is waiting for you.
   *[other] { $count } comments are waiting for you.
 }
minutes-amended-supplement = Supplement { $at }: { $count ->
    [one] 1 answer came after it was sent.
   *[other] { $count } answers came after it was sent.
 }
minutes-amended-anonymised = Anonymised on request { $at }.
minutes-sees = Only you see this card. All organisers can write in the minutes.
minutes-sees-shared = Everybody here sees this. Only organisers can write in the minutes.
minutes-names = Notes show their village; a name only where its writer chose that.
minutes-stale = Somebody was faster. Your press changed nothing. This is how it stands now.

minutes-open = Open
minutes-read = Read
minutes-large = Open in a window
minutes-page = Open at
minutes-page-read = Read all of it
minutes-act-review = Send for comments
minutes-act-back = Back to draft
minutes-act-approve = Approve and lock
minutes-show-comments = Comments
minutes-show-attendance = Attendance
minutes-show-actions = Action points
minutes-publish = Publish
minutes-trial = Send me a trial
minutes-schedule = Choose a time
minutes-receipt = Receipt
minutes-back = To the minutes
minutes-newer = Previous
minutes-older = Next

minutes-ask-review = Send the draft out for comments?
minutes-ask-review-means = { $count ->
    [one] The one who was present gets it in the chat with { $forum }.
   *[other] The { $count } who were present get it in their chat with { $forum }.
 }
minutes-ask-review-nobody = Nobody is marked as present yet, so nobody would get it. Begin with the attendance.
minutes-ask-day = Comments by (empty: next Friday)
minutes-ask-at = Time
minutes-yes-review = Send
minutes-ask-approve = Approve and lock the minutes?
minutes-ask-approve-means = After that nobody can change the minutes, and nobody can edit, hide or undo notes. It cannot be taken back.
minutes-ask-approve-early = Comments are open until **{ $until }**. If you lock now, nobody can write any more.
minutes-ask-approve-waiting = { $count ->
    [one] 1 note awaits consent. It is counted, but not quoted.
   *[other] { $count } notes await consent. They are counted, but not quoted.
 }
minutes-ask-approve-comments = { $count ->
    [one] 1 comment has not been dealt with.
   *[other] { $count } comments have not been dealt with.
 }
minutes-ask-approve-typed = You can also write *minutes approve yes*.
minutes-yes-approve = Approve and lock
minutes-ask-not-now = Not now

minutes-form-head = The meeting and its agenda
minutes-form-end = Next steps and e-mail
minutes-form-title = Title
minutes-form-place = Place
minutes-form-day = Date
minutes-form-starts = Begins
minutes-form-ends = Ends
minutes-form-agenda = Agenda: each item on a line of its own
minutes-form-agenda-hint = 17:00–17:05 Welcome led by Landsbyforum
minutes-form-kept = Discussion and decision stay with their item, also when its time moves.
minutes-form-point = Item { $number } of { $count }: { $title }
minutes-form-times = { $starts }–{ $ends }
minutes-form-discussion = Discussion
minutes-form-decision = Decision
minutes-form-next-steps = Next steps
minutes-form-mail = Gets it by e-mail: one address on each line
minutes-form-forward = Save and go on
minutes-form-backward = Save and go back
minutes-form-close = Save and close
minutes-form-saved = Saved at { $at }.
minutes-form-comment = **{ $name }** wrote at { $at }:
minutes-form-comments-more = { $count ->
    [one] There is 1 more comment on this item.
   *[other] There are { $count } more comments on this item.
 }
minutes-clash = Somebody edited it while you wrote. Yours stands in the fields, theirs above.
minutes-clash-stands = It says now:
minutes-clash-empty = (empty)
minutes-clash-mine = Use mine
minutes-clash-theirs = Keep theirs
minutes-clash-both = Keep both
minutes-line-none = Write the number of the item, too, as in *minutes decision 2: We meet again*.
minutes-no-point = There is no item { $number }. { $count ->
    [one] There is one item.
   *[other] There are { $count } items.
 }

minutes-review-heading = Draft minutes: { $title }
minutes-review-until = Comments by **{ $until }**
minutes-review-over-now = The deadline for comments was **{ $until }**
minutes-review-sees = The organisers see your comment with your name. It does not go into the minutes.
minutes-review-listed = You are listed as present, and everybody in { $forum } can read your name in the minutes. If that is wrong, write a comment.
minutes-review-write = Write a comment
minutes-review-again = Write another
minutes-review-line = What is it about?
minutes-review-whole = The whole minutes
minutes-review-next-steps = Next steps
minutes-review-point = { $number }. { $title }
minutes-review-text = Comment
minutes-review-missing = Write your comment.
minutes-review-send = Send
minutes-review-thanks = Thank you – your comment is with the organisers.
minutes-review-typed = You can also write *minutes comment* and then the text.
minutes-review-discussion = Discussion: { $text }
minutes-review-decision = Decision: { $text }
minutes-review-action = { $text } – { $who }
minutes-review-actions-more = { $count ->
    [one] … and 1 more action point.
   *[other] … and { $count } more action points.
 }
minutes-review-more = { $count ->
    [one] … and 1 more item.
   *[other] … and { $count } more items.
 }
minutes-comments-none = There are no comments yet.
minutes-comments-row = **{ $line }** · { $name }, { $at }
minutes-comments-used = Used
minutes-comments-was-used = ✓ Used
minutes-comments-private = I show the comments in a private message only. Write *minutes comments* to me there.

minutes-attendance = Attendance and apologies
minutes-attendance-count = { $present } · { $apologies } · { $coming }
minutes-attendance-coming = { $count ->
    [one] 1 signed up
   *[other] { $count } signed up
 }
minutes-attendance-none = Nobody is listed here yet.
minutes-presence-coming = Signed up
minutes-presence-present = Present
minutes-presence-apology = Apologies
minutes-attendance-person = { $name } ({ $village })
minutes-attendance-all = All here present
minutes-attendance-add = Was there somebody without Teams? Write the name
minutes-attendance-village = Village
minutes-attendance-village-none = No village
minutes-attendance-save = Save
minutes-attendance-sees = The names go into the minutes, which the whole forum can read.
minutes-attendance-me = I was there
minutes-come-present = You are listed as present. Your name goes into the minutes. Wrong? Write *decline*.
minutes-come-coming = You are signed up, and the organisers see it. If you cannot come, write *decline*.
minutes-come-apology = Your apologies are noted and go into the minutes. If you can come, write *attend*.
minutes-come-which = The meeting on { $day }: { $told }
minutes-come-shared = Thank you, { $name }. Your answer is noted.

minutes-none-published = No minutes have been published yet.
minutes-latest-open = Open the file
minutes-latest-sees = Everybody in { $forum } can read the minutes.
minutes-latest-where = The file is in the team, under General.
minutes-read-state = { $state } { $at }
minutes-read-people = **{ $label } ({ $count }):** { $names }
minutes-read-said = What the villages said
minutes-supplement = Supplement to the minutes: { $title }
minutes-supplement-told = Supplement: { $count ->
    [one] 1 answer came after it was sent.
   *[other] { $count } answers came after it was sent.
 }
minutes-supplement-all = Everybody in the team sees this.

error-agenda-row = Row { $row } “{ $title }”: begin with the time, and write what happens. E.g. *17:00–17:05 Welcome* or *5 min Break*.
error-agenda-gap = Before row { $row } “{ $title }” { $minutes ->
    [one] 1 minute is missing
   *[other] { $minutes } minutes are missing
 } ({ $begins }–{ $ends }).
error-agenda-open-end = After row { $row } “{ $title }” { $minutes ->
    [one] 1 minute is missing
   *[other] { $minutes } minutes are missing
 } ({ $begins }–{ $ends }).
error-agenda-overlap = Row { $row } “{ $title }” begins { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
 } before the row above it ends ({ $begins }–{ $ends }).
error-agenda-outside = Row { $row } “{ $title }” lies outside the meeting ({ $begins }–{ $ends }).
error-agenda-too-long = There is no room for row { $row } “{ $title }”. The limit is { $most }.
error-agenda-written = Row { $row } “{ $title }” has text already. Empty it first, or leave the row.
error-minutes-not-now = That cannot be done now: the minutes are { $state ->
    [draft] a draft. Send it for comments first
   *[in_review] open for comments
    [approved] approved and locked
   [published] published
 }.
error-minutes-not-held = The meeting has not been held yet. Its minutes can go out for comments once it has begun.
error-minutes-locked = The minutes are approved and locked. Their text cannot be changed any more.
error-minutes-not-there = Only those who were present comment. Ask the organiser if you were there.
error-minutes-too-late = The deadline for comments has passed. Write to the organiser if something is wrong.
error-minutes-text = Write something. There is room for { $limit } characters.
error-minutes-no-action = That action point no longer exists. Write *tasks* to see those there are.
error-minutes-no-comment = That comment no longer exists.
error-minutes-deadline = { $typed } does not work as a deadline. Choose a day ahead.
error-minutes-address = “{ $typed }” is not an e-mail address. There is room for { $most }.
error-minutes-none = There are no minutes of that meeting yet.
error-minutes-times = The meeting cannot last from { $begins } to { $ends }. Please correct the times.
error-minutes-day = { $typed } does not work as a deadline. Choose a day ahead.
error-minutes-too-many = There is room for { $most } at most.
