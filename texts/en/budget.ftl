budget-heading = Budget
budget-sums = Granted **{ $granted }** · applied for **{ $applied }** (not granted) · spent { $spent } · committed { $committed } · free **{ $free }** of what is granted.
budget-sums-granted = Granted **{ $granted }** · spent { $spent } · committed { $committed } · free **{ $free }** of what is granted.
budget-awaiting = Awaiting the grant: **{ $amount }** is committed of money that is only applied for.
budget-empty = There is no money in the budget yet.
budget-bars = How the granted money is used
budget-bar-spent = Spent
budget-bar-committed = Committed
budget-bar-free = Free
budget-grants = The villages’ grants
budget-part-spent = spent { $amount }
budget-part-committed = committed { $amount }
budget-part-awaiting = awaiting the grant { $amount }
budget-part-none = everything was returned
budget-sees = Everybody in { $forum } can see the sums. If your village has a grant, you see that here too.
budget-sees-writer = Everybody in { $forum } can see the sums. Only project leads and organisers see the entries and every village’s grant.
budget-sees-shared = Everybody here sees this. I show the entries to project leads and organisers only, in a private message.
budget-private = I show the entries in a private message only. Write *budget entries* to me there.
budget-load = Fetch from the plan
budget-loaded = { $count ->
    [0] All funds of the plan are here already.
    [one] Fetched from the plan: 1 fund.
   *[other] Fetched from the plan: { $count } funds.
 }
budget-spend = Spend
budget-commit = Commit
budget-lines = Entries
budget-funds = Funds
budget-more-villages = More villages
budget-form-spend = What has been spent?
budget-form-commit = What should money be put aside for?
budget-form-amount = Amount in kroner, e.g. 41,500 or 41,500.00
budget-form-amount-missing = Please write an amount.
budget-form-fund = Which money?
budget-form-village = Which village is it for?
budget-form-everybody = The whole project
budget-form-text = What does the money go to?
budget-form-reason = Why is it changed?
budget-form-hint-spend = You can also write: *budget spend 41,500 broager filming*
budget-form-hint-commit = You can also write: *budget commit 60,000 nordborg editing*
budget-form-save-spend = Save as spent
budget-form-save-commit = Save as commitment
budget-form-save-fund = Save
budget-form-commit-instead = Save as commitment
budget-form-yes = Yes
budget-form-cancel = Cancel
budget-meant = “{ $typed }” is not written as an English amount. Did you mean **{ $meant }**?
budget-saved-spend = Saved: { $amount } is spent.
budget-saved-commit = Saved: { $amount } is committed.
budget-standing-granted = { $amount } granted
budget-standing-applied_for = { $amount } applied for, not granted
budget-standing-refused = { $amount } refused
budget-standing-choice-granted = Granted
budget-standing-choice-applied_for = Applied for, not granted
budget-standing-choice-refused = Refused
budget-fund-used = Of “{ $fund }”, **{ $used }** is already spent or committed. Change the entries first, or let the fund cover them.
budget-use-spent = { $amount } spent
budget-use-committed = { $amount } committed
budget-use-returned = { $amount } returned
budget-lines-heading = { $count ->
    [0] Nothing has been spent or committed yet
    [one] 1 entry in the budget
   *[other] { $count } entries in the budget
 }
budget-lines-choose = Choose an entry.
budget-lines-sees = Only project leads and organisers see the entries.
budget-funds-heading = Where the money comes from
budget-funds-choose = Choose a fund.
budget-fund-new = New fund
budget-fund-standing = How does it stand?
budget-fund-title = What is the fund called?
budget-fund-untitled = Please write a name.
budget-open = Open
budget-back = Back
budget-newer = Newer
budget-older = Older
budget-correct = Save correction
budget-spend-all = Save as spent
budget-return = Return
budget-history = History
budget-changed-meanwhile = Somebody else has changed it in the meantime. This is the newest, and nothing was overwritten.
budget-clash = { $who } has changed the entry in the meantime.
budget-clash-mine = Below is what you wrote. Save again if that is to count.
error-budget-amount = Please write an amount in kroner above zero, e.g. 41,500 or 41,500.00.
error-budget-not-granted = The { $oere } is applied for, not granted.
error-budget-not-enough = Only **{ $free }** is free in “{ $fund }”. Write a smaller amount, or return something else first.
error-budget-purpose = Please write in a few words what the money goes to ({ $limit } characters at most).
error-budget-no-line = That line can no longer be changed in this way. Write *budget* to see how things stand.
