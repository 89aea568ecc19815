import-form-name = Import form
import-sheet-notes = Notes
import-sheet-choices = Choices
import-column-village = Village
import-column-question = Question
import-column-phase = Phase
import-column-horizon = Horizon
import-column-notetext = Note
import-column-groupname = Group
import-example = example
import-example-note = We have a welcome party every year (this row does not count)
import-heading = Notes from paper
import-empty = The folder *Import* in General is empty. I have put the form *{ $name }* there.
import-how = Write one note in each row, save the file, and write *import* again.
import-open = Open the form
import-found = { $notes ->
    [one] Found 1 note in { $file }.
   *[other] Found { $notes } notes in { $file }.
 }
import-new = { $new ->
    [one] 1 is new.
   *[other] { $new } are new.
 }
import-all-known = All of them are saved already.
import-corrected = { $count ->
    [one] 1 is corrected or put back.
   *[other] { $count } are corrected or put back.
 }
import-unusable = { $rows ->
    [one] 1 row cannot be used:
   *[other] { $rows } rows cannot be used:
 }
import-row = Row { $row }: { $why }
import-more-rows = { $rows ->
    [one] And 1 more row.
   *[other] And { $rows } more rows.
 }
import-more-files = { $files ->
    [one] There is 1 older file in the folder.
   *[other] There are { $files } older files in the folder.
 }
import-why-village-missing = the village is missing
import-why-village-unknown = I do not know the village “{ $typed }”
import-why-question-missing = the question is missing
import-why-question-unknown = I do not know the question “{ $typed }”
import-why-phase-missing = the phase is missing
import-why-phase-unknown = I do not know the phase “{ $typed }”
import-why-horizon-unknown = I do not know the horizon “{ $typed }”
import-why-note-missing = the note is missing
import-why-note-too-long = the note is too long, please split it in two
import-why-group-unknown = there is no group “{ $typed }”
import-why-formula = there is a formula, please write the text instead
import-refused = { $file }: { $why }
import-for-session = The notes go to the group work on { $at }.
import-for-session-late = The notes go to the group work on { $at }, marked as sent late.
import-for-meeting = The notes go to the next ERFA meeting.
import-sees = All of { $forum } can read the notes in the list. They stand under the village, without a name.
import-save = { $count ->
    [one] Save 1 note
   *[other] Save { $count } notes
 }
import-saved = { $count ->
    [0] All notes in { $file } are saved already – nothing is saved twice.
    [one] 1 note from { $file } is saved.
   *[other] { $count } notes from { $file } are saved.
 }
import-undo = Undo import
import-undone = { $count ->
    [0] There is nothing more to undo.
    [one] 1 note is taken out again.
   *[other] { $count } notes are taken out again.
 }
import-changed = The file was changed after I read it. Nothing is saved. Please look again:
import-fallback = Notes from paper: write “import” to read the folder Import.
import-again = Read folder again
import-in-private = Write *import* to me in our private chat.
error-import-away = SharePoint does not answer right now. Nothing is saved. Please try again shortly.
error-import-gone = The file is no longer in the folder. Write *import* to see what is.
error-import-not-a-sheet = the file cannot be read as an Excel file (.xlsx)
error-import-no-headings = the headings Village, Question, Phase and Note are missing
error-import-too-many-rows = there are too many rows, there is room for { $limit }
error-import-too-large = the file is too large, it may have { $limit } MB
import-help = **import** and **join** – notes from paper, and who wants to join
