invited-heading = I er inviteret til ERFA-møde
invited-when = **{ $at }**
invited-online = Mødet er online.
invited-agenda = Dagsorden
invited-point = { $at } { $title }
invited-point-led = { $at } { $title } v. { $lead }
invited-more = { $count ->
    [one] … og 1 punkt til
   *[other] … og { $count } punkter til
 }
invited-coming = Jeg deltager
invited-declining = Afbud
invited-open = Åbn mødet
invited-calendar = Kalenderfil
invited-count = { $coming } kommer · { $apologies } afbud
invited-who-sees = Kun arrangørerne ser, hvem der kommer, til referatet er ude.
moved-heading = ERFA-mødet er flyttet
moved-before = Før: { $at }
moved-now = Nu: **{ $at }**
moved-reason = Hvorfor: { $reason }
moved-answers = Jeres svar og tilmeldinger følger med.
moved-answers-until = Jeres svar og tilmeldinger følger med. Ny svarfrist: { $at }.
cancelled-heading = ERFA-mødet er aflyst
cancelled-when = Det skulle have været { $at }.
cancelled-kept = Jeres svar er gemt og kommer med næste gang.
