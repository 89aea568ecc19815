"""Journey 4.3 as a table, before the ERFA meeting: what was said in May, the plan, the draft summary, the pre-read.

The Danish words are those of the journey, letter for letter, but where one of these was decided otherwise:

- step 1: date, time, pre-read and name are on the card; the agenda is typed in the minutes, for the rest is issue 6;
- step 3: villages write when they like; question cards, the one reminder and the cut-off at noon are issue 6;
- step 4, «**Flere siger** (4 landsbyer) …»: theme and question follow the number, the quotes stand below;
- step 5: eight channels here, not fourteen;
- failure case «meeting moved»: the pre-read is counted anew; the post with both times and the .ics are issue 6.
"""

from demo.steps import Broken
from tests.journeys import evening
from tests.journeys.telling import Happens, Line, Reads, Row, Taps, Writes, at, line, row
from tests.journeys.theatre import Theatre, id_of

COME_IN, SEND = evening.COME_IN, evening.SEND
SUMMARISE = Writes({"da": "opsummér", "en": "summary", "de": "Zusammenfassung"})


def september(day: int, hour: int, minute: int = 0, second: int = 0):
    return at(hour, minute, second, day, 9)


def said(name: str, when, text: str) -> Row:
    """Somebody writes one line to the bot, as on any day."""
    return row(when, name, Writes(text))


IN_MAY = (
    row(at(16, 30), "Lise", Writes({"da": "erfa ny 04-05-2021 17.00", "en": "erfa new 04-05-2021 17.00", "de": "ERFA neu 04-05-2021 17.00"})),
    *evening.READY,
    *(row(at(17, 41), name, Writes(COME_IN)) for name in ("Inge", "Anna", "Kim", "Peter")),
    row(at(17, 42), "Inge", Taps(SEND, {"reception": "Vi holder velkomstfest for nye naboer"})),
    row(at(17, 42), "Anna", Taps(SEND, {"attraction": "Havnen trækker unge familier til"})),
    row(at(17, 42), "Kim", Taps(SEND, {"reception": "Naboerne kommer med brød"})),
    row(at(18, 1), "Lise", Reads()),
)

PLANNED = (
    row(september(1, 10), "Lise", Writes({"da": "erfa ny 13-09-2021 17.00 ERFA september",
        "en": "erfa new 13-09-2021 17.00 ERFA september", "de": "ERFA neu 13-09-2021 17.00 ERFA september"}),
        Line("", "ERFA september")),
)
VILLAGES = (
    said("Inge", september(6, 10), "modtagelse: Vi holder velkomstfest for nye naboer"),
    said("Anna", september(6, 10, 1), "modtagelse: Velkomstfest i forsamlingshuset hvert forår"),
    said("Sofie", september(6, 10, 2), "modtagelse: Nye naboer inviteres til velkomstfest"),
    said("Tom", september(6, 10, 3), "modtagelse: Welcome party for new neighbours"),
    said("Jens", september(6, 10, 4), "fastholdelse: Koret holder folk fast"),
    said("Inge", september(6, 10, 5), "fastholdelse: Fodbold for alle aldre"),
    said("Anna", september(6, 10, 6), "fastholdelse: Vi mødes til fællesspisning"),
)
SUMMARY = (
    row(september(10, 8), "Lise", Writes("status")),
    row(september(10, 8), "Lise", SUMMARISE),
)
SENDING = (
    row(september(2, 10), "Lise", Taps(line("preread-try", "Send prøve til mig"))),
    row(september(8, 10), "Lise", Writes({"da": "erfa", "en": "erfa", "de": "ERFA"})),
    row(september(8, 10), "Lise", Taps(line("erfa-edit", "Ret"))),
    row(september(8, 10), "Lise", Taps(line("erfa-save", "Gem"), {"day": "2021-09-14"})),
    row(september(10, 8), "Lise", Taps(line("summary-edit-line","Ret linjen"))),
    row(september(10, 8), "Lise", SUMMARISE),
    row(september(10, 8), "Lise", Taps(line("summary-show","Vis"))),
    row(september(10, 8), "Lise", Taps(line("summary-edit-line","Ret linjen"))),
    row(september(10, 8), "Lise", Taps(line("summary-edit-save", ""), {"heading": "Velkomst"})),
    row(september(10, 8), "Lise", Taps(line("summary-edit-down", ""))),
    row(september(10, 8), "Lise", Writes("erfa")),
    row(september(10, 8, 30), "Lise", Happens(lambda t: archived(t))),
    row(september(10, 8, 30), "Lise", Taps(line("preread-now", "Send forhåndslæsning"))),
    row(september(10, 8, 30), "Lise", Taps(line("sending-yes", ""))),
    row(september(10, 8, 31), "Lise", Reads()),
    row(september(10, 8, 31), "Lise", Taps(line("sending-contact", ""))),
    row(september(10, 8, 32), "Lise", Happens(lambda t: unarchived(t))),
    row(september(10, 8, 32), "Lise", Taps(line("sending-retry", ""))),
    row(september(10, 8, 33), "Lise", Reads()),
    row(september(10, 8, 33), "Lise", Reads("Broager")),
    row(september(10, 8, 33), "Lise", Reads("Sydals")),
    said("Helga", september(11, 10), "modtagelse: Sommerfest am Hafen"),
    said("Helga", september(11, 10,1), "modtagelse: Kuchen für neue Nachbarn"),
    row(september(13, 9, 1), "Lise", Reads("General")),
)


async def archived(theatre: Theatre, gone: bool = True) -> None:
    """The channel of Sydals can be read and not written in."""
    place = await theatre.place("Sydals")
    await theatre.stage.wire.post(f"{theatre.stage.wire.tenant}/window/archive", {"as": id_of("Lise"), "archived": gone, "place": place})


async def unarchived(theatre: Theatre) -> None:
    await archived(theatre, gone=False)
