question-works_well = What works really well in your village right now?
question-can_improve = What could be better, in the short and the long run?
question-wish_scenario = The wish scenario for { $year }
question-short-works_well = Works well
question-short-can_improve = Could be better
question-short-wish_scenario = Wish for { $year }
question-number = Question { $number }
question-step = Question { $number } of { $of }
question-until = Question { $number } of { $of } · ends at { $at }
question-ended = Question { $number } of { $of } · ended at { $at }. You can still send.
question-over = Question { $number } of { $of } · ended at { $at }.
question-unplanned = A question outside the group work

phase-attraction = Attraction
phase-reception = Reception
phase-retention = Retention
# Also understood, never said.
phase-heard-attraction = Attraction
phase-heard-reception = Reception
phase-heard-retention = Retention

horizon-label = Time horizon
horizon-short_term = Short run
horizon-long_term = Long run
horizon-unset = Don’t know

workshop-placeholder = One thought per line
workshop-purpose = The answers are gathered for the ERFA meeting, so that villages learn from each other.
workshop-privacy = All of { $forum } sees what you send. { $shown ->
    [name] The minutes show your name and your village.
    [anonymous] It is stored without a name. The village is shown.
   *[village] The minutes show the village, not your name.
 } Deleted after { $months } months.
workshop-village = Village: **{ $village }**
workshop-change-village = Change
workshop-send = Send
workshop-open = Open large
workshop-fallback = Does the button not work? Just write: “reception: we have a welcome party”.
workshop-which-village = You belong to **{ $own }**, but this is **{ $here }**. Where should the note be kept?
workshop-choose-village = Choose a village and tap Send.
workshop-not-sent = Not sent yet. See ⚠ further up.
workshop-unsent = You have text that was not sent. Send it or empty the fields before you go on.
workshop-say-it-so = Write the thought after a colon, for example “{ $phase }: we have a welcome party”.
workshop-session-privacy = Your group sees what you send, and all of { $forum } can read it in the list. Deleted after { $months } months. { $shown ->
    [name] The minutes show your name and your village.
    [anonymous] It is stored without a name. The village is shown.
   *[village] The minutes show the village, not your name.
 } Their list of those present shows who was there.
workshop-choose-self = Choose for yourself
workshop-about = This seems to be about **{ $named }**. Where should the note be kept?
workshop-both = Both
workshop-late = { $count ->
    [one] Received as **sent late**. It goes into the supplement to the minutes.
   *[other] Received as **sent late**. They go into the supplement to the minutes.
 }
workshop-shut = Sending in has closed. I have kept your text as a draft and told the organiser.
workshop-locked = The minutes are locked, so nothing more can be sent. I have kept your text as a draft.
workshop-button-trouble = Does the button not work? Just write: *reception: we have a welcome party*

scribe-label = Without Teams?
scribe-choice = Write for somebody else
receipt-scribed = { $count ->
    [one] Note written by { $name } for a participant without Teams.
   *[other] { $count } notes written by { $name } for a participant without Teams.
 }
receipt-which-group = Which group are you in? Write *code { $code }*.
receipt-places = { $question } · { $first } and { $second }

receipt-thanks = { $count ->
    [one] Thank you – 1 note received at { $at }.
   *[other] Thank you – { $count } notes received at { $at }.
 }
receipt-repeated = Already received at { $at } – not stored twice.
receipt-some-repeated = { $count ->
    [one] 1 line had already been received – not stored twice.
   *[other] { $count } lines had already been received – not stored twice.
 }
receipt-some-taken-back = You took some of it back before. Do you want to put it back in?
receipt-place = { $question } · { $village }
receipt-more = { $count ->
    [one] … and 1 more note.
   *[other] … and { $count } more notes.
 }
receipt-taken-back = Taken back. The notes no longer count.
receipt-edit = Edit
receipt-undo = Undo
receipt-again = Write more
receipt-redo = Put back in
receipt-rewrite = Write again

edit-heading = { $count ->
    [one] Edit your note
   *[other] Edit your notes
 }
edit-heading-other = Edit the note
edit-hint = Empty a field to take its note back.
edit-note = Note { $number }
edit-save = Save
edit-save-on = Save and show more
edit-back = Back
edit-conflict = The note was changed while you were writing. Both versions are here; nothing was overwritten.
edit-stored = Stored now:
edit-stored-gone = Stored now: taken back.
edit-stored-hidden = Stored now: hidden, because it was deleted in the list.
edit-keep-stored = Keep the stored one
edit-in-list = The note is too long to edit here; it can be edited in the list.
