welcome-heading = Willkommen im Kanal für { $village }
welcome-what = Hier sammelt ihr, was ihr gelernt habt: wie neue Nachbarn kommen, ankommen und bleiben.
welcome-how = Tippt auf **Antworten** oder schreibt *@{ $forum } Antwort*. Ein Gedanke pro Zeile reicht.
welcome-sees = Ganz { $forum } sieht die Antworten. Das Protokoll zeigt den Ort, keine Namen. Gelöscht nach { $months } Monaten.
welcome-hello = Hallo { $name }. Ich sammle für { $forum }, was die Orte gelernt haben.
welcome-hello-unnamed = Hallo. Ich sammle für { $forum }, was die Orte gelernt haben.
welcome-hello-sees = Was du hier schreibst, siehst nur du. Was du als Antwort sendest, sieht ganz { $forum }.
welcome-hello-next = Schreib *Antwort*, um anzufangen, oder *Hilfe*.
