presenting-who = Wer stellt für die Gruppe vor?
presenting-who-anew = Wer stellt vor?
presenting-gone = { $name } ist gegangen.
presenting-cannot-after-all = { $name } kann doch nicht.
presenting-me = Ich
presenting-label = Wer stellt vor?
presenting-required = Wählt jemanden aus der Gruppe, oder drückt Ich.
presenting-choose = Jemanden wählen
presenting-more-names = Weitere Namen
presenting-back = Zurück
presenting-nobody = In der Gruppe ist noch niemand.
presenting-you = Du stellst vor.
presenting-settled = { $name } stellt vor.
presenting-change = Wechseln
presenting-cannot = Ich kann nicht
presenting-sees = Alle in Gruppe { $group } und das Organisationsteam sehen, wer vorstellt.
presenting-sees-you = Nur du siehst diese Karte.
presenting-turn = Du stellst als Nr. { $number } vor, etwa um { $at }, { $length }.
presenting-minutes = { $minutes ->
    [0] weniger als eine Minute lang
    [one] 1 Minute lang
   *[other] { $minutes } Minuten lang
 }
presenting-page = Hier sind die Notizen der Gruppe auf einer Karte.
presenting-page-empty = Die Gruppe hat noch keine Notizen.
presenting-follows = Die Karte mit den Notizen der Gruppe kommt gleich als Nachricht.
presenting-chosen-by = { $name } hat dich gewählt. Drück *Ich kann nicht*, wenn es dir nicht passt.
presenting-no-more = Du stellst für Gruppe { $group } nicht mehr vor.
presenting-take-it = Möchtest du doch, dann schreib *vorstellen*.
presenting-choose-points = 3 Punkte wählen
presenting-points-heading = Wähle höchstens { $most } Hauptpunkte
presenting-points = Hauptpunkte
presenting-save = Speichern
presenting-large = Groß zeigen
presenting-more-notes = { $count ->
    [one] … und 1 Notiz mehr. Drück *Groß zeigen*.
   *[other] … und { $count } Notizen mehr. Drück *Groß zeigen*.
 }
presenting-again = Von vorn
presenting-next = Weiter ({ $count })
presenting-queue = Reihenfolge: { $groups ->
    [one] 1 Gruppe
   *[other] { $groups } Gruppen
 } in { $minutes } Minuten
presenting-queued = { $number }. Gruppe { $group } · { $at } · { $name }
presenting-missing = fehlt
presenting-queue-missing = { $count ->
    [0] Für jede Gruppe stellt jemand vor.
    [one] Für 1 Gruppe stellt noch niemand vor.
   *[other] Für { $count } Gruppen stellt noch niemand vor.
 }
presenting-none = Gerade gibt es keine Gruppenarbeit, für die du vorstellen kannst. Schreib *Code* und die Zahl.
error-not-in-group = Wer für Gruppe { $group } vorstellt, wählt die Gruppe selbst.
error-not-the-presenter = Du stellst nicht für Gruppe { $group } vor. Schreib *vorstellen*, wenn du möchtest.
error-too-many-points = Wähle höchstens { $limit }. Nimm einige weg und speichere noch einmal.
