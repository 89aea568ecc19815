quote-may-we = May we quote this in the minutes?
quote-shown-village = It is shown with { $village }, not with your name.
quote-shown-name = It is shown with the name { $name }, as you have chosen.
quote-no-answer = Without an answer it is not quoted. The note counts either way. Only you see this.
quote-yes = Yes
quote-no = No
quote-thanks-yes = Thank you. We may quote it.
quote-thanks-no = Thank you. We will not quote it.
quote-reworded = The note has changed since we asked. May we quote it as it is now?
quote-sees-you = You can change your mind until the minutes are locked. Only you see this.
quote-mine = Do not quote
quote-mine-heading = May your notes be quoted?
quote-mine-hint = They count either way. Locked minutes do not change. Only you see this.
quote-mine-none = None of your notes from here stands any more.
quote-mine-no = Do not quote
quote-mine-yes = May be quoted
quote-more = More
quote-back = Back
quote-state-free = May be quoted with the village’s name, not yours.
quote-state-free-name = May be quoted with your name, as you chose.
quote-state-yes = You have agreed to be quoted.
quote-state-no = Not to be quoted.
quote-state-needed = Names somebody. Quoted only if you say yes.
quote-state-asked = We have asked you. Quoted only if you say yes.
quote-waiting-heading = { $count ->
    [0] No quotes are waiting for consent
    [one] 1 note is waiting for consent to be quoted
   *[other] { $count } notes are waiting for consent to be quoted
 }
quote-show = Take a look
quote-missing = The quote cannot be sent: consent is missing.
quote-asked = The author has been asked and has not answered yet.
quote-hinted = May name a person. The quote can be sent; ask if you are in doubt.
quote-ask = Ask the author
quote-without = Use without quote
quote-asked-now = The author has been asked. Until the answer is yes, the note is not quoted.
quote-without-done = The note counts, but is not quoted.
quote-refused = { $count ->
    [one] 1 note is not to be quoted, as its author wishes.
   *[other] { $count } notes are not to be quoted, as their authors wish.
 }
quote-sees-organiser = Only you see this.
error-quote-nobody = The note has no author who could be asked.
