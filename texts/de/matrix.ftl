matrix-heading = Notizen aus { $village }
matrix-heading-all = Notizen aus allen Orten
matrix-none = –
matrix-empty = Noch keine Notizen. Schreib *Antwort* und mach den Anfang.
matrix-updated = Stand { $at } · { $writers ->
    [one] 1 Person hat geschrieben
   *[other] { $writers } haben geschrieben
 }
matrix-updated-all = Stand { $at } · { $villages ->
    [one] 1 Ort
   *[other] { $villages } Orte
 }: { $writers ->
    [one] 1 Person hat geschrieben
   *[other] { $writers } haben geschrieben
 }
matrix-sees = Ganz { $forum } kann die Zahlen und die Notizen sehen.
matrix-newest = Neueste zeigen
matrix-all = Alle Orte
matrix-own = Nur { $village }
matrix-village = Ein Ort
matrix-cell = { $question } · { $phase }
matrix-line = { $question }: { $attraction } Anziehung, { $reception } Aufnahme, { $retention } Bindung.
