agenda-title-before = Velkomst og oplæg
agenda-title-group-work = Gruppearbejde
agenda-title-round-up = Fælles opsamling
agenda-title-meeting = ERFA-møde
agenda-title-carried = Aktionspunkter fra sidst

later-answers = Tillæg: { $count ->
    [one] 1 svar kom efter udsendelsen.
   *[other] { $count } svar kom efter udsendelsen.
 }
later-answers-where = Svarene står i listen over noter og på landsbyernes kort. Alle i teamet ser det her.
