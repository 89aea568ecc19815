attribution-heading = How would you like to be shown with your notes?
attribution-now = Right now: **{ $choice }**.
attribution-village = Village
attribution-name = Name
attribution-anonymous = Anonymous
attribution-means-village = **Village** – list and minutes show your village with the note, not your name.
attribution-means-name = **Name** – your name, { $name }, stands with the note everywhere.
attribution-means-anonymous = **Anonymous** – your name is not stored with the note at all; the village still is.
attribution-onward = The choice is for what you send from now on. Whoever attends a meeting is also listed among those present in its minutes. Only you see this.
attribution-saved = Saved. From now on: **{ $choice }**.
attribution-sent = { $count ->
    [one] 1 note that you sent for the meeting is still shown as before.
   *[other] { $count } notes that you sent for the meeting are still shown as before.
 }
attribution-also = The sent ones too
attribution-forever = Anonymous is for good: nobody can tell afterwards that they were yours. Are you sure?
attribution-sure = Yes, anonymous
attribution-leave = No, leave them
attribution-changed = { $count ->
    [one] Saved. 1 note is now shown like this: **{ $choice }**.
   *[other] Saved. { $count } notes are now shown like this: **{ $choice }**.
 }
attribution-shared = This card is shared. Press Send again, and the answer is your own and anonymous.
attribution-private = I show that in a private message only. Write *sender* to me there.
attribution-elsewhere = I take anonymous answers in a private message. Your text is kept there as a draft: write *draft*.
