alike-heading = Siger de det samme?
alike-hint = { $count ->
    [one] 1 par ligner hinanden. Intet lægges sammen, før du trykker.
   *[other] { $count } par ligner hinanden. Intet lægges sammen, før du trykker.
 }
alike-none = Jeg finder ingen noter, der ligner hinanden.
alike-shared = Fælles ord: { $words }
alike-same = Ens
alike-apart = Ikke ens
alike-same-done = De tæller nu som ét punkt. Noterne selv er, som de var.
alike-apart-done = De to foreslås ikke igen.
alike-next = Næste
alike-undo = Fortryd
alike-joined = Lagt sammen
alike-joined-heading = { $count ->
    [one] 1 gruppe er lagt sammen
   *[other] { $count } grupper er lagt sammen
 }
alike-part = Skil ad
alike-parted = Noten tæller igen for sig selv.
alike-more = Flere
alike-back = Tilbage
alike-sees = Kun du ser det her.
alike-private = Noterne viser jeg kun i en privat besked. Skriv *ens* til mig dér.
