joining-typed = kode { $code }

joining-hello = Hej { $name }. Du er med i **Gruppe { $group }**.
joining-hello-unnamed = Hej. Du er med i **Gruppe { $group }**.
joining-starts = Det første spørgsmål kommer her { $at }.
joining-late = Gruppearbejdet er slut. Du kan eftersende til **{ $until }**.
joining-until = { $day } { $at }
joining-over = Gruppearbejdet med koden { $code } er lukket. Skriv *svar* for at svare alligevel.
joining-unknown-code = Koden { $code } kender jeg ikke. Tryk på linket i arrangørens meddelelse, eller spørg efter koden.
joining-which-code = Skriv koden med de fire tal, fx *kode 4711*. Arrangøren kender den.
joining-fallback = Du er med i Gruppe { $group }. Skriv fx «modtagelse: vi har en velkomstfest».

joining-which-group = Hvilken gruppe sidder du i?
joining-which-group-why = Nummeret står øverst i det private rum. Du svarer stadig for din egen landsby.
joining-group = Gruppe { $group }
joining-group-villages = Gruppe { $group }: { $villages }
joining-group-label = Gruppe
joining-group-required = Vælg en gruppe.
joining-group-save = Vælg
joining-which-group-fallback = Hvilken gruppe sidder du i? Skriv fx «kode { $code } 3».
joining-no-such-group = Gruppe { $group } findes ikke. { $count ->
    [one] Der er én gruppe.
   *[other] Der er { $count } grupper.
 }

joining-switch = Du er tilmeldt Gruppe { $from }. Vil du skifte til Gruppe { $to }?
joining-switch-yes = Skift
joining-switch-no = Bliv
joining-switch-fallback = Du er tilmeldt Gruppe { $from }. Skriv 1 for at skifte til Gruppe { $to }, eller 2 for at blive.

joining-here = Du er med i **Gruppe { $group }**.
joining-here-next = Svar på kortet her, eller i chatten med mig: { $link }
joining-here-chat = Svar i chatten med mig: { $link }
joining-wrong-group = Forkert gruppe? Skriv *gruppe*.
joining-private = Jeg har svaret dig i en privat besked, så { $place } ikke fyldes.
joining-place = Gruppearbejdet er nu også her i chatten. Alle her ser kortene; svarene ligger i listen i { $forum }.
joining-place-later = Når gruppearbejdet begynder, skriver arrangøren *@{ $forum } kode 4711* her. Så kommer spørgsmålene i chatten.
joining-outsider = Sig dine tanker til en i gruppen. De skriver *skriv for en anden* til mig, og så tæller de med.

joining-help = **kode 4711** – vær med i gruppearbejdet
joining-help-organiser = **gruppearbejde** – start og styr gruppearbejdet
joining-help-now = Gruppearbejdet er i gang: **{ $question }** · slutter { $at }
joining-help-paused = Gruppearbejdet holder pause ved: **{ $question }**

numbers-out-of-range = { $count ->
    [0] Det sidste kort har ingen knapper. Skriv *hjælp* for at komme videre.
    [one] Det sidste kort har én knap. Skriv 1 for at trykke på den.
   *[other] Det sidste kort har { $count } knapper. Skriv et tal fra 1 til { $count }.
 }
numbers-questions = Der er tre spørgsmål. Skriv 1, 2 eller 3.
numbers-by-hand = Den knap virker kun på kortet. Skriv *hjælp* for at komme videre.
numbers-needs-fields = Den knap bruger kortets felter, og dem kan jeg ikke udfylde. Skriv *hjælp*.
numbers-how-village = Skriv landsbyen i stedet, fx *landsby Broager*.
numbers-how-village-code = Skriv landsbyen, fx *landsby Broager*, og så koden igen.
