error-bad-rule = „{ $typed }“ kann ich nicht als Regel lesen. Schreib z. B. „ERFA Reihe jeden zweiten Dienstag im Monat 17:00-18:30 ERFA“.
error-no-such-series = Die Reihe gibt es nicht mehr.
error-too-many-series = Es laufen schon { $limit } Reihen. Beende eine, bevor du eine neue anlegst.
