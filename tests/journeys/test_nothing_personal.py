"""What people write and who they are never reaches a log line or a metric, whatever goes well or wrong (rule 55)."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import tenant
from demo import cards, findings, processes, volunteers
from demo.processes import Program, free_port
from demo.script import Sheet
from demo.volunteers import Volunteer
from demo.wire import Wire
from tenant import Running
from tests.demo import programs

INGE = {"id": "10000000-0000-4000-8000-000000000011", "village": "Broager"}
LISE = {"id": "10000000-0000-4000-8000-000000000001"}
STRANGER = {"id": "10000000-0000-4000-8000-000000000099"}
# Every word that a person could have put in carries this, and so do their names.
MARK = "kvadderfjer"


@dataclass(frozen=True, slots=True)
class Watched:
    """A served forum whose people all have a telling name, and the file that its log goes to."""

    wire: Wire
    standin: Running
    program: Program

    def lines(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self.program.log.read_text("utf-8").splitlines()]


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Watched]:
    standin = await tenant.start()
    for number, person in enumerate(standin.service.world.people.values()):
        person |= {"name": f"Navn {MARK} {number}", "upn": f"{MARK}{number}@example.org", "mail": f"{MARK}@example.org"}
    settings = programs.local_settings(tmp_path / "forum", free_port(), standin.url)
    settings |= {"FORUM_LOG_LEVEL": "DEBUG", "FORUM_LOG_FORMAT": "json"}
    await processes.run(settings, "provision", "apply", "--json")
    program = await processes.start(tmp_path / "serve.log", settings, "serve")
    bot = f"http://127.0.0.1:{settings['FORUM_PORT']}"
    async with Wire.open(standin.url, bot, standin.url) as wire:
        await programs.healthy(program.process, f"{bot}/health")
        await wire.post(f"{standin.url}/control/bot", {"endpoint": f"{bot}/api/messages"})
        yield Watched(wire, standin, program)
    await program.end()
    await standin.close()


async def test_a_whole_journey_leaves_no_word_and_no_name_behind(watched: Watched) -> None:
    """Rule 55: logs and metrics hold ids and counts only."""
    wire = watched.wire
    inge, lise, stranger = [await volunteers.enter(wire, person) for person in (INGE, LISE, STRANGER)]
    await answers(wire, inge)
    for who, text in ((inge, "status"), (inge, f"{MARK} forstår ingen"), (stranger, f"hej {MARK}"), (lise, "erfa")):
        await volunteers.say(wire, who, text)
    for text in ("erfa ny 14-09-2031 19.00", f"erfa ny {MARK}", "opsummér", "matrix", f"landsby {MARK}"):
        await volunteers.say(wire, lise, text)
    await wire.delivered()
    assert MARK in str(await findings.listed_texts(wire))
    await troubles(watched, inge)
    async with wire.session.get(f"{wire.bot}/metrics") as answer:
        assert MARK not in (await answer.text()).casefold()
    told = watched.lines()
    assert [line for line in told if MARK in json.dumps(line, ensure_ascii=False).casefold()] == []
    assert {"delivery-later", "delivery-failed", "turned.away", "turn.refused"} <= {str(line["event"]) for line in told}
    assert all("row" in line for line in told if str(line["event"]).startswith("delivery-"))
    assert all("turn" in line for line in told if str(line["event"]).startswith(("turn.", "turned.")))
    assert MARK not in watched.program.log.read_text("utf-8").casefold()


async def answers(wire: Wire, who: Volunteer) -> None:
    """By card, by typed word, with a line that is too long, and with a payload that cannot be read."""
    sheet = Sheet("Broager", "works_well", "unset", {"reception": [f"Kaffe {MARK}"], "retention": [f"Kor {MARK}"]})
    opened = await volunteers.open_form(wire, who, sheet.question)
    await volunteers.send(wire, who, opened, sheet)
    await volunteers.say(wire, who, f"modtagelse: Flag {MARK}")
    long = Sheet("Broager", "works_well", "unset", {"reception": [f"{MARK} " * 80]})
    again = await volunteers.open_form(wire, who, sheet.question)
    action = cards.button(again.card, "workshop.send")
    assert action is not None
    await volunteers.execute(wire, who, again.message, action, volunteers.filled(again.card, long))
    for wrong in ({"question": MARK}, {"village": MARK}, {"token": MARK}, {"phase": MARK, "id": MARK}):
        broken = {**action, "data": {**action["data"], **wrong}}
        await volunteers.execute(wire, who, again.message, broken, volunteers.filled(again.card, sheet))
    chosen = {"verb": "village.choose", "data": {**action["data"], "village": MARK}}
    await volunteers.execute(wire, who, again.message, chosen, {"village": MARK})


async def troubles(watched: Watched, who: Volunteer) -> None:
    """The list fails once after its work, then takes no more; and somebody knocks with a token of their own making."""
    wire, url = watched.wire, watched.standin.url
    failing = {"error_after_work": {"match": "POST */items", "status": 504, "times": 1}}
    await wire.post(f"{url}/control/difficulties", failing)
    await volunteers.say(wire, who, f"fastholdelse: Fest {MARK}")
    await wire.until("a delay", lambda: logged(watched, "delivery-later"))
    await wire.post(f"{url}/control/difficulties", {})
    await wire.delivered()
    await wire.post(f"{url}/control/rights", {"bot": {"site": "read"}})
    await volunteers.say(wire, who, f"fastholdelse: Fugl {MARK}")
    await wire.until("a refusal", lambda: logged(watched, "delivery-failed"))
    await wire.session.post(f"{wire.bot}/api/messages", data=MARK, headers={"Authorization": f"Bearer {MARK}"})


async def logged(watched: Watched, event: str) -> bool:
    return any(line["event"] == event for line in watched.lines())
