# When a milestone cannot be read or changed.
error-period-unreadable = I cannot read when “{ $typed }” is. Write for instance 1 March 2022, June 2021 or Aug–Sept 2021.
error-period-no-such-day = The calendar has no “{ $typed }”. Write for instance 28 February 2022.
error-period-backwards = “{ $typed }” ends before it begins. Write both years, for instance Oct 2021–Jan 2022.
error-period-too-far = “{ $typed }” is too far away. Please check the year.
error-period-ambiguous = “{ $typed }” can be read in more than one way. Write day, month and year, for instance 1 March 2022.
error-missing-reason = Say in a few words why it changes. Then the others know.
error-reason-too-long = The reason is too long ({ $length } characters). There is room for { $limit }.
error-no-such-milestone = That milestone is no longer there.
error-milestone-exists = The milestone “{ $title }” is here already, at the same time.
error-milestone-changed = Somebody else changed the milestone meanwhile. Nothing was overwritten.
error-needs-itself = Then the milestone would wait for itself: { $circle }.
error-unknown-owner = That person is not on the team. Choose somebody who is.
error-no-plan = There is no plan to load: the project file has no milestones.
status-target-milestones = The timeline
doctor-project-ok = { $file }: { $milestones ->
    [one] 1 milestone.
   *[other] { $milestones } milestones.
 }
doctor-project-bad = The project file: { $reason }
doctor-project-without = Without it the bot does not start.
