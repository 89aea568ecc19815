asking-heading = What has changed since { $since }?
asking-heading-first = { $count ->
    [one] One question before the ERFA meeting
    [2] Two questions before the ERFA meeting
   *[other] Three questions before the ERFA meeting
 }
asking-for = For { $meeting }.
asking-until = Please answer by **{ $at }**.
asking-earlier = What you wrote last time:
asking-more = { $count ->
    [one] … and 1 more
   *[other] … and { $count } more
 }
asking-new = { $phase }: what is new?
asking-preview-goes = Goes out on **{ $at }**. Each village sees its own notes from last time.
asking-preview-gone = Went out on { $at }. Each village sees its own notes from last time.
asking-preview-never = They are not sent. Choose a day with **Edit**.
asking-example = This is how { $village } sees it:
asking-approve = Approve
asking-approved = Approved. The questions go out on { $at }.
asking-trial = Trial: this is how the message looks in the channel { $village }. Nothing can be sent from here.

reminder-heading = { $village }, we would love to hear from you
reminder-told = { $answered ->
    [0] Nobody has answered yet, so you could be the first.
   *[other] { $answered } of { $all } villages have answered.
 } One thought is enough.
reminder-answer = Answer now

asking-remind = { $count ->
    [one] Remind the one
   *[other] Remind the { $count }
 }
asking-calls = Call list
asking-reminded = { $count ->
    [0] The reminder on { $at } went to nobody.
    [one] 1 village was reminded automatically on { $at }.
   *[other] { $count } villages were reminded automatically on { $at }.
 }
asking-leaves-by-hand = The reminder is on its way to those missing.
asking-reminds-by-hand = The reminder by hand goes out on { $at }.
asking-reminded-by-hand = { $count ->
    [0] The reminder by hand on { $at } went to nobody.
    [one] 1 village was reminded by hand on { $at }.
   *[other] { $count } villages were reminded by hand on { $at }.
 }
asking-next = Next: { $steps }.
asking-step = { $what } on { $at }
asking-step-questions = questions go out
asking-step-reminder = reminder
asking-step-pre_read = pre-read
asking-step-cut_off = deadline for answers
asking-step-meeting = the meeting
asking-calls-heading = Call list
asking-calls-about = Villages without an answer for { $meeting }.
asking-calls-nobody = nobody I know of
asking-calls-more = { $count ->
    [one] … and 1 more village
   *[other] … and { $count } more villages
 }
asking-calls-none = Every village has answered, so there is nobody to call.
asking-calls-private = The call list has names. Write *status* in our private chat and I will show it there.
asking-back = Status
