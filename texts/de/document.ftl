document-title = Protokoll
document-file = Protokoll { $day } { $gathering }
document-annex-file = Protokoll { $day } { $gathering } Anlage
document-facts = Zur Sitzung
document-date = Sitzungsdatum
document-place = Ort
document-checksum = Prüfsumme
document-when = { $day }, { $hours } Uhr
document-state-draft = Entwurf
document-state-in_review = Zur Stellungnahme
document-state-approved = Genehmigt am { $day }
document-state-locked = { $state } · Prüfsumme { $checksum }
document-present = Anwesend
document-apologies = Entschuldigt
document-nobody = Niemand.
document-no-village = Weitere
document-agenda = Tagesordnung
document-items = Tagesordnungspunkte
document-time = Uhrzeit
document-item = Punkt
document-lead = Leitung
document-minutes = Min.
document-total = Insgesamt
document-discussion = Beratung
document-decision = Beschluss
document-none-written = Nichts notiert.
document-groups = Ergebnisse der Gruppen
document-no-groups = Es gab keine Gruppenarbeit.
document-group = Gruppe { $number }
document-group-notes = { $count ->
    [one] 1 Notiz.
   *[other] { $count } Notizen.
 }
document-presenter = Vorgestellt von
document-note-number = Notiz
document-summary = Zusammenfassung
document-summary-told = { $count ->
    [one] 1 Notiz
   *[other] { $count } Notizen
 } aus { $answered } von { $asked ->
    [one] 1 Ort
   *[other] { $asked } Orten
 }. Alle Zahlen sind ausgezählt, alle Zitate wörtlich. Hinter jeder Zeile stehen die Nummern der Notizen, auf denen sie beruht.
document-matrix-told = Anzahl der Notizen in jedem Feld. { $lines }
document-few = { $count ->
    [one] Nur 1 Notiz unter „{ $phase }“. Sie steht wörtlich hier, statt zusammengefasst zu werden.
   *[other] Nur { $count } Notizen unter „{ $phase }“. Sie stehen wörtlich hier, statt zusammengefasst zu werden.
 }
document-horizons = Kurz- und langfristig
document-split-told = { $theme }: { $works ->
    [one] 1 Notiz sagt
   *[other] { $works } Notizen sagen
 }, es läuft gut; { $better ->
    [one] 1 Notiz sagt
   *[other] { $better } Notizen sagen
 }, es geht besser.
document-changed = Verändert seit dem { $day }
document-wishes = Die Wünsche für { $year } nach dem Aktionsplan
document-villages = Die Orte
document-sources = { $count ->
    [one] Quelle: Notiz
   *[other] Quellen: Notizen
 }
document-sources-more = und { $count } weitere in Anlage 1
document-sources-gone = { $count ->
    [one] 1 Notiz wurde seither zurückgezogen.
   *[other] { $count } Notizen wurden seither zurückgezogen.
 }
document-sources-before = { $count ->
    [one] Quelle vom { $day }: 1 Notiz.
   *[other] Quelle vom { $day }: { $count } Notizen.
 }
document-unquoted = Darf nicht zitiert werden.
document-priorities = Prioritäten
document-priorities-told = { $dots ->
    [one] 1 Punkt wurde vergeben. Alle hatten drei.
   *[other] { $dots } Punkte wurden vergeben. Alle hatten drei.
 }
document-priorities-more = { $count ->
    [one] Und 1 weitere Notiz mit Punkten in Anlage 1.
   *[other] Und { $count } weitere Notizen mit Punkten in Anlage 1.
 }
document-no-priorities = Es wurden keine Punkte vergeben.
document-dots = Punkte
document-actions = Aufgaben
document-no-actions = Keine Aufgaben.
document-what = Was
document-who = Wer
document-due = Bis wann
document-progress = Stand
document-no-owner = Nicht vereinbart
document-no-day = Nicht vereinbart
document-progress-open = Offen
document-progress-done = Erledigt
document-progress-dropped = Entfallen
document-carried = { $progress }, aus einer früheren Sitzung
document-next = Weiteres Vorgehen
document-supplement = Nachtrag
document-supplement-told = { $count ->
    [one] 1 Notiz kam nach der Frist. Sie ist oben nicht mitgezählt.
   *[other] { $count } Notizen kamen nach der Frist. Sie sind oben nicht mitgezählt.
 }
document-amendments = Änderungen
document-no-amendments = Keine Änderungen seit der Genehmigung.
document-amended-supplement = { $count ->
    [one] { $day }: Nachtrag mit 1 Notiz.
   *[other] { $day }: Nachtrag mit { $count } Notizen.
 }
document-amended-anonymised = { $count ->
    [one] Auf Wunsch anonymisiert am { $day }: 1 Notiz.
   *[other] Auf Wunsch anonymisiert am { $day }: { $count } Notizen.
 }
document-annexes = Anlagen
document-annex-book = { $count ->
    [one] Anlage 1: { $file }.xlsx mit 1 Notiz, Matrix, Quellen und Prioritäten.
   *[other] Anlage 1: { $file }.xlsx mit allen { $count } Notizen, Matrix, Quellen und Prioritäten.
 }
document-annex-notes = Anlage 2: Die Notizen, die hier folgen.
document-notes = Anlage 2: Die Notizen
document-notes-more = Hier stehen { $shown } von { $count } Notizen. Alle stehen in Anlage 1.
document-number = Nr.
document-whose = Ort
document-cell = Feld
document-note = Notiz
document-page = Seite
document-page-of = von
workbook-priorities = Prioritäten
workbook-supplement = Nachtrag
workbook-dots = Punkte
workbook-number = Nr.
workbook-merged = Sagen dasselbe
