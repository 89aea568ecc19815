draft-save = Gem kladde
draft-saved = Kladde gemt { $at }. Kun du ser den.
draft-cleared = Felterne er tomme, så her ligger ingen kladde.
draft-here = Din kladde fra { $at } ligger her.
draft-elsewhere = Du har en kladde til et andet spørgsmål. Skriv *kladde* for at se og sende den.
drafts-only-you = Kun du ser dem.
draft-for-another = Skrevet for en anden
draft-send-now = Send nu
draft-edit = Ret
draft-gone = Kladden er væk: den er sendt eller slettet. Skriv *svar* for at få et nyt kort.
draft-more-lines = { $count ->
    [one] … og 1 linje mere.
   *[other] … og { $count } linjer mere.
 }
drafts-heading = Dine kladder
drafts-none = Du har ingen kladder. Tryk **Gem kladde** på et kort, så ligger teksten her.
drafts-private = Kladder vises kun i vores private chat. Skriv *kladde* dér.
drafts-more = { $count ->
    [one] Du har 1 kladde mere. Den kommer, når du har sendt disse.
   *[other] Du har { $count } kladder mere. De kommer, når du har sendt disse.
 }
drafts-left = { $count ->
    [one] 1 har skrevet efter fristen. Teksten ligger som kladde hos personen selv.
   *[other] { $count } har skrevet efter fristen. Teksterne ligger som kladder hos dem selv.
 }
drafts-left-heading = Efter fristen
drafts-left-who = Kun du ser denne besked. Hvem det er, og hvad de skrev, vises ikke.

paste-heading = { $count ->
    [one] Det bliver til 1 note
   *[other] Det bliver til { $count } noter
 }
paste-send = { $count ->
    [one] Send 1 note
   *[other] Send { $count } noter
 }
paste-not-sent = Intet er sendt endnu. Teksten ligger som kladde, og kun du ser den.
