calendar-file = calendar
calendar-untitled = ERFA meeting
calendar-agenda = Agenda:
calendar-join = Take part here: { $link }
