attribution-heading = Hvordan vil du stå ved dine noter?
attribution-now = Lige nu: **{ $choice }**.
attribution-village = Landsby
attribution-name = Navn
attribution-anonymous = Anonymt
attribution-means-village = **Landsby** – i listen og referatet står din landsby ved noten, ikke dit navn.
attribution-means-name = **Navn** – dit navn, { $name }, står ved noten overalt.
attribution-means-anonymous = **Anonymt** – dit navn gemmes slet ikke sammen med noten; landsbyen står der stadig.
attribution-onward = Valget gælder det, du sender fra nu af. Er du med til et møde, står du også på referatets deltagerliste. Kun du ser det her.
attribution-saved = Gemt. Fra nu af: **{ $choice }**.
attribution-sent = { $count ->
    [one] 1 note, du har sendt til mødet, vises stadig som før.
   *[other] { $count } noter, du har sendt til mødet, vises stadig som før.
 }
attribution-also = Også de sendte
attribution-forever = Anonymt kan ikke gøres om: ingen kan bagefter se, at de var dine. Er du sikker?
attribution-sure = Ja, gør anonyme
attribution-leave = Nej, lad dem stå
attribution-changed = { $count ->
    [one] Gemt. 1 note vises nu sådan: **{ $choice }**.
   *[other] Gemt. { $count } noter vises nu sådan: **{ $choice }**.
 }
attribution-shared = Kortet her deles af flere. Tryk Send igen, så bliver svaret dit eget og anonymt.
attribution-private = Det viser jeg kun i en privat besked. Skriv *afsender* til mig dér.
attribution-elsewhere = Anonyme svar tager jeg i en privat besked. Din tekst ligger der som kladde: skriv *kladde*.
