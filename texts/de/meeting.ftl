# What an ERFA meeting cannot be, and what a question round does not do.
error-meeting-end = Das Treffen muss enden, nachdem es begonnen hat, und binnen eines Tages: **{ $typed }** passt nicht.
error-meeting-end-missing = Schreib, wann das Treffen endet. Dann sehe ich, ob die Tagesordnung aufgeht.
error-meeting-link = Ein Link zum Treffen beginnt mit https:// und hat höchstens { $limit } Zeichen.
error-no-question = Wähle mindestens eine Frage an die Orte.
error-cut-off-too-late = Die Antwortfrist **{ $typed }** liegt nicht vor dem Treffen. Wähle eine frühere.
error-questions-too-late = Die Fragen müssen vor der Antwortfrist hinausgehen: **{ $typed }** ist zu spät.
error-reminder-outside = Die Erinnerung muss zwischen Fragen und Antwortfrist liegen: **{ $typed }** passt nicht.
error-not-asked-yet = Die Fragen sind noch nicht gesendet. Sie gehen **{ $at }** hinaus, danach kannst du erinnern.
error-round-over = Die Antwortfrist ist zu nah oder vorbei, darum erinnere ich nicht mehr. Nimm die Telefonliste.
error-nobody-missing = Alle Orte haben geantwortet. Es gibt niemanden zu erinnern.
error-already-reminded = { $name } hat schon von Hand erinnert ({ $at }). Das tun wir nur einmal je Treffen.
error-reminder-sent = Es wurde schon von Hand erinnert ({ $at }). Das tun wir nur einmal je Treffen.
workshop-late-meeting = { $count ->
    [one] Als **nachgereicht** erhalten: die Frist ist vorbei, aber die Notiz ist beim Treffen dabei.
   *[other] Als **nachgereicht** erhalten: die Frist ist vorbei, aber die Notizen sind beim Treffen dabei.
 }
