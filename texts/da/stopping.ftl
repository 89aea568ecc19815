stop-heading = Du får ro
stop-stays-away = Fra nu af får du ingen beskeder her, som du ikke har bedt om: ingen påmindelser, indbydelser eller forhåndslæsninger.
stop-still-comes = Svar på det, du selv skriver og trykker på, kommer stadig. Det gør gruppearbejde, du er med i, også. Det, jeg skriver i kanalerne, styrer du under kanalens notifikationer i Teams.
stop-resume = Slå til igen
stop-resumed = Slået til igen. Jeg skriver til dig, når der er noget.
stop-again = Slå fra
