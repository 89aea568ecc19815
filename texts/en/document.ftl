document-title = Minutes
document-file = Minutes { $day } { $gathering }
document-annex-file = Minutes { $day } { $gathering } annex
document-facts = About the meeting
document-date = Date
document-place = Place
document-checksum = Checksum
document-when = { $day }, { $hours }
document-state-draft = Draft
document-state-in_review = For comments
document-state-approved = Approved { $day }
document-state-locked = { $state } · checksum { $checksum }
document-present = Present
document-apologies = Apologies
document-nobody = None.
document-no-village = Others
document-agenda = Agenda
document-items = Items
document-time = Time
document-item = Item
document-lead = Led by
document-minutes = Min.
document-total = Total
document-discussion = Discussion
document-decision = Decision
document-none-written = Nothing noted.
document-groups = Results of the groups
document-no-groups = There was no group work.
document-group = Group { $number }
document-group-notes = { $count ->
    [one] 1 note.
   *[other] { $count } notes.
 }
document-presenter = Presented by
document-note-number = note
document-summary = Summary
document-summary-told = { $count ->
    [one] 1 note
   *[other] { $count } notes
 } from { $answered } of { $asked ->
    [one] 1 village
   *[other] { $asked } villages
 }. Every figure is counted and every quote is word for word. Each line gives the numbers of the notes it rests on.
document-matrix-told = Number of notes in each field. { $lines }
document-few = { $count ->
    [one] Only 1 note on { $phase }. It is shown word for word instead of being summed up.
   *[other] Only { $count } notes on { $phase }. They are shown word for word instead of being summed up.
 }
document-horizons = Short and long term
document-split-told = { $theme }: { $works ->
    [one] 1 note says
   *[other] { $works } notes say
 } it works well; { $better ->
    [one] 1 note says
   *[other] { $better } notes say
 } it can be better.
document-changed = Changed since { $day }
document-wishes = The wishes for { $year } by the action plan
document-villages = The villages
document-sources = { $count ->
    [one] Source: note
   *[other] Sources: notes
 }
document-sources-more = and { $count } more in annex 1
document-sources-gone = { $count ->
    [one] 1 note has been taken back since.
   *[other] { $count } notes have been taken back since.
 }
document-sources-before = { $count ->
    [one] Source from { $day }: 1 note.
   *[other] Source from { $day }: { $count } notes.
 }
document-unquoted = Not to be quoted.
document-priorities = Priorities
document-priorities-told = { $dots ->
    [one] 1 dot was given. Everybody had three.
   *[other] { $dots } dots were given. Everybody had three.
 }
document-priorities-more = { $count ->
    [one] And 1 more note with dots in annex 1.
   *[other] And { $count } more notes with dots in annex 1.
 }
document-no-priorities = No dots were given.
document-dots = Dots
document-actions = Action points
document-no-actions = No action points.
document-what = What
document-who = Who
document-due = When
document-progress = Status
document-no-owner = Not agreed
document-no-day = Not agreed
document-progress-open = Open
document-progress-done = Done
document-progress-dropped = Dropped
document-carried = { $progress }, from an earlier meeting
document-next = Next steps
document-supplement = Supplement
document-supplement-told = { $count ->
    [one] 1 note came after the deadline. It is not counted above.
   *[other] { $count } notes came after the deadline. They are not counted above.
 }
document-amendments = Changes
document-no-amendments = No changes since the approval.
document-amended-supplement = { $count ->
    [one] { $day }: Supplement of 1 note.
   *[other] { $day }: Supplement of { $count } notes.
 }
document-amended-anonymised = { $count ->
    [one] Made anonymous on request { $day }: 1 note.
   *[other] Made anonymous on request { $day }: { $count } notes.
 }
document-annexes = Annexes
document-annex-book = { $count ->
    [one] Annex 1: { $file }.xlsx with 1 note, the matrix, sources and priorities.
   *[other] Annex 1: { $file }.xlsx with all { $count } notes, the matrix, sources and priorities.
 }
document-annex-notes = Annex 2: The notes, as they stand below.
document-notes = Annex 2: The notes
document-notes-more = Here are { $shown } of { $count } notes. All of them stand in annex 1.
document-number = No.
document-whose = Village
document-cell = Field
document-note = Note
document-page = Page
document-page-of = of
workbook-priorities = Priorities
workbook-supplement = Supplement
workbook-dots = Dots
workbook-number = No.
workbook-merged = Say the same
