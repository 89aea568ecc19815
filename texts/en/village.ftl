village-heading = Which village do you answer for?
village-why = I only ask once. You can change it whenever you like: write *village*.
village-label = Village
village-required = Choose a village.
village-save = Save
village-saved = Saved. Your answers count for **{ $village }**.
village-fallback = Choose a village: write for example “village { $example }”.

language-heading = Which language should I answer in?
language-saved = Saved. I answer you in English. You can write in all three languages.
language-name = English
language-fallback = Choose a language: write “sprog dansk”, “language English” or “Sprache Deutsch”.
