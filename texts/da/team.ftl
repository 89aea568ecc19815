team-roster-age = { $minutes ->
    [0] Teamets deltagerliste er lige hentet.
    [one] Teamets deltagerliste er 1 minut gammel.
   *[other] Teamets deltagerliste er { $minutes } minutter gammel.
 }
team-roster-unknown = Teamets deltagerliste kan ikke hentes lige nu. Imens gælder navnene i arbejdsrummets fil.
team-owners-age = Teamets ejere tæller som arrangører. De blev læst { $at }.
team-owners-unknown = Arrangørerne er dem, der står i arbejdsrummets fil. Teamets ejere er ikke læst endnu.
