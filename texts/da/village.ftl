village-heading = Hvilken landsby svarer du for?
village-why = Jeg spørger kun én gang. Du kan skifte, når du vil: skriv *landsby*.
village-label = Landsby
village-required = Vælg en landsby.
village-save = Gem
village-saved = Gemt. Dine svar tæller med for **{ $village }**.
village-fallback = Vælg landsby: skriv fx «landsby { $example }».

language-heading = Hvilket sprog skal jeg svare på?
language-saved = Gemt. Jeg svarer dig på dansk. Du kan skrive på alle tre sprog.
language-name = Dansk
language-fallback = Vælg sprog: skriv «sprog dansk», «language English» eller «Sprache Deutsch».
