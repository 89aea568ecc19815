agenda-title-before = Welcome and introduction
agenda-title-group-work = Group work
agenda-title-round-up = Round-up together
agenda-title-meeting = ERFA meeting
agenda-title-carried = Action points from last time

later-answers = Supplement: { $count ->
    [one] 1 answer came after it was sent.
   *[other] { $count } answers came after it was sent.
 }
later-answers-where = The answers are in the list of notes and on the villages’ cards. Everyone in the team sees this.
