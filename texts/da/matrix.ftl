matrix-heading = Noter fra { $village }
matrix-heading-all = Noter fra alle landsbyer
matrix-none = –
matrix-empty = Ingen noter endnu. Skriv *svar*, så er du den første.
matrix-updated = Opdateret { $at } · { $writers ->
    [one] 1 har skrevet
   *[other] { $writers } har skrevet
 }
matrix-updated-all = Opdateret { $at } · { $writers ->
    [one] 1 har skrevet
   *[other] { $writers } har skrevet
 } fra { $villages ->
    [one] 1 landsby
   *[other] { $villages } landsbyer
 }
matrix-sees = Hele { $forum } kan se tallene og noterne.
matrix-newest = Vis de nyeste
matrix-all = Alle landsbyer
matrix-own = Kun { $village }
matrix-village = Én landsby
matrix-cell = { $question } · { $phase }
matrix-line = { $question }: { $attraction } tiltrækning, { $reception } modtagelse, { $retention } fastholdelse.
