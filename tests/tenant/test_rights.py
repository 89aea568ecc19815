"""The two registrations and their rights: each operation of the stand-in's Graph is open to whom the page says."""

import re
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from tenant import Running, rights, rights_table
from tenant.errors import Fault
from tenant.gate import GRAPH
from tenant.seed import seeded
from tenant.server import TABLES
from tests.tenant.clients import (
    BIND,
    BOT_SCOPE,
    SETUP_CREDENTIALS,
    STRANGER,
    TEAM,
    Client,
    Reply,
    caller,
    fetch_token,
)

PAGE = Path(__file__).parent.parent.parent / "docs/reference/permissions.md"
ROW = re.compile(r"^\| ([A-Z]+) (/\S+) \| (\w+) \| (\S+) \| (\w+) \|", re.M)


# Asked for only where somebody switched notifications, e-mail or the calendar on.
OPTIONAL = {
    *("POST /subscriptions", "PATCH /subscriptions/{}", "POST /users/{}/sendMail"),
    *("POST /users/{}/events", "PATCH /users/{}/events/{}", "DELETE /users/{}/events/{}"),
}


def listed() -> list[tuple[str, str, str, str]]:
    """Operation, identity, right and where, as docs/reference/permissions.md has them."""
    text = PAGE.read_text(encoding="utf-8")
    return [(rights_table.operation(m[1], m[2]), m[3], m[4], m[5]) for m in ROW.finditer(text)]


@pytest.fixture
async def setup_graph(tenant: Running, session: aiohttp.ClientSession) -> Client:
    return await caller(session, tenant.url, "setup")


def test_every_operation_that_is_served_has_its_rights() -> None:
    served = {
        rights_table.operation(route.method, route.path) for desk, routes in TABLES if desk is GRAPH for route in routes
    }
    assert {key for key in served if rights_table.need(key) is None} == set()
    assert len(served) > 40


def test_what_is_given_on_the_first_day_is_what_the_page_of_rights_asks_for() -> None:
    rows = [row for row in listed() if row[0] not in OPTIONAL]
    assert len(rows) > 20
    for who, given in rights.FIRST.items():
        mine = [(right, where) for _, identity, right, where in rows if identity == who]
        assert set(given["team"]) == {right for right, where in mine if where == "team"}
        assert set(given["roles"]) == {right for right, where in mine if where != "team"}
    assert (rights.FIRST["bot"]["site"], rights.FIRST["setup"]["site"]) == ("write", "fullcontrol")


@pytest.mark.parametrize(("key", "who", "right", "where"), listed())
def test_each_right_of_the_page_opens_its_operation_by_itself(key: str, who: str, right: str, where: str) -> None:
    world, app = seeded(), rights.REGISTRATIONS[who]
    rights.change(world, who, {"roles": [], "team": []})
    with pytest.raises(Fault, match=r"Missing role|denied"):
        rights.require(world, key, rights.Bearer(app, (), 0.0))
    rights.change(world, who, {"team": [right] if where == "team" else []})
    rights.require(world, key, rights.Bearer(app, () if where == "team" else (right,), 0.0))


async def test_the_bot_may_not_touch_the_team(bot_graph: Client) -> None:
    """Decision 0005: what `serve` holds opens one site and nothing else."""
    for method, path, body in (
        ("GET", f"/teams/{TEAM}", None),
        ("GET", f"/teams/{TEAM}/channels", None),
        ("POST", f"/teams/{TEAM}/channels", {"displayName": "Gråsten"}),
        ("GET", f"/teams/{TEAM}/members", None),
        ("POST", f"/teams/{TEAM}/installedApps", {"teamsApp@odata.bind": BIND}),
    ):
        reply = await bot_graph.call(method, path, body)
        assert (reply.status, reply.code) == (403, "Forbidden"), path
        assert "API requires one of '" in reply.body["error"]["message"]
        assert "Roles on the request 'Sites.Selected'." in reply.body["error"]["message"]
    people = await bot_graph.get("/users")
    assert (people.status, people.code) == (403, "Authorization_RequestDenied")


async def test_the_bot_writes_items_and_files_but_builds_nothing(bot_graph: Client, answers: str, site: str) -> None:
    assert (await bot_graph.post(f"{answers}/items", {"fields": {"Title": "a"}})).status == 201
    drive = (await bot_graph.get(f"{site}/drive")).body["id"]
    path = f"/drives/{drive}/items/root:/General/svar.xlsx:/content"
    assert (await bot_graph.call("PUT", path, b"x")).status == 201
    for path, body in (
        (f"{answers}/columns", {"name": "Late", "boolean": {}}),
        (f"{site}/lists", {"displayName": "B"}),
    ):
        reply = await bot_graph.post(path, body)
        assert (reply.status, reply.code) == (403, "accessDenied"), path


@pytest.mark.parametrize(
    ("role", "read", "write"), [("none", 403, 403), ("read", 200, 403), ("write", 200, 201), ("fullcontrol", 200, 201)]
)
async def test_the_role_on_the_site_decides_at_once(
    local: Client, bot_graph: Client, answers: str, role: str, read: int, write: int
) -> None:
    """Sites.Selected by itself opens nothing; no new token is needed when the role changes."""
    assert (await local.post("/control/rights", {"bot": {"site": role}})).status == 200
    assert (await bot_graph.get(f"{answers}/items")).status == read
    assert (await bot_graph.post(f"{answers}/items", {"fields": {"Title": "a"}})).status == write
    assert (await bot_graph.get(f"/groups/{TEAM}/sites/root")).status == read


async def test_an_application_right_counts_from_the_next_token_on(
    tenant: Running, session: aiohttp.ClientSession, local: Client, bot_graph: Client, answers: str
) -> None:
    await local.post("/control/rights", {"bot": {"roles": []}})
    assert (await bot_graph.get(f"{answers}/items")).status == 200
    assert (await (await caller(session, tenant.url, "bot")).get(f"{answers}/items")).status == 403


async def test_a_right_on_lists_reaches_lists_and_libraries_but_not_the_site(
    tenant: Running, session: aiohttp.ClientSession, local: Client, answers: str, site: str
) -> None:
    await local.post("/control/rights", {"bot": {"roles": ["Lists.SelectedOperations.Selected"]}})
    narrow = await caller(session, tenant.url, "bot")
    assert (await narrow.post(f"{answers}/items", {"fields": {"Title": "a"}})).status == 201
    assert (await narrow.get(f"{site}/lists")).status == 403
    assert (await narrow.get(f"/groups/{TEAM}/sites/root")).status == 403


async def test_consent_in_the_team_ends_when_the_package_that_carried_it_is_removed(
    setup_graph: Client,
) -> None:
    query = "$expand=teamsApp"
    rows = (await setup_graph.get(f"/teams/{TEAM}/installedApps?{query}")).body["value"]
    (own,) = [row["id"] for row in rows if row["teamsApp"]["externalId"] == SETUP_CREDENTIALS["client_id"]]
    assert (await setup_graph.get(f"/teams/{TEAM}")).status == 200
    assert (await setup_graph.call("DELETE", f"/teams/{TEAM}/installedApps/{own}")).status == 204
    assert (await setup_graph.get(f"/teams/{TEAM}")).status == 403


def test_a_role_on_the_site_does_not_hand_out_roles() -> None:
    world, setup = seeded(), rights.Bearer(rights.REGISTRATIONS["setup"], ("Sites.Selected",), 0.0)
    for key in ("POST /sites/{}/permissions", "POST /sites/{}/lists/{}/permissions"):
        with pytest.raises(Fault, match="denied"):
            rights.require(world, key, setup)
    with pytest.raises(Fault, match="No right is known"):
        rights.require(world, "GET /me", setup)


async def test_setup_installs_the_bots_app_by_itself(setup_graph: Client) -> None:
    reply = await setup_graph.post(f"/teams/{TEAM}/installedApps", {"teamsApp@odata.bind": BIND})
    assert reply.status == 201


async def test_the_connector_knows_the_bot_and_nobody_else(
    tenant: Running, session: aiohttp.ClientSession, connector: Client
) -> None:
    reply: Reply = await fetch_token(session, tenant.url, BOT_SCOPE, **SETUP_CREDENTIALS)
    setup = Client(session, connector.base, reply.body["access_token"])
    place = f"/v3/conversations/{STRANGER}/pagedmembers"
    assert (await connector.get(place)).status == 404
    assert (await setup.get(place)).status == 401


async def test_rights_are_shown_replaced_in_part_and_restored(local: Client) -> None:
    first = (await local.get("/control/rights")).body
    assert first == rights.FIRST
    changed = (await local.post("/control/rights", {"setup": {"team": ["TeamSettings.Read.Group"]}})).body
    assert changed["setup"] == first["setup"] | {"team": ["TeamSettings.Read.Group"]}
    assert changed["bot"] == first["bot"]
    await local.post("/control/reset", {})
    assert (await local.get("/control/rights")).body == first


@pytest.mark.parametrize("body", [{"guest": {}}, {"bot": {"site": "owner"}}, {"bot": {"roles": "all"}}])
async def test_rights_that_do_not_exist_are_refused(local: Client, body: dict[str, Any]) -> None:
    assert (await local.post("/control/rights", body)).status == 400
