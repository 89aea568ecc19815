"""Graph's list items: query, create, change, delete, each under its eTag."""

from collections.abc import Callable
from typing import Any

from tenant import rows, shapes
from tenant.errors import Fault, changed, refused
from tenant.graph_lists import LIST, context, identity, the_list
from tenant.items import UNINDEXED, by_name, find
from tenant.names import SITE_ID, SITE_URL, Json
from tenant.odata import MANY, ONE, Options, next_link, offset, options, picked
from tenant.rows import APP_LOOKUP, etag, hand_add, hand_delete, hand_edit, hand_restore, matches
from tenant.service import Service
from tenant.wire import Answer, Call, Route

__all__ = ["ROUTES", "all_fields", "hand_add", "hand_delete", "hand_edit", "hand_restore"]

PAGE, MOST = 200, 5000
PROPERTIES = frozenset(
    {"id", "createdDateTime", "lastModifiedDateTime", "eTag", "webUrl", "createdBy", "lastModifiedBy",
     "parentReference", "contentType", "fields"}
)  # fmt: skip


def shown(row: Json, item: Json) -> Json:
    """An item without its fields."""
    return {
        "@odata.etag": etag(item),
        "createdDateTime": item["created"],
        "eTag": etag(item),
        "id": item["id"],
        "lastModifiedDateTime": item["modified"],
        "webUrl": f"{SITE_URL}/Lists/{row['name']}/{item['id']}_.000",
        "createdBy": identity(item["author"]),
        "lastModifiedBy": identity(item["editor"]),
        "parentReference": {"id": row["id"], "siteId": SITE_ID},
        "contentType": {"id": "0x0100", "name": "Item"},
    }


def all_fields(item: Json) -> Json:
    """An item's own fields and those the service keeps; empty fields are left out, as SharePoint does."""
    own: Json = item["fields"]
    return own | {
        "id": item["id"],
        "ContentType": "Item",
        "Modified": item["modified"],
        "Created": item["created"],
        "AuthorLookupId": item["author"].get("lookup", APP_LOOKUP),
        "EditorLookupId": item["editor"].get("lookup", APP_LOOKUP),
        "_UIVersionString": f"{item['version']}.0",
        "Attachments": False,
        "Edit": "",
        "LinkTitleNoMenu": item["fields"].get("Title", ""),
        "LinkTitle": item["fields"].get("Title", ""),
        "ItemChildCount": "0",
        "FolderChildCount": "0",
    }


def _with_fields(row: Json, item: Json, select: tuple[str, ...]) -> Json:
    fields = all_fields(item)
    for name in select:
        if name not in by_name(row) and name not in fields and name not in ("ID",):
            raise refused(f"Field '{name}' is not recognized")
    if select:
        fields = {name: value for name, value in fields.items() if name in select}
    key = f"lists('{row['id']}')/items('{item['id']}')/fields/$entity"
    return {"fields@odata.context": context(key), "fields": {"@odata.etag": etag(item)} | fields}


def rendered(row: Json, item: Json, found: Options) -> Json:
    """An item as the options ask for it."""
    base = picked(shown(row, item), tuple(name for name in found.select if name != "fields"), PROPERTIES)
    if "fields" in found.expand:
        return base | _with_fields(row, item, found.expand["fields"])
    return base


def chosen(call: Call) -> Options:
    """The options of the call, held against what items allow."""
    found = options(call.query)
    if set(found.expand) - {"fields"}:
        raise refused(f"Only fields can be expanded here, not {', '.join(found.expand)}.")
    if found.top is not None and found.top > MOST:
        raise refused(f"Invalid value '{found.top}' for $top: at most {MOST}.")
    return found


def query(service: Service, call: Call) -> Answer:
    """GET items, in pages of 200 unless $top says otherwise."""
    row = the_list(service, call)
    found = chosen(call)
    found_rows = find(row, found, call.headers.get("Prefer", ""), service.uniques, _forgotten(service, call))
    start = offset(found.token) if found.order else _after(found_rows, found.token)
    page = found_rows[start : start + (found.top or PAGE)]
    body: Json = {"@odata.context": context(f"lists('{row['id']}')/items")}
    if start + len(page) < len(found_rows):
        token = f"s{start + len(page)}" if found.order else f"s{page[-1]['id']}"
        body["@odata.nextLink"] = next_link(call, token)
    body["value"] = [rendered(row, item, found) for item in page]
    prefer = {"Preference-Applied": UNINDEXED} if UNINDEXED in call.headers.get("Prefer", "") else {}
    return Answer(200, body, prefer)


def _forgotten(service: Service, call: Call) -> Callable[[str], bool]:
    return lambda name: service.difficulties.strikes("unindexed", call, column=name) is not None


def _after(rows: list[Json], token: str | None) -> int:
    """Without an order the token is the last id seen, so that new rows neither repeat nor hide others."""
    last = offset(token)
    return next((at for at, item in enumerate(rows) if int(item["id"]) > last), len(rows))


def create(service: Service, call: Call) -> Answer:
    """POST an item."""
    row = the_list(service, call)
    item = rows.add(service, call, row, call.body.get("fields") or {})
    return Answer(201, _whole(row, item), {"ETag": etag(item)})


def _whole(row: Json, item: Json) -> Json:
    key = context(f"lists('{row['id']}')/items/$entity")
    return {"@odata.context": key} | shown(row, item) | _with_fields(row, item, ())


def _the_item(service: Service, call: Call) -> tuple[Json, Json]:
    row = the_list(service, call)
    return row, rows.of(row, call.args["item"])


def get(service: Service, call: Call) -> Answer:
    """GET one item."""
    row, item = _the_item(service, call)
    key = context(f"lists('{row['id']}')/items/$entity")
    body = {"@odata.context": key} | rendered(row, item, chosen(call))
    return Answer(200, body, {"ETag": etag(item)})


def get_fields(service: Service, call: Call) -> Answer:
    """GET an item's fields alone."""
    row, item = _the_item(service, call)
    part = _with_fields(row, item, options(call.query).select)
    return Answer(200, {"@odata.context": part["fields@odata.context"]} | part["fields"])


def _write(service: Service, call: Call, given: Json) -> tuple[Json, Json]:
    row, item = _the_item(service, call)
    _allowed(service, call, row, item)
    rows.edit(service, call, row, item, given)
    return row, item


def _allowed(service: Service, call: Call, row: Json, item: Json) -> None:
    """Refuses a write whose If-Match names another version, or that another's write has overtaken."""
    header = call.headers.get("If-Match")
    if service.difficulties.strikes("conflict", call) is not None:
        raise Fault(409, "resourceModified", "The resource has changed since the caller last read it.")
    named = header is not None and header != "*" and matches(header, etag(item))
    if named and call.method == "PATCH" and service.difficulties.strikes("changed_meanwhile", call) is not None:
        rows.overtaken(service, row, item)
    if not matches(header, etag(item)):
        raise changed()


def patch(service: Service, call: Call) -> Answer:
    """PATCH an item with {fields: …}."""
    row, item = _write(service, call, call.body.get("fields") or {})
    return Answer(200, _whole(row, item), {"ETag": etag(item)})


def patch_fields(service: Service, call: Call) -> Answer:
    """PATCH …/fields; the answer carries no eTag, as on the real service."""
    row, item = _write(service, call, call.body)
    key = f"lists('{row['id']}')/items('{item['id']}')/fields/$entity"
    return Answer(200, {"@odata.context": context(key)} | all_fields(item))


def delete(service: Service, call: Call) -> Answer:
    """DELETE an item; its unique values become free."""
    row, item = _the_item(service, call)
    _allowed(service, call, row, item)
    rows.remove(service, call, row, item)
    return Answer(204)


def any_fields(value: Any, at: str) -> None:
    """An object; which fields it may hold, the list knows."""
    if not isinstance(value, dict):
        raise refused(f"An object was expected for '{at or 'body'}'.")


ITEM = shapes.thing({"fields": any_fields})
ITEMS = LIST + "/items"
ONE_ITEM = ITEMS + "/{item}"
ROUTES = (
    Route("GET", ITEMS, query, query=MANY - {"$count"}),
    Route("POST", ITEMS, create, shape=ITEM),
    Route("GET", ONE_ITEM, get, query=ONE),
    Route("PATCH", ONE_ITEM, patch, shape=ITEM),
    Route("DELETE", ONE_ITEM, delete),
    Route("GET", ONE_ITEM + "/fields", get_fields, query=frozenset({"$select"})),
    Route("PATCH", ONE_ITEM + "/fields", patch_fields, shape=any_fields),
)
