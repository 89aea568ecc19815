calendar-file = kalender
calendar-untitled = ERFA-Treffen
calendar-agenda = Tagesordnung:
calendar-join = Hier teilnehmen: { $link }
