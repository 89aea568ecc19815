groupwork-form = Start group work
groupwork-questions = Questions
groupwork-minutes = Minutes for each question
groupwork-groups = Groups: a number, or the villages of each group on a line of its own
groupwork-starts = Begins at (empty: in two minutes)
groupwork-day = Day (empty: today)
groupwork-slack = Minutes for choosing who presents
groupwork-wish-year = Year of the wish scenario
groupwork-cut-day = Late answers are accepted until (empty: the next { $day } at { $at })
groupwork-cut-at = Time of the deadline
groupwork-more = More choices
groupwork-prepare = Get ready
groupwork-another = There is group work already: code { $code }, ends at { $at }. *Get ready* makes another.
groupwork-hint = You can also write *group work start 5 groups { $minutes } 17:40*.
groupwork-sees = Only you see this.
groupwork-sees-shared = Everybody here sees this. Only organisers can steer the group work.

groupwork-ready = Ready. { $groups ->
    [one] 1 group
   *[other] { $groups } groups
 }, { $minutes } min. Copy this message into *Announcement* in the breakout rooms:
groupwork-ready-shared = Ready. { $groups ->
    [one] 1 group
   *[other] { $groups } groups
 }, { $minutes } min. The message for the breakout rooms is in our chat.
groupwork-ready-times = Begins at { $starts }, ends at { $closes }. The code is **{ $code }**.
groupwork-ready-cut-off = Late answers are accepted until **{ $until }**.
groupwork-announcement = Write your input here:
groupwork-announcement-closes = We end at { $closes }.
groupwork-announcement-typed = Does the link not work? Write “code { $code }” to { $forum }.
groupwork-message = Message for the breakout rooms
groupwork-message-show = Show

groupwork-heading = Group work · code { $code }
groupwork-before = Begins at { $at }.
groupwork-question = Question { $number } of { $count } · ends at { $at }
groupwork-presenters = The groups choose who presents · ends at { $at }
groupwork-closed = The group work is over. Late answers are accepted until **{ $until }**.
groupwork-closed-shut = The group work is over, and the deadline for late answers has passed.
groupwork-cancelled = The group work was called off before it began.
groupwork-locked = The minutes are locked. The notes cannot be changed any more.
groupwork-paused = The clock has stood still since { $at }. Press *Go on* when you continue.
groupwork-left = { $minutes ->
    [0] Less than a minute is left when the clock runs again.
    [one] 1 minute is left when the clock runs again.
   *[other] { $minutes } minutes are left when the clock runs again.
 }
groupwork-time-question = Question { $number } at { $at }
groupwork-time-presenters = Presenter chosen at { $at }
groupwork-time-closed = End at { $at }
groupwork-group = Group { $group }: { $told }
groupwork-total = { $groups } groups: { $told }
groupwork-empty = Groups without participants: { $groups }
groupwork-silent = Groups without notes: { $groups }
groupwork-and-more = { $groups } and { $count } more
groupwork-deed = { $name } pressed { $act } at { $at }.
groupwork-deed-own = You pressed { $act } at { $at }.
groupwork-deed-prepare = { $name } got the group work ready at { $at }.
groupwork-deed-prepare-own = You got the group work ready at { $at }.
groupwork-somebody = An organiser
groupwork-faster = { $deed } Your press changed nothing.
groupwork-faster-clock = The clock went on before you pressed. Your press changed nothing.
groupwork-log = Who did what

groupwork-act-pause = Pause
groupwork-act-resume = Go on
groupwork-act-plus = +1 minute
groupwork-act-next = Next
groupwork-act-back = Back
groupwork-act-close = End
groupwork-act-lock = Lock the minutes
groupwork-show = Update
groupwork-new = New group work
groupwork-notes = Notes
groupwork-queue = Presenters
groupwork-ask-close = End now for { $groups ->
    [one] the group
   *[other] all { $groups } groups
 }?
groupwork-close-left = { $minutes ->
    [one] 1 minute is
   *[other] { $minutes } minutes are
 } left.
groupwork-close-before = It has not begun yet and is called off.
groupwork-yes-close = Yes, end it
groupwork-no-close = No
groupwork-typed-close = You can also write *group work end yes*.
groupwork-typed-lock = You can also write *group work lock yes*.
groupwork-ask-lock = Do you want to lock the minutes?
groupwork-lock-means = After that nobody can edit, hide or undo notes. It cannot be taken back.
groupwork-yes-lock = Lock
groupwork-no-lock = Not now
groupwork-lock-first = The group work is not over yet. Press *End* before you lock the minutes.
groupwork-none = No group work has been started. Write *group work start*.
groupwork-until = { $day } at { $at }

groupwork-thanks = Thank you for your input. { $notes ->
    [one] 1 note is saved.
   *[other] { $notes } notes are saved.
 } You can edit and send more until **{ $until }**.
groupwork-thanks-shared = Thank you all for your input. { $notes ->
    [one] 1 note is saved.
   *[other] { $notes } notes are saved.
 } You can all edit and send more until **{ $until }**.
groupwork-thanks-heading = The group work is over
groupwork-thanks-own = Only you see this.
groupwork-thanks-all = Everybody here sees this.

error-groupwork-questions = { $questions ->
    [0] Choose at least one question.
    [one] Write minutes for 1 question, e.g. *5*.
   *[other] Write minutes for { $questions } questions, e.g. *5/3/10*. There are { $minutes }.
 }
error-groupwork-minutes = “{ $typed }” minutes will not do. A question takes { $low } to { $high } minutes.
error-groupwork-slack = “{ $typed }” minutes will not do. Choosing who presents takes { $low } to { $high } minutes.
error-groupwork-groups = Write a number from 1 to { $most }, or the villages of each group on a line of its own.
error-groupwork-year = The year must be between { $low } and { $high }.
error-groupwork-start = { $typed } will not do. Choose a time that is still to come.
error-groupwork-cut-off = { $typed } will not do. The deadline must come after the group work ends.
error-groupwork-village = I do not know the village “{ $village }”. Write the name of its channel.
error-no-such-session = That group work is no longer there. Write *group work* to see the newest.
error-no-such-group = There is no Group { $group }. { $groups ->
    [one] There is one group.
   *[other] There are { $groups } groups.
 }
error-in-another-group = You are in Group { $current }. Do you want to change to Group { $wanted }?
