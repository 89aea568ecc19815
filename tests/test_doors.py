"""Rule 53: every way into a running forum is known here, and each that acts asks for a token."""

from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

import house
import serving
from settings import Settings, load
from tests.demo import programs

GUARDED = {("POST", "/api/messages")}
# What an operator's probes read: counts and times, about nobody.
OPEN = {("GET", path) for path in ("/health", "/healthz", "/readyz", "/metrics")}
# On this machine only: settings refuse local mode on any other address.
LOCAL = {("POST", "/local/clock"), ("POST", "/local/look")}
KNOCK = ("POST", "/api/notifications")
ID = "0000000-0000-4000-8000-000000000001"
SOUND = "Bearer eyJhbGciOiJub25lIn0.e30."


def settings_of(mode: str, data: Path, **more: object) -> Settings:
    workspace = programs.ROOT / "workspace.toml"
    if mode == "local":
        return load(mode="local", data=data, standin_url="http://127.0.0.1:1", workspace=workspace)
    ids = {"app_id": f"8{ID}", "tenant_id": f"9{ID}"}
    return load(mode="live", **ids, app_secret="s", data=data, workspace=workspace, **more)


def ways(app: web.Application) -> set[tuple[str, str]]:
    """Method and path of every route; HEAD goes wherever GET does."""
    found = {(route.method, route.resource.canonical if route.resource else "") for route in app.router.routes()}
    return {way for way in found if way[0] != "HEAD"}


@pytest.mark.parametrize("token", [None, "Bearer x", SOUND, "Basic YTpi"])
async def test_no_way_in_is_unknown_and_none_that_acts_is_open(token: str | None, tmp_path: Path) -> None:
    """Rule 53: there is no tab yet; whoever adds its first route is stopped here until it asks for the tab's token."""
    async with house.opened(settings_of("local", tmp_path)) as opened:
        app = serving.application(opened)
        assert ways(app) - OPEN == GUARDED | LOCAL
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, "127.0.0.1", 0).start()
            origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
            assert await statuses(origin, token) == dict.fromkeys(GUARDED, 401)
        finally:
            await runner.cleanup()


async def statuses(origin: str, token: str | None) -> dict[tuple[str, str], int]:
    headers = {"Authorization": token} if token else {}
    found = {}
    async with aiohttp.ClientSession(headers=headers) as session:
        for method, path in GUARDED:
            async with session.request(method, origin + path, json={"type": "message"}) as answer:
                found[method, path] = answer.status
    return found


async def test_a_live_forum_has_no_way_of_local_mode(tmp_path: Path) -> None:
    """Rules 51 and 53: what an operator asks is not at the public door either."""
    async with house.opened(settings_of("local", tmp_path)):
        pass
    async with house.opened(settings_of("live", tmp_path)) as opened:
        assert ways(serving.application(opened)) == GUARDED | {("GET", "/healthz")}
    wanted = settings_of("live", tmp_path, host="forum.example.org", list_notifications=True)
    async with house.opened(wanted) as opened:
        assert ways(serving.application(opened)) == GUARDED | {("GET", "/healthz"), KNOCK}
