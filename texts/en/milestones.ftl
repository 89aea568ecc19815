milestones-heading = **{ $name }** · today { $day }
milestones-heading-plain = Milestones
milestones-line = { $sign } { $when } – { $title }
milestones-ahead = { $days ->
    [one] tomorrow
   *[other] in { $days } days
 }
milestones-running = { $days ->
    [0] ends today
    [one] 1 day left
   *[other] { $days } days left
 }
milestones-running-today = today
milestones-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
 }
milestones-done = done
milestones-dropped = dropped
milestones-under-way = under way
milestones-planned = planned
milestones-page = Page { $page } of { $pages }
milestones-sees = Only you see this. Everyone on the team can read the plan; the project lead and the organisers edit it.
milestones-sees-shared = Everyone here sees this. The project lead and the organisers can edit the plan.
milestones-month = { $month } { $bars } { $count ->
    [0] none
    [one] 1 milestone
   *[other] { $count } milestones
 }
milestones-month-now = { $line } · **now**
milestones-months = Milestones month by month
milestones-months-later = … and the plan goes on to { $month }.

milestones-update = Update
milestones-films = Films by village
milestones-budget = Budget
milestones-by-month = Month by month
milestones-picture = Picture
milestones-next-page = Next page
milestones-follow = Follow
milestones-unfollow = Stop following
milestones-load = Get the plan
milestones-new = New milestone
milestones-edit = Edit
milestones-log = History
milestones-back = Milestones
milestones-save = Save
milestones-yes = Yes

milestones-empty-editor = There are no milestones yet. Get the project’s plan, or write the first one yourself. Everything can be changed later.
milestones-empty-reader = There are no milestones yet. Once the project lead has put the plan in, you will see it here.
milestones-loaded = { $count ->
    [0] The whole plan was here already. Nothing has changed.
    [one] 1 milestone has been taken from the project’s plan.
   *[other] { $count } milestones have been taken from the project’s plan.
 }
milestones-followed = You now follow the milestones. You get one message when a date or a stage changes.
milestones-unfollowed = You no longer follow the milestones.
milestones-none-called = I cannot find a milestone called “{ $typed }”. Here are the ones there are.
milestones-several-called = “{ $typed }” fits several milestones. Choose the one you mean.

milestones-choose-heading = Which milestone?
milestones-choose = Milestone
milestones-choose-missing = Choose a milestone from the list.
milestones-choose-hint = You can also write *milestones premiere 8 March 2022 because the cinema is closed*.

milestones-form-new = New milestone
milestones-form-edit = Edit the milestone
milestones-form-title = What is the milestone?
milestones-form-missing-title = Write what the milestone is.
milestones-form-period = When? E.g. 1 March 2022, June 2021 or Aug–Sep 2021
milestones-form-missing-period = Write when: a day, a month, or from–to.
milestones-form-state = How far along is it?
milestones-form-owner = Who keeps an eye on it?
milestones-form-owner-nobody = Nobody: the project lead
milestones-form-needs = What has to be done first?
milestones-form-reason = Why does it change? (needed when the date or the stage changes)
milestones-form-hint = Months stay months: *June 2021* is not late before 1 July.
milestones-form-long-title = The title is too long ({ $length } characters). There is room for { $limit }.
milestones-ask-suggestion = Do you mean **{ $when }**?
milestones-ask-typed = You wrote “{ $typed }”. If you mean something else, correct the field before you press.

milestones-clash = { $who } edited the milestone while you were writing. Nothing has been overwritten. Which is to count?
milestones-clash-someone = Someone else
milestones-clash-mine = Yours
milestones-clash-theirs = What stands now
milestones-clash-differs = ≠ shows where the two differ.
milestones-clash-take-mine = Mine counts
milestones-clash-take-theirs = The other counts
milestones-clash-edit = Edit
milestones-clash-needs = First: { $titles }
milestones-clash-reason-mine = Reason: { $reason }

milestones-moved = **{ $title }** moves to { $when }.
milestones-was = Before: { $when }.
milestones-state-changed = **{ $title }** is now: { $state }.
milestones-saved = **{ $title }** has been saved.
milestones-added = **{ $title }** has been added: { $when }.
milestones-affects = Affects: { $titles }.
milestones-reason = Reason: { $reason }
milestones-told = Those who follow the milestones are told once, shortly after your last change.
milestones-back-again = If it is to be as before, change it back. That is a change too, and needs a reason.

milestones-log-heading = History
milestones-log-of = History: { $title }
milestones-log-none = Nothing has changed since the plan was put in.
milestones-log-row = { $day } · { $who } · { $what }
milestones-log-moved = { $before } → { $after }
milestones-log-someone = someone on the team
milestones-log-older = The oldest changes are not shown here.

milestones-post-moved = { $title } moves
milestones-post-changed = { $title }: { $state }
milestones-post-moved-told = From { $before } to **{ $after }**.
milestones-post-why = { $count ->
    [one] Why:
   *[other] Why, the oldest reason first:
 }
milestones-post-ahead = { $title } { $days ->
    [0] begins today
    [one] begins tomorrow
   *[other] begins in { $days } days
 }
milestones-post-ahead-day = { $title } is { $days ->
    [0] today
    [one] tomorrow
   *[other] in { $days } days
 }
milestones-post-when = When: { $when }.
milestones-post-needs = Still missing before it: { $titles }.
milestones-post-late = { $title } is late
milestones-post-late-told = { $days ->
    [one] Its time ended yesterday ({ $when }). Is it done, or is it to be moved?
   *[other] Its time ended { $days } days ago ({ $when }). Is it done, or is it to be moved?
 }
milestones-post-owner = You get this because you keep an eye on it, or because you lead the project. Write *stop* if you want no such messages.
milestones-post-month = { $name }: where we are, { $month }
milestones-post-done = ✓ **Done:** { $titles }
milestones-post-lately = ⚠ **Late:** { $titles }
milestones-post-next = ● **Next:** { $titles }
milestones-post-nothing = nothing
milestones-post-item = { $title } ({ $when })
milestones-show = Show the plan

milestones-drawn = Here is the plan as a drawing. The same in words: write *milestones*.
milestones-drawn-by-words = Write *milestones picture*, and the drawing comes as a message of its own.
milestones-drawn-told = Timeline of { $name }, today { $day }. { $lines }
milestones-drawn-row = { $when }: { $title }, { $standing }.
milestones-drawn-today = today { $day }
milestones-drawn-more = … and { $count } more
