status-heading = Status
status-heading-meeting = Status for { $meeting }
status-own = { $count ->
    [0] Du har ikke sendt noter endnu.
    [one] Du har sendt 1 note.
   *[other] Du har sendt { $count } noter.
 }
status-village = Din landsby: **{ $village }**.
status-village-notes = { $count ->
    [0] { $village } har ingen noter endnu.
    [one] { $village } har 1 note i alt.
   *[other] { $village } har { $count } noter i alt.
 }
status-no-village = Din landsby er ikke valgt endnu. Skriv *landsby*.
status-answered = Svar fra **{ $answered } af { $all }** landsbyer.
status-missing = Mangler: { $villages }.
status-all-in = Alle landsbyer har svaret.
status-waiting = { $count ->
    [one] 1 note venter på SharePoint. Den er gemt hos os.
   *[other] { $count } noter venter på SharePoint. De er gemt hos os.
 }
status-failed = { $count ->
    [one] 1 levering lykkedes ikke:
   *[other] { $count } leveringer lykkedes ikke:
 }
status-list-lacking = { $count ->
    [one] 1 række i listen mangler tekst, landsby, spørgsmål eller fase (ID { $ids }).
   *[other] { $count } rækker i listen mangler tekst, landsby, spørgsmål eller fase (ID { $ids }).
 }
status-list-put-back = { $count ->
    [one] 1 rettelse i listen kunne ikke forstås og er sat tilbage (ID { $ids }).
   *[other] { $count } rettelser i listen kunne ikke forstås og er sat tilbage (ID { $ids }).
 }
status-all-delivered = Alt er leveret.
status-sees-organiser = Kun du ser det her.
status-sees-channel = Alle i kanalen ser det her.
status-target-list = Listen i SharePoint
status-target-channel = Kanalen { $place }
status-target-person = Privat besked
status-target-chat = Mødets chat
status-target-groupwork = Gruppearbejdet
status-target-mail = E-mail
status-target-calendar = Kalenderen
status-target-files = Referatets filer
status-minutes = Referat af mødet { $day }: { $state }.
status-tasks = { $open ->
    [one] 1 åbent aktionspunkt
   *[other] { $open } åbne aktionspunkter
 }{ $late ->
    [0] .
   *[other] , { $late } over fristen.
 }
help-button-actions = Opgaver
