joining-typed = code { $code }

joining-hello = Hello { $name }. You are in **Group { $group }**.
joining-hello-unnamed = Hello. You are in **Group { $group }**.
joining-starts = The first question comes here at { $at }.
joining-late = The group work is over. You can still send until **{ $until }**.
joining-until = { $day } at { $at }
joining-over = The group work with code { $code } is closed. Write *answer* to answer all the same.
joining-unknown-code = I do not know the code { $code }. Tap the link in the organiser’s message, or ask for the code.
joining-which-code = Write the code with its four digits, e.g. *code 4711*. The organiser knows it.
joining-fallback = You are in Group { $group }. Write e.g. “reception: we have a welcome party”.

joining-which-group = Which group are you in?
joining-which-group-why = Its number is at the top of your breakout room. You still answer for your own village.
joining-group = Group { $group }
joining-group-villages = Group { $group }: { $villages }
joining-group-label = Group
joining-group-required = Choose a group.
joining-group-save = Choose
joining-which-group-fallback = Which group are you in? Write e.g. “code { $code } 3”.
joining-no-such-group = There is no Group { $group }. { $count ->
    [one] There is one group.
   *[other] There are { $count } groups.
 }

joining-switch = You are in Group { $from }. Would you like to move to Group { $to }?
joining-switch-yes = Move
joining-switch-no = Stay
joining-switch-fallback = You are in Group { $from }. Write 1 to move to Group { $to }, or 2 to stay.

joining-here = You are in **Group { $group }**.
joining-here-next = Answer on the card here, or in the chat with me: { $link }
joining-here-chat = Answer in the chat with me: { $link }
joining-wrong-group = Wrong group? Write *group*.
joining-private = I have answered you in a private message, so that { $place } does not fill up.
joining-place = The group work is in this chat now. Everybody here sees the cards; answers are kept in { $forum }’s list.
joining-place-later = When the group work begins, an organiser writes *@{ $forum } code 4711* here. Then the questions come to this chat.
joining-outsider = Tell your thoughts to somebody in the group. They write *write for somebody* to me, and your thoughts count too.

joining-help = **code 4711** – take part in the group work
joining-help-organiser = **group work** – start and steer the group work
joining-help-now = Group work is under way: **{ $question }** · ends at { $at }
joining-help-paused = Group work has stopped for a moment at: **{ $question }**

numbers-out-of-range = { $count ->
    [0] The last card has no buttons. Write *help* to go on.
    [one] The last card has one button. Write 1 to press it.
   *[other] The last card has { $count } buttons. Write a number from 1 to { $count }.
 }
numbers-questions = There are three questions. Write 1, 2 or 3.
numbers-by-hand = That button works on the card only. Write *help* to go on.
numbers-needs-fields = That button uses the card’s fields, and I cannot fill those in. Write *help* to go on.
numbers-how-village = Write the village instead, e.g. *village Broager*.
numbers-how-village-code = Write the village, e.g. *village Broager*, and then the code again.
