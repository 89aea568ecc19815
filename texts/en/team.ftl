team-roster-age = { $minutes ->
    [0] The team’s list of members was just fetched.
    [one] The team’s list of members is 1 minute old.
   *[other] The team’s list of members is { $minutes } minutes old.
 }
team-roster-unknown = The team’s list of members cannot be fetched right now. Until then the names in the workspace file count.
team-owners-age = The team’s owners are organisers. Who they are was last read on { $at } and counts for { $days } days.
team-owners-old = The organisers are those named in the workspace file. The team’s owners do not count just now: they were read on { $at }, more than { $days } days ago. Please ask whoever runs the server to run provision apply.
team-owners-unknown = The organisers are those named in the workspace file. The team’s owners have not been read yet.
