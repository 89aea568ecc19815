together-heading = Notizen aus Gruppe { $group }
together-heading-all = Notizen aus allen Gruppen
together-last-minute = Noch eine Minute.
together-nudge = { $count ->
    [0] { $phase } ist noch leer – habt ihr eine Erfahrung dazu?
    [one] { $phase } hat erst 1 Notiz – habt ihr eine Erfahrung dazu?
   *[other] { $phase } hat erst { $count } Notizen – habt ihr eine Erfahrung dazu?
 }
together-until = Frage { $number } endet um { $at }.
together-paused = Die Uhr steht still. Das Organisationsteam startet sie wieder.
together-written = { $joined ->
    [0] noch ist niemand dabei
   *[other] { $wrote ->
        [one] { $wrote } von { $joined } hat geschrieben
       *[other] { $wrote } von { $joined } haben geschrieben
    }
 }
together-updated = Stand { $at } · { $written }
together-empty = Noch keine Notizen · { $written }
together-presenter = Es stellt vor: { $name }
together-group-name = Gruppe { $group }
together-more-groups = { $count ->
    [one] … und 1 Gruppe mehr.
   *[other] … und { $count } Gruppen mehr.
 }
together-choose = Wähle eine Gruppe
together-show = Gruppe zeigen
together-own = Gruppe { $group }
