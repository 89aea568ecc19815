village-heading = Für welchen Ort antwortest du?
village-why = Ich frage nur einmal. Wechseln kannst du jederzeit: schreib *Ort*.
village-label = Ort
village-required = Wähle einen Ort.
village-save = Speichern
village-saved = Gespeichert. Deine Antworten zählen für **{ $village }**.
village-fallback = Wähle einen Ort: schreib z. B. „Ort { $example }“.

language-heading = In welcher Sprache soll ich antworten?
language-saved = Gespeichert. Ich antworte dir auf Deutsch. Schreiben kannst du in allen drei Sprachen.
language-name = Deutsch
language-fallback = Wähle eine Sprache: schreib „sprog dansk“, „language English“ oder „Sprache Deutsch“.
