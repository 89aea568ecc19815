summary-heading = Zusammenfassung für { $meeting }
summary-heading-open = Zusammenfassung – kein ERFA-Treffen geplant
summary-opening = { $notes ->
    [one] 1 Notiz
   *[other] { $notes } Notizen
 } aus { $answered } von { $asked } Orten, gezählt am { $at }. Die Zitate sind wörtlich, höchstens drei je Feld. Hinter *Zeigen* stehen alle Notizen.
summary-opening-empty = Noch keiner der { $asked } Orte hat geantwortet. Gezählt am { $at }.
summary-sees = Das ganze { $forum } kann die Notizen sehen. Hier steht der Ort, kein Name.
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
summary-show-sources = Quellen: { $phase }
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
