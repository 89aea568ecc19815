"""What the operator asks of a running forum: alive, ready, and how it does; and where that can be asked."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from prometheus_client import REGISTRY
from prometheus_client.parser import text_string_to_metric_families

import house
import provisions
import readiness
import serving
import telemetry
import tenant
from demo.processes import free_port
from house import House
from settings import Settings, load
from store.errors import StoreUnavailable
from store.migrating import migrate
from tenant import Running
from tests.demo import programs
from tests.test_app import IDS


@pytest.fixture
async def standin() -> AsyncIterator[Running]:
    running = await tenant.start()
    yield running
    await running.close()


@pytest.fixture(autouse=True)
def _no_service_was_asked_yet() -> None:
    """The gauges belong to the process, and to the test that ran before."""
    telemetry.UP.clear()


def local(data: Path, standin: str = "http://127.0.0.1:1") -> Settings:
    return load(mode="local", data=data, standin_url=standin, workspace=programs.ROOT / "workspace.toml")


@asynccontextmanager
async def opened(settings: Settings) -> AsyncIterator[tuple[House, str]]:
    async with house.opened(settings) as put_together:
        runner = web.AppRunner(serving.application(put_together), access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield put_together, f"http://127.0.0.1:{runner.addresses[0][1]}"
        await runner.cleanup()


async def asked(url: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, await answer.text()


async def ready(url: str) -> tuple[int, Any]:
    async with aiohttp.ClientSession() as session, session.get(f"{url}/readyz") as answer:
        return answer.status, await answer.json()


async def test_a_forum_that_was_never_provisioned_lives_but_is_not_ready(standin: Running, tmp_path: Path) -> None:
    async with opened(local(tmp_path, standin.url)) as (_, url):
        assert await asked(f"{url}/healthz") == (200, "ok\n")
        status, said = await ready(url)
    assert (status, said["ready"]) == (503, False)
    assert said["parts"] == {
        "store": "ready",
        "keys": "ready",
        "workspace": "not ready",
        "graph": "ready",
        "connector": "ready",
        "list": "ready",
    }


async def test_a_provisioned_forum_is_ready(
    standin: Running, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = local(tmp_path, standin.url)
    assert await provisions.carry_out("apply", settings, as_json=True) == 0
    capsys.readouterr()
    async with opened(settings) as (_, url):
        assert (await ready(url))[0] == 200


async def test_without_keys_to_know_teams_by_nobody_gets_in_and_it_is_not_ready(tmp_path: Path) -> None:
    async with opened(local(tmp_path)) as (_, url):
        status, said = await ready(url)
    assert (status, said["parts"]["keys"]) == (503, "not ready")


@pytest.mark.parametrize("failing", [lambda: _raise(StoreUnavailable()), lambda: asyncio.sleep(60)])
async def test_a_store_that_refuses_or_hangs_is_not_ready(
    failing: Callable[[], Awaitable[None]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readiness, "PATIENCE_S", 0.2)
    async with house.opened(local(tmp_path)) as put_together:
        assert (await readiness.look(put_together)).parts["store"] == "ready"

        async def refused(_self: object, _unit: object) -> None:
            await failing()

        with monkeypatch.context() as broken:
            broken.setattr(type(put_together.shelves.cellar), "write", refused)
            assert (await readiness.look(put_together)).parts["store"] == "not ready"


async def _raise(error: Exception) -> None:
    raise error


@pytest.mark.parametrize("status", [0, 401, 500, 503])
async def test_a_service_that_is_away_is_shown_and_waited_for(status: int, tmp_path: Path) -> None:
    """The store takes what people send meanwhile, so that nobody may take the forum out of service for it."""
    async with house.opened(local(tmp_path)) as put_together:
        telemetry.called("graph", status)
        found = await readiness.look(put_together)
        assert found.parts["graph"] == "degraded"
        others = {name: state for name, state in found.parts.items() if name != "graph"}
        assert readiness.Readiness({"graph": found.parts["graph"]}).ready
        telemetry.called("graph", 403)
        assert (await readiness.look(put_together)).parts == {**others, "graph": "ready"}


async def test_a_list_that_was_not_looked_at_for_long_is_shown_and_no_reason_to_keep_people_away(
    tmp_path: Path,
) -> None:
    async with house.opened(local(tmp_path)) as put_together:
        put_together.look._well = put_together.shelves.clock.real() - timedelta(seconds=299)
        assert (await readiness.look(put_together)).parts["list"] == "ready"
        put_together.look._well -= timedelta(seconds=2)
        found = (await readiness.look(put_together)).parts["list"]
        assert (found, readiness.Readiness({"list": found}).ready) == ("degraded", True)


async def test_metrics_can_be_read_by_prometheus_and_count_what_happens(standin: Running, tmp_path: Path) -> None:
    async with opened(local(tmp_path, standin.url)) as (_, url):
        before = REGISTRY.get_sample_value("forum_turned_away_total", {"status": "401"}) or 0
        async with aiohttp.ClientSession() as session, session.post(f"{url}/api/messages", json={}) as answer:
            assert answer.status == 401
        status, text = await asked(f"{url}/metrics")
    assert status == 200
    families = {family.name: family for family in text_string_to_metric_families(text)}
    wanted = {
        *("forum_build_info", "forum_turns", "forum_turn_seconds", "forum_turned_away", "forum_deliveries"),
        *("forum_delivery_seconds", "forum_queue", "forum_queue_oldest_seconds", "forum_calls"),
        *("forum_retry_after_seconds", "forum_service_up", "forum_key_fetches", "forum_token_failures"),
        *("forum_last_success_timestamp_seconds", "forum_job_failures", "forum_list_rows_odd"),
    }
    assert wanted <= families.keys()
    assert {sample.labels["state"] for sample in families["forum_queue"].samples} == {"waiting", "leased", "failed"}
    away = [s.value for s in families["forum_turned_away"].samples if s.labels == {"status": "401"}]
    assert before + 1 in away


async def test_a_wait_that_a_service_asks_for_is_counted() -> None:
    before = REGISTRY.get_sample_value("forum_retry_after_seconds_total", {"service": "graph"}) or 0
    telemetry.called("graph", 429, 2.5)
    assert REGISTRY.get_sample_value("forum_retry_after_seconds_total", {"service": "graph"}) == before + 2.5
    assert REGISTRY.get_sample_value("forum_service_up", {"service": "graph"}) == 1


@pytest.fixture
def live(tmp_path: Path) -> dict[str, str]:
    ports = {"FORUM_PORT": str(free_port()), "FORUM_OPS_PORT": str(free_port())}
    migrate(f"sqlite:///{tmp_path / 'forum.db'}")
    workspace = str(programs.ROOT / "workspace.toml")
    return {**IDS, **ports, "FORUM_DATA": str(tmp_path), "FORUM_WORKSPACE": workspace}


async def test_in_live_mode_the_address_that_the_world_reaches_tells_only_that_it_lives(live: dict[str, str]) -> None:
    bot, ops = (f"http://127.0.0.1:{live[name]}" for name in ("FORUM_PORT", "FORUM_OPS_PORT"))
    process = await programs.begun(live, "serve", "--no-jobs")
    try:
        await programs.healthy(process, f"{ops}/healthz")
        assert await asked(f"{bot}/healthz") == (200, "ok\n")
        for path in ("/metrics", "/readyz", "/health", "/local/clock"):
            assert (await asked(bot + path))[0] == 404, path
        assert [(await asked(ops + path))[0] for path in ("/metrics", "/health", "/readyz")] == [200, 200, 503]
        assert (await asked(f"{ops}/api/messages"))[0] == 404
    finally:
        process.terminate()
        await programs.outcome(process)


async def test_a_taken_port_of_the_operator_is_named_by_its_setting(live: dict[str, str]) -> None:
    told = await programs.ended({**live, "FORUM_OPS_PORT": live["FORUM_PORT"]}, "serve")
    assert told.complaint.startswith(f"FORUM_OPS_PORT={live['FORUM_PORT']} on 127.0.0.1: ")


async def test_while_the_store_is_away_everything_else_is_still_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def away(_forum: str) -> None:
        raise StoreUnavailable

    async with opened(local(tmp_path)) as (put_together, url):
        monkeypatch.setattr(put_together.shelves.outbox, "queue", away)
        status, said = await asked(f"{url}/metrics")
    assert status == 200
    assert 'forum_queue{state="waiting"} NaN' in said
    assert "forum_turn_seconds" in said


@pytest.mark.parametrize(("name", "wrong"), [("FORUM_BIND", "300.1.1.1"), ("FORUM_OPS_BIND", "192.0.2.1")])
async def test_an_address_of_no_use_is_named_by_its_setting_and_not_by_the_port(
    live: dict[str, str], name: str, wrong: str
) -> None:
    told = await programs.ended({**live, name: wrong}, "serve")
    assert told.complaint == f"{name}={wrong}: no address of this machine"
