error-bad-rule = „{ $typed }“ kann ich nicht als Regel lesen. Schreib z. B. „ERFA Reihe jeden zweiten Dienstag im Monat 17:00-18:30 ERFA“.
error-no-such-series = Die Reihe gibt es nicht mehr. Schreib *ERFA Reihe*, um die zu sehen, die es gibt.
error-too-many-series = Es laufen schon { $limit } Reihen. Beende eine, bevor du eine neue anlegst.
series-heading = Reihen von Treffen
series-hint = Eine neue Reihe: schreib z. B. *ERFA Reihe jeden zweiten Dienstag im Monat 17:00-18:30 ERFA*.
series-named = { $title }: { $rule }, { $hours } Uhr
series-next = { $name }. Nächstes Mal { $at }.
series-nth = { $nth ->
    [1] ersten
    [2] zweiten
    [3] dritten
    [4] vierten
   *[other] letzten
 }
series-monthly = jeden { $nth } { $weekday } im Monat
series-months = jeden { $nth } { $weekday } im { $months }
series-weekly = { $weeks ->
    [1] jeden { $weekday }
   *[other] alle { $weeks } Wochen am { $weekday }
 }
series-day = { $at }
series-day-closed = { $at } · **Feiertag oder Schließtag**
series-nothing-ahead = Es stehen keine Treffen an.
series-goes-on = Wenn ein Treffen stattgefunden hat, wird das nächste von selbst geplant.
series-stopped = Die Reihe ist beendet. Es werden keine weiteren Treffen geplant. Was schon geplant ist, bleibt; sag es mit *ERFA absagen* ab.
series-stop = Reihe beenden
series-show = Zeigen
series-skip = Auslassen
series-skip-ask = { $meeting } auslassen?
series-skip-means = Das Treffen wird abgesagt. Die Kanäle, die davon wissen, bekommen Bescheid. Die Reihe geht weiter.
series-skip-yes = Ja, auslassen
series-skip-no = Nein
