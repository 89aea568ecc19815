presenting-who = Who presents for the group?
presenting-who-anew = Who presents?
presenting-gone = { $name } has left.
presenting-cannot-after-all = { $name } can’t after all.
presenting-me = I will
presenting-label = Who presents?
presenting-required = Choose somebody in the group, or press I will.
presenting-choose = Choose presenter
presenting-more-names = More names
presenting-back = Back
presenting-nobody = Nobody is in the group yet.
presenting-you = You present.
presenting-settled = { $name } presents.
presenting-change = Change
presenting-cannot = I can’t
presenting-sees = Everybody in Group { $group } and the organiser can see who presents.
presenting-sees-you = Only you see this card.
presenting-turn = You present as no. { $number }, at about { $at }, { $length }.
presenting-minutes = { $minutes ->
    [0] for less than a minute
    [one] for 1 minute
   *[other] for { $minutes } minutes
 }
presenting-page = Here are the group’s notes on one card.
presenting-page-empty = The group has no notes yet.
presenting-follows = The card with the group’s notes follows in a message in a moment.
presenting-chosen-by = { $name } has chosen you. Press *I can’t* if it does not suit you.
presenting-no-more = You no longer present for Group { $group }.
presenting-take-it = If you want to after all, write *present*.
presenting-choose-points = Choose 3 points
presenting-points-heading = Choose { $most } main points at most
presenting-points = Main points
presenting-save = Save
presenting-large = Show large
presenting-more-notes = { $count ->
    [one] … and 1 more note. Press *Show large*.
   *[other] … and { $count } more notes. Press *Show large*.
 }
presenting-again = From the start
presenting-next = Next ({ $count })
presenting-queue = Speaking queue: { $groups ->
    [one] 1 group
   *[other] { $groups } groups
 } in { $minutes } minutes
presenting-queued = { $number }. Group { $group } · { $at } · { $name }
presenting-missing = missing
presenting-queue-missing = { $count ->
    [0] Every group has a presenter.
    [one] 1 group has no presenter yet.
   *[other] { $count } groups have no presenter yet.
 }
presenting-none = There is no group work to present for just now. Write *code* and the number to join.
error-not-in-group = Group { $group } itself chooses who of them presents.
error-not-the-presenter = You do not present for Group { $group }. Write *present* if you want to.
error-too-many-points = Choose { $limit } at most. Take some away and save again.
