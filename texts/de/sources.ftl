# What kind of line a source stands behind, in the sheet of sources.
sources-cell = Anzahl
sources-several = Mehrere sagen
sources-single = Nur ein Ort sagt
sources-other = Anderes
sources-horizon = Zeithorizont
sources-wish = Wunsch im Handlungsplan
sources-split = Geteilte Meinungen
sources-new = Neu
sources-gone = Nicht mehr genannt
sources-still = Weiterhin
sources-before = Letztes Mal: { $said }
sources-action = Maßnahme { $number }
sources-none = Ohne Nummer
