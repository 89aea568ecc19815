stop-heading = I will leave you in peace
stop-stays-away = From now on you get no messages here that you did not ask for: no reminders, invitations or pre-reads.
stop-still-comes = Answers to what you write and press still come, and so does group work that you take part in. What I write in the channels you turn off under the channel’s notifications in Teams.
stop-resume = Turn on again
stop-resumed = Turned on again. I will write to you when there is something.
stop-again = Turn off
