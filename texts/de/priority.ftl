dots-heading = Gewichten: Was ist am wichtigsten?
dots-each = Ihr habt je { $each } Punkte. Gebt sie alle einem Vorschlag, oder verteilt sie.
dots-left = { $marks } { $left ->
    [0] Du hast alle Punkte vergeben.
    [one] Du hast noch 1 Punkt.
   *[other] Du hast noch { $left } Punkte.
 }
dots-label = Vorschlag { $from }–{ $to } von { $count }, die meistgeteilten zuerst
dots-required = Wähle einen Vorschlag.
dots-none = Es gibt noch keine Vorschläge oder Wünsche zur Auswahl.
dots-villages = { $count } Orte
dots-give = Punkt geben
dots-mine = Meine Punkte
dots-onward = Mehr
dots-back = Zurück
dots-take = Zurücknehmen
dots-move = Hierher verschieben
dots-keep = So lassen
dots-totals = Insgesamt
dots-ask = Die Orte fragen
dots-ask-yes = Karte posten
dots-ask-heading = { $count ->
    [one] Karte in 1 Kanal posten?
   *[other] Karte in { $count } Kanälen posten?
 }
dots-ask-means = Jeder Ort bekommt die Karte einmal, auch wenn du noch einmal drückst.
dots-asked = { $count ->
    [one] Die Karte wird in 1 Kanal gepostet. *Zustellungen* zeigt, ob sie angekommen ist.
   *[other] Die Karte wird in { $count } Kanälen gepostet. *Zustellungen* zeigt, ob alles angekommen ist.
 }
dots-mine-heading = Deine Punkte
dots-move-hint = Möchtest du lieber hier einen Punkt geben? Wähle, woher er kommen soll.
dots-stale = Hier sind deine Punkte, wie sie jetzt liegen. Nichts wurde doppelt gezählt.
dots-elsewhere = Deine Punkte sind gespeichert. Schreib mir privat *gewichten*, um sie zu sehen.
dots-sees = Nur du siehst deine Punkte. Das Organisationsteam sieht, wie viele ein Vorschlag hat, nicht von wem.
dots-sees-shared = Niemand sieht, wer welche Punkte gibt.
dots-sees-own = Nur du siehst das hier.
dots-totals-heading = Punkte insgesamt
dots-count = { $count ->
    [one] 1 Punkt
   *[other] { $count } Punkte
 }
dots-none-given = Noch hat niemand Punkte vergeben.
dots-more = { $count ->
    [one] Und 1 weiterer Vorschlag.
   *[other] Und { $count } weitere Vorschläge.
 }
dots-totals-sees = Nur das Organisationsteam sieht die Zahlen, bis das Protokoll verschickt ist. Niemand sieht, von wem die Punkte sind.
error-no-dots-left = Du hast alle { $each } Punkte vergeben.
