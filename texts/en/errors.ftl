error-unexpected = Something went wrong. Try again in a moment, or write *help*.
error-empty-form = Write at least one line.
error-line-too-long = Line { $line } is too long ({ $length } characters). Split it in two.
error-field-too-long = The field is too long ({ $length } characters). There is room for { $limit }. Send the rest afterwards.
error-too-many-lines = That is { $count } lines at once. There is room for { $limit }. Send the rest afterwards.
error-unknown-village = I don’t know that village. Write *village* to choose from a list.
error-not-allowed = { $role ->
    [organiser] Only the organiser can do that. Write *help* to see what you can do.
    [project_lead] Only the project lead or an organiser can do that. Write *help* to see what you can do.
   *[member] Only members of Landsbyforum can do that.
 }
error-not-your-village = You cannot answer for { $village } here. Choose your own village, or write *village* to change it.
error-not-yours = You can only change your own notes.
error-no-such-note = The note is no longer there. Write *answer* to get a new card.
error-changed-meanwhile = Somebody changed this while you were writing. Nothing was overwritten. Open it again and try once more.
error-bad-date = I can’t read “{ $typed }” as a date and time. Write for example *14-09-2021 19:00*.
error-no-such-time = { $typed } does not exist, because the clocks go forward. Did you mean { $suggestion }?
error-in-the-past = { $typed } has passed. Choose a day to come.
error-no-such-meeting = No ERFA meeting is planned.
error-already-planned = There is already an ERFA meeting { $typed }.
error-unknown-question = I don’t know that question. Write *answer* to get a new card.

error-note-too-long = The note is too long ({ $length } characters). There is room for { $limit }.
error-apology = Something went wrong on my side. Try again in a moment. If it keeps happening, quote { $turn }.
error-patience = This is taking a little longer than usual. I’m still on it.
error-stale-card = This card is from an older version. Write *answer* to get a new one, or *help*.
error-stranger = I only answer members of { $forum }. Ask the organiser whether you can join. Nothing was stored.
error-store-unavailable = It could not be saved just now. Your text is still in the card. Please send it again shortly.
error-shut = Sending in has closed. Your text is not lost.
error-locked = The minutes are locked, so the notes can no longer be changed. You can still take your name out: write *sender*.
