draft-save = Save draft
draft-saved = Draft saved at { $at }. Only you see it.
draft-cleared = The fields are empty, so there is no draft here.
draft-here = Your draft from { $at } is here.
draft-elsewhere = You have a draft for another question. Write *draft* to see and send it.
drafts-only-you = Only you see them.
draft-for-another = Written for somebody else
draft-send-now = Send now
draft-edit = Edit
draft-gone = The draft is gone: it was sent or deleted. Write *answer* to get a new card.
draft-more-lines = { $count ->
    [one] … and 1 more line.
   *[other] … and { $count } more lines.
 }
drafts-heading = Your drafts
drafts-none = You have no drafts. Tap **Save draft** on a card, and the text is kept here.
drafts-private = Drafts are shown in our private chat only. Write *draft* there.
drafts-more = { $count ->
    [one] You have 1 more draft. It follows when you have sent these.
   *[other] You have { $count } more drafts. They follow when you have sent these.
 }
drafts-left = { $count ->
    [one] 1 person wrote after the deadline. The text is kept as a draft with that person.
   *[other] { $count } people wrote after the deadline. The texts are kept as drafts with each of them.
 }
drafts-left-heading = After the deadline
drafts-left-who = Only you see this message. It does not show who they are or what they wrote.

paste-heading = { $count ->
    [one] This becomes 1 note
   *[other] This becomes { $count } notes
 }
paste-send = { $count ->
    [one] Send 1 note
   *[other] Send { $count } notes
 }
paste-not-sent = Nothing has been sent yet. The text is kept as a draft, and only you see it.
