"""Who acts in the year, how they say something, and what the acts leave behind for the counting."""

from dataclasses import dataclass, field
from datetime import datetime

from demo import people, talking, volunteers
from demo.script import Sheet
from demo.stage import Stage
from demo.steps import Broken
from demo.talking import Wanted
from demo.volunteers import Opened, Volunteer
from demo.wire import Wire
from demo.year_days import ZONE

WRITING = {
    "Sønderborg": people.SOFIE,
    "Nordborg": people.PETER,
    "Gråsten": people.ANNA,
    "Sydals": people.KIM,
    "Broager": people.INGE,
    "Augustenborg": people.HELGA,
    "Egernsund": people.TOM,
}
"""Who answers for a village, and reports of its film."""
STAFF = (people.LISE, people.ODA, people.MADS)
WATCHED = (*STAFF, *people.ALL[1:])


@dataclass(slots=True)
class Cast:
    """`channels` are ids by name; `seen` is what the acts saw on their way, by the step that tells it."""

    stage: Stage
    known: dict[str, Volunteer]
    channels: dict[str, str]
    seen: dict[str, dict[str, object]] = field(default_factory=dict)

    @property
    def wire(self) -> Wire:
        return self.stage.wire

    async def now(self) -> datetime:
        return (await self.wire.now()).astimezone(ZONE)

    async def said(self, who: str, text: str, *lines: str, channel: str = "") -> str:
        """In the chat with the bot, or before everybody in a channel; the answer, which has these lines."""
        person = self.known[who]
        place = talking.at(person, self.channels[channel]) if channel else person
        return await talking.told(self.wire, place, text, *lines, mention=bool(channel))

    async def shown(self, who: str, text: str, wanted: Wanted) -> Opened:
        """The card that answers."""
        return await talking.asked_once(self.wire, self.known[who], text, wanted)

    async def pressed(self, who: str, opened: Opened, verb: str, **typed: object) -> Opened:
        """A tap, with what is typed into the card's fields."""
        return await talking.pressed(self.wire, self.known[who], opened, verb, typed)

    async def answers(self, village: str, day: object) -> None:
        """One thought of a village before the meeting of a day."""
        sheet = Sheet(village, "works_well", "unset", {"attraction": [f"{village} før mødet {day} (eksempel)"]})
        await volunteers.answer(self.wire, self.known[WRITING[village]], sheet)

    def require(self, condition: object, otherwise: str) -> None:
        """Broken unless it holds."""
        if not condition:
            raise Broken(otherwise)


async def gathered(stage: Stage) -> Cast:
    """Everybody with their chats, and the channels by their names."""
    known = await people.arrived(stage.wire)
    for id_ in STAFF:
        known.setdefault(id_, await people.entered(stage.wire, id_))
    places = await stage.wire.get(f"{stage.wire.tenant}/window/places", **{"as": people.LISE})
    channels = {"General" if each["general"] else each["name"]: each["id"] for each in places["channels"]}
    return Cast(stage, known, channels)
