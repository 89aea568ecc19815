status-heading = Status
status-heading-meeting = Status: { $meeting }
status-own = { $count ->
    [0] You have not sent any notes yet.
    [one] You have sent 1 note.
   *[other] You have sent { $count } notes.
 }
status-village = Your village: **{ $village }**.
status-village-notes = { $count ->
    [0] { $village } has no notes yet.
    [one] { $village } has 1 note in all.
   *[other] { $village } has { $count } notes in all.
 }
status-no-village = Your village has not been chosen yet. Write *village*.
status-answered = Answers from **{ $answered } of { $all }** villages.
status-missing = Missing: { $villages }.
status-all-in = All villages have answered.
status-waiting = { $count ->
    [one] 1 note is waiting for SharePoint. It is safe with us.
   *[other] { $count } notes are waiting for SharePoint. They are safe with us.
 }
status-failed = { $count ->
    [one] 1 delivery failed:
   *[other] { $count } deliveries failed:
 }
status-list-lacking = { $count ->
    [one] 1 row in the list lacks its text, village, question or phase (ID { $ids }).
   *[other] { $count } rows in the list lack their text, village, question or phase (ID { $ids }).
 }
status-list-put-back = { $count ->
    [one] 1 change in the list could not be understood and was put back (ID { $ids }).
   *[other] { $count } changes in the list could not be understood and were put back (ID { $ids }).
 }
status-all-delivered = Everything has been delivered.
status-sees-organiser = Only you see this.
status-sees-channel = Everyone in the channel sees this.
status-target-list = The list in SharePoint
status-target-channel = The channel { $place }
status-target-person = Private message
status-target-chat = The meeting’s chat
status-target-groupwork = The group work
status-target-mail = E-mail
status-target-calendar = The calendar
status-target-files = The files of the minutes
status-minutes = Minutes of the meeting on { $day }: { $state }.
status-tasks = { $open ->
    [one] 1 open action point
   *[other] { $open } open action points
 }{ $late ->
    [0] .
   *[other] , { $late } overdue.
 }
help-button-actions = Tasks
