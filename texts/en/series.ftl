error-bad-rule = I cannot read “{ $typed }” as a rule. Write for example “erfa series the second Tuesday of every month 17:00-18:30 ERFA”.
error-no-such-series = The series is not there any more.
error-too-many-series = { $limit } series are running already. Stop one before you make another.
