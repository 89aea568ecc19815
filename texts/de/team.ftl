team-roster-age = { $minutes ->
    [0] Die Mitgliederliste des Teams ist gerade geholt.
    [one] Die Mitgliederliste des Teams ist 1 Minute alt.
   *[other] Die Mitgliederliste des Teams ist { $minutes } Minuten alt.
 }
team-roster-unknown = Die Mitgliederliste des Teams ist gerade nicht zu bekommen. Solange gelten die Namen in der Datei des Arbeitsraums.
team-owners-age = Die Besitzer des Teams gehören zum Organisationsteam. Wer sie sind, wurde zuletzt am { $at } gelesen und gilt { $days } Tage lang.
team-owners-old = Zum Organisationsteam gehört, wer in der Datei des Arbeitsraums steht. Die Besitzer des Teams zählen gerade nicht: Gelesen wurden sie am { $at }, vor mehr als { $days } Tagen. Bitte lass auf dem Server provision apply ausführen.
team-owners-unknown = Zum Organisationsteam gehört, wer in der Datei des Arbeitsraums steht. Die Besitzer des Teams sind noch nicht gelesen.
