# What an ERFA meeting cannot be, and what a question round does not do.
error-meeting-end = The meeting has to end after it begins, and within a day: **{ $typed }** does not fit.
error-meeting-end-missing = Say when the meeting ends. Then I can see whether the agenda adds up.
error-meeting-link = A link to the meeting begins with https:// and has at most { $limit } characters.
error-no-question = Choose at least one question for the villages.
error-cut-off-too-late = The deadline for answers, **{ $typed }**, is not before the meeting. Choose an earlier one.
error-questions-too-late = The questions have to go out before the deadline for answers: **{ $typed }** is too late.
error-reminder-outside = The reminder has to lie between the questions and the deadline: **{ $typed }** does not fit.
error-not-asked-yet = The questions have not been sent yet. They go out **{ $at }**, and after that you can remind.
error-round-over = The deadline for answers is too near or has passed, so I remind nobody any more. Use the call list.
error-nobody-missing = Every village has answered. There is nobody to remind.
error-already-reminded = { $name } has already sent a reminder by hand ({ $at }). We do that only once a meeting.
error-reminder-sent = A reminder has already been sent by hand ({ $at }). We do that only once a meeting.
workshop-late-meeting = { $count ->
    [one] Received as **sent late**: the deadline has passed, but the note is there for the meeting.
   *[other] Received as **sent late**: the deadline has passed, but the notes are there for the meeting.
 }
