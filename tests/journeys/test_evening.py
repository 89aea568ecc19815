"""The organiser's evening over HTTP: announcement, rounds at their times, a process that dies, thanks at 18.00."""

import re
import signal
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
import pytest_asyncio

from demo import cards, processes, talking, volunteers
from demo.play import Options, Stage, stage_for
from demo.service import Service
from demo.steps import Record
from demo.volunteers import Volunteer
from tests.bot.stage import words

pytestmark = pytest.mark.asyncio(loop_scope="module")
LISE, INGE, HELGA = (f"10000000-0000-4000-8000-0000000000{number}" for number in ("01", "11", "15"))


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2021, 5, 4, hour - 2, minute, second, tzinfo=UTC)


@dataclass
class Evening:
    stage: Stage
    serve: Service
    lise: Volunteer
    inge: Volunteer
    helga: Volunteer

    async def read(self, who: Volunteer) -> list[str]:
        found = await volunteers.messages(self.stage.wire, who.id, who.chat)
        return [str(m.get("text") or "") + words(volunteers.card_of(m)) for m in found if m["from"].get("bot")]

    async def sees(self, who: Volunteer, told: str, times: int = 1) -> None:
        """So many messages that say it, now and after everything due was delivered."""

        async def said() -> bool:
            return sum(told in each for each in await self.read(who)) >= times

        await self.stage.wire.until(f"«{told}»", said)
        await self.stage.wire.delivered()
        assert sum(told in each for each in await self.read(who)) == times, told

    async def presses(self, act: str) -> str:
        """A button of the control card in the organiser's chat, once it is there; what the card says then."""
        wire, wanted = self.stage.wire, talking.has("groupwork.act", act=act)
        control = await talking.came(wire, self.lise, f"who offers {act}", wanted)
        return cards.words((await talking.pressed(wire, self.lise, control, "groupwork.act", act=act)).card)

    async def dies_and_comes_back(self) -> None:
        await self.serve.end(signal.SIGKILL)
        await self.serve.begin()


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def evening(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Evening]:
    folder = tmp_path_factory.mktemp("evening")
    async with stage_for(Options(as_json=True), Record(as_json=True), folder) as stage:
        await processes.run(stage.settings, "provision", "apply", "--json")
        serve = Service(stage.wire, stage.settings, folder)
        await serve.begin()
        await stage.wire.post(f"{stage.wire.tenant}/control/bot", {"endpoint": f"{stage.wire.bot}/api/messages"})
        locales = {LISE: "da-DK", INGE: "da-DK", HELGA: "de-DE"}
        people = [await volunteers.enter(stage.wire, {"id": id_, "locale": each}) for id_, each in locales.items()]
        made = Evening(stage, serve, *people)
        yield made
        await made.serve.end()


async def test_an_evening_of_group_work(evening: Evening) -> None:
    """F02, F03: every switch at its time, once, whatever dies meanwhile."""
    wire = evening.stage.wire
    await wire.move_clock(at(17, 38))
    await volunteers.say(wire, evening.lise, "gruppearbejde start 5 grupper 5/3/10 17.40")
    await evening.sees(evening.lise, "Skriv jeres input her:\n\nhttp")
    code = next(found[1] for each in await evening.read(evening.lise) if (found := re.search(r"kode (\d{4})", each)))
    await volunteers.say(wire, evening.inge, f"kode {code} 3")
    await volunteers.say(wire, evening.helga, f"Code {code} 4")
    await evening.sees(evening.lise, "Begynder kl. 17.40.")

    await wire.move_clock(at(17, 40))
    await evening.sees(evening.inge, "Spørgsmål 1 af 3 · slutter kl. 17.45")
    await evening.sees(evening.helga, "Frage 1 von 3 · endet um 17:45 Uhr")
    await volunteers.say(wire, evening.inge, "modtagelse: vi har en velkomstfest")
    await evening.sees(evening.lise, "Gruppe 3: 1 af 1 har skrevet · 1 note")

    await wire.move_clock(at(17, 44, 30))
    assert "Spørgsmål 1 af 3" in await evening.presses("plus")
    await wire.move_clock(at(17, 45, 10))
    await wire.delivered()
    assert not any("Spørgsmål 2 af 3" in each for each in await evening.read(evening.inge))
    await wire.move_clock(at(17, 46))
    await evening.sees(evening.inge, "Spørgsmål 2 af 3 · slutter kl. 17.49")

    await wire.move_clock(at(17, 48, 59))
    await evening.dies_and_comes_back()
    await wire.move_clock(at(17, 49))
    await evening.sees(evening.inge, "Spørgsmål 3 af 3 · slutter kl. 17.59")
    await wire.move_clock(at(17, 50))
    await evening.dies_and_comes_back()
    await evening.sees(evening.inge, "Spørgsmål 3 af 3 · slutter kl. 17.59")

    await wire.move_clock(at(17, 59))
    await evening.sees(evening.inge, "Hvem fremlægger for gruppen?")
    await wire.move_clock(at(18, 1))
    await evening.sees(evening.inge, "Tak for jeres input. 1 note er gemt. Du kan rette og eftersende til")
    await evening.sees(evening.helga, "Danke für eure Beiträge. 1 Notiz ist gespeichert.")
    await evening.sees(evening.lise, "Gruppearbejdet er slut. Eftersendte svar tages imod til **fredag kl. 12.00**.")
