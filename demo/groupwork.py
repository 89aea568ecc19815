"""The organiser starts group work, steers its clock, and every switch is held against what was planned."""

from collections.abc import Awaitable, Callable, Container
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo

from demo import cards, people, talking, volunteers
from demo.script import QUESTIONS
from demo.steps import Broken, Record, Step
from demo.talking import Wanted
from demo.volunteers import Opened, Volunteer
from demo.wire import Json, Wire

ZONE = ZoneInfo("Europe/Copenhagen")
PRESSED = datetime(2021, 5, 4, 17, 38, tzinfo=ZONE)
BEGINS = datetime(2021, 5, 4, 17, 40, tzinfo=ZONE)
CUT_OFF = datetime(2021, 5, 7, 12, 0, tzinfo=ZONE)
MINUTES, SLACK = (5, 3, 10), 2
MINUTE = timedelta(minutes=1)
PRESENTERS, CLOSE = 3, 4
"""The switches after those of the three questions."""
GENERAL, MEETING = "General", "the meeting's chat"
ROOMS = {PRESENTERS: (), CLOSE: (GENERAL, MEETING)}
"""Which shared places hear of a switch, where it is not of a question: those are told everywhere but in General."""


def planned() -> list[datetime]:
    """Each question's beginning, the choice of presenters, and the end, as the organiser's form says."""
    times = [BEGINS]
    for length in (*MINUTES, SLACK):
        times.append(times[-1] + length * MINUTE)
    return times


@dataclass(slots=True)
class Watch:
    """The group work as the organiser holds it in her hand; `switches` are the times in force.

    `chats` are those of everybody who is in, `rooms` the shared places by name; each gets what a switch brings there.
    """

    wire: Wire
    record: Record
    organiser: Volunteer
    code: str = ""
    switches: list[datetime] = field(default_factory=planned)
    chats: dict[str, Volunteer] = field(default_factory=dict)
    rooms: dict[str, Volunteer] = field(default_factory=dict)

    def places(self, number: int) -> dict[str, Volunteer]:
        """Who looks where for the card of a switch."""
        rooms = ROOMS.get(number, self.rooms.keys() - {GENERAL})
        return self.chats | {name: self.rooms[name] for name in rooms}

    async def to(self, moment: datetime) -> None:
        """Both clocks there."""
        await self.wire.move_clock(moment)
        self.record.at = moment.isoformat()

    def shift(self, first: int, by: timedelta) -> None:
        """The switches from `first` on come as much later."""
        self.switches = [*self.switches[:first], *(time + by for time in self.switches[first:])]

    async def press(self, act: str) -> Opened:
        """A button of the control card, as it stands now; pressed again where somebody was faster."""
        control = talking.has("groupwork.show")
        shown = await talking.asked(self.wire, self.organiser, "gruppearbejde", control)
        return await talking.pressed(self.wire, self.organiser, shown, "groupwork.act", act=act)


async def start(watch: Watch) -> None:
    """17.38: the form is sent, the message to copy comes as one of its own, and its link carries the code."""
    form = await talking.asked(watch.wire, watch.organiser, "gruppearbejde", talking.has("groupwork.prepare"))
    filled: Json = {"groups": people.allotted(), "at": f"{BEGINS:%H:%M}"}
    ready = await talking.pressed(watch.wire, watch.organiser, form, "groupwork.prepare", filled)
    if f"{BEGINS:%H.%M}" not in cards.words(ready.card) or "5 grupper, 20 min." not in cards.words(ready.card):
        raise Broken(f"group work was not made ready: {cards.words(ready.card)[:200]}")
    watch.code = await _code(watch)
    await talking.came(watch.wire, watch.organiser, "the control card", talking.has("groupwork.act"), "gruppearbejde")


async def _code(watch: Watch) -> str:
    """As the link says it. On a bad day the message may have met a closed door: it does not come again by itself."""
    asks = "gruppearbejde besked"
    link: str = await talking.awaited(watch.wire, watch.organiser, "the message to copy", lambda: _link(watch), asks)
    return parse_qs(urlsplit(link).query)["text"][0].rstrip(".").partition(" ")[2]


async def _link(watch: Watch) -> str:
    """The address in a message that holds nothing else to copy: no card, and it says when the group work ends."""
    for message in await volunteers.messages(watch.wire, watch.organiser.id, watch.organiser.chat):
        text = str(message.get("text") or "")
        if f"{watch.switches[-1]:%H.%M}" in text and volunteers.card_of(message) is None:
            return next((word for word in text.split() if word.startswith("http")), "")
    return ""


async def switch(watch: Watch, number: int, act: Callable[[], Awaitable[object]] | None = None) -> None:
    """Step forward to a switch: its card is in every place within its minute, and names the next one's time."""
    with watch.record.step("round") as step:
        places = watch.places(number)
        before = {name: await talking.known(watch.wire, who) for name, who in places.items()}
        await watch.to(watch.switches[number])
        if act:
            await act()
        times = {name: await _came(watch, number, name, who, before[name]) for name, who in places.items()}
        _held(step, watch, number, list(times.values()))


async def _came(watch: Watch, number: int, name: str, who: Volunteer, before: Container[str]) -> datetime:
    """When the card came to this place."""
    wanted, what = _card(watch, number), f"the card of switch {number + 1} in {name}"
    word = {PRESENTERS: "fremlæg", CLOSE: f"kode {watch.code}"}.get(number, "svar")
    at: datetime = await talking.awaited(watch.wire, who, what, lambda: _first(watch.wire, who, wanted, before), word)
    return at


async def _first(wire: Wire, who: Volunteer, wanted: Wanted, before: Container[str]) -> datetime | None:
    for message in await volunteers.messages(wire, who.id, who.chat):
        card = volunteers.card_of(message)
        if message["id"] not in before and message["from"].get("bot") and card and wanted(card):
            return datetime.fromisoformat(message["at"]).astimezone(ZONE)
    return None


def _card(watch: Watch, number: int) -> Wanted:
    """What a switch brings: a question with the time when it ends, who presents, or the thanks with the deadline."""
    if number == PRESENTERS:
        return talking.has("groupwork.present")
    if number == CLOSE:
        return lambda card: _names(card, CUT_OFF)
    ends = watch.switches[number + 1]
    return lambda card: cards.form_of(card, QUESTIONS[number]) and _names(card, ends)


def _names(card: Json, moment: datetime) -> bool:
    return any(f"{moment:{how}}" in cards.words(card) for how in ("%H.%M", "%H:%M"))


def _held(step: Step, watch: Watch, number: int, times: list[datetime]) -> None:
    wanted, first, last = watch.switches[number], min(times), max(times)
    named = ("planned", wanted), ("actual", first if watch.wire.tries > 1 else last)
    step.numbers.update({"switch": number + 1} | {name: f"{time:%Y-%m-%dT%H:%M}" for name, time in named})
    step.numbers.update(places=len(times), late_s=round((last - wanted).total_seconds(), 1))
    step.holds(step.numbers["planned"] == step.numbers["actual"], f"switch {number + 1} came at {first} to {last}")
