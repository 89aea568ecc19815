"""Minutes let go while something goes wrong: each channel is promised one post, and each file is promised once."""

import asyncio
from collections import Counter
from datetime import datetime

from demo import cards, talking, volunteers
from demo.preparing import ZONE
from demo.volunteers import Opened, Volunteer, enter
from demo.wire import Json
from tests.faults.programs import insist
from tests.faults.stage import INGE, LISE, Stage

FILES = ("docx", "html", "xlsx")


class Minuted:
    """Approved minutes of one meeting; `places` are the ids of all channels, General's among them."""

    def __init__(self, stage: Stage, organiser: Volunteer, day: str, places: list[str]) -> None:
        self.stage, self.organiser, self.day, self.places = stage, organiser, day, places
        self.asked: Opened | None = None

    def pressing(self) -> "asyncio.Task[Json]":
        """[Ja, udgiv], pressed until it was heard; whoever presses again after that is told who was first."""
        assert self.asked is not None
        wire, message = self.stage.wire, self.asked.message
        press = cards.button(self.asked.card, "minutes.publish", sure=1)
        assert press, cards.words(self.asked.card)
        return asyncio.create_task(insist(lambda: volunteers.execute(wire, self.organiser, message, press, {})))

    def wanted(self) -> Counter[str]:
        """One post in each channel, and each file once."""
        return Counter([*(f"post {place}" for place in self.places), *(f"file {kind}" for kind in FILES)])

    async def found(self) -> Counter[str]:
        posts = [f"post {place}" for place in self.places for _ in range(await self._posts(place))]
        return Counter([*posts, *(f"file {path.rpartition('.')[2]}" for path in await self._files())])

    async def _posts(self, place: str) -> int:
        messages = await volunteers.messages(self.stage.wire, LISE, place)
        return sum(self._is_post(volunteers.card_of(each) or {}) for each in messages)

    def _is_post(self, card: Json) -> bool:
        """The only card in a channel that leads to the files."""
        links = [part for part in cards.parts(card) if part.get("type") == "Action.OpenUrl"]
        return any(f"{self.day}" in str(link.get("url")) and ".docx" in str(link.get("url")) for link in links)

    async def _files(self) -> list[str]:
        shown = await self.stage.wire.get(f"{self.stage.wire.tenant}/window/files")
        names = [str(each.get("path") or each.get("name")) for each in shown["files"]]
        return [name for name in names if self.day in name and name.endswith(FILES)]


async def approved(stage: Stage, day: str) -> Minuted:
    """A meeting on that day («2031-09-14»), its minutes commented on by nobody, approved, and asked about."""
    wire, lise = stage.wire, await enter(stage.wire, {"id": LISE})
    year, month, number = day.split("-")
    await volunteers.say(wire, lise, f"erfa ny {number}-{month}-{year} 19.00")
    # Nobody reviews or locks the minutes of what has not begun; what was said years before is swept away.
    await wire.move_clock(datetime(int(year), int(month), int(number), 19, 30, tzinfo=ZONE))
    await volunteers.say(wire, stage.people[0], f"deltager erfa-{day}")
    there = await talking.asked(wire, lise, f"referat deltagere erfa-{day}", talking.has("minutes.attend"))
    await talking.pressed(wire, lise, there, "minutes.attend", {f"who-{stage.people[0].id}": "present"})
    shown = await talking.asked(wire, lise, f"referat erfa-{day}", talking.has("minutes.act"))
    for act in ("review", "approve"):
        asked = await talking.pressed(wire, lise, shown, "minutes.act", act=act)
        shown = await talking.pressed(wire, lise, asked, "minutes.act", act=act, sure=1)
    places = await wire.get(f"{wire.tenant}/window/places", **{"as": INGE})
    made = Minuted(stage, lise, day, [channel["id"] for channel in places["channels"]])
    made.asked = await talking.pressed(wire, lise, shown, "minutes.publish")
    return made


async def settled(stage: Stage) -> float:
    """Seconds until nothing waits that is due."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    await stage.wire.delivered()
    return loop.time() - began
