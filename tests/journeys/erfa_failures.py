"""The failure table of journey 4.3, row for row: what each case says, and that nothing is lost or sent twice.

The rows are played in the same autumn as the journey itself, at the times that they carry.
"""

from demo.wire import Json
from tests.journeys.telling import Happens, Taps, at, line, row
from tests.journeys.theatre import Theatre, id_of
from texts import say

CASES = (
    "She is ill: another organiser takes over",
    "Two organisers press Send together",
    "Process stops half-way",
    "Village answers after pre-read went out",
    "Summary has too little",
    "Quote without consent / with a name of a private person",
    "Someone withdraws after locking",
    "Meeting moved",
)
ILL, AT_ONCE, HALF_WAY, AFTER, LITTLE, CONSENT, WITHDRAWS, MOVES = CASES


async def archived(theatre: Theatre) -> None:
    """The channel of Sydals can be read, and not written in."""
    await _archive(theatre, archived=True)


async def taken_up_again(theatre: Theatre) -> None:
    await _archive(theatre, archived=False)


async def both_press(theatre: Theatre) -> list[str]:
    """Lise and Oda in the same moment: one of them is told who was first."""
    yes = line("sending-yes", "Ja, send nu")
    rows = tuple(row(at(8, 30, day=10, month=9), name, Taps(yes)) for name in ("Lise", "Oda"))
    told = ["\n".join(read) for read in await theatre.at_once(*rows)]
    twice = say(theatre.language, "sending-not-twice")
    assert [twice in each for each in told].count(True) == 1, told
    return told


async def _archive(theatre: Theatre, **wanted: bool) -> None:
    body: Json = {"as": id_of("Lise"), "place": await theatre.place("Sydals"), **wanted}
    await theatre.stage.wire.post(f"{theatre.stage.wire.tenant}/window/archive", body)


TOGETHER = (
    row(at(8, 30, day=10, month=9), "Lise", Happens(both_press),
        line("sending-not-twice", "Intet er sendt to gange."), case=AT_ONCE),
)  # fmt: skip
