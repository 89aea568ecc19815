committee-heading = Presentation to { $committee } · { $day }
committee-missing = MISSING
committee-deadline = Deadline for annexes: **{ $day }** ({ $days } days before)
committee-deadline-moved = Deadline for annexes: **{ $day }** (last working day, at least { $days } days before)
committee-deadline-over = The deadline has passed.
committee-no-deadline = Deadline for annexes: **MISSING**, as there is no date for the committee’s meeting.
committee-part = **{ $name }**: { $told }
committee-plan = { $count } milestones. Next: { $told }
committee-sees = Only you see this card. The draft is filled from the registers as they stand now.
committee-sees-shared = Everybody here sees this. The draft is filled from the registers as they stand now.
committee-word = Get as Word
committee-budget = Budget
committee-written = The draft is in the team’s files
committee-written-sees = It is in the folder General, which everybody in { $forum } can read. Next time it is written in the same place.
committee-open = Open the draft
committee-back = Back
committee-file = Committee { $day } draft
committee-away = The team’s files do not answer right now. Please try again in a moment.
brief-title = Presentation to the committee
brief-topic = Decision topic
brief-case = Case statement
brief-scope = Scope
brief-materials = PR materials
brief-villages = Villages signed up
brief-plan = Plan
brief-economy = Finances
brief-recommendation = Recommendation
brief-annexes = Annexes
brief-sources = Sources
brief-topic-granted-applied = “{ $project }” is presented to the committee. { $granted } is granted, and another { $applied } is applied for.
brief-topic-granted = “{ $project }” is presented to the committee. { $granted } is granted.
brief-topic-applied = “{ $project }” is presented to the committee. { $applied } is applied for.
brief-topic-none = “{ $project }” is presented to the committee.
brief-medium-video = { $count ->
    [one] 1 video
   *[other] { $count } videos
 }
brief-medium-podcast = { $count ->
    [one] 1 podcast
   *[other] { $count } podcasts
 }
brief-medium-other = { $count ->
    [one] 1 other item
   *[other] { $count } other items
 }
brief-yes = { $count ->
    [one] 1 village wants to take part: { $villages }.
   *[other] { $count } villages want to take part: { $villages }.
 }
brief-maybe = { $count ->
    [one] 1 says maybe: { $villages }.
   *[other] { $count } say maybe: { $villages }.
 }
brief-annex-plan = Timetable
brief-annex-sources = Sources of the numbers
brief-draft = Draft { $day }
brief-meeting = Meeting of the committee
brief-deadline = Deadline for annexes
brief-project = Project
brief-facts = Facts of the presentation
brief-deadline-told = { $day } ({ $days } days before the meeting)
brief-deadline-told-moved = { $day } (last working day, at least { $days } days before the meeting)
brief-missing-told = MISSING: { $what }
brief-write-topic = the plan names neither the project nor its money.
brief-write-scope = the plan does not say what the project makes.
brief-write-materials = no videos, podcasts or anything else has been started.
brief-write-villages = no villages have signed up.
brief-write-plan = there are no milestones.
brief-write-economy = there is no money in the budget.
brief-write-recommendation = the administration writes what the committee is advised to decide.
brief-write-annexes = there is nothing to attach.
brief-write-day = the date of the committee’s meeting.
brief-write-committee = the committee’s name.
brief-when = When
brief-what = What
brief-state = How it stands
brief-state-planned = Planned
brief-state-under_way = Under way
brief-state-done = Done
brief-state-late = Late
brief-amount = Amount
brief-sum-granted = Granted
brief-sum-applied = Applied for, not granted
brief-sum-spent = Spent
brief-sum-committed = Committed
brief-sum-free = Free of what is granted
brief-sum-awaiting = Committed, awaiting the grant
brief-funds = Grants and applications
brief-fund = Fund
brief-grants = Grants to the villages
brief-village = Village
brief-sources-told = Every number with a figure in brackets is added up from the rows listed here.
brief-source = Number
brief-registers = Register
brief-rows = Rows
brief-register-funds = Funds
brief-register-entries = Entries
brief-register-villages = Interested villages
brief-register-films = Films
brief-register-milestones = Milestones
brief-rows-more = { $shown } and { $count } more
brief-count-video = Videos
brief-count-podcast = Podcasts
brief-count-other = Other items
brief-count-yes = Villages that want to take part
brief-count-maybe = Villages that say maybe
brief-count-milestones = Milestones
