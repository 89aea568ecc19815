"""A meeting's round and a milestone while something goes wrong: who is to hear what, and who did."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass
from datetime import date, datetime, time, timedelta

from demo import cards, talking, volunteers
from demo.preparing import ZONE
from demo.volunteers import Volunteer, enter
from demo.wire import Json, Wire
from forum.erfa import times
from tenant import Running
from tests.faults.programs import insist
from tests.faults.stage import INGE, LISE, VILLAGES, Stage
from texts import when

MADS = "10000000-0000-4000-8000-000000000002"
MAILBOX = "lise@landsbyforum.example"
RIGHT = {"bot": {"roles": ["Sites.Selected", "Calendars.ReadWrite"]}}
WORKS = time(10, 30)
SEEN: Mapping[str, Callable[[Json], object]] = {
    "questions": lambda card: "før ERFA-mødet" in cards.words(card) and talking.has("workshop.send")(card),
    "reminder": lambda card: "vi vil gerne høre fra jer" in cards.words(card),
    "moved": lambda card: "ERFA-mødet er flyttet" in cards.words(card),
    "invitation": lambda card: talking.has("erfa.coming")(card) and "er flyttet" not in cards.words(card),
    "milestone moved": lambda card: "Prøvevisning flyttes" in cards.words(card) and "Fra " in cards.words(card),
    "milestone ahead": lambda card: "Prøvevisning er om" in cards.words(card),
    "milestone late": lambda card: "Prøvevisning er forsinket" in cards.words(card),
}
DATED = ("reminder", "invitation")
"""What stands when the meeting is moved, and is to name the day it was moved to; a form is left alone."""


@dataclass(frozen=True, slots=True)
class Days:
    """Of a meeting, local; on each something leaves in working hours."""

    meets: date
    asked: date
    reminded: date
    moved: date
    over: date


def days(today: date) -> Days:
    """The first Tuesday in a month from now round which no day is a holiday; three days before it is that Friday."""
    for ahead in range(30, 150):
        meets = today + timedelta(days=ahead)
        found = Days(*(meets + timedelta(days=apart) for apart in (0, -14, -4, 7, 8)))
        if meets.weekday() == 1 and all(map(times.is_working_day, astuple(found))):
            return found
    raise AssertionError("no working days in four months")


async def granted(standin: Running) -> None:
    """The right to the mailbox, before the forum opens: it is read from the token."""
    async with Wire.open(standin.url, "", standin.url) as wire:
        await wire.post(f"{standin.url}/control/rights", RIGHT)


class Planned:
    """Lise's meeting, Mads's milestone, and whoever is to hear of them; `places` are all channels, General's too."""

    def __init__(self, stage: Stage, people: Mapping[str, Volunteer], places: Mapping[str, bool], on: Days) -> None:
        self.stage, self.people, self.places, self.on = stage, people, places, on

    async def at(self, day: date) -> None:
        """Both clocks go to that morning, and what is due has left."""
        await insist(lambda: self.stage.wire.move_clock(datetime.combine(day, WORKS, ZONE)))
        await self.left()

    async def left(self) -> float:
        """Seconds until nothing waits that is due."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        await insist(self.stage.wire.delivered)
        return loop.time() - began

    async def move(self, **typed: str) -> None:
        """[Flyt], a week on, and with what is typed over its fields; pressed until it was heard."""
        form = await talking.asked(
            self.stage.wire, self.people[LISE], f"erfa flyt {self.on.moved:%d-%m-%Y}", talking.has("erfa.move")
        )
        press = cards.button(form.card, "erfa.move")
        assert press, cards.words(form.card)
        fields = {**cards.standing(form.card), **typed}
        await insist(lambda: volunteers.execute(self.stage.wire, self.people[LISE], form.message, press, fields))

    async def took_away(self) -> None:
        """Somebody takes the event out of the calendar, in Outlook."""
        (event,) = await self.events()
        await self.stage.wire.send("DELETE", f"{self.stage.wire.tenant}/window/calendar/{event['id']}")

    async def call_off(self, day: date) -> None:
        """`erfa aflys` and the day; pressed until it was heard."""
        wire, lise = self.stage.wire, self.people[LISE]
        sure = await talking.asked(wire, lise, f"erfa aflys {day:%d-%m-%Y}", talking.has("erfa.cancel"))
        await insist(lambda: talking.pressed(wire, lise, sure, "erfa.cancel", sure=1))

    async def events(self) -> list[Json]:
        """What stands in the shared calendar."""
        shown = await self.stage.wire.get(f"{self.stage.wire.tenant}/window/calendar")
        return list(shown["events"])

    async def move_milestone(self) -> None:
        """A week on, for a reason; Inge follows, and General hears of it."""
        said = f"milepæle prøvevisning {self.on.moved:%d-%m-%Y} fordi biografen er lukket"
        await insist(lambda: volunteers.say(self.stage.wire, self.people[MADS], said))
        later = (await self.stage.wire.now()) + timedelta(minutes=6)
        await insist(lambda: self.stage.wire.move_clock(later))
        await self.left()

    def wanted(self, *, events: bool = True) -> Counter[str]:
        """Every telling once in each of its places, and one event where a mailbox is named."""
        villages = [place for place, general in self.places.items() if not general]
        general = next(place for place, is_general in self.places.items() if is_general)
        return Counter(
            [
                *(f"{what} {place}" for what in ("questions", "reminder") for place in villages),
                *(f"moved {place}" for place in self.places),
                *(f"{what} {general}" for what in ("invitation", "milestone moved")),
                *(f"milestone {what}" for what in ("moved Inge", "late Mads")),
                *["milestone ahead Mads"] * 2,
                *[f"event {self.on.moved}"] * events,
            ]
        )

    async def found(self) -> Counter[str]:
        """The same as it stands there, read by people."""
        chats = {"Inge": (INGE, self.people[INGE].chat), "Mads": (MADS, self.people[MADS].chat)}
        where = {place: (LISE, place) for place in self.places} | chats
        found: Counter[str] = Counter()
        for name, (who, place) in where.items():
            for message in await volunteers.messages(self.stage.wire, who, place):
                card = volunteers.card_of(message) or {}
                known = "milestone" if name in chats else ""
                found.update(f"{what} {name}" for what in SEEN if what.startswith(known) and self._seen(what, card))
        return found + Counter(f"event {row['start']['dateTime'][:10]}" for row in await self.events())

    def _seen(self, what: str, card: Json) -> bool:
        return bool(SEEN[what](card)) and (
            what not in DATED or when.short_date(self.on.moved, "da") in cards.words(card)
        )


async def planned(stage: Stage) -> Planned:
    """On an ordinary day; whoever follows the milestones follows them, and nothing has gone wrong yet."""
    wire, lise, mads = stage.wire, await enter(stage.wire, {"id": LISE}), await enter(stage.wire, {"id": MADS})
    people = {LISE: lise, MADS: mads, **{person: stage.people[0] for _, person in VILLAGES.values() if person == INGE}}
    shown = await wire.get(f"{wire.tenant}/window/places", **{"as": INGE})
    places = {channel["id"]: bool(channel["general"]) for channel in shown["channels"]}
    on = days((await wire.now()).astimezone(ZONE).date())
    made = Planned(stage, people, places, on)
    await volunteers.say(wire, stage.people[0], "milepæle følg")
    await volunteers.say(wire, mads, f"milepæle ny Prøvevisning; {on.meets:%d-%m-%Y}")
    await volunteers.say(wire, lise, f"erfa ny {on.meets:%d-%m-%Y} 17.00-18.30 ERFA")
    await made.left()
    return made
