# Wenn ein Meilenstein nicht gelesen oder geändert werden kann.
error-period-unreadable = Ich kann nicht lesen, wann „{ $typed }“ ist. Schreib zum Beispiel 1. März 2022, Juni 2021 oder Aug.–Sept. 2021.
error-period-no-such-day = Den Tag „{ $typed }“ gibt es im Kalender nicht. Schreib zum Beispiel 28. Februar 2022.
error-period-backwards = „{ $typed }“ endet, bevor es beginnt. Schreib beide Jahre, zum Beispiel Okt. 2021–Jan. 2022.
error-period-too-far = „{ $typed }“ liegt zu weit weg. Bitte sieh das Jahr nach.
error-period-ambiguous = „{ $typed }“ lässt sich verschieden lesen. Schreib Tag, Monat und Jahr, zum Beispiel 1. März 2022.
error-missing-reason = Schreib mit ein paar Worten, warum es sich ändert. Dann wissen es die anderen.
error-reason-too-long = Der Grund ist zu lang ({ $length } Zeichen). Es ist Platz für { $limit }.
error-no-such-milestone = Diesen Meilenstein gibt es nicht mehr.
error-milestone-exists = Der Meilenstein „{ $title }“ steht hier schon, zur selben Zeit.
error-milestone-changed = Jemand anderes hat den Meilenstein inzwischen geändert. Nichts wurde überschrieben.
error-needs-itself = Dann würde der Meilenstein auf sich selbst warten: { $circle }.
error-unknown-owner = Diese Person ist nicht im Team. Wähle jemanden, der dabei ist.
error-no-plan = Es gibt keinen Plan zu laden: Die Projektdatei hat keine Meilensteine.
status-target-milestones = Der Zeitplan
doctor-project-ok = { $file }: { $milestones ->
    [one] 1 Meilenstein.
   *[other] { $milestones } Meilensteine.
 }
doctor-project-bad = Die Projektdatei: { $reason }
doctor-project-without = Ohne sie startet der Bot nicht.
