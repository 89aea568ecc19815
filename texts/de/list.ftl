list-edited = in der Liste geändert
list-moved = in der Liste geändert, steht jetzt unter: { $place }
list-entered = in der Liste eingetragen
list-hidden = Ausgeblendet: in der Liste gelöscht
list-hidden-headline = Ausgeblendet: in der Liste gelöscht. Die Notizen zählen nicht mit.
