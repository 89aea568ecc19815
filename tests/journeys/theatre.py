"""Where a journey's table is played: the real bot and the stand-in, and people who write and tap in one language."""

import asyncio
import re
import signal
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import singledispatchmethod
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from demo import cards, processes, volunteers
from demo.play import Options, Stage, stage_for
from demo.service import Service
from demo.steps import Broken, Record
from demo.volunteers import Volunteer
from demo.wire import Json
from tests.bot.stage import buttons, words
from tests.journeys.seen import filled, plain, told_of
from tests.journeys.telling import LANGUAGES, SENDER, Happens, Reads, Row, Standing, Taps, TapsAgain, Writes

NUMBERS = {
    "Lise": 1,
    "Mads": 2,
    "Oda": 3,
    "Inge": 11,
    "Anna": 12,
    "Peter": 13,
    "Kim": 14,
    "Helga": 15,
    "Tom": 16,
    "Sofie": 17,
    "Jens": 18,
    "Ruth": 21,
}
LINK = re.compile(r"https?://\S+?(?=[.)]?(?:\s|$))")
PATIENCE_S = 30.0
SHOWN = 1500


def id_of(name: str) -> str:
    return f"10000000-0000-4000-8000-{NUMBERS[name]:012d}"


@dataclass
class Theatre:
    """`taken` are the cards that answered a tap, by person and message, beside the card that they took the place of."""

    language: str
    stage: Stage
    serve: Service
    people: dict[str, Volunteer] = field(default_factory=dict)
    taken: dict[tuple[str, str], tuple[Json, Json]] = field(default_factory=dict)
    tapped: dict[str, tuple[str, Json, Json]] = field(default_factory=dict)
    forms: dict[tuple[str, str], Json] = field(default_factory=dict)
    link: str = ""
    sender: str = ""
    now: datetime | None = None
    faults: list[str] = field(default_factory=list)

    @classmethod
    async def opened(cls, language: str, folder: Path, stage: Stage) -> "Theatre":
        """Everybody is there with Teams in that language, and the bot serves."""
        await processes.run(stage.settings, "provision", "apply", "--json")
        made = cls(language, stage, Service(stage.wire, stage.settings, folder))
        await made.serve.begin()
        await stage.wire.post(f"{stage.wire.tenant}/control/bot", {"endpoint": f"{stage.wire.bot}/api/messages"})
        for name in NUMBERS:
            person = {"id": id_of(name), "locale": LANGUAGES[language]}
            made.people[name] = await volunteers.enter(stage.wire, person)
        return made

    @classmethod
    @asynccontextmanager
    async def staged(cls, language: str, folder: Path) -> AsyncIterator["Theatre"]:
        """Opened on a stand-in of its own, and closed with it."""
        async with stage_for(Options(as_json=True), Record(as_json=True), folder) as stage:
            made = await cls.opened(language, folder, stage)
            yield made
            await made.serve.end()

    async def plays_all(self, table: Iterable[Row]) -> None:
        """Row after row; whatever was not as the table says is told together."""
        for row in table:
            await self.plays(row)
        assert self.faults == [], "\n".join(self.faults)

    @property
    def code(self) -> str:
        """What the link writes into the message box, without its word."""
        return parse_qs(urlsplit(self.link).query)["text"][0].split()[-1]

    async def plays(self, row: Row) -> None:
        """One row; what is not as the table says is kept, so that all of it is told at the end."""
        row = replace(row, who=self.sender) if row.who == SENDER else row
        try:
            await self._turned(row.at)
            found = await self.does(row.deed, row)
        except (AssertionError, Broken) as fault:
            self.faults.append(f"{told_of(row)}: {fault}")
            return
        wrong = [*self.missing(row, found), *await self.touched()]
        self.faults += [f"{told_of(row)}: {each}" for each in wrong]

    async def _turned(self, to: datetime) -> None:
        """To that time, where all that is due has left; what is due in some seconds leaves while the clock runs on."""
        if to != self.now:
            self.now = to
            await self.stage.wire.move_clock(to)
            await self.stage.wire.idle()

    def missing(self, row: Row, found: list[str]) -> Iterator[str]:
        """What the table says and nobody reads, or the other way round."""
        read = "\n".join(found)
        if self.language == "da":
            yield from (
                f"{each.key} is «{each.told('da')}», the journey says «{each.danish}»"
                for each in row.lines
                if each.told("da") != each.danish
            )
        yield from (f"«{told}» is read" for each in row.never if (told := each.told(self.spoken(row))) in read)
        lacking = [told for each in row.lines if (told := each.told(self.spoken(row))) not in read]
        if lacking:
            yield f"«{'», «'.join(lacking)}» not in: {read[-SHOWN:]}"

    def spoken(self, row: Row) -> str:
        """A channel is written to in its own language, whatever its readers have chosen."""
        return "da" if isinstance(row.deed, Reads) and row.deed.place else self.language

    @singledispatchmethod
    async def does(self, deed: object, row: Row) -> list[str]:
        """What somebody reads after the deed."""
        raise NotImplementedError(type(deed), row)

    @does.register
    async def _(self, deed: Writes, row: Row) -> list[str]:
        typed = deed.words if isinstance(deed.words, str) else deed.words[self.language]
        who = self.people[row.who]
        before = {each.message for each in await self.chat(row.who)}
        await volunteers.say(self.stage.wire, who, typed.replace("‹kode›", self.code if "‹kode›" in typed else ""))
        return [each.text for each in await self.chat(row.who) if each.message not in before]

    @does.register
    async def _(self, deed: Taps, row: Row) -> list[str]:
        shown, found = await self.offered(row.who, deed.title.told(self.language))
        return await self.tap(row.who, shown, found[0], filled(shown.card, deed.typed))

    @does.register
    async def _(self, deed: TapsAgain, row: Row) -> list[str]:
        del deed
        message, action, inputs = self.tapped[row.who]
        body = await volunteers.execute(self.stage.wire, self.people[row.who], message, action, inputs)
        return [words(body["value"])]

    @does.register
    async def _(self, deed: Reads, row: Row) -> list[str]:
        wanted = [each.told(self.spoken(row)) for each in row.lines]

        async def there() -> list[str]:
            shown = await self.chat(row.who, deed.place)
            told = "\n".join(each.text for each in shown)
            counted = not row.counts or any(cards.numbers(each.card) == list(row.counts) for each in shown)
            return [told] if counted and all(each in told for each in wanted) else []

        try:
            return list(await self.stage.wire.until("words", there, PATIENCE_S))
        except Broken:
            return [each.text for each in await self.chat(row.who, deed.place)] + [f"(counts {row.counts} not there)"]

    @does.register
    async def _(self, deed: Happens, row: Row) -> list[str]:
        answered = await deed.what(self)
        if answered:
            return answered
        return [each.text for each in await self.chat(row.who)] if row.lines else []

    async def offered(self, name: str, title: str, place: str = "") -> tuple[Standing, list[Json]]:
        """The newest card with a button of that title, and all such buttons of it; seconds may go until it is there."""
        found = await self._offering(name, title, place)
        if not found:
            await self.stage.wire.delivered()
            found = await self._offering(name, title, place)
        assert found, f"nobody offers [{title}] to {name} in {place or 'their chat'}"
        return found

    async def _offering(self, name: str, title: str, place: str) -> tuple[Standing, list[Json]] | None:
        shown = ((card, buttons(card.card)) for card in reversed(await self.chat(name, place)))
        found = ((card, [each for each in all_ if each["title"] == title]) for card, all_ in shown)
        return next((one for one in found if one[1]), None)

    async def tap(self, name: str, shown: Standing, button: Json, typed: Json) -> list[str]:
        """The card that answers takes the place of the one that was tapped, for this person."""
        inputs = {} if button.get("associatedInputs") == "none" else {k: v for k, v in typed.items() if v}
        self.tapped[name] = (shown.message, button, inputs)
        body = await volunteers.execute(self.stage.wire, self.people[name], shown.message, button, inputs)
        if body["type"] != volunteers.CARD:
            return [str(body["value"])]
        base = next(each for each in await self._posted(name) if each["id"] == shown.message)
        self.taken[(name, shown.message)] = (volunteers.card_of(base) or {}, body["value"])
        return [plain(words(body["value"]))]

    async def chat(self, name: str, place: str = "") -> list[Standing]:
        """What the bot wrote to somebody, or into a channel, as this person sees it; links are told as one."""
        found = []
        for message in await self._posted(name, place):
            base = volunteers.card_of(message) or {}
            was, shown = self.taken.get((name, message["id"]), (base, base))
            card = shown if was == base else base
            text = f"{message.get('text') or ''}\n{plain(words(card))}"
            found.append(Standing(message["id"], LINK.sub("‹link›", text), card))
            self._remember(name, message["id"], text, base)
        return found

    def _remember(self, name: str, message: str, text: str, base: Json) -> None:
        links = [each for each in LINK.findall(text) if "text=" in each]
        self.link = links[0] if links else self.link
        if any(each.get("data", {}).get("verb") == "workshop.send" for each in buttons(base)):
            self.forms.setdefault((name, message), base)

    async def touched(self) -> list[str]:
        """Failure case «card changed under the fingers»: a form stands as it was posted, whatever others do."""
        wrong = []
        for name in {name for name, _ in self.forms}:
            posted = {each["id"]: volunteers.card_of(each) for each in await self._posted(name)}
            wrong += [
                f"{name}'s form was changed"
                for (whose, message), form in self.forms.items()
                if whose == name and posted.get(message) not in (form, None)
            ]
        return wrong

    async def place(self, name: str) -> str:
        """The id of a channel."""
        places = await self.stage.wire.get(f"{self.stage.wire.tenant}/window/places", **{"as": id_of("Lise")})
        return str(next(each["id"] for each in places["channels"] if each["name"] == name))

    async def _posted(self, name: str, place: str = "") -> list[Json]:
        who = self.people[name]
        found = await volunteers.messages(self.stage.wire, who.id, await self.place(place) if place else who.chat)
        return [each for each in found if each["from"].get("bot")]

    async def at_once(self, *rows: Row) -> list[list[str]]:
        """Several people in the same moment, and what each of them reads."""
        return await asyncio.gather(*(self.does(each.deed, each) for each in rows))

    async def dies_and_comes_back(self) -> None:
        await self.serve.end(signal.SIGKILL)
        await self.serve.begin()
