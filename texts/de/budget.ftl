budget-heading = Budget
budget-sums = Bewilligt **{ $granted }** · beantragt **{ $applied }** (nicht bewilligt) · ausgegeben { $spent } · vorgemerkt { $committed } · frei **{ $free }** vom Bewilligten.
budget-sums-granted = Bewilligt **{ $granted }** · ausgegeben { $spent } · vorgemerkt { $committed } · frei **{ $free }** vom Bewilligten.
budget-awaiting = Wartet auf die Bewilligung: **{ $amount }** sind vom Geld vorgemerkt, das erst beantragt ist.
budget-empty = Im Budget steht noch kein Geld.
budget-bars = So liegt das bewilligte Geld
budget-bar-spent = Ausgegeben
budget-bar-committed = Vorgemerkt
budget-bar-free = Frei
budget-grants = Bewilligungen der Orte
budget-part-spent = ausgegeben { $amount }
budget-part-committed = vorgemerkt { $amount }
budget-part-awaiting = wartet auf Bewilligung { $amount }
budget-part-none = alles ist zurückgegeben
budget-sees = Alle im { $forum } sehen die Summen. Hat dein Ort eine Bewilligung, siehst du auch sie hier.
budget-sees-writer = Alle im { $forum } sehen die Summen. Nur Projektleitung und Organisationsteam sehen die Posten und die Bewilligungen aller Orte.
budget-sees-shared = Alle hier sehen das. Die Posten zeige ich nur Projektleitung und Organisationsteam, in einer privaten Nachricht.
budget-private = Die Posten zeige ich nur in einer privaten Nachricht. Schreib mir dort *Budget Posten*.
budget-load = Aus dem Plan holen
budget-loaded = { $count ->
    [0] Alle Töpfe des Plans sind schon hier.
    [one] Aus dem Plan geholt: 1 Topf.
   *[other] Aus dem Plan geholt: { $count } Töpfe.
 }
budget-spend = Ausgeben
budget-commit = Vormerken
budget-lines = Posten
budget-funds = Töpfe
budget-more-villages = Weitere Orte
budget-form-spend = Was wurde ausgegeben?
budget-form-commit = Wofür soll Geld vorgemerkt werden?
budget-form-amount = Betrag in Kronen, z. B. 41.500 oder 41.500,00
budget-form-amount-missing = Schreib bitte einen Betrag.
budget-form-fund = Welches Geld?
budget-form-village = Für welchen Ort ist es?
budget-form-everybody = Ganzes Projekt
budget-form-text = Wofür ist das Geld?
budget-form-reason = Warum ändert es sich?
budget-form-hint-spend = Du kannst auch schreiben: *Budget ausgeben 41.500 Broager Dreh*
budget-form-hint-commit = Du kannst auch schreiben: *Budget vormerken 60.000 Nordborg Schnitt*
budget-form-save-spend = Ausgabe speichern
budget-form-save-commit = Vormerken
budget-form-save-fund = Speichern
budget-form-commit-instead = Vormerken
budget-form-yes = Ja
budget-form-cancel = Abbrechen
budget-meant = „{ $typed }“ ist nicht wie ein deutscher Betrag geschrieben. Meinst du **{ $meant }**?
budget-saved-spend = Gespeichert: { $amount } sind ausgegeben.
budget-saved-commit = Gespeichert: { $amount } sind vorgemerkt.
budget-standing-granted = { $amount } bewilligt
budget-standing-applied_for = { $amount } beantragt, nicht bewilligt
budget-standing-refused = { $amount } abgelehnt
budget-standing-choice-granted = Bewilligt
budget-standing-choice-applied_for = Beantragt, nicht bewilligt
budget-standing-choice-refused = Abgelehnt
budget-fund-used = Von „{ $fund }“ sind **{ $used }** schon ausgegeben oder vorgemerkt. Ändere zuerst die Posten, oder lass sie in den Topf passen.
budget-use-spent = { $amount } ausgegeben
budget-use-committed = { $amount } vorgemerkt
budget-use-returned = { $amount } zurückgegeben
budget-lines-heading = { $count ->
    [0] Es ist noch nichts ausgegeben oder vorgemerkt
    [one] 1 Posten im Budget
   *[other] { $count } Posten im Budget
 }
budget-lines-choose = Wähle einen Posten.
budget-lines-sees = Nur Projektleitung und Organisationsteam sehen die Posten.
budget-funds-heading = Woher das Geld kommt
budget-funds-choose = Wähle einen Topf.
budget-fund-new = Neuer Topf
budget-fund-standing = Wie steht es damit?
budget-fund-title = Wie heißt der Topf?
budget-fund-untitled = Schreib bitte einen Namen.
budget-open = Öffnen
budget-back = Zurück
budget-newer = Neuere
budget-older = Ältere
budget-correct = Korrektur speichern
budget-spend-all = Ausgabe speichern
budget-return = Zurückgeben
budget-history = Verlauf
budget-changed-meanwhile = Inzwischen hat jemand anders etwas geändert. Hier steht das Neueste, und nichts wurde überschrieben.
budget-clash = { $who } hat den Posten inzwischen geändert.
budget-clash-mine = Darunter steht, was du geschrieben hast. Speichere noch einmal, wenn das gelten soll.
error-budget-amount = Schreib bitte einen Betrag in Kronen über null, z. B. 41.500 oder 41.500,00.
error-budget-not-granted = Die { $oere } sind beantragt, nicht bewilligt.
error-budget-not-enough = In „{ $fund }“ sind nur **{ $free }** frei. Schreib einen kleineren Betrag, oder gib zuerst etwas anderes zurück.
error-budget-purpose = Schreib mit ein paar Worten, wofür das Geld ist (höchstens { $limit } Zeichen).
error-budget-no-line = Diese Zeile lässt sich so nicht mehr ändern. Schreib *Budget*, um den Stand zu sehen.
