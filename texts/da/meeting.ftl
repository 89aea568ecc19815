# What an ERFA meeting cannot be, and what a question round does not do.
error-meeting-end = Mødet skal slutte, efter at det er begyndt, og senest et døgn efter: **{ $typed }** passer ikke.
error-meeting-end-missing = Skriv, hvornår mødet slutter. Så kan jeg se, om dagsordenen går op.
error-meeting-link = Et link til mødet begynder med https:// og fylder højst { $limit } tegn.
error-no-question = Vælg mindst ét spørgsmål til landsbyerne.
error-cut-off-too-late = Svarfristen **{ $typed }** er ikke før mødet. Vælg en tidligere.
error-questions-too-late = Spørgsmålene skal ud før svarfristen: **{ $typed }** er for sent.
error-reminder-outside = Påmindelsen skal ligge mellem spørgsmålene og svarfristen: **{ $typed }** passer ikke.
error-not-asked-yet = Spørgsmålene er ikke sendt endnu. De går ud **{ $at }**, og derefter kan du påminde.
error-round-over = Svarfristen er for tæt på eller overskredet, så jeg påminder ikke mere. Brug ring-listen.
error-nobody-missing = Alle landsbyer har svaret. Der er ingen at påminde.
error-already-reminded = { $name } har allerede påmindet i hånden ({ $at }). Det gør vi kun én gang pr. møde.
error-reminder-sent = Der er allerede påmindet i hånden ({ $at }). Det gør vi kun én gang pr. møde.
workshop-late-meeting = { $count ->
    [one] Modtaget som **eftersendt**: svarfristen er gået, men noten er med til mødet.
   *[other] Modtaget som **eftersendt**: svarfristen er gået, men noterne er med til mødet.
 }
