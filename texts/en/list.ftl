list-edited = edited in the list
list-moved = edited in the list, now under: { $place }
list-entered = entered in the list
list-hidden = Hidden: deleted in the list
list-hidden-headline = Hidden: deleted in the list. The notes do not count.
