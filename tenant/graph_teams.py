"""Graph's team: the team itself, its channels and its members."""

from datetime import timedelta
from urllib.parse import quote

from tenant import botline, channel_names, clock, shapes
from tenant.errors import Fault, bad, missing, not_built
from tenant.names import GRAPH, TEAM_ID, TEAM_NAME, TENANT_ID, Json
from tenant.odata import MANY, ONE, collection, entity, known, options
from tenant.seed import channel_row
from tenant.service import Service
from tenant.wire import Answer, Call, Route
from tenant.world import World

META = f"{GRAPH}/$metadata"
CHANNEL_PATHS = frozenset({"id", "displayName", "description", "membershipType", "createdDateTime"})
MEMBER_PATHS = frozenset({"id", "displayName", "email", "userId", "roles", "tenantId"})
MOST_CHANNELS = 1000
SOFT_DELETED = timedelta(days=30)
NAME_TAKEN = "Channel name already existed, please use other name."


def team_context(what: str) -> str:
    """The context of something inside the team."""
    return f"{META}#teams('{TEAM_ID}')/{what}"


def the_team(call: Call) -> None:
    """Refuses another team's id."""
    if call.args["team"] != TEAM_ID:
        raise Fault(404, "NotFound", f"No team found with Group Id {call.args['team']}")


def the_channel(service: Service, call: Call) -> Json:
    """The channel of the call, which must be there and not deleted."""
    the_team(call)
    row = service.world.channels.get(call.args["channel"])
    if row is None or row["deleted"]:
        raise missing("The channel")
    return row


def team_row(world: World) -> Json:
    """The team as Graph shows it."""
    general = world.general()
    return {
        "id": TEAM_ID,
        "createdDateTime": general["created"],
        "displayName": TEAM_NAME,
        "description": TEAM_NAME,
        "internalId": general["id"],
        "classification": None,
        "specialization": "none",
        "visibility": "private",
        "webUrl": f"https://teams.microsoft.com/l/team/{quote(general['id'], safe='')}/conversations"
        f"?groupId={TEAM_ID}&tenantId={TENANT_ID}",
        "isArchived": world.archived,
        "tenantId": TENANT_ID,
        "isMembershipLimitedToOwners": False,
        "memberSettings": {"allowCreateUpdateChannels": True, "allowDeleteChannels": True, "allowAddRemoveApps": True},
        "guestSettings": {"allowCreateUpdateChannels": False, "allowDeleteChannels": False},
    }


def shown(row: Json) -> Json:
    """A channel as Graph shows it. Nothing marks the General channel: only primaryChannel names it."""
    link = f"https://teams.microsoft.com/l/channel/{quote(row['id'], safe='')}/{quote(row['name'])}"
    return {
        "id": row["id"],
        "createdDateTime": row["created"],
        "displayName": row["name"],
        "description": row["description"],
        "isFavoriteByDefault": None,
        "email": "",
        "tenantId": TENANT_ID,
        "webUrl": f"{link}?groupId={TEAM_ID}&tenantId={TENANT_ID}&allowXTenantAccess=False",
        "membershipType": "standard",
        "isArchived": row.get("archived", False),
    }


def list_channels(service: Service, call: Call) -> Answer:
    """GET /teams/{id}/channels."""
    the_team(call)
    known(options(call.query), CHANNEL_PATHS)
    rows = [shown(row) for row in service.world.live_channels()]
    return collection(call, rows, team_context("channels"))


def create_channel(service: Service, call: Call) -> Answer:
    """POST /teams/{id}/channels. A deleted channel keeps its name for 30 days, and counts."""
    the_team(call)
    if (call.body.get("membershipType") or "standard") != "standard":
        raise not_built("A private or shared channel")
    _check_name(service.world, call.body["displayName"], None)
    if len(_counted(service.world)) >= MOST_CHANNELS:
        raise bad(f"The team has reached the limit of {MOST_CHANNELS} channels.")
    row = channel_row(service.world, call.body["displayName"], call.body.get("description"))
    service.world.channels[row["id"]] = row
    service.difficulties.hide("not_found_after_create", call, row["id"])
    botline.channel_event(service, "channelCreated", row)
    body = {"@odata.context": team_context("channels/$entity")} | shown(row)
    return Answer(201, body, {"Location": f"{call.base}{call.path}('{row['id']}')"})


def _check_name(world: World, name: str, own: str | None) -> None:
    channel_names.check(name)
    if any(channel_names.same(row["name"], name) for row in _counted(world) if row["id"] != own):
        raise bad(NAME_TAKEN)


def _counted(world: World) -> list[Json]:
    """The channels that are there and those deleted less than 30 days ago, which keep their names and still count."""
    since = clock.iso(world.now() - SOFT_DELETED)
    return [row for row in world.channels.values() if not row["deleted"] or row["deleted"] > since]


def get_channel(service: Service, call: Call) -> Answer:
    """GET a channel."""
    row = the_channel(service, call)
    if service.difficulties.hides("not_found_after_create", row["id"]):
        raise missing("The channel")
    return entity(call, shown(row), team_context("channels/$entity"))


def primary(service: Service, call: Call) -> Answer:
    """GET /teams/{id}/primaryChannel."""
    the_team(call)
    return entity(call, shown(service.world.general()), team_context("primaryChannel/$entity"))


def patch_channel(service: Service, call: Call) -> Answer:
    """PATCH a channel's name or description."""
    row = the_channel(service, call)
    name = call.body.get("displayName")
    if name is not None and row["general"]:
        raise bad("The General channel cannot be renamed.")
    if name is not None:
        _check_name(service.world, name, row["id"])
    row["name"] = name or row["name"]
    row["description"] = call.body.get("description", row["description"])
    return Answer(204)


def delete_channel(service: Service, call: Call) -> Answer:
    """DELETE a channel; its name stays taken."""
    row = the_channel(service, call)
    if row["general"]:
        raise bad("The General channel cannot be deleted.")
    row["deleted"] = service.world.stamp()
    for tab in [tab for tab in service.world.tabs.values() if tab["channel"] == row["id"]]:
        del service.world.tabs[tab["id"]]
    botline.channel_event(service, "channelDeleted", row)
    return Answer(204)


def member(person: Json) -> Json:
    """A person as a member of the team; guests carry the role guest, owners the role owner."""
    roles = ["owner"] if person["owner"] else ["guest"] if person["guest"] else []
    return {
        "@odata.type": "#microsoft.graph.aadUserConversationMember",
        "id": f"{TENANT_ID}##{TEAM_ID}##{person['id']}",
        "roles": roles,
        "displayName": person["name"],
        "visibleHistoryStartDateTime": "0001-01-01T00:00:00Z",
        "userId": person["id"],
        "email": person["mail"],
        "tenantId": TENANT_ID,
    }


def members(service: Service, call: Call) -> Answer:
    """GET /teams/{id}/members, paged."""
    the_team(call)
    known(options(call.query), MEMBER_PATHS)
    return collection(call, [member(person) for person in service.world.team()], team_context("members"))


def one_member(service: Service, call: Call) -> Answer:
    """GET one member by its membership id."""
    the_team(call)
    rows = (member(person) for person in service.world.team())
    row = next((row for row in rows if row["id"] == call.args["member"]), None)
    if row is None:
        raise missing("The member")
    return entity(call, row, team_context("members/$entity"))


CHANNEL = {
    "displayName": shapes.text,
    "description": shapes.text,
    "membershipType": shapes.one_of("standard", "private", "shared"),
    "isFavoriteByDefault": shapes.flag,
    "members": shapes.anything,
    "layoutType": shapes.one_of("post", "chat"),
}
NEW = shapes.thing(CHANNEL, required=("displayName",))
CHANGE = shapes.thing({name: CHANNEL[name] for name in ("displayName", "description", "isFavoriteByDefault")})
TEAM = "/teams/{team}"
ROUTES = (
    Route("GET", TEAM + "/channels", list_channels, query=MANY),
    Route("POST", TEAM + "/channels", create_channel, shape=NEW),
    Route("GET", TEAM + "/primaryChannel", primary, query=ONE),
    Route("GET", TEAM + "/channels/{channel}", get_channel, query=ONE),
    Route("PATCH", TEAM + "/channels/{channel}", patch_channel, shape=CHANGE),
    Route("DELETE", TEAM + "/channels/{channel}", delete_channel),
    Route("GET", TEAM + "/members", members, query=MANY),
    Route("GET", TEAM + "/members/{member}", one_member, query=ONE),
)
