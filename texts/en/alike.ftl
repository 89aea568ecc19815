alike-heading = Do they say the same?
alike-hint = { $count ->
    [one] 1 pair looks alike. Nothing is joined before you tap.
   *[other] { $count } pairs look alike. Nothing is joined before you tap.
 }
alike-none = I find no notes that look alike.
alike-shared = Words in common: { $words }
alike-same = The same
alike-apart = Not the same
alike-same-done = They count as one point now. The notes themselves are as they were.
alike-apart-done = The two will not be suggested again.
alike-next = Next
alike-undo = Undo
alike-joined = Joined
alike-joined-heading = { $count ->
    [one] 1 group has been joined
   *[other] { $count } groups have been joined
 }
alike-part = Part
alike-parted = The note counts by itself again.
alike-more = More
alike-back = Back
alike-sees = Only you see this.
alike-private = I show the notes in a private message only. Write *similar* to me there.
