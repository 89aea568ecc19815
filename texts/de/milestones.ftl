milestones-heading = **{ $name }** · heute { $day }
milestones-heading-plain = Meilensteine
milestones-line = { $sign } { $when } – { $title }
milestones-ahead = { $days ->
    [one] morgen
   *[other] in { $days } Tagen
 }
milestones-running = { $days ->
    [0] endet heute
    [one] noch 1 Tag
   *[other] noch { $days } Tage
 }
milestones-running-today = heute
milestones-late = { $days ->
    [one] 1 Tag verspätet
   *[other] { $days } Tage verspätet
 }
milestones-done = fertig
milestones-dropped = gestrichen
milestones-under-way = läuft
milestones-planned = geplant
milestones-page = Seite { $page } von { $pages }
milestones-sees = Nur du siehst das. Alle im Team können den Plan lesen; Projektleitung und Organisationsteam ändern ihn.
milestones-sees-shared = Alle hier sehen das. Projektleitung und Organisationsteam können den Plan ändern.
milestones-month = { $month } { $bars } { $count ->
    [0] keine
    [one] 1 Meilenstein
   *[other] { $count } Meilensteine
 }
milestones-month-now = { $line } · **jetzt**
milestones-months = Meilensteine Monat für Monat
milestones-months-later = … und der Plan geht weiter bis { $month }.

milestones-update = Aktualisieren
milestones-films = Filme pro Ort
milestones-budget = Budget
milestones-by-month = Monat für Monat
milestones-picture = Bild
milestones-next-page = Nächste Seite
milestones-follow = Folgen
milestones-unfollow = Nicht mehr folgen
milestones-load = Plan holen
milestones-new = Neuer Meilenstein
milestones-edit = Ändern
milestones-log = Verlauf
milestones-back = Meilensteine
milestones-save = Speichern
milestones-yes = Ja

milestones-empty-editor = Es gibt noch keine Meilensteine. Hol den Plan des Projekts, oder schreib den ersten selbst. Alles lässt sich später ändern.
milestones-empty-reader = Es gibt noch keine Meilensteine. Sobald die Projektleitung den Plan eingetragen hat, siehst du ihn hier.
milestones-loaded = { $count ->
    [0] Der ganze Plan stand schon hier. Nichts wurde geändert.
    [one] 1 Meilenstein wurde aus dem Plan des Projekts geholt.
   *[other] { $count } Meilensteine wurden aus dem Plan des Projekts geholt.
 }
milestones-followed = Du folgst jetzt den Meilensteinen. Du bekommst eine Nachricht, wenn sich ein Datum oder ein Stand ändert.
milestones-unfollowed = Du folgst den Meilensteinen nicht mehr.
milestones-none-called = Ich finde keinen Meilenstein, der „{ $typed }“ heißt. Das sind die, die es gibt.
milestones-several-called = „{ $typed }“ passt auf mehrere Meilensteine. Wähle den, den du meinst.

milestones-choose-heading = Welcher Meilenstein?
milestones-choose = Meilenstein
milestones-choose-missing = Wähle einen Meilenstein aus der Liste.
milestones-choose-hint = Du kannst auch schreiben: *Meilensteine Premiere 8. März 2022 weil das Kino zu ist*.

milestones-form-new = Neuer Meilenstein
milestones-form-edit = Meilenstein ändern
milestones-form-title = Was ist der Meilenstein?
milestones-form-missing-title = Schreib, was der Meilenstein ist.
milestones-form-period = Wann? Z. B. 1. März 2022, Juni 2021 oder Aug.–Sep. 2021
milestones-form-missing-period = Schreib wann: ein Tag, ein Monat oder von–bis.
milestones-form-state = Wie weit ist er?
milestones-form-owner = Wer hat ein Auge darauf?
milestones-form-owner-nobody = Niemand: die Projektleitung
milestones-form-needs = Was muss vorher fertig sein?
milestones-form-reason = Warum ändert es sich? (nötig, wenn sich Datum oder Stand ändert)
milestones-form-hint = Monate bleiben Monate: *Juni 2021* ist erst am 1. Juli verspätet.
milestones-form-long-title = Der Titel ist zu lang ({ $length } Zeichen). Es ist Platz für { $limit }.
milestones-ask-suggestion = Meinst du **{ $when }**?
milestones-ask-typed = Du hast „{ $typed }“ geschrieben. Meinst du etwas anderes, dann ändere das Feld, bevor du drückst.

milestones-clash = { $who } hat den Meilenstein geändert, während du geschrieben hast. Nichts wurde überschrieben. Was soll gelten?
milestones-clash-someone = Jemand anders
milestones-clash-mine = Deins
milestones-clash-theirs = Was jetzt dasteht
milestones-clash-differs = ≠ zeigt, wo sich die beiden unterscheiden.
milestones-clash-take-mine = Meins gilt
milestones-clash-take-theirs = Das andere gilt
milestones-clash-edit = Ändern
milestones-clash-needs = Vorher: { $titles }
milestones-clash-reason-mine = Grund: { $reason }

milestones-moved = **{ $title }** wird verschoben auf { $when }.
milestones-was = Vorher: { $when }.
milestones-state-changed = **{ $title }** ist jetzt: { $state }.
milestones-saved = **{ $title }** ist gespeichert.
milestones-added = **{ $title }** ist eingetragen: { $when }.
milestones-affects = Betrifft: { $titles }.
milestones-reason = Grund: { $reason }
milestones-told = Wer den Meilensteinen folgt, erfährt es einmal, kurz nach deiner letzten Änderung.
milestones-back-again = Soll es wieder wie vorher sein, dann ändere es zurück. Auch das ist eine Änderung und braucht einen Grund.

milestones-log-heading = Verlauf
milestones-log-of = Verlauf: { $title }
milestones-log-none = Seit der Plan eingetragen wurde, hat sich nichts geändert.
milestones-log-row = { $day } · { $who } · { $what }
milestones-log-moved = { $before } → { $after }
milestones-log-someone = jemand aus dem Team
milestones-log-older = Die ältesten Änderungen stehen hier nicht.

milestones-post-moved = { $title } wird verschoben
milestones-post-changed = { $title }: { $state }
milestones-post-moved-told = Von { $before } auf **{ $after }**.
milestones-post-why = { $count ->
    [one] Warum:
   *[other] Warum, der älteste Grund zuerst:
 }
milestones-post-ahead = { $title } { $days ->
    [0] beginnt heute
    [one] beginnt morgen
   *[other] beginnt in { $days } Tagen
 }
milestones-post-ahead-day = { $title } ist { $days ->
    [0] heute
    [one] morgen
   *[other] in { $days } Tagen
 }
milestones-post-when = Zeit: { $when }.
milestones-post-needs = Fehlt vorher noch: { $titles }.
milestones-post-late = { $title } ist verspätet
milestones-post-late-told = { $days ->
    [one] Die Zeit ist gestern abgelaufen ({ $when }). Ist er fertig, oder soll er verschoben werden?
   *[other] Die Zeit ist vor { $days } Tagen abgelaufen ({ $when }). Ist er fertig, oder soll er verschoben werden?
 }
milestones-post-owner = Du bekommst das, weil du ein Auge darauf hast oder das Projekt leitest. Schreib *Stopp*, wenn du solche Nachrichten nicht möchtest.
milestones-post-month = { $name }: Stand { $month }
milestones-post-done = ✓ **Fertig:** { $titles }
milestones-post-lately = ⚠ **Verspätet:** { $titles }
milestones-post-next = ● **Als Nächstes:** { $titles }
milestones-post-nothing = nichts
milestones-post-item = { $title } ({ $when })
milestones-show = Plan zeigen

milestones-drawn = Hier ist der Plan als Zeichnung. Dasselbe in Worten: schreib *Meilensteine*.
milestones-drawn-by-words = Schreib *Meilensteine Bild*, dann kommt die Zeichnung als eigene Nachricht.
milestones-drawn-told = Zeitplan für { $name }, heute { $day }. { $lines }
milestones-drawn-row = { $when }: { $title }, { $standing }.
milestones-drawn-today = heute { $day }
milestones-drawn-more = … und { $count } weitere
