stop-heading = Du får ro
stop-stays-away = Fra nu af får du ingen beskeder her, som du ikke selv har bedt om: ingen påmindelser, indbydelser eller forhåndslæsninger.
stop-still-comes = Svar på det, du selv skriver og trykker på, kommer stadig, og det samme gør gruppearbejde, du er med i. Det, jeg skriver i kanalerne, styrer du under kanalens notifikationer i Teams.
stop-resume = Slå til igen
stop-resumed = Slået til igen. Jeg skriver til dig, når der er noget.
stop-again = Slå fra
