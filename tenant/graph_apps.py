"""Graph's apps: the catalogue, what is installed in the team, and the tabs of a channel."""

import re
from urllib.parse import quote

from tenant import botline, shapes
from tenant.errors import Fault, bad, missing
from tenant.graph_teams import META, TEAM, team_context, the_channel, the_team
from tenant.names import (
    APP_ID,
    BOT_NAME,
    CATALOG_APP_ID,
    SETUP_APP_ID,
    SETUP_CATALOG_APP_ID,
    SETUP_NAME,
    TEAM_ID,
    Json,
)
from tenant.odata import MANY, ONE, collection, entity, known, options
from tenant.service import Service
from tenant.wire import Answer, Call, Route

STORE = {
    "com.microsoft.teamspace.tab.web": "Website",
    "com.microsoft.teamspace.tab.files.sharepoint": "SharePoint",
    "2a527703-1f6f-4559-a332-d8a7d288cd88": "SharePoint pages",
    "26bc2873-6023-480c-a11b-76b66605ce8c": "Lists",
}
APPS: dict[str, Json] = {
    CATALOG_APP_ID: {
        "id": CATALOG_APP_ID,
        "externalId": APP_ID,
        "displayName": BOT_NAME,
        "distributionMethod": "organization",
    },
    SETUP_CATALOG_APP_ID: {
        "id": SETUP_CATALOG_APP_ID,
        "externalId": SETUP_APP_ID,
        "displayName": SETUP_NAME,
        "distributionMethod": "organization",
    },
} | {
    key: {"id": key, "externalId": None, "displayName": name, "distributionMethod": "store"}
    for key, name in STORE.items()
}
APP_PATHS = frozenset({"id", "externalId", "displayName", "distributionMethod"})
VIA_APP = frozenset(f"teamsApp/{path}" for path in APP_PATHS) | {"id", "displayName"}
BIND = re.compile(r"https?://[^/]+/(?:v1\.0|beta)/appCatalogs/teamsApps/([^/]+)")


def bound(call: Call) -> Json:
    """The app a body binds, which must be in the catalogue."""
    match = BIND.fullmatch(call.body["teamsApp@odata.bind"])
    if match is None:
        raise bad("teamsApp@odata.bind must be the absolute URL of an app in the catalogue.")
    if match.group(1) not in APPS:
        raise missing(f"The app {match.group(1)}")
    return APPS[match.group(1)]


def catalogue(_service: Service, call: Call) -> Answer:
    """GET /appCatalogs/teamsApps."""
    known(options(call.query), APP_PATHS)
    return collection(call, list(APPS.values()), f"{META}#appCatalogs/teamsApps")


def _with_app(call: Call, rows: list[Json]) -> list[Json]:
    """Rows with their app when it is expanded or filtered by; $expand names it, as the service wants."""
    found = options(call.query)
    known(found, VIA_APP, frozenset({"teamsApp"}))
    wanted = "teamsApp" in found.expand or "teamsApp/" in call.query.get("$filter", "")
    return [row | {"teamsApp": APPS[app]} if wanted else row for row, app in ((r, r.pop("app")) for r in rows)]


def installed(service: Service, call: Call) -> Answer:
    """GET /teams/{id}/installedApps."""
    the_team(call)
    rows = [{"id": row["id"], "app": row["app"]} for row in service.world.installs.values()]
    return collection(call, _with_app(call, rows), team_context("installedApps"))


def install(service: Service, call: Call) -> Answer:
    """POST /teams/{id}/installedApps; the bot hears that it was added."""
    the_team(call)
    app = bound(call)
    if any(row["app"] == app["id"] for row in service.world.installs.values()):
        raise Fault(409, "Conflict", "AppEntitlement already exists.")
    row = {"id": service.world.new_id(), "app": app["id"], "bot": app["externalId"] == APP_ID}
    service.world.installs[row["id"]] = row
    if row["bot"]:
        botline.bot_added(service)
    body = {"@odata.context": team_context("installedApps/$entity"), "id": row["id"]}
    return Answer(201, body, {"Location": f"{call.base}{call.path}/{row['id']}"})


def _installation(service: Service, call: Call) -> Json:
    the_team(call)
    row = service.world.installs.get(call.args["install"])
    if row is None:
        raise missing("The installation")
    return row


def one_installed(service: Service, call: Call) -> Answer:
    """GET one installation."""
    row = _installation(service, call)
    shown = _with_app(call, [{"id": row["id"], "app": row["app"]}])[0]
    return entity(call, shown, team_context("installedApps/$entity"))


def uninstall(service: Service, call: Call) -> Answer:
    """DELETE an installation; from then on the bot may not post."""
    row = _installation(service, call)
    del service.world.installs[row["id"]]
    if row["bot"]:
        botline.bot_removed(service)
    return Answer(204)


def _tab(row: Json) -> Json:
    link = f"https://teams.microsoft.com/l/entity/{row['app']}/{row['id']}?groupId={TEAM_ID}"
    return {
        "id": row["id"],
        "displayName": row["displayName"],
        "webUrl": f"{link}&label={quote(row['displayName'])}",
        "configuration": row["configuration"],
    }


def tabs(service: Service, call: Call) -> Answer:
    """GET a channel's tabs."""
    channel = the_channel(service, call)["id"]
    mine = [row for row in service.world.tabs.values() if row["channel"] == channel]
    rows = _with_app(call, [_tab(row) | {"app": row["app"]} for row in mine])
    return collection(call, rows, team_context(f"channels('{channel}')/tabs"))


def create_tab(service: Service, call: Call) -> Answer:
    """POST a tab."""
    channel = the_channel(service, call)["id"]
    app = bound(call)
    row = {"id": service.world.new_id(), "channel": channel, "app": app["id"], "configuration": {}}
    row |= _tab_values(call.body, call.body["displayName"])
    service.world.tabs[row["id"]] = row
    return Answer(201, {"@odata.context": team_context(f"channels('{channel}')/tabs/$entity")} | _tab(row))


def _tab_values(body: Json, name: str) -> Json:
    if not 1 <= len(name) <= 128:
        raise bad("displayName of a tab must have 1 to 128 characters.")
    configuration = dict.fromkeys(("entityId", "contentUrl", "removeUrl", "websiteUrl"))
    configuration |= {k: v for k, v in (body.get("configuration") or {}).items() if k != "@odata.type"}
    for part in ("contentUrl", "removeUrl", "websiteUrl"):
        url = configuration[part]
        if url is not None and not re.match(r"https?://[^/\s]+", url):
            raise bad(f"configuration/{part} must be an absolute URL.")
    return {"displayName": name, "configuration": configuration}


def _the_tab(service: Service, call: Call) -> Json:
    channel = the_channel(service, call)["id"]
    row = service.world.tabs.get(call.args["tab"])
    if row is None or row["channel"] != channel:
        raise missing("The tab")
    return row


def one_tab(service: Service, call: Call) -> Answer:
    """GET one tab."""
    row = _the_tab(service, call)
    shown = _with_app(call, [_tab(row) | {"app": row["app"]}])[0]
    return entity(call, shown, team_context(f"channels('{row['channel']}')/tabs/$entity"))


def patch_tab(service: Service, call: Call) -> Answer:
    """PATCH a tab's name or configuration."""
    row = _the_tab(service, call)
    name = call.body.get("displayName") or row["displayName"]
    row |= _tab_values({"configuration": row["configuration"] | (call.body.get("configuration") or {})}, name)
    return Answer(200, {"@odata.context": team_context(f"channels('{row['channel']}')/tabs/$entity")} | _tab(row))


def delete_tab(service: Service, call: Call) -> Answer:
    """DELETE a tab."""
    del service.world.tabs[_the_tab(service, call)["id"]]
    return Answer(204)


CONFIGURATION = shapes.thing(dict.fromkeys(("entityId", "contentUrl", "removeUrl", "websiteUrl"), shapes.text))
TAB = {"displayName": shapes.text, "configuration": CONFIGURATION}
PERMISSIONS = shapes.thing({"resourceSpecificPermissions": shapes.many(shapes.anything)})
INSTALL = {"teamsApp@odata.bind": shapes.text, "consentedPermissionSet": PERMISSIONS}
NEW_INSTALL = shapes.thing(INSTALL, required=("teamsApp@odata.bind",))
NEW_TAB = shapes.thing(TAB | {"teamsApp@odata.bind": shapes.text}, required=("displayName", "teamsApp@odata.bind"))
TABS = TEAM + "/channels/{channel}/tabs"
ROUTES = (
    Route("GET", "/appCatalogs/teamsApps", catalogue, query=MANY),
    Route("GET", TEAM + "/installedApps", installed, query=MANY),
    Route("POST", TEAM + "/installedApps", install, shape=NEW_INSTALL),
    Route("GET", TEAM + "/installedApps/{install}", one_installed, query=ONE),
    Route("DELETE", TEAM + "/installedApps/{install}", uninstall),
    Route("GET", TABS, tabs, query=MANY),
    Route("POST", TABS, create_tab, shape=NEW_TAB),
    Route("GET", TABS + "/{tab}", one_tab, query=ONE),
    Route("PATCH", TABS + "/{tab}", patch_tab, shape=shapes.thing(TAB)),
    Route("DELETE", TABS + "/{tab}", delete_tab),
)
