note-group = Gruppe { $number }
note-noted-scribe = Skrevet for en anden
note-noted-import = Importeret
note-shown-name = Vises med navnet { $name }.
note-shown-anonymous = Anonym: dit navn er ikke gemt. Du kan kun rette noten her på kortet.
note-hidden-by = Skjult af arrangøren: { $reason }
note-hidden-headline = Skjult af arrangøren. Noterne tæller ikke med.
note-matrix = Vis gruppens matrix

edit-conflict-name = { $name } rettede noten, mens du skrev.
edit-conflict-list = Noten er rettet i listen, mens du skrev.
edit-conflict-self = Du har selv rettet noten et andet sted.
edit-keep = Behold { $whose }
edit-keep-list = Behold listens
edit-mine = Brug min
edit-both = Gem begge
edit-stored-hidden-by = Gemt nu: skjult af arrangøren.
edit-shows-again = Retter du ordene, vises noten igen.

own-none = Jeg finder ingen noter, du har sendt med landsby eller navn til dette møde. Skriv *svar* for at sende.
own-anonymous = Anonyme noter kan jeg ikke finde frem: dit navn er ikke gemt. Brug kortet med kvitteringen.

hidden-told = Din note er skjult af arrangøren: { $reason }
hidden-on = Du kan rette ordene, så vises noten igen, eller slette den. Kun du ser det her.
hidden-delete = Slet

notes-heading = Noter, nyeste først
notes-heading-group = Noter fra Gruppe { $group }, nyeste først
notes-none = Her er ingen noter.
notes-place = { $question } · { $phase } · { $village }
notes-count = { $from }–{ $to } af { $count }
notes-hide = Skjul
notes-show = Vis igen
notes-more = Flere
notes-back = Tilbage
notes-filter = Vis
notes-group = Gruppe
notes-group-all = Alle grupper
notes-cell = Spørgsmål og fase
notes-cell-all = Alle felter
notes-hide-heading = Skjul en note
notes-reason = Hvorfor? Forfatteren får grunden at vide.
notes-reason-required = Skriv en grund.
notes-hidden = Noten er skjult. Forfatteren får besked.
notes-hidden-anonymous = Noten er skjult. Den er anonym, så ingen kan få besked.
notes-shown = Noten vises igen.
notes-reworded = Noten er rettet.
notes-sees = Kun du ser det her.
status-hidden = { $count ->
    [one] 1 note er skjult.
   *[other] { $count } noter er skjult.
 }
status-anonymous = Anonyme noter er ikke talt med: jeg ved ikke, hvis de er.
workbook-group = Gruppe
workbook-name = Navn
workbook-noted = Noteret
error-no-reason = Skriv en grund på 1 til { $limit } tegn. Den er nu på { $length }.
workbook-origin-hidden = Skjult af arrangøren
notes-private = Noterne viser jeg kun i en privat besked. Skriv *noter* til mig dér.
own-private = Dine noter viser jeg kun i en privat besked. Skriv *ret* til mig dér.
