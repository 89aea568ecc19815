invited-heading = You are invited to an ERFA meeting
invited-when = **{ $at }**
invited-online = The meeting is online.
invited-agenda = Agenda
invited-point = { $at } { $title }
invited-point-led = { $at } { $title }, { $lead }
invited-more = { $count ->
    [one] … and 1 more item
   *[other] … and { $count } more items
 }
invited-coming = I will come
invited-declining = I cannot come
invited-open = Open the meeting
invited-calendar = Calendar file
invited-count = { $coming } coming · { $apologies } cannot come
invited-who-sees = Only the organisers see who is coming until the minutes are out.
moved-heading = The ERFA meeting has been moved
moved-before = Before: { $at }
moved-now = Now: **{ $at }**
moved-reason = Why: { $reason }
moved-answers = Your answers and sign-ups move with it.
moved-answers-until = Your answers and sign-ups move with it. New deadline for answers: { $at }.
cancelled-heading = The ERFA meeting is called off
cancelled-when = It was to be on { $at }.
cancelled-kept = Your answers are kept for the next time.
