note-group = Group { $number }
note-noted-scribe = Written for somebody else
note-noted-import = Imported
note-shown-name = Shown with the name { $name }.
note-shown-anonymous = Anonymous: your name is not stored. You can edit the note here on the card only.
note-hidden-by = Hidden by the organiser: { $reason }
note-hidden-headline = Hidden by the organiser. The notes no longer count.
note-matrix = Group’s matrix

edit-conflict-name = { $name } edited the note while you were writing.
edit-conflict-list = The note was edited in the list while you were writing.
edit-conflict-self = You have edited the note yourself somewhere else.
edit-keep = Keep { $whose }
edit-keep-list = Keep the list’s
edit-mine = Use mine
edit-both = Keep both
edit-stored-hidden-by = Stored now: hidden by the organiser.
edit-shows-again = If you reword it, the note is shown again.

own-none = I find no notes that you sent with village or name for this meeting. Write *answer* to send some.
own-anonymous = I cannot find anonymous notes: your name is not stored. Use the card with the receipt.

hidden-told = Your note has been hidden by the organiser: { $reason }
hidden-on = Reword it and it is shown again, or delete it. Only you see this.
hidden-delete = Delete

notes-heading = Notes, newest first
notes-heading-group = Notes from Group { $group }, newest first
notes-none = There are no notes here.
notes-place = { $question } · { $phase } · { $village }
notes-count = { $from }–{ $to } of { $count }
notes-hide = Hide
notes-show = Show again
notes-more = More
notes-back = Back
notes-filter = Show
notes-group = Group
notes-group-all = All groups
notes-cell = Question and phase
notes-cell-all = All fields
notes-hide-heading = Hide a note
notes-reason = Why? The author is told the reason.
notes-reason-required = Please give a reason.
notes-hidden = The note is hidden. Its author will be told.
notes-hidden-anonymous = The note is hidden. It is anonymous, so nobody can be told.
notes-shown = The note is shown again.
notes-reworded = The note has been edited.
notes-sees = Only you see this.
status-hidden = { $count ->
    [one] 1 note is hidden.
   *[other] { $count } notes are hidden.
 }
status-anonymous = Anonymous notes are not counted: I do not know whose they are.
workbook-group = Group
workbook-name = Name
workbook-noted = Noted
error-no-reason = Please give a reason of 1 to { $limit } characters. It has { $length } now.
workbook-origin-hidden = Hidden by the organiser
notes-private = I show the notes in a private message only. Write *notes* to me there.
own-private = I show your notes in a private message only. Write *edit* to me there.
