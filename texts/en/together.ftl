together-heading = Notes from Group { $group }
together-heading-all = Notes from all groups
together-last-minute = One minute left.
together-nudge = { $count ->
    [0] { $phase } is still empty – do you have an experience to share?
    [one] { $phase } has only 1 note – do you have an experience to share?
   *[other] { $phase } has only { $count } notes – do you have an experience to share?
 }
together-until = Question { $number } ends at { $at }.
together-paused = The clock stands still. The organiser starts it again.
together-written = { $joined ->
    [0] nobody has joined yet
   *[other] { $wrote ->
        [one] { $wrote } of { $joined } has written
       *[other] { $wrote } of { $joined } have written
    }
 }
together-updated = Updated at { $at } · { $written }
together-empty = No notes yet · { $written }
together-presenter = Presenter: { $name }
together-group-name = Group { $group }
together-more-groups = { $count ->
    [one] … and 1 more group.
   *[other] … and { $count } more groups.
 }
together-choose = Choose a group
together-show = Show the group
together-own = Group { $group }
