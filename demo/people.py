"""Who takes part in the group work of 4 May 2021, where they live, and in which break-out group they sit."""

from demo import volunteers
from demo.volunteers import Volunteer
from demo.wire import Json, Wire

PREFIX = "10000000-0000-4000-8000-0000000000"
LISE, MADS, ODA = (PREFIX + number for number in ("01", "02", "03"))
INGE, ANNA, PETER, KIM = (PREFIX + number for number in ("11", "12", "13", "14"))
HELGA, TOM, SOFIE, JENS, RUTH = (PREFIX + number for number in ("15", "16", "17", "18", "21"))
ALL = (LISE, INGE, ANNA, PETER, KIM, HELGA, TOM, SOFIE, JENS, RUTH)

GROUPS = (
    ("Broager", "Gråsten"),
    ("Nordborg", "Sydals"),
    ("Broager", "Augustenborg"),
    ("Sønderborg", "Egernsund"),
    ("Gråsten", "Nordborg"),
)
"""Five groups of mixed villages: three villages sit in two of them, so that their people are asked which one."""
SEATS = {ANNA: 1, JENS: 1, PETER: 2, KIM: 2, INGE: 3, HELGA: 3, SOFIE: 4, TOM: 4, RUTH: 5}
WRITING = frozenset((INGE, ANNA, PETER, KIM, HELGA, TOM, SOFIE))
"""One of each village: these write what their villages have to say."""
PRESENTERS = {1: ANNA, 2: KIM, 3: INGE, 4: SOFIE, 5: RUTH}
DEVICES: Json = {
    # Peter's phone shows cards whose buttons do nothing; Kim's loses the network at the first tap on Send.
    "dead_buttons": {"person": PETER},
    "offline": {"person": KIM, "match": "POST /window/execute", "times": 1},
}
"""What ails people's own devices, as the stand-in takes it."""


def allotted() -> str:
    """The groups as the organiser's form takes them: the villages of each on a line."""
    return "\n".join(", ".join(villages) for villages in GROUPS)


async def arrived(wire: Wire) -> dict[str, Volunteer]:
    """Everybody, by their id, each with the chat that is theirs."""
    seeded = {one["id"]: one for one in (await wire.get(f"{wire.tenant}/window/people"))["people"]}
    return {id_: await volunteers.enter(wire, seeded[id_]) for id_ in ALL}


async def entered(wire: Wire, id_: str) -> Volunteer:
    """Somebody of the team who sits in no group."""
    return await volunteers.enter(wire, {"id": id_, "locale": "da-DK"})
