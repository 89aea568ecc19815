"""People at work under a fault: they send, reword and take back, and remember what they were promised."""

import asyncio
from random import Random

from demo import cards, volunteers
from demo.script import PHASES, Sheet
from demo.volunteers import Opened, Volunteer
from demo.wire import Json
from tests.faults.stage import Stage

QUESTION = "works_well"


def sheet_of(who: Volunteer, number: object) -> Sheet:
    lines = {phase: [f"{who.village} {number} {phase} (eksempel)"] for phase in PHASES}
    return Sheet(who.village, QUESTION, "unset", lines)


class Refused(Exception):
    """No receipt: nothing is promised."""

    def __init__(self, body: Json) -> None:
        super().__init__(str(body.get("value"))[:300])
        self.body = body


class Writer:
    """One person with one card open, from which sheet after sheet is sent."""

    def __init__(self, stage: Stage, who: Volunteer, opened: Opened) -> None:
        self.stage = stage
        self.who = who
        self.opened = opened

    async def send(self, number: object) -> Json:
        """The receipt; Refused without one."""
        sheet = sheet_of(self.who, number)
        action = cards.button(self.opened.card, "workshop.send")
        assert action
        fields = volunteers.filled(self.opened.card, sheet)
        body = await volunteers.execute(self.stage.wire, self.who, self.opened.message, action, fields)
        return self._promised(body, sheet.texts)

    async def reword(self, receipt: Json) -> Json:
        """[Ret]: every note of the sending in other words."""
        form = await self._tap(receipt, "workshop.edit")
        fields = _fields(form)
        words = {id_: f"{value} – rettet" for id_, value in fields.items()}
        body = await self._tap(form, "workshop.save", **words)
        self.stage.told.subtract(fields.values())
        return self._promised(body, list(words.values()))

    async def take_back(self, receipt: Json) -> None:
        """[Fortryd]."""
        texts = list(_fields(await self._tap(receipt, "workshop.edit")).values())
        body = await self._tap(receipt, "workshop.undo")
        if cards.button(body["value"], "workshop.redo") is None:
            raise Refused(body)
        self.stage.told.subtract(texts)

    def _promised(self, body: Json, texts: list[str]) -> Json:
        if body.get("type") != volunteers.CARD or cards.button(body["value"], "workshop.undo") is None:
            raise Refused(body)
        self.stage.told.update(texts)
        return body

    async def _tap(self, shown: Json, verb: str, **inputs: str) -> Json:
        action = cards.button(shown["value"], verb)
        if action is None:
            raise Refused(shown)
        return await volunteers.execute(self.stage.wire, self.who, self.opened.message, action, inputs)


def _fields(form: Json) -> dict[str, str]:
    found = (part for part in cards.parts(form["value"]) if part.get("type") == "Input.Text")
    return {part["id"]: part.get("value", "") for part in found}


Receipts = dict[Writer, list[Json]]


async def writers(stage: Stage) -> list[Writer]:
    """Every person with a card open; do this before the fault begins."""
    return [Writer(stage, who, await volunteers.open_form(stage.wire, who, QUESTION)) for who in stage.people]


async def sent(writing: list[Writer], sheets: int) -> Receipts:
    """Each sends so many sheets, one after the other; their receipts."""

    async def one(writer: Writer) -> list[Json]:
        return [await writer.send(f"først {number}") for number in range(sheets)]

    return dict(zip(writing, await asyncio.gather(*map(one, writing)), strict=True))


async def busy(
    writing: list[Writer], sheets: int, chance: Random, old: Receipts | None = None, *, first: int = 0
) -> None:
    """Each sends so many sheets, and of the `old` ones rewords every second and takes the others back."""

    async def one(writer: Writer, dice: Random) -> None:
        for number in range(first, first + sheets):
            await writer.send(number)
            await asyncio.sleep(dice.uniform(0, 0.1))
        for number, receipt in enumerate((old or {}).get(writer, [])):
            await (writer.take_back(receipt) if number % 2 else writer.reword(receipt))
            await asyncio.sleep(dice.uniform(0, 0.1))

    await asyncio.gather(*(one(writer, Random(chance.random())) for writer in writing))
