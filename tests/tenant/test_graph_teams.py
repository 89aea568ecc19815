"""Team, channels, members, apps and tabs as Graph has them, and what it refuses."""

from urllib.parse import quote

import pytest

from tenant import Running
from tests.tenant.clients import APP, BIND, CATALOGUE_APP, INGE, TEAM, Client
from tests.tenant.test_graph_delta import ahead

CHANNELS = f"/teams/{TEAM}/channels"
WEBSITE = "https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/com.microsoft.teamspace.tab.web"


async def test_the_team_starts_with_its_general_channel_only(graph: Client) -> None:
    channels = (await graph.get(CHANNELS)).body["value"]
    primary = (await graph.get(f"/teams/{TEAM}/primaryChannel")).body
    assert [channel["id"] for channel in channels] == [primary["id"]]
    assert set(channels[0]) == set(primary) - {"@odata.context"}  # Nothing else marks the General channel.


async def test_a_new_channel_is_there_at_once_and_can_be_described(graph: Client, channel: str) -> None:
    path = f"{CHANNELS}/{quote(channel, safe='')}"
    assert (await graph.call("PATCH", path, {"description": "Landsbyen"})).status == 204
    found = await graph.get(path)
    assert (found.body["displayName"], found.body["description"]) == ("Gråsten", "Landsbyen")
    assert found.body["@odata.context"].endswith("/channels/$entity")


@pytest.mark.parametrize(
    "name",
    [
        "x" * 51,
        "",
        "a/b",
        "a#b",
        "a'b",
        "a,b",
        "Con",
        "COM1",
        "forms",
        "a_vti_b",
        "a..b",
        "_a",
        ".a",
        "a.",
        " a",
        "a\tb",
    ],
)
async def test_names_that_teams_refuses_are_refused(graph: Client, name: str) -> None:
    reply = await graph.post(CHANNELS, {"displayName": name})
    assert (reply.status, reply.code) == (400, "BadRequest")


@pytest.mark.parametrize("name", ["x" * 50, "Sønderborg - Øst", "Comet", "a.b", "Nr 1 (ny)"])
async def test_good_names_are_taken(graph: Client, name: str) -> None:
    assert (await graph.post(CHANNELS, {"displayName": name})).status == 201


async def test_a_name_stays_taken_after_its_channel_is_deleted(graph: Client, channel: str) -> None:
    for _ in range(2):
        reply = await graph.post(CHANNELS, {"displayName": "GRÅSTEN"})
        assert reply.status == 400
        assert reply.body["error"]["message"] == "Channel name already existed, please use other name."
        await graph.call("DELETE", f"{CHANNELS}/{quote(channel, safe='')}")
    assert len((await graph.get(CHANNELS)).body["value"]) == 1
    assert (await graph.get(f"{CHANNELS}/{quote(channel, safe='')}")).status == 404


async def test_a_deleted_channels_name_is_free_after_30_days(graph: Client, local: Client, channel: str) -> None:
    await graph.call("DELETE", f"{CHANNELS}/{quote(channel, safe='')}")
    await ahead(local, days=29)
    refused = await graph.post(CHANNELS, {"displayName": "GRÅSTEN"})
    assert refused.status == 400
    assert refused.body["error"]["message"] == "Channel name already existed, please use other name."
    await ahead(local, days=2)
    assert (await graph.post(CHANNELS, {"displayName": "GRÅSTEN"})).status == 201


async def test_a_team_has_1000_channels_and_the_deleted_ones_count(
    tenant: Running, graph: Client, local: Client, channel: str
) -> None:
    await graph.call("DELETE", f"{CHANNELS}/{quote(channel, safe='')}")
    world = tenant.service.world
    world.channels |= {str(n): world.channels[channel] | {"id": str(n), "name": f"n{n}"} for n in range(998)}
    assert (await graph.post(CHANNELS, {"displayName": "Broager"})).status == 400
    await ahead(local, days=31)
    assert (await graph.post(CHANNELS, {"displayName": "Broager"})).status == 201


async def test_a_new_team_is_accepted_first_and_found_later(graph: Client, local: Client) -> None:
    owner = {"roles": ["owner"], "user@odata.bind": f"https://graph.microsoft.com/v1.0/users('{INGE}')"}
    template = "https://graph.microsoft.com/v1.0/teamsTemplates('standard')"
    body = {"template@odata.bind": template, "displayName": "Nyt hold", "members": [owner]}
    await local.post("/control/difficulties", {"not_found_after_create": {"times": 1, "match": "POST /teams"}})
    made = await graph.post("/teams", body)
    assert (made.status, made.body) == (202, b"")
    place = made.headers["Content-Location"]
    assert (await graph.get(place)).status == 404
    states = [(await graph.get(made.headers["Location"])).body["status"] for _ in range(3)]
    assert states == ["inProgress", "inProgress", "succeeded"]
    assert [(await graph.get(place)).status for _ in range(2)] == [404, 200]
    assert (await graph.get(f"/teams/{place[8:-2]}")).body["displayName"] == "Nyt hold"
    assert (await graph.post("/teams", body | {"members": []})).status == 400


async def test_the_general_channel_is_not_renamed_or_deleted(graph: Client) -> None:
    general = (await graph.get(f"/teams/{TEAM}/primaryChannel")).body["id"]
    path = f"{CHANNELS}/{quote(general, safe='')}"
    assert (await graph.call("DELETE", path)).status == 400
    assert (await graph.call("PATCH", path, {"displayName": "Andet"})).status == 400


@pytest.mark.parametrize(
    "body",
    [
        {"displayName": "A", "colour": "red"},
        {"displayName": "A", "id": "mine"},
        {"displayName": 7},
        {"description": "no name"},
        ["A"],
    ],
)
async def test_unknown_or_wrong_properties_are_refused(graph: Client, body: object) -> None:
    assert (await graph.post(CHANNELS, body)).status == 400


async def test_a_body_that_is_not_json_is_refused(graph: Client) -> None:
    assert (await graph.post(CHANNELS, b"{", Content_Type="application/json")).status == 400
    assert (await graph.post(CHANNELS, b"{}", Content_Type="text/plain")).status == 415


@pytest.mark.parametrize(
    "query", ["$bogus=1", "$top=0", "$top=1000", "$filter=nope eq 1", "$filter=displayName like 'x'", "$select=nope"]
)
async def test_unknown_or_wrong_query_options_are_refused(graph: Client, query: str) -> None:
    assert (await graph.get(f"{CHANNELS}?{query}")).status == 400


async def test_an_error_is_shaped_as_graphs(graph: Client) -> None:
    reply = await graph.get("/teams/nobody", client_request_id="mine")
    inner = reply.body["error"]["innerError"]
    assert reply.status == 404
    assert inner["client-request-id"] == "mine"
    assert inner["request-id"] == reply.headers["request-id"]
    assert len(inner["date"]) == len("2021-05-04T17:35:00")


@pytest.mark.parametrize("path", ["/sites/x/permissions", f"/teams/{TEAM}/archive"])
async def test_what_comes_later_says_so(graph: Client, path: str) -> None:
    reply = await graph.get(path)
    assert (reply.status, reply.code) == (501, "notImplemented")


async def test_what_nobody_has_is_not_found(graph: Client) -> None:
    assert (await graph.get("/planets")).status == 404


async def test_members_come_in_pages_with_owners_and_guests_marked(graph: Client) -> None:
    found, path = [], f"/teams/{TEAM}/members?$top=5"
    while path:
        page = (await graph.get(path)).body
        assert len(page["value"]) <= 5
        found += page["value"]
        path = page.get("@odata.nextLink", "")
    roles = {member["displayName"]: member["roles"] for member in found}
    assert len(found) == 12
    assert (roles["Lise"], roles["Ruth Gæst"], roles["Inge Broager"]) == (["owner"], ["guest"], [])
    assert "Uvedkommende" not in roles


async def test_people_are_found_by_id_and_by_principal_name(graph: Client) -> None:
    by_id = (await graph.get(f"/users/{INGE}")).body
    by_name = (await graph.get("/users/inge@landsbyforum.example")).body
    guests = (await graph.get("/users?$filter=userType eq 'Guest'&$select=displayName,userPrincipalName")).body["value"]
    assert by_id["displayName"] == by_name["displayName"] == "Inge Broager"
    assert "userType" not in by_id
    assert [("#EXT#" in guest["userPrincipalName"], guest["displayName"]) for guest in guests] == [(True, "Ruth Gæst")]
    assert (await graph.get("/users/nobody")).code == "Request_ResourceNotFound"


async def test_the_app_is_found_installed_once_and_removed(graph: Client, installed: str) -> None:
    apps = (await graph.get(f"/appCatalogs/teamsApps?$filter=externalId eq '{APP}'")).body["value"]
    assert [app["id"] for app in apps] == [CATALOGUE_APP]
    again = await graph.post(f"/teams/{TEAM}/installedApps", {"teamsApp@odata.bind": BIND})
    assert (again.status, again.code) == (409, "Conflict")
    query = f"$expand=teamsApp&$filter=teamsApp/externalId eq '{APP}'"
    rows = (await graph.get(f"/teams/{TEAM}/installedApps?{query}")).body["value"]
    assert [(row["id"], row["teamsApp"]["id"]) for row in rows] == [(installed, CATALOGUE_APP)]
    assert (await graph.call("DELETE", f"/teams/{TEAM}/installedApps/{installed}")).status == 204
    left = (await graph.get(f"/teams/{TEAM}/installedApps")).body["value"]
    assert installed not in [row["id"] for row in left]


@pytest.mark.parametrize("bind", ["x", BIND.replace("5000", "5001"), "/appCatalogs/teamsApps/" + CATALOGUE_APP])
async def test_an_app_that_is_not_in_the_catalogue_is_refused(graph: Client, bind: str) -> None:
    reply = await graph.post(f"/teams/{TEAM}/installedApps", {"teamsApp@odata.bind": bind})
    assert reply.status in (400, 404)


async def test_a_tab_is_made_changed_and_removed(graph: Client, channel: str) -> None:
    path = f"{CHANNELS}/{quote(channel, safe='')}/tabs"
    made = await graph.post(
        path,
        {"displayName": "Svar", "teamsApp@odata.bind": WEBSITE, "configuration": {"contentUrl": "https://x.example/a"}},
    )
    assert made.status == 201
    one = f"{path}/{made.body['id']}"
    assert (await graph.call("PATCH", one, {"displayName": "Alle svar"})).body["displayName"] == "Alle svar"
    rows = (await graph.get(f"{path}?$expand=teamsApp")).body["value"]
    assert rows[0]["teamsApp"]["id"] == WEBSITE.rpartition("/")[2]
    assert rows[0]["configuration"]["contentUrl"] == "https://x.example/a"
    assert (await graph.call("DELETE", one)).status == 204
    assert (await graph.get(one)).status == 404


@pytest.mark.parametrize(
    "change",
    [{"displayName": "x" * 129}, {"configuration": {"contentUrl": "not a url"}}, {"configuration": {"nope": 1}}],
)
async def test_a_wrong_tab_is_refused(graph: Client, channel: str, change: dict[str, object]) -> None:
    body = {"displayName": "Svar", "teamsApp@odata.bind": WEBSITE} | change
    assert (await graph.post(f"{CHANNELS}/{quote(channel, safe='')}/tabs", body)).status == 400
