dots-heading = Prioritise: what matters most?
dots-each = You have { $each } dots each. Give them all to one point, or share them out.
dots-left = { $marks } { $left ->
    [0] You have given all your dots.
    [one] You have 1 dot left.
   *[other] You have { $left } dots left.
 }
dots-label = Points { $from }–{ $to } of { $count }, the most shared first
dots-required = Choose a point.
dots-none = There are no suggestions or wishes to choose from yet.
dots-villages = { $count } villages
dots-give = Give a dot
dots-mine = My dots
dots-onward = More
dots-back = Back
dots-take = Take back
dots-move = Move a dot here
dots-keep = Keep them
dots-totals = In total
dots-ask = Ask the villages
dots-ask-yes = Post the card
dots-ask-heading = { $count ->
    [one] Post the card in 1 channel?
   *[other] Post the card in { $count } channels?
 }
dots-ask-means = Each village gets the card once, even if you press again.
dots-asked = { $count ->
    [one] The card is being posted in 1 channel. *deliveries* shows whether it arrived.
   *[other] The card is being posted in { $count } channels. *deliveries* shows whether all of it arrived.
 }
dots-mine-heading = Your dots
dots-move-hint = Would you rather give a dot here? Choose where to take it from.
dots-stale = Here are your dots as they lie now. Nothing was counted twice.
dots-elsewhere = Your dots are saved. Write *prioritise* to me in private to see them.
dots-sees = Only you see your dots. The organiser sees how many each point has, not whose they are.
dots-sees-shared = Nobody sees who gives which dots.
dots-sees-own = Only you see this.
dots-totals-heading = Dots in total
dots-count = { $count ->
    [one] 1 dot
   *[other] { $count } dots
 }
dots-none-given = Nobody has given a dot yet.
dots-more = { $count ->
    [one] And 1 more point.
   *[other] And { $count } more points.
 }
dots-totals-sees = Only the organisers see the figures until the minutes are sent. Nobody sees whose dots they are.
error-no-dots-left = You have given all { $each } dots.
