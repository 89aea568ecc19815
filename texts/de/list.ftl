list-edited = in der Liste geändert
list-entered = in der Liste eingetragen
list-hidden = Ausgeblendet: in der Liste gelöscht
list-hidden-headline = Ausgeblendet: in der Liste gelöscht. Die Notizen zählen nicht mit.
