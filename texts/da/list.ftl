list-edited = rettet i listen
list-moved = rettet i listen, står nu under: { $place }
list-entered = indtastet i listen
list-hidden = Skjult: slettet i listen
list-hidden-headline = Skjult: slettet i listen. Noterne tæller ikke med.
