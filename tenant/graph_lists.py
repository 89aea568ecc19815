"""Graph's site, its lists and their columns."""

import uuid
from urllib.parse import quote

from tenant import columns, shapes
from tenant.errors import Fault, gone, refused, taken
from tenant.graph_teams import META
from tenant.items import distinct
from tenant.names import BOT_ID, BOT_NAME, SITE_HOST, SITE_ID, SITE_URL, TEAM_ID, TEAM_NAME, Json
from tenant.odata import MANY, ONE, collection, entity, known, options
from tenant.rows import listed
from tenant.seed import list_row
from tenant.service import Service
from tenant.wire import Answer, Call, Route

LIST_PATHS = frozenset({"id", "name", "displayName", "description", "createdDateTime", "lastModifiedDateTime"})
COLUMN_PATHS = frozenset({"id", "name", "displayName", "indexed", "hidden", "readOnly", "required", "columnGroup"})
APPLICATION = {"application": {"id": BOT_ID.removeprefix("28:"), "displayName": BOT_NAME}}


def identity(by: Json) -> Json:
    """Who wrote: the person, or the app."""
    return {"user": {"id": by["id"], "displayName": by["displayName"]}} if by else APPLICATION


def the_site(call: Call) -> None:
    """Refuses another site's id; the site answers to its full id and to the path of its address."""
    if call.args["site"] not in (SITE_ID, f"{SITE_HOST}:/sites/{TEAM_NAME}"):
        raise gone("The site")


def site_row(created: str) -> Json:
    """The team's site as Graph shows it."""
    return {
        "createdDateTime": created,
        "description": TEAM_NAME,
        "id": SITE_ID,
        "lastModifiedDateTime": created,
        "name": TEAM_NAME,
        "webUrl": SITE_URL,
        "displayName": TEAM_NAME,
        "root": {},
        "siteCollection": {"hostname": SITE_HOST},
    }


def get_site(service: Service, call: Call) -> Answer:
    """GET /sites/{id}."""
    the_site(call)
    return entity(call, site_row(service.world.general()["created"]), f"{META}#sites/$entity")


def group_site(service: Service, call: Call) -> Answer:
    """GET /groups/{id}/sites/root."""
    if call.args["group"] != TEAM_ID:
        raise Fault(404, "ResourceNotFound", "The group was not found.")
    return entity(call, site_row(service.world.general()["created"]), f"{META}#sites/$entity")


def context(rest: str) -> str:
    """The context of something inside the site."""
    return f"{META}#sites('{quote(SITE_ID)}')/{rest}"


def the_list(service: Service, call: Call) -> Json:
    """The list of the call, by its id or its title."""
    the_site(call)
    return listed(service, call.args["list"])


def shown(row: Json) -> Json:
    """A list as Graph shows it."""
    return {
        "@odata.etag": f'"{row["id"]},{row["version"]}"',
        "createdDateTime": row["created"],
        "description": row["description"],
        "eTag": f'"{row["id"]},{row["version"]}"',
        "id": row["id"],
        "lastModifiedDateTime": row["modified"],
        "name": row["name"],
        "webUrl": f"{SITE_URL}/Lists/{quote(row['name'])}",
        "displayName": row["displayName"],
        "createdBy": APPLICATION,
        "lastModifiedBy": APPLICATION,
        "parentReference": {"siteId": SITE_ID},
        "list": {"contentTypesEnabled": False, "hidden": False, "template": row["template"]},
    }


def lists(service: Service, call: Call) -> Answer:
    """GET /sites/{id}/lists."""
    the_site(call)
    known(options(call.query), LIST_PATHS)
    return collection(call, [shown(row) for row in service.world.lists.values()], context("lists"))


def create_list(service: Service, call: Call) -> Answer:
    """POST a list with its columns; a refused column leaves no list behind."""
    the_site(call)
    name = call.body.get("displayName") or call.body.get("name")
    if not name:
        raise refused("A list needs a displayName.")
    _free_title(service, name)
    template = (call.body.get("list") or {}).get("template") or "genericList"
    row = list_row(service.world, name, template) | {"description": call.body.get("description") or ""}
    for body in call.body.get("columns") or []:
        _put(service, row, columns.new(body, row["columns"]))
    service.world.lists[row["id"]] = row
    return Answer(201, {"@odata.context": context("lists/$entity")} | shown(row))


def _free_title(service: Service, title: str, own: str = "") -> None:
    for row in service.world.lists.values():
        if row["displayName"].casefold() == title.casefold() and row["id"] != own:
            raise taken("A list with the specified title already exists in this Web site.")


def _put(service: Service, row: Json, column: Json) -> Json:
    key = service.world.new_id()
    row["columns"][key] = column | {"id": key}
    return row["columns"][key]  # type: ignore[no-any-return]


def _touch(service: Service, row: Json) -> None:
    row |= {"version": row["version"] + 1, "modified": service.world.stamp()}
    service.uniques.forget()


def get_list(service: Service, call: Call) -> Answer:
    """GET a list; $expand=columns,items is left to their own addresses."""
    return entity(call, shown(the_list(service, call)), context("lists/$entity"))


def patch_list(service: Service, call: Call) -> Answer:
    """PATCH a list's title or description."""
    row = the_list(service, call)
    title = call.body.get("displayName")
    if title:
        _free_title(service, title, row["id"])
    row |= {"displayName": title or row["displayName"]}
    row |= {"description": call.body.get("description", row["description"])}
    _touch(service, row)
    return Answer(200, {"@odata.context": context("lists/$entity")} | shown(row))


def delete_list(service: Service, call: Call) -> Answer:
    """DELETE a list."""
    row = the_list(service, call)
    if row["template"] == "documentLibrary":
        raise refused("The site's document library cannot be deleted here.")
    del service.world.lists[row["id"]]
    return Answer(204)


def all_columns(row: Json) -> list[Json]:
    """Built-in columns first, then the list's own."""
    fixed = columns.built_in(lambda name: str(uuid.uuid5(uuid.UUID(row["id"]), name)))
    return fixed + list(row["columns"].values())


def list_columns(service: Service, call: Call) -> Answer:
    """GET a list's columns."""
    row = the_list(service, call)
    known(options(call.query), COLUMN_PATHS)
    return collection(call, all_columns(row), context(f"lists('{row['id']}')/columns"), default=999)


def create_column(service: Service, call: Call) -> Answer:
    """POST a column."""
    row = the_list(service, call)
    column = _put(service, row, columns.new(call.body, row["columns"]))
    _touch(service, row)
    return Answer(201, {"@odata.context": context(f"lists('{row['id']}')/columns/$entity")} | column)


def _the_column(row: Json, key: str) -> Json:
    column = next((one for one in all_columns(row) if key in (one["id"], one["name"])), None)
    if column is None:
        raise gone("The column")
    return column


def get_column(service: Service, call: Call) -> Answer:
    """GET one column, by id or internal name."""
    row = the_list(service, call)
    return entity(call, _the_column(row, call.args["column"]), context(f"lists('{row['id']}')/columns/$entity"))


def _own_column(row: Json, key: str, what: str) -> Json:
    column = _the_column(row, key)
    if not column["isDeletable"]:
        raise refused(f"The built-in column '{column['name']}' cannot be {what}.")
    return column


def patch_column(service: Service, call: Call) -> Answer:
    """PATCH a column: its name and type stay, everything else may change."""
    row = the_list(service, call)
    column = _own_column(row, call.args["column"], "changed")
    if call.body.get("name", column["name"]) != column["name"]:
        raise refused("The internal name of a column cannot be changed.")
    wanted = column | {k: v for k, v in call.body.items() if v is not None and k in columns.PLAIN}
    for facet in [name for name in columns.FACETS if call.body.get(name) is not None]:
        if facet != columns.kind(column):
            raise refused("The type of a column cannot be changed.")
        wanted[facet] = column[facet] | {k: v for k, v in call.body[facet].items() if k != "@odata.type"}
    wanted = columns.finished(wanted, row["columns"])
    if wanted["enforceUniqueValues"]:
        distinct(row, wanted["name"])
    row["columns"][column["id"]] = wanted
    _touch(service, row)
    return Answer(200, {"@odata.context": context(f"lists('{row['id']}')/columns/$entity")} | wanted)


def delete_column(service: Service, call: Call) -> Answer:
    """DELETE a column with its values."""
    row = the_list(service, call)
    column = _own_column(row, call.args["column"], "deleted")
    del row["columns"][column["id"]]
    for item in row["items"].values():
        item["fields"].pop(column["name"], None)
    _touch(service, row)
    return Answer(204)


INFO = shapes.thing(
    {"template": shapes.one_of("genericList"), "contentTypesEnabled": shapes.flag, "hidden": shapes.flag}
)
NAMES = {"displayName": shapes.text, "description": shapes.text}
NEW_LIST = shapes.thing(NAMES | {"name": shapes.text, "list": INFO, "columns": shapes.many(columns.NEW)})
LIST = "/sites/{site}/lists/{list}"
ROUTES = (
    Route("GET", "/sites/{site}", get_site, query=ONE),
    Route("GET", "/sites/{site:[^/:]+:/[^:]+}", get_site, query=ONE),
    Route("GET", "/groups/{group}/sites/root", group_site, query=ONE),
    Route("GET", "/sites/{site}/lists", lists, query=MANY),
    Route("POST", "/sites/{site}/lists", create_list, shape=NEW_LIST),
    Route("GET", LIST, get_list, query=frozenset({"$select"})),
    Route("PATCH", LIST, patch_list, shape=shapes.thing(NAMES)),
    Route("DELETE", LIST, delete_list),
    Route("GET", LIST + "/columns", list_columns, query=MANY),
    Route("POST", LIST + "/columns", create_column, shape=columns.NEW),
    Route("GET", LIST + "/columns/{column}", get_column, query=frozenset({"$select"})),
    Route("PATCH", LIST + "/columns/{column}", patch_column, shape=columns.CHANGE),
    Route("DELETE", LIST + "/columns/{column}", delete_column),
)
