"""Group work while something goes wrong: everybody takes a seat, the organiser goes on, and cards are counted."""

import asyncio
import re
from collections import Counter

from demo import cards, talking, volunteers
from demo.volunteers import Volunteer, enter
from demo.wire import Json
from tests.faults.programs import insist
from tests.faults.stage import INGE, LISE, Stage

QUESTIONS = ("works_well", "can_improve", "wish_scenario")
NEXT = talking.has("groupwork.act", act="next")
_CODE = re.compile(r"\*\*(\d{4})\*\*")


class Round:
    """One group work at its first question; `places` are the chats and channels that each further card comes to."""

    def __init__(self, stage: Stage, organiser: Volunteer, places: dict[str, str]) -> None:
        self.stage, self.organiser, self.places = stage, organiser, places
        self.asked = 0
        self.before: Counter[str] = Counter()
        self.pressing: asyncio.Task[Json] | None = None

    async def following(self) -> None:
        """[Næste] of one control card, pressed until it was heard: then each place is promised the next card, once."""
        card = await talking.asked(self.stage.wire, self.organiser, "gruppearbejde", NEXT)
        pressed = cards.button(card.card, "groupwork.act", act="next")
        assert pressed, cards.words(card.card)
        wire, message = self.stage.wire, card.message
        self.pressing = asyncio.create_task(
            insist(lambda: volunteers.execute(wire, self.organiser, message, pressed, {}))
        )
        self.asked += 1
        await asyncio.sleep(0)

    async def over(self) -> None:
        """The organiser ends it, so that the next one is the only one."""
        await talking.asked(
            self.stage.wire, self.organiser, "gruppearbejde slut ja", talking.has("groupwork.act", act="lock")
        )
        await left(self.stage)

    def wanted(self) -> Counter[str]:
        """Every card of the switches so far, once in each place."""
        return Counter(f"{name} {question}" for name in self.places for question in QUESTIONS[1 : self.asked + 1])

    async def found(self) -> Counter[str]:
        """Those of the switches that stand there now and did not before."""
        cards_ = await self._cards() - self.before
        return Counter({key: count for key, count in cards_.items() if not key.endswith(f" {QUESTIONS[0]}")})

    async def _cards(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for name, place in self.places.items():
            reader = LISE if name.startswith("19:") else name
            for message in await volunteers.messages(self.stage.wire, reader, place):
                found.update(f"{name} {question}" for question in QUESTIONS if _is_form(message, question))
        return found


def _is_form(message: Json, question: str) -> bool:
    card = volunteers.card_of(message)
    return bool(card and cards.button(card, "workshop.send", question=question))


async def left(stage: Stage) -> float:
    """Seconds until nothing waits that is due; the switches to come wait for their time."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    await stage.wire.delivered()
    return loop.time() - began


async def seated(stage: Stage) -> Round:
    """A new group work, its first question, and everybody in their seat with its form before them."""
    lise = await enter(stage.wire, {"id": LISE})
    ready = await talking.asked(
        stage.wire, lise, "gruppearbejde start 2 grupper", lambda card: _CODE.search(cards.words(card))
    )
    code = _CODE.search(cards.words(ready.card))
    assert code
    await talking.asked(stage.wire, lise, "gruppearbejde næste", NEXT)
    for number, who in enumerate(stage.people):
        await talking.asked(stage.wire, who, f"kode {code[1]} {1 + number % 2}", talking.has("workshop.send"))
    await left(stage)
    shown = await stage.wire.get(f"{stage.wire.tenant}/window/places", **{"as": INGE})
    channels = {channel["id"]: channel["id"] for channel in shown["channels"] if not channel["general"]}
    made = Round(stage, lise, {who.id: who.chat for who in stage.people} | channels)
    made.before = await made._cards()
    return made
