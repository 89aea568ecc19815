error-bad-rule = I cannot read “{ $typed }” as a rule. Write for example “erfa series the second Tuesday of every month 17:00-18:30 ERFA”.
error-no-such-series = The series is not there any more. Write *erfa series* to see those there are.
error-too-many-series = { $limit } series are running already. Stop one before you make another.
series-heading = Series of meetings
series-hint = A new series: write for example *erfa series the second Tuesday of every month 17:00-18:30 ERFA*.
series-named = { $title }: { $rule }, { $hours }
series-next = { $name }. Next time { $at }.
series-nth = { $nth ->
    [1] first
    [2] second
    [3] third
    [4] fourth
   *[other] last
 }
series-monthly = the { $nth } { $weekday } of every month
series-months = the { $nth } { $weekday } of { $months }
series-weekly = { $weeks ->
    [1] every { $weekday }
   *[other] every { $weeks } weeks on { $weekday }
 }
series-day = { $at }
series-day-closed = { $at } · **public holiday or closing day**
series-nothing-ahead = No meetings are planned.
series-goes-on = When a meeting has been held, the next one is planned by itself.
series-stopped = The series has been stopped. No more meetings are planned. Those that are planned stay; call them off with *erfa cancel*.
series-stop = Stop the series
series-show = Show
series-skip = Skip
series-skip-ask = Skip { $meeting }?
series-skip-means = The meeting is called off. The channels that have heard of it are told. The series goes on.
series-skip-yes = Yes, skip it
series-skip-no = No
