calendar-file = kalender
calendar-untitled = ERFA-møde
calendar-agenda = Dagsorden:
calendar-join = Deltag her: { $link }
