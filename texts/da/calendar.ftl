calendar-file = kalender
calendar-untitled = ERFA-møde
calendar-agenda = Dagsorden:
calendar-row = { $at } { $title } ({ $minutes } min)
calendar-join = Deltag her: { $link }
