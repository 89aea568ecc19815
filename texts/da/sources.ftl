# What kind of line a source stands behind, in the sheet of sources.
sources-cell = Antal
sources-several = Flere siger
sources-single = Kun én landsby siger
sources-other = Andet
sources-horizon = Tidshorisont
sources-wish = Ønske i handlingsplanen
sources-split = Delte meninger
sources-new = Nyt
sources-gone = Ikke nævnt mere
sources-still = Stadig
sources-before = Sidst: { $said }
sources-action = Handling { $number }
sources-none = Uden nummer
