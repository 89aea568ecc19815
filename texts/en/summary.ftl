summary-heading = Summary for { $meeting }
summary-heading-open = Summary – no ERFA meeting planned
summary-opening = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
 } from { $answered } of { $asked } villages, counted { $at }. The quotes are word for word, at most three a cell. Behind *Show* stand all the notes.
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
summary-show-sources = Sources: { $phase }
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
