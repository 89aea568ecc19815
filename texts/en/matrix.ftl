matrix-heading = Notes from { $village }
matrix-heading-all = Notes from all villages
matrix-none = –
matrix-empty = No notes yet. Write *answer* and be the first.
matrix-updated = Updated at { $at } · { $writers ->
    [one] 1 person has written
   *[other] { $writers } people have written
 }
matrix-updated-all = Updated at { $at } · { $writers ->
    [one] 1 person has written
   *[other] { $writers } people have written
 } from { $villages ->
    [one] 1 village
   *[other] { $villages } villages
 }
matrix-sees = All of { $forum } can see the counts and the notes.
matrix-newest = Show the newest
matrix-all = All villages
matrix-own = Only { $village }
matrix-village = One village
matrix-cell = { $question } · { $phase }
matrix-line = { $question }: { $attraction } attraction, { $reception } reception, { $retention } retention.
