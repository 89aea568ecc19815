stop-heading = Du hast jetzt Ruhe
stop-stays-away = Ab jetzt bekommst du hier keine Nachrichten, um die du nicht gebeten hast: keine Erinnerungen, Einladungen oder Vorablektüre.
stop-still-comes = Antworten auf das, was du selbst schreibst und antippst, kommen weiterhin, ebenso Gruppenarbeit, an der du teilnimmst. Was ich in den Kanälen schreibe, stellst du in Teams bei den Benachrichtigungen des Kanals ab.
stop-resume = Wieder einschalten
stop-resumed = Wieder eingeschaltet. Ich schreibe dir, wenn es etwas gibt.
stop-again = Ausschalten
