calendar-file = kalender
calendar-untitled = ERFA-Treffen
calendar-agenda = Tagesordnung:
calendar-row = { $at } { $title } ({ $minutes } Min.)
calendar-join = Hier teilnehmen: { $link }
