actions-heading = Action points
actions-count = { $open } open · { $done } done
actions-none = There are no open action points.
actions-row = { $who } · { $due }
actions-owner-none = nobody agreed yet
actions-due = by { $day }
actions-due-none = no deadline
actions-late = the deadline { $day } has passed
actions-carried = from an earlier meeting
actions-done = ✓ done
actions-dropped = dropped
actions-choose = Choose an action point
actions-edit = Edit
actions-finish = Done
actions-reopen = Open again
actions-drop = Drop it
actions-new = New action point
actions-form-new = New action point
actions-form-edit = Edit the action point
actions-form-text = What is to be done?
actions-form-text-missing = Write what is to be done.
actions-form-owner = Who does it?
actions-form-owner-nobody = Somebody else, or not agreed yet
actions-form-name = … or write a name
actions-form-due = By
actions-form-due-typed = … or write the day, as in 1 October 2021
actions-form-save = Save
actions-form-back = Back
actions-form-hint = You can also write *tasks new Book a room; Inge; 1 October 2021*.
actions-clash = Somebody edited it while you wrote. Yours stands in the fields, theirs right here:
actions-changed = Somebody changed it just before you. Have a look, and press again.
actions-sees = Only you see this card. Action points go into the minutes with name and deadline.
actions-sees-shared = Everybody here sees this. Only organisers can change it.
actions-sees-public = Action points stand in the minutes, which everybody in { $forum } can read.
actions-due-heading = Open action points from { $title }
actions-due-lead = { $count ->
    [one] 1 action point is open. It comes onto the next agenda.
   *[other] { $count } action points are open. They come onto the next agenda.
 }
actions-due-sees = Only the organisers get this message.
actions-more = { $count ->
    [one] … and 1 more.
   *[other] … and { $count } more.
 }
