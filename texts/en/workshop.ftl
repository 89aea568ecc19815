question-works_well = What works really well in your village right now?
question-can_improve = What could be better, in the short and the long run?
question-wish_scenario = The wish scenario for { $year }
question-short-works_well = Works well
question-short-can_improve = Could be better
question-short-wish_scenario = Wish for { $year }
question-number = Question { $number }
question-step = Question { $number } of 3

phase-attraction = Attraction
phase-reception = Reception
phase-retention = Retention
phase-short-attraction = Attraction
phase-short-reception = Reception
phase-short-retention = Retention

horizon-label = Time horizon
horizon-short_term = Short run
horizon-long_term = Long run
horizon-unset = Don't know

workshop-placeholder = One thought per line
workshop-purpose = The answers are gathered for the ERFA meeting, so that villages learn from each other.
workshop-privacy = All of { $forum } sees what you send. The minutes show the village, not your name. Deleted after { $months } months.
workshop-village = Village: **{ $village }**
workshop-change-village = Change
workshop-send = Send
workshop-open = Open large
workshop-fallback = Answer the question: write for example “reception: we have a welcome party”.
workshop-which-village = You belong to **{ $own }**, but this is **{ $here }**. Where should the note be kept?
workshop-choose-village = Choose a village and tap Send.
workshop-not-sent = Not sent yet. See ⚠ further up.
workshop-unsent = You have text that was not sent. Send it or empty the fields before you go on.
workshop-say-it-so = Write the thought after a colon, for example “{ $phase }: we have a welcome party”.

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

edit-heading = Edit your notes
edit-hint = Empty a field to take its note back.
edit-note = Note { $number }
edit-save = Save
edit-save-on = Save and show more
edit-back = Back
edit-conflict = The note was changed while you were writing. Both versions are here; nothing was overwritten.
edit-stored = Stored now:
edit-stored-gone = Stored now: taken back.
edit-stored-hidden = Stored now: hidden, because it was deleted in the list.
edit-save-mine = Save mine
edit-keep-stored = Keep the stored one
edit-in-list = The note is too long to edit here; it can be edited in the list.
