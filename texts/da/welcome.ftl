welcome-heading = Velkommen i kanalen for { $village }
welcome-what = Her samler I det, I har lært om at få nye naboer til at komme, falde til og blive.
welcome-how = Tryk **Svar**, eller skriv *@{ $forum } svar*. Én tanke pr. linje er nok.
welcome-sees = Hele { $forum } ser svarene. Referatet viser landsby, ikke navn. De slettes efter { $months } måneder.
welcome-hello = Hej { $name }. Jeg samler landsbyernes erfaringer for { $forum }.
welcome-hello-unnamed = Hej. Jeg samler landsbyernes erfaringer for { $forum }.
welcome-hello-sees = Det, du skriver her, ser kun du. Det, du sender som svar, ser hele { $forum }.
welcome-hello-next = Skriv *svar* for at begynde, eller *hjælp*.
