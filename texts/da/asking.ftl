asking-heading = Hvad har ændret sig siden { $since }?
asking-heading-first = { $count ->
    [one] Et spørgsmål før ERFA-mødet
    [2] To spørgsmål før ERFA-mødet
   *[other] Tre spørgsmål før ERFA-mødet
 }
asking-for = Til { $meeting }.
asking-until = Svar senest **{ $at }**.
asking-earlier = Det skrev I sidst:
asking-more = { $count ->
    [one] … og 1 til
   *[other] … og { $count } til
 }
asking-new = { $phase }: hvad er nyt?
asking-preview-goes = Sendes **{ $at }**. Hver landsby ser sine egne noter fra sidst.
asking-preview-gone = Sendt { $at }. Hver landsby ser sine egne noter fra sidst.
asking-preview-never = De bliver ikke sendt. Vælg en dag med **Ret**.
asking-example = Sådan ser { $village } den:
asking-approve = Godkend
asking-approved = Godkendt. Spørgsmålene sendes { $at }.
asking-trial = Prøve: sådan ser beskeden ud i kanalen { $village }. Her kan der ikke sendes noget.

reminder-heading = { $village }, vi vil gerne høre fra jer
reminder-told = { $answered ->
    [0] Ingen har svaret endnu, så I kan blive de første.
   *[other] { $answered } af { $all } landsbyer har svaret.
 } Én tanke er nok.
reminder-answer = Svar nu

asking-remind = { $count ->
    [one] Påmind den ene
   *[other] Påmind de { $count }
 }
asking-calls = Ring-liste
asking-reminded = { $count ->
    [0] Påmindelsen { $at } gik ikke til nogen.
    [one] 1 landsby blev påmindet automatisk { $at }.
   *[other] { $count } landsbyer blev påmindet automatisk { $at }.
 }
asking-leaves-by-hand = Påmindelsen er på vej til dem, der mangler.
asking-reminds-by-hand = Påmindelsen i hånden sendes { $at }.
asking-reminded-by-hand = { $count ->
    [0] Påmindelsen i hånden { $at } gik ikke til nogen.
    [one] 1 landsby blev påmindet i hånden { $at }.
   *[other] { $count } landsbyer blev påmindet i hånden { $at }.
 }
asking-next = Næste: { $steps }.
asking-step = { $what } { $at }
asking-step-questions = spørgsmålene sendes
asking-step-reminder = påmindelse
asking-step-pre_read = forhåndslæsning
asking-step-cut_off = svarfrist
asking-step-meeting = mødet
asking-calls-heading = Ring-liste
asking-calls-about = Landsbyer uden svar til { $meeting }.
asking-calls-nobody = ingen, jeg kender
asking-calls-more = { $count ->
    [one] … og 1 landsby til
   *[other] … og { $count } landsbyer til
 }
asking-calls-none = Alle landsbyer har svaret, så der er ingen at ringe til.
asking-calls-private = Ring-listen har navne. Skriv *status* i vores private chat, så viser jeg den dér.
asking-back = Status
