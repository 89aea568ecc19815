"""Journey 4.3 as a table, from the meeting day on: who came, the minutes, comments, the lock, what is sent, what is open."""

from tests.journeys import evening
from tests.journeys.erfa_before import september, said, archived, unarchived
from tests.journeys.telling import Happens, Line, Reads, Row, Taps, Writes, at, line, row
from tests.journeys.theatre import Theatre, id_of

COME_IN, SEND = evening.COME_IN, evening.SEND
MINUTES = Writes({"da": "referat", "en": "minutes", "de": "Protokoll"})
MEET = (
    row(september(13, 12), "Inge", Writes({"da": "deltager", "en": "attend", "de": "teilnehmen"})),
    row(september(13, 12, 1), "Sofie", Writes({"da": "afbud", "en": "decline", "de": "absagen"})),
    row(september(14, 17, 25), "Lise", Writes({"da": "gruppearbejde", "en": "group work", "de": "Gruppenarbeit"})),
    row(september(14, 17, 25), "Lise", Taps(line("groupwork-prepare", "Gør klar"), {"groups": evening.GROUPS})),
    row(september(14, 17, 25), "Lise", Reads()),
    *(row(september(14, 17, 41), name, Writes(COME_IN)) for name in ("Inge", "Anna", "Kim", "Peter")),
    row(september(14, 17, 42), "Inge", Taps(SEND, {"reception": "Vi holder velkomstfest for nye naboer\nPeter Nordborg bager brød"})),
    row(september(14, 17, 42), "Anna", Taps(SEND, {"attraction": "Havnen trækker unge familier til"})),
    row(september(14, 17, 43), "Kim", Writes({"da": "afsender", "en": "sender", "de": "Absender"})),
    row(september(14, 17, 43), "Kim", Taps(line("attribution-name", "Navn"))),
    row(september(14, 17, 43), "Kim", Taps(SEND, {"reception": "Naboerne kommer med brød"})),
    row(september(14, 18, 30), "Lise", MINUTES),
    row(september(14, 18, 30), "Lise", Taps(line("minutes-show-attendance", "Deltagere"))),
    row(september(14, 18, 31), "Oda", Writes({"da": "overtag", "en": "takeover", "de": "übernehmen"})),
    row(september(14, 18, 31), "Lise", Reads()),
    row(september(14, 18, 32), "Lise", MINUTES),
    row(september(14, 18, 32), "Lise", Taps(line("minutes-open", "Åbn"), {"page": "0"})),
    row(september(14, 18, 32), "Lise", Taps(line("minutes-form-forward", ""), {"title": "ERFA september", "place": "Forsamlingshuset", "agenda": "17.00–17.40 Velkomst\n17.45–18.30 Opsamling"})),
    row(september(14, 18, 32), "Lise", Taps(line("minutes-form-forward", ""), {"agenda": "17.00–17.40 Velkomst\n17.40–18.30 Opsamling"})),
    row(september(14, 18, 33), "Lise", Taps(line("minutes-form-forward", ""), {"discussion": "Vi talte om busser", "decision": "Vi mødes igen"})),
    row(september(14, 18, 33), "Lise", Taps(line("minutes-form-close", ""))),
    row(september(14, 18, 34), "Lise", Writes({"da": "opgaver ny Bestil lokale; Inge; 1. oktober 2021", "en": "tasks new Book a room; Inge; 1 October 2021", "de": "Aufgaben neu Raum buchen; Inge; 1. Oktober 2021"})),
    row(september(14, 18, 35), "Lise", MINUTES),
    row(september(14, 18, 35), "Lise", Taps(line("minutes-act-review", ""))),
    row(september(14, 18, 35), "Lise", Taps(line("minutes-yes-review", ""))),
    row(september(14, 18, 36), "Inge", Reads()),
    row(september(14, 18, 36), "Inge", Taps(line("minutes-review-write", ""))),
    row(september(14, 18, 36), "Inge", Taps(line("minutes-review-send", ""), {"line": "p1", "text": "Det var også om tog"})),
    row(september(14, 18, 37), "Lise", MINUTES),
    row(september(14, 18, 37), "Lise", Taps(line("minutes-show-comments", ""))),
    row(september(17, 12, 1), "Lise", MINUTES),
    row(september(17, 12, 1), "Lise", Taps(line("minutes-act-approve", ""))),
    row(september(17, 12, 1), "Lise", Taps(line("minutes-yes-approve", ""))),
    row(september(17, 12, 2), "Lise", Taps(line("minutes-publish", ""))),
    row(september(17, 12, 2), "Lise", Taps(line("sending-yes", ""))),
    row(september(17, 12, 3), "Lise", Reads()),
    row(september(17, 12, 3), "Lise", Reads("General")),
    row(september(17, 12, 3), "Lise", Reads("Sydals")),
    row(september(17, 12, 3), "Inge", MINUTES),
    row(september(24, 9, 5), "Lise", Reads()),
    row(at(9,0,0,12,10), "Kim", Writes({"da": "afsender", "en": "sender", "de": "Absender"})),
    row(at(9,0,0,12,10), "Kim", Taps(line("attribution-anonymous", ""))),
    row(at(9,0,0,12,10), "Kim", Taps(line("attribution-also", ""))),
    row(at(9,0,0,12,10), "Kim", Taps(line("attribution-sure", ""))),
    row(at(9,1,0,12,10), "Lise", MINUTES),
)
