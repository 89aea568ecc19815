"""What an operator can get wrong, and what can go away: one clear line at the start, and later nothing that is lost."""

import resource
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from aiohttp import web

import tenant
from demo import findings, processes, volunteers
from demo.processes import free_port
from demo.script import Sheet
from demo.volunteers import Volunteer
from demo.wire import Json, Wire
from store.migrating import migrate
from tenant import Running
from tests.demo import programs
from tests.demo.programs import Proxy, ended, local_settings, serving

INGE = {"id": "10000000-0000-4000-8000-000000000011", "village": "Broager"}
LISE = {"id": "10000000-0000-4000-8000-000000000001"}
BEFORE, AFTER = (
    Sheet("Broager", question, "unset", {"reception": [f"{question} (eksempel)"]})
    for question in ("works_well", "can_improve")
)


@pytest.fixture
async def standin() -> AsyncIterator[Running]:
    running = await tenant.start()
    yield running
    await running.close()


@pytest.fixture
async def settings(standin: Running, tmp_path: Path) -> dict[str, str]:
    """Of a forum that is provisioned and not served yet."""
    given = local_settings(tmp_path / "forum", free_port(), standin.url)
    await processes.run(given, "provision", "apply", "--json")
    return given


@asynccontextmanager
async def wired(standin: Running, settings: dict[str, str]) -> AsyncIterator[Wire]:
    bot = f"http://127.0.0.1:{settings['FORUM_PORT']}"
    async with Wire.open(standin.url, bot, standin.url) as wire:
        await wire.post(f"{standin.url}/control/bot", {"endpoint": f"{bot}/api/messages"})
        yield wire


@asynccontextmanager
async def graph_at(port: int, standin: Running) -> AsyncIterator[None]:
    """Somebody answers there for Graph, as long as the block runs."""
    app = web.Application(client_max_size=2**24)
    app.router.add_route("*", "/{path:.*}", Proxy(standin.url).pass_on)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    yield
    await runner.cleanup()


async def sample(wire: Wire, line: str) -> float:
    """The value of a line of /metrics; 0 where it is not there."""
    async with wire.session.get(f"{wire.bot}/metrics") as answer:
        found = [row.rpartition(" ")[2] for row in (await answer.text()).splitlines() if row.startswith(line + " ")]
    return float(found[0]) if found else 0.0


async def parts(wire: Wire) -> tuple[int, Json]:
    async with wire.session.get(f"{wire.bot}/readyz") as answer:
        return answer.status, (await answer.json())["parts"]


async def receipt(wire: Wire, who: Volunteer, sheet: Sheet) -> None:
    """Broken unless the answer to Send is the receipt."""
    await volunteers.send(wire, who, await volunteers.open_form(wire, who, sheet.question), sheet)


async def listed(wire: Wire, *sheets: Sheet) -> None:
    """What was sent is in the list once, and nothing waits any more."""
    await wire.delivered()
    assert await findings.listed_texts(wire) == Counter(text for sheet in sheets for text in sheet.texts)


async def test_while_graph_is_away_people_are_received_and_all_arrives_when_it_is_back(
    standin: Running, settings: dict[str, str]
) -> None:
    port = free_port()
    given = {**settings, "FORUM_GRAPH_URL": f"http://127.0.0.1:{port}"}
    async with wired(standin, given) as wire, serving(given):
        inge, lise = [await volunteers.enter(wire, person) for person in (INGE, LISE)]
        await receipt(wire, inge, BEFORE)
        await wire.until("a try", lambda: sample(wire, 'forum_calls_total{service="graph",status="0"}'))
        status, found = await parts(wire)
        assert (status, found["graph"], found["store"]) == (200, "degraded", "ready")
        assert await sample(wire, 'forum_service_up{service="graph"}') == 0
        told = str(volunteers.card_of((await volunteers.say(wire, lise, "status"))[-1]))
        assert "1 note venter på SharePoint. Den er gemt hos os." in told
        async with graph_at(port, standin):
            await listed(wire, BEFORE)
            assert await sample(wire, 'forum_service_up{service="graph"}') == 1
        await receipt(wire, inge, AFTER)
        await wire.until("it to be missed", lambda: degraded(wire))
        async with graph_at(port, standin):
            await listed(wire, BEFORE, AFTER)


async def degraded(wire: Wire) -> bool:
    return bool((await parts(wire))[1]["graph"] == "degraded")


async def test_with_a_secret_that_entra_refuses_only_delivery_stands_still(
    standin: Running, settings: dict[str, str]
) -> None:
    refusing = True

    async def tamper(request: web.Request) -> web.Response | None:
        expired = {"error": "invalid_client", "error_description": "AADSTS7000222: The client secret keys are expired."}
        asked = request.path.endswith("/oauth2/v2.0/token")
        return web.json_response(expired, status=401) if asked and refusing else None

    async with wired(standin, settings) as wire:
        async with serving(settings):
            inge = await volunteers.enter(wire, INGE)
            opened = await volunteers.open_form(wire, inge, BEFORE.question)
        async with programs.proxied(standin.url, tamper) as proxy:
            given = {**settings, "FORUM_STANDIN_URL": proxy.url, "FORUM_GRAPH_URL": standin.url}
            async with serving(given):
                await volunteers.send(wire, inge, opened, BEFORE)
                await wire.until(
                    "a try", lambda: sample(wire, 'forum_deliveries_total{kind="list.note",outcome="later"}')
                )
                assert (await parts(wire))[0] == 200
                assert (await wire.health())["queue"]["failed"] == 0
                refusing = False
                await listed(wire, BEFORE)


async def test_on_a_full_disk_the_text_comes_back_and_goes_in_when_there_is_room(
    standin: Running, settings: dict[str, str]
) -> None:
    async with wired(standin, settings) as wire, serving(settings) as process:
        inge = await volunteers.enter(wire, INGE)
        opened = await volunteers.open_form(wire, inge, BEFORE.question)
        await wire.delivered()
        # No file of this process may grow any more, which is what a full disk does to it.
        before = resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        body = await volunteers.execute(
            wire, inge, opened.message, sending(opened.card), volunteers.filled(opened.card, BEFORE)
        )
        assert "Det kunne ikke gemmes lige nu" in str(body)
        status, found = await parts(wire)
        assert (status, found["store"]) == (503, "not ready")
        resource.prlimit(process.pid, resource.RLIMIT_FSIZE, before)
        assert (await parts(wire))[0] == 200
        await volunteers.send(wire, inge, opened, BEFORE)
        await listed(wire, BEFORE)


def sending(card: Json) -> Json:
    from demo import cards

    found = cards.button(card, "workshop.send")
    assert found
    return found


async def test_a_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    migrate(f"sqlite:///{tmp_path / 'forum.db'}")
    with closing(sqlite3.connect(tmp_path / "forum.db")) as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
        newer.commit()
    local = local_settings(tmp_path, free_port())
    live = {**local, **live_ids()}
    for given, command in ((local, "serve"), (live, "serve"), (live, "migrate")):
        line = (await ended(given, command)).complaint
        assert line == f"FORUM_DATABASE_URL: {tmp_path / 'forum.db'} belongs to a newer version of the forum."


def live_ids() -> dict[str, str]:
    from tests.test_app import IDS

    return {**IDS, "FORUM_MODE": "live"}


@pytest.mark.parametrize("command", [("serve",), ("provision", "plan")])
async def test_a_workspace_file_that_is_not_there_is_named(command: tuple[str, ...], tmp_path: Path) -> None:
    given = {**local_settings(tmp_path, free_port()), "FORUM_WORKSPACE": str(tmp_path / "gone.toml")}
    assert "gone.toml" in (await ended(given, *command)).complaint


@pytest.mark.parametrize("command", [("serve",), ("provision", "apply")])
async def test_a_folder_that_cannot_be_written_is_named(
    command: tuple[str, ...], standin: Running, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    given = local_settings(tmp_path / "file" / "data", free_port(), standin.url)
    assert str(tmp_path / "file") in (await ended(given, *command)).complaint
