"""A forum put together: who gets in at its door, how it feels, how its clock is moved and how it is stopped."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

import house
import provisions
import serving
import tenant
from demo import findings, volunteers
from demo.processes import free_port
from demo.script import Sheet
from demo.wire import Wire
from forum.ports import Delivery, Kind, Reason
from forum.reasons import Why
from settings import Settings, load
from store import migrating
from tenant import Running
from tests.demo import programs
from tests.test_app import IDS

INGE = {"id": "10000000-0000-4000-8000-000000000011", "village": "Broager"}
MAY = "2021-05-04T17:40:00+02:00"
SHEET = Sheet("Broager", "works_well", "unset", {"reception": ["Kaffe (eksempel)"], "retention": ["Kor (eksempel)"]})


@pytest.fixture
async def standin() -> AsyncIterator[Running]:
    running = await tenant.start()
    yield running
    await running.close()


def local(data: Path, standin: str = "http://127.0.0.1:1") -> Settings:
    return load(mode="local", data=data, standin_url=standin, workspace=programs.ROOT / "workspace.toml")


@asynccontextmanager
async def opened(settings: Settings, *, inward: bool = False) -> AsyncIterator[Wire]:
    """The application on any free port, without its jobs; or what is for the operator only."""
    async with house.opened(settings) as put_together:
        app = (serving.inward if inward else serving.application)(put_together)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            door = f"http://127.0.0.1:{runner.addresses[0][1]}"
            async with Wire.open(settings.standin_url, door, settings.graph) as wire:
                yield wire
        finally:
            await runner.cleanup()


async def posted(wire: Wire, path: str, body: bytes, **headers: str) -> tuple[int, Any]:
    async with wire.session.post(wire.bot + path, data=body, headers=headers) as answer:
        return answer.status, await answer.json(content_type=None) if answer.content_type.endswith("json") else None


async def test_health_says_how_it_feels(tmp_path: Path) -> None:
    async with opened(local(tmp_path)) as wire:
        health = await wire.health()
    assert (health["ok"], health["version"], health["clock_offset_s"]) == (True, "0.1.0", 0)
    assert health["queue"] == {"waiting": 0, "leased": 0, "failed": 0, "next_due": None}
    assert health["now"].endswith("+00:00")
    assert health["list"] == {"looked_at": None, "looks": 0}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"null",
        b"{}",
        b'{"now": 5}',
        b'{"now": "soon"}',
        b'{"now": "2021-05-04T17:40:00"}',
        b'{"now": "0001-01-01T00:00:00+14:00"}',
        b'{"now": "9999-12-31T23:59:59-10:00"}',
    ],
)
async def test_a_time_that_is_none_moves_no_clock(body: bytes, tmp_path: Path) -> None:
    async with opened(local(tmp_path)) as wire:
        status, said = await posted(wire, "/local/clock", body)
        assert (status, list(said)) == (400, ["error"])
        assert (await wire.health())["clock_offset_s"] == 0


async def test_the_clock_stays_moved_when_the_forum_is_started_again(tmp_path: Path) -> None:
    async with opened(local(tmp_path)) as wire:
        status, said = await posted(wire, "/local/clock", f'{{"now": "{MAY}"}}'.encode())
        assert (status, said["now"][:19]) == (200, "2021-05-04T15:40:00")
    async with opened(local(tmp_path)) as wire:
        health = await wire.health()
    assert health["now"].startswith("2021-05-04T15:40")
    assert health["clock_offset_s"] < -100_000_000


async def test_live_mode_has_no_clock_to_move_and_keeps_real_time(tmp_path: Path) -> None:
    async with opened(local(tmp_path)) as wire:
        await posted(wire, "/local/clock", f'{{"now": "{MAY}"}}'.encode())
    workspace = programs.ROOT / "workspace.toml"
    ids = {name.removeprefix("FORUM_").lower(): value for name, value in IDS.items()}
    live = load(mode="live", **ids, data=tmp_path, workspace=workspace)
    migrating.require_current(live.database)
    async with opened(live) as wire:
        assert (await posted(wire, "/local/clock", f'{{"now": "{MAY}"}}'.encode()))[0] == 404
    async with opened(live, inward=True) as wire:
        assert (await wire.health())["clock_offset_s"] == 0


async def test_only_what_the_service_signed_gets_in(standin: Running, tmp_path: Path) -> None:
    async with opened(local(tmp_path, standin.url)) as wire:
        form = {**findings.CLIENT, "grant_type": "client_credentials", "scope": "https://api.botframework.com/.default"}
        async with wire.session.post(f"{standin.url}/{findings.TENANT}/oauth2/v2.0/token", data=form) as answer:
            other = (await answer.json())["access_token"]
        for token in ("", "Bearer", "Bearer x.y.z", f"Basic {other}", f"Bearer {other}"):
            status, _ = await posted(wire, "/api/messages", b'{"type": "message"}', Authorization=token)
            assert status == 401, token
        await wire.post(f"{standin.url}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
        inge = await volunteers.enter(wire, INGE)
        await wire.post(f"{standin.url}/control/keys/rotate", {})
        said = await volunteers.say(wire, inge, "hjælp")
        assert volunteers.card_of(said[-1])


async def sent(wire: Wire, sheet: Sheet) -> None:
    await wire.post(f"{wire.tenant}/control/bot", {"endpoint": f"{wire.bot}/api/messages"})
    inge = await volunteers.enter(wire, INGE)
    await volunteers.send(wire, inge, await volunteers.open_form(wire, inge, sheet.question), sheet)


async def test_a_polite_end_comes_soon_and_loses_nothing_in_hand(
    standin: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = local(tmp_path, standin.url)
    assert await provisions.carry_out("apply", settings, as_json=True) == 0
    given = programs.local_settings(tmp_path, free_port(), standin.url)
    async with Wire.open(standin.url, f"http://127.0.0.1:{given['FORUM_PORT']}", standin.url) as wire:
        async with programs.serving(given) as process:
            await wire.delivered()
            await wire.post(
                f"{standin.url}/control/difficulties", {"delay_ms": {"match": "POST */items", "ms": 60_000}}
            )
            await sent(wire, SHEET)
            await wire.until("a delivery in hand", lambda: in_hand(wire))
            began = asyncio.get_running_loop().time()
            process.send_signal(signal.SIGTERM)
            code = await asyncio.wait_for(process.wait(), 20)
            took = asyncio.get_running_loop().time() - began
        assert (code, took < 5) == (0, True), took
        await wire.post(f"{standin.url}/control/difficulties", {})
        async with programs.serving(given):
            await wire.delivered()
        assert sorted((await findings.listed_texts(wire)).elements()) == sorted(SHEET.texts)
    capsys.readouterr()


async def in_hand(wire: Wire) -> bool:
    return bool((await wire.health())["queue"]["leased"])


async def test_what_was_refused_is_tried_again_when_the_forum_is_started(standin: Running, tmp_path: Path) -> None:
    async with house.opened(local(tmp_path, standin.url)) as there:
        forum, outbox, now = there.directory.forum().id, there.shelves.outbox, there.shelves.clock.now()
        await outbox.put([Delivery(forum, Kind.LIST_NOTE, "list:answers", "list:note", "note", now)])
        (row,) = await outbox.claim("one", 9, 60)
        await outbox.fail(row, Reason(Why.NO_RIGHT))
    given = programs.local_settings(tmp_path, free_port(), standin.url)
    bot = f"http://127.0.0.1:{given['FORUM_PORT']}"
    async with Wire.open(standin.url, bot, standin.url) as wire, programs.serving(given):
        await wire.until("no failures", lambda: nothing_failed(wire))
        queue = (await wire.health())["queue"]
    # The list is not provisioned here, so that the note waits for it.
    assert queue["waiting"] + queue["leased"] == 1


async def nothing_failed(wire: Wire) -> bool:
    return not (await wire.health())["queue"]["failed"]


def test_garbage_is_looked_for_again_once_the_forum_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """`serve` starts without; what this process would keep of it is left out."""
    monkeypatch.setattr(gc, "freeze", lambda: None)
    before = gc.get_threshold()
    gc.disable()
    try:
        serving._spare_the_collector()
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.set_threshold(*before)
