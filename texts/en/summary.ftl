summary-heading = Summary for { $meeting }
summary-heading-open = Summary – no ERFA meeting planned
summary-opening = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
 } from { $answered } of { $asked } villages, counted { $at }. The quotes are word for word. Behind *Show* stand all the notes.
summary-opening-empty = None of the { $asked } villages has answered yet. Counted { $at }.
summary-sees = Everybody in { $forum } can see the notes. They carry the village, no name.
summary-part-own = { $village }
summary-part-others = The other villages
summary-none-own = You have not answered yet. Write *@{ $forum } answer* to be part of it.
summary-none-others = The other villages have not answered yet.
summary-count = { $notes } of { $of ->
    [one] 1 note
   *[other] { $of } notes
 } ({ $villages } of { $asked ->
    [one] 1 village
   *[other] { $asked } villages
 })
summary-count-own = { $notes } of { $of ->
    [one] 1 note
   *[other] { $of } notes
 }
summary-source = { $count ->
    [one] source: 1 note
   *[other] source: { $count } notes
 }
summary-show = Show
summary-show-sources = Show sources: { $phase }
summary-in-da = Danish
summary-in-en = English
summary-in-de = German
summary-silent = { $count ->
    [one] No answer yet: { $villages }.
   *[other] No answer yet ({ $count }): { $villages }.
 }
summary-more-in-workbook = { $count ->
    [one] … and 1 more note in the workbook.
   *[other] … and { $count } more notes in the workbook.
 }
summary-sources = { $count ->
    [one] { $cell }: 1 note
   *[other] { $cell }: { $count } notes
 }
summary-sources-title = Sources
summary-no-sources = Those notes are gone. The people who wrote them took them back.
summary-note = { $village } · { $at }
summary-next = Next ({ $count })
summary-heading-session = Summary of the group work { $at }
summary-unknown = I do not know “{ $typed }”. Write *summary*, or put the code of a group work behind it: *summary 4711*.
summary-heading-page = { $title } – page { $page } of { $pages }
summary-sees-draft = Only you see this draft. It carries the village, no name.
summary-sees-shared = Everybody here sees this draft. Only organisers can change it. It carries the village, no name.
summary-withheld = { $count ->
    [one] 1 note counts but may not be quoted.
   *[other] { $count } notes count but may not be quoted.
 }
summary-chart = Notes in each cell
summary-chart-bar = { $notes } of { $of }
summary-cell-name = { $phase } · { $question }
summary-phase = { $phase } · { $notes } of { $of ->
    [one] 1 note
   *[other] { $of } notes
 }
summary-few-attraction = { $count ->
    [one] Only 1 note about attraction. I show it word for word instead of summing up.
   *[other] Only { $count } notes about attraction. I show them word for word instead of summing up.
 }
summary-few-reception = { $count ->
    [one] Only 1 note about reception. I show it word for word instead of summing up.
   *[other] Only { $count } notes about reception. I show them word for word instead of summing up.
 }
summary-few-retention = { $count ->
    [one] Only 1 note about retention. I show it word for word instead of summing up.
   *[other] Only { $count } notes about retention. I show them word for word instead of summing up.
 }
summary-what = { $theme } – { $question }
summary-several = **Several say** ({ $villages } villages): { $what }
summary-single = **Only one says** ({ $village }): { $what }
summary-other = **Other** ({ $villages ->
    [one] 1 village
   *[other] { $villages } villages
 }): { $what }
summary-cell = **{ $question }**
summary-horizon-short_term = **Short term**: { $what }
summary-horizon-long_term = **Long term**: { $what }
summary-horizon-unset = **No horizon given**: { $what }
summary-wishes = Wishes
summary-wish = **No. { $number } in the action plan**: { $what }
summary-wish-none = **No number in the action plan yet**: { $what }
summary-split = **Divided views**: { $theme }
summary-split-says = Works well: { $works }. Could be better: { $better }.
summary-change = **Changed since { $month }**: { $what }
summary-change-new = New: { $now }.
summary-change-gone = Not mentioned any more. Then: { $before }.
summary-change-still = Still: { $now }. Then: { $before }.
summary-merged = { $count ->
    [one] and 1 more note says the same
   *[other] and { $count } more notes say the same
 }
summary-more-lines = { $count ->
    [one] … and 1 more line in the workbook.
   *[other] … and { $count } more lines in the workbook.
 }
summary-in-brackets = ({ $source })
summary-page-next = Next
summary-page-back = Previous
summary-all-notes = All notes
summary-themes = Correct themes
summary-sheet = Get the workbook
summary-method = How it is made
summary-again = Show the summary
summary-dropped-show = Left out ({ $count })
summary-notes-heading = { $count ->
    [one] 1 note
   *[other] { $count } notes
 }
summary-note-where = { $village } · { $question } · { $phase } · { $at }
summary-tongue = in { $language }
summary-sheet-ready = The workbook with all notes and the sources of every line lies in the General folder.
summary-sheet-open = Open the workbook
summary-sheet-name = Summary { $day }
summary-sheet-sees = Everybody in { $forum } can open it.
summary-sheet-away = The workbook could not be put into the folder just now. Nothing is lost. Tap *Get the workbook* again in a moment.
summary-method-cells = Every note stands in one cell and has up to three themes. The codebook, version { $codebook }, finds them in words and phrases of Danish, English and German. No artificial intelligence takes part.
summary-method-villages = First stands what the most different villages say. After that the number of notes counts.
summary-method-numbers = Beside every number stands the whole, such as 7 of 19 notes (5 of 12 villages). *Show* opens the notes behind it.
summary-method-quotes = Quotes are word for word, in their own language and of at most 40 words. Each village is quoted at most once on a theme. A note that may not be quoted only counts.
summary-method-rest = What only one village says stands there, too. So do *Other* and the villages that have not answered.
summary-method-people = I write nothing about the content myself. Organisers can correct themes, headings and order and leave lines out. That is kept with name and time.
summary-edit-line = Edit the line
summary-edit-note = Edit the note
summary-edit-pick = Choose a note
summary-edit-pick-missing = Choose a note first.
summary-edit-sees = Only you see this. The words of the notes cannot be changed.
summary-edit-heading = Heading
summary-edit-heading-was = The heading before
summary-edit-save = Save heading
summary-edit-up = Move up
summary-edit-down = Move down
summary-edit-drop = Leave it out
summary-edit-restore = Put it back
summary-edit-back = Back
summary-edit-pin = Quote it first
summary-edit-hide = Do not quote it
summary-edit-free = Neither
summary-edit-number = Number in the action plan
summary-edit-number-none = No number
summary-edit-number-save = Save number
summary-edit-undo = Undo
summary-edit-done = Write *summary* and it stands on the card.
summary-done-heading = The heading is saved.
summary-done-heading-none = The line has its own heading again.
summary-done-dropped = The line is left out.
summary-done-dropped-none = The line is back.
summary-done-place = The line has moved.
summary-done-quote-pinned = The quote stands first wherever the note does.
summary-done-quote-hidden = The note is not quoted any more. It still counts.
summary-done-quote-none = The quote is neither put first nor left out.
summary-done-action = The wish has number { $number } in the action plan.
summary-done-action-none = The wish has no number any more.
summary-clash = { $by } changed it while you were looking. Nothing was overwritten.
summary-clash-somebody = Another organiser changed it while you were looking. Nothing was overwritten.
summary-clash-stands = Now it is: { $value }
summary-clash-yours = You chose: { $value }
summary-clash-keep = Keep it
summary-clash-mine = Use mine
summary-value-none = as in the beginning
summary-value-dropped = left out
summary-value-pinned = quoted first
summary-value-hidden = not quoted
summary-value-action = number { $number }
summary-dropped-heading = Lines left out
summary-dropped-none = No line is left out.
error-summary-no-line = That line is gone. Write *summary* to see what stands now.
error-summary-heading-long = The heading is too long ({ $length } characters). There is room for { $limit }.
preread-now = Send the pre-read
preread-try = Send me a trial

workbook-matrix = Matrix
workbook-notes = Notes
workbook-sources = Sources
workbook-total = Total
workbook-key = Key
workbook-village = Village
workbook-question = Question
workbook-phase = Phase
workbook-horizon = Horizon
workbook-text = Text
workbook-language = Language
workbook-attribution = Shown as
workbook-sent-at = Sent
workbook-version = Version
workbook-changed-at = Changed
workbook-late = Sent late
workbook-origin = Origin
workbook-origin-person = Written in Teams
workbook-line = Line
workbook-kind = Kind
workbook-part = Part
workbook-says = The line says
workbook-kind-quote = Quote
workbook-kind-roll = Villages
workbook-part-all = All
workbook-part-own = Own village
workbook-part-others = The others
workbook-attributed-village = Village
workbook-attributed-name = Name
workbook-attributed-anonymous = Anonymous
workbook-yes = Yes
workbook-no = No
workbook-roll = Answered: { $answered }. No answer: { $silent }.
workbook-nobody = nobody
workbook-file = Pre-read { $day }
