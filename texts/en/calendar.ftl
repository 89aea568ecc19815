calendar-file = calendar
calendar-untitled = ERFA meeting
calendar-agenda = Agenda:
calendar-row = { $at } { $title } ({ $minutes } min)
calendar-join = Take part here: { $link }
