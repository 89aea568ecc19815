alike-heading = Sagen sie dasselbe?
alike-hint = { $count ->
    [one] 1 Paar ähnelt sich. Nichts wird zusammengelegt, bevor du tippst.
   *[other] { $count } Paare ähneln sich. Nichts wird zusammengelegt, bevor du tippst.
 }
alike-none = Ich finde keine Notizen, die sich ähneln.
alike-shared = Gemeinsame Wörter: { $words }
alike-same = Dasselbe
alike-apart = Nicht dasselbe
alike-same-done = Sie zählen jetzt als ein Vorschlag. Die Notizen selbst sind, wie sie waren.
alike-apart-done = Die beiden werden nicht mehr vorgeschlagen.
alike-next = Weiter
alike-undo = Rückgängig
alike-joined = Zusammengelegt
alike-joined-heading = { $count ->
    [one] 1 Gruppe ist zusammengelegt
   *[other] { $count } Gruppen sind zusammengelegt
 }
alike-part = Trennen
alike-parted = Die Notiz zählt wieder für sich.
alike-more = Mehr
alike-back = Zurück
alike-sees = Nur du siehst das hier.
alike-private = Die Notizen zeige ich nur in einer privaten Nachricht. Schreib mir dort *ähnlich*.
