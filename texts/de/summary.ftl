summary-heading = Zusammenfassung für { $meeting }
summary-heading-open = Zusammenfassung – kein ERFA-Treffen geplant
summary-opening = { $notes ->
    [one] 1 Notiz
   *[other] { $notes } Notizen
 } aus { $answered } von { $asked } Orten, gezählt am { $at }. Die Zitate sind wörtlich. Hinter *Zeigen* stehen alle Notizen.
summary-opening-empty = Noch keiner der { $asked } Orte hat geantwortet. Gezählt am { $at }.
summary-sees = Ganz { $forum } kann die Notizen sehen. Hier steht der Ort, kein Name.
summary-part-own = { $village }
summary-part-others = Die anderen Orte
summary-none-own = Ihr habt noch nicht geantwortet. Schreibt *@{ $forum } Antwort*, dann seid ihr dabei.
summary-none-others = Die anderen Orte haben noch nicht geantwortet.
summary-count = { $notes } von { $of ->
    [one] 1 Notiz
   *[other] { $of } Notizen
 } ({ $villages } von { $asked ->
    [one] 1 Ort
   *[other] { $asked } Orten
 })
summary-count-own = { $notes } von { $of ->
    [one] 1 Notiz
   *[other] { $of } Notizen
 }
summary-source = { $count ->
    [one] Quelle: 1 Notiz
   *[other] Quelle: { $count } Notizen
 }
summary-show = Zeigen
summary-show-sources = Zeigen: Quellen zu { $phase }
summary-in-da = Dänisch
summary-in-en = Englisch
summary-in-de = Deutsch
summary-silent = { $count ->
    [one] Noch keine Antwort: { $villages }.
   *[other] Noch keine Antwort ({ $count }): { $villages }.
 }
summary-more-in-workbook = { $count ->
    [one] … und 1 weitere Notiz in der Arbeitsmappe.
   *[other] … und { $count } weitere Notizen in der Arbeitsmappe.
 }
summary-sources = { $count ->
    [one] { $cell }: 1 Notiz
   *[other] { $cell }: { $count } Notizen
 }
summary-sources-title = Quellen
summary-no-sources = Diese Notizen gibt es nicht mehr. Wer sie schrieb, hat sie zurückgenommen.
summary-note = { $village } · { $at }
summary-next = Weiter ({ $count })
summary-heading-session = Zusammenfassung der Gruppenarbeit { $at }
summary-unknown = „{ $typed }“ kenne ich nicht. Schreib *Zusammenfassung* oder setze den Code einer Gruppenarbeit dahinter: *Zusammenfassung 4711*.
summary-heading-page = { $title } – Seite { $page } von { $pages }
summary-sees-draft = Nur du siehst den Entwurf. Hier steht der Ort, kein Name.
summary-sees-shared = Alle hier sehen den Entwurf. Nur die Organisation kann ihn ändern. Hier steht der Ort, kein Name.
summary-withheld = { $count ->
    [one] 1 Notiz zählt mit, darf aber nicht zitiert werden.
   *[other] { $count } Notizen zählen mit, dürfen aber nicht zitiert werden.
 }
summary-chart = Notizen in jedem Feld
summary-chart-bar = { $notes } von { $of }
summary-cell-name = { $phase } · { $question }
summary-phase = { $phase } · { $notes } von { $of ->
    [one] 1 Notiz
   *[other] { $of } Notizen
 }
summary-few-attraction = { $count ->
    [one] Nur 1 Notiz zur Anziehung. Ich zeige sie wörtlich, statt sie zusammenzufassen.
   *[other] Nur { $count } Notizen zur Anziehung. Ich zeige sie wörtlich, statt sie zusammenzufassen.
 }
summary-few-reception = { $count ->
    [one] Nur 1 Notiz zur Aufnahme. Ich zeige sie wörtlich, statt sie zusammenzufassen.
   *[other] Nur { $count } Notizen zur Aufnahme. Ich zeige sie wörtlich, statt sie zusammenzufassen.
 }
summary-few-retention = { $count ->
    [one] Nur 1 Notiz zur Bindung. Ich zeige sie wörtlich, statt sie zusammenzufassen.
   *[other] Nur { $count } Notizen zur Bindung. Ich zeige sie wörtlich, statt sie zusammenzufassen.
 }
summary-what = { $theme } – { $question }
summary-several = **Mehrere sagen** ({ $villages } Orte): { $what }
summary-single = **Nur einer sagt** ({ $village }): { $what }
summary-other = **Anderes** ({ $villages ->
    [one] 1 Ort
   *[other] { $villages } Orte
 }): { $what }
summary-cell = **{ $question }**
summary-horizon-short_term = **Kurzfristig**: { $what }
summary-horizon-long_term = **Langfristig**: { $what }
summary-horizon-unset = **Ohne Zeithorizont**: { $what }
summary-wishes = Wünsche
summary-wish = **Nr. { $number } im Handlungsplan**: { $what }
summary-wish-none = **Noch ohne Nummer im Handlungsplan**: { $what }
summary-split = **Geteilte Meinungen**: { $theme }
summary-split-says = Läuft gut: { $works }. Geht besser: { $better }.
summary-change = **Geändert seit { $month }**: { $what }
summary-change-new = Neu: { $now }.
summary-change-gone = Nicht mehr genannt. Damals: { $before }.
summary-change-still = Weiterhin: { $now }. Damals: { $before }.
summary-merged = { $count ->
    [one] und 1 weitere Notiz sagt dasselbe
   *[other] und { $count } weitere Notizen sagen dasselbe
 }
summary-more-lines = { $count ->
    [one] … und 1 weitere Zeile in der Arbeitsmappe.
   *[other] … und { $count } weitere Zeilen in der Arbeitsmappe.
 }
summary-in-brackets = ({ $source })
summary-page-next = Weiter
summary-page-back = Zurück
summary-all-notes = Alle Notizen
summary-themes = Themen ändern
summary-sheet = Mappe holen
summary-method = So entsteht sie
summary-again = Zur Zusammenfassung
summary-dropped-show = Weggelassen ({ $count })
summary-notes-heading = { $count ->
    [one] 1 Notiz
   *[other] { $count } Notizen
 }
summary-note-where = { $village } · { $question } · { $phase } · { $at }
summary-tongue = auf { $language }
summary-sheet-ready = Die Arbeitsmappe mit allen Notizen und den Quellen jeder Zeile liegt im Ordner General.
summary-sheet-open = Mappe öffnen
summary-sheet-name = Zusammenfassung { $day }
summary-sheet-sees = Ganz { $forum } kann sie öffnen.
summary-sheet-away = Die Arbeitsmappe ließ sich gerade nicht ablegen. Nichts ist verloren. Tipp gleich noch einmal auf *Mappe holen*.
summary-method-cells = Jede Notiz steht in einem Feld und hat bis zu drei Themen. Das Kodebuch, Fassung { $codebook }, findet sie in dänischen, englischen und deutschen Wörtern. Keine künstliche Intelligenz ist dabei.
summary-method-villages = Zuerst steht, was die meisten verschiedenen Orte sagen. Danach zählt die Zahl der Notizen.
summary-method-numbers = Neben jeder Zahl steht das Ganze, etwa 7 von 19 Notizen (5 von 12 Orten). *Zeigen* öffnet die Notizen dahinter.
summary-method-quotes = Zitate sind wörtlich, in ihrer eigenen Sprache und höchstens 40 Wörter lang. Jeder Ort wird zu einem Thema höchstens einmal zitiert. Eine Notiz, die nicht zitiert werden darf, zählt nur mit.
summary-method-rest = Auch was nur ein Ort sagt, steht da. Ebenso *Anderes* und die Orte, die nicht geantwortet haben.
summary-method-people = Ich schreibe selbst nichts über den Inhalt. Das Organisationsteam kann Themen, Überschriften und Reihenfolge ändern und Zeilen weglassen. Das wird mit Name und Zeit festgehalten.
summary-edit-line = Zeile ändern
summary-edit-note = Notiz ändern
summary-edit-pick = Wähle eine Notiz
summary-edit-pick-missing = Wähle zuerst eine Notiz.
summary-edit-sees = Nur du siehst das hier. Die Worte der Notizen lassen sich nicht ändern.
summary-edit-heading = Überschrift
summary-edit-heading-was = Die Überschrift davor
summary-edit-save = Überschrift sichern
summary-edit-up = Nach oben
summary-edit-down = Nach unten
summary-edit-drop = Zeile weglassen
summary-edit-restore = Wieder aufnehmen
summary-edit-back = Zurück
summary-edit-pin = Zuerst zitieren
summary-edit-hide = Nicht zitieren
summary-edit-free = Keins von beiden
summary-edit-number = Nummer im Handlungsplan
summary-edit-number-none = Ohne Nummer
summary-edit-number-save = Nummer sichern
summary-edit-undo = Rückgängig
summary-edit-done = Schreib *Zusammenfassung*, dann steht es auf der Karte.
summary-done-heading = Die Überschrift ist gesichert.
summary-done-heading-none = Die Zeile hat wieder ihre eigene Überschrift.
summary-done-dropped = Die Zeile ist weggelassen.
summary-done-dropped-none = Die Zeile ist wieder dabei.
summary-done-place = Die Zeile ist verschoben.
summary-done-quote-pinned = Das Zitat steht zuerst, wo die Notiz dabei ist.
summary-done-quote-hidden = Die Notiz wird nicht mehr zitiert. Sie zählt weiter mit.
summary-done-quote-none = Das Zitat ist weder vorgezogen noch ausgenommen.
summary-done-action = Der Wunsch hat Nummer { $number } im Handlungsplan.
summary-done-action-none = Der Wunsch hat keine Nummer mehr.
summary-clash = { $by } hat es geändert, während du es ansahst. Nichts wurde überschrieben.
summary-clash-somebody = Jemand anders aus der Organisation hat es geändert, während du es ansahst. Nichts wurde überschrieben.
summary-clash-stands = Jetzt steht da: { $value }
summary-clash-yours = Du hast gewählt: { $value }
summary-clash-keep = So lassen
summary-clash-mine = Meins nehmen
summary-value-none = wie am Anfang
summary-value-dropped = weggelassen
summary-value-pinned = zuerst zitiert
summary-value-hidden = nicht zitiert
summary-value-action = Nummer { $number }
summary-dropped-heading = Weggelassene Zeilen
summary-dropped-none = Keine Zeile ist weggelassen.
error-summary-no-line = Diese Zeile gibt es nicht mehr. Schreib *Zusammenfassung*, dann siehst du, was jetzt da steht.
error-summary-heading-long = Die Überschrift ist zu lang ({ $length } Zeichen). Platz ist für { $limit }.
preread-now = Vorablektüre senden
preread-try = Probe an mich

workbook-matrix = Matrix
workbook-notes = Notizen
workbook-sources = Quellen
workbook-total = Summe
workbook-key = Schlüssel
workbook-village = Ort
workbook-question = Frage
workbook-phase = Phase
workbook-horizon = Zeithorizont
workbook-text = Text
workbook-language = Sprache
workbook-attribution = Gezeigt als
workbook-sent-at = Gesendet
workbook-version = Version
workbook-changed-at = Geändert
workbook-late = Nachgereicht
workbook-origin = Herkunft
workbook-origin-person = In Teams geschrieben
workbook-line = Zeile
workbook-kind = Art
workbook-part = Teil
workbook-says = Die Zeile sagt
workbook-kind-quote = Zitat
workbook-kind-roll = Orte
workbook-part-all = Alle
workbook-part-own = Eigener Ort
workbook-part-others = Die anderen
workbook-attributed-village = Ort
workbook-attributed-name = Name
workbook-attributed-anonymous = Anonym
workbook-yes = Ja
workbook-no = Nein
workbook-roll = Geantwortet: { $answered }. Keine Antwort: { $silent }.
workbook-nobody = niemand
workbook-file = Vorablektüre { $day }
