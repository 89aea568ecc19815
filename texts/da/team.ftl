team-roster-age = { $minutes ->
    [0] Teamets deltagerliste er lige hentet.
    [one] Teamets deltagerliste er 1 minut gammel.
   *[other] Teamets deltagerliste er { $minutes } minutter gammel.
 }
team-roster-unknown = Teamets deltagerliste kan ikke hentes lige nu. Imens gælder navnene i arbejdsrummets fil.
team-owners-age = Teamets ejere er arrangører. Hvem de er, blev sidst læst { $at } og gælder i { $days } dage.
team-owners-old = Arrangørerne er dem, der står i arbejdsrummets fil. Teamets ejere tæller ikke lige nu: De blev læst { $at }, for mere end { $days } dage siden. Bed den, der driver serveren, om at køre provision apply.
team-owners-unknown = Arrangørerne er dem, der står i arbejdsrummets fil. Teamets ejere er ikke læst endnu.
