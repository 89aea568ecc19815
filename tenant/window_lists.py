"""The lists of the local window: tables as SharePoint shows them, and what a person's hand does to their rows."""

from tenant import columns, rows
from tenant.graph_items import all_fields, any_fields
from tenant.names import Json
from tenant.service import Service
from tenant.shapes import text, thing
from tenant.wire import Answer, Call, Route


def lists(service: Service, _call: Call) -> Answer:
    """GET /window/lists: every list as a table."""
    tables = [row for row in service.world.lists.values() if row["template"] == "genericList"]
    return Answer(200, {"lists": [_table(row) for row in tables]})


def _table(row: Json) -> Json:
    title = {"name": "Title", "displayName": "Title", "kind": "text"}
    return {
        "id": row["id"],
        "name": row["displayName"],
        "columns": [title, *(_column(column) for column in row["columns"].values())],
        "items": [_item(item) for item in row["items"].values()],
        "bin": [_item(item) | {"deleted": item["deleted"]} for item in row["bin"].values()],
    }


def _column(column: Json) -> Json:
    kind = columns.kind(column)
    told: Json = {"name": column["name"], "displayName": column["displayName"], "kind": kind}
    if kind == "choice":
        told["choices"] = column["choice"]["choices"]
    if kind == "text":
        told["lines"] = bool(column["text"].get("allowMultipleLines"))
    return told


def _item(item: Json) -> Json:
    """A row with the name of who changed it last; no name is the app."""
    who = (item.get("editor") or {}).get("displayName")
    return {"id": item["id"], "fields": all_fields(item), "etag": rows.etag(item), "editor": who}


def add(service: Service, call: Call) -> Answer:
    """POST /window/lists/{list}/items."""
    body = call.body
    return Answer(201, _item(rows.hand_add(service, call.args["list"], body.get("fields") or {}, body["as"])))


def edit(service: Service, call: Call) -> Answer:
    """PATCH /window/lists/{list}/items/{item}; with `etag` only the version that the person saw, else 412."""
    body, args = call.body, call.args
    item = rows.hand_edit(service, args["list"], args["item"], body["fields"], body["as"], body.get("etag"))
    return Answer(200, _item(item))


def delete(service: Service, call: Call) -> Answer:
    """DELETE /window/lists/{list}/items/{item}?as=…; the row waits in the recycle bin."""
    rows.hand_delete(service, call.args["list"], call.args["item"], call.query.get("as", ""))
    return Answer(204)


def restore(service: Service, call: Call) -> Answer:
    """POST /window/lists/{list}/items/{item}/restore."""
    return Answer(200, _item(rows.hand_restore(service, call.args["list"], call.args["item"], call.body["as"])))


ITEMS = "/window/lists/{list}/items"
ROUTES = (
    Route("GET", "/window/lists", lists),
    Route("POST", ITEMS, add, shape=thing({"as": text, "fields": any_fields}, ("as",))),
    Route(
        "PATCH",
        ITEMS + "/{item}",
        edit,
        shape=thing({"as": text, "fields": any_fields, "etag": text}, ("as", "fields")),
    ),
    Route("DELETE", ITEMS + "/{item}", delete, query=frozenset({"as"})),
    Route("POST", ITEMS + "/{item}/restore", restore, shape=thing({"as": text}, ("as",))),
)
