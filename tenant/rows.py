"""A list's rows as they are written, by the app over Graph or by a person's hand, and the log of their changes.

Every write goes through here: it bumps the row's version, says who did it and puts the row at the end of the log that
delta reads. `hand_*` are the writes of a person in SharePoint.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from tenant.clock import seconds
from tenant.errors import Fault, changed, gone
from tenant.items import taken_in
from tenant.names import SITE_ID, Json
from tenant.wire import Call

if TYPE_CHECKING:
    from tenant.service import Service

APP_LOOKUP = "6"  # The app's number in the site's list of users.
FIRST_LOOKUP = 10
KEPT = timedelta(days=93)  # how long SharePoint's recycle bin keeps a row
APP: Json = {}  # who wrote, when nobody's hand did


def etag(item: Json) -> str:
    """The item's version as SharePoint writes it."""
    return f'"{item["guid"]},{item["version"]}"'


def matches(header: str | None, current: str) -> bool:
    """Whether If-Match allows the write: absent, *, or this version with or without its quotes."""
    plain = (header or "*").strip().removeprefix("W/").strip('"')
    return plain in ("*", current.strip('"'))


def _logged(service: "Service", row: Json, item: Json) -> None:
    """The newest entry of the list's change log; an older one of the same row is forgotten."""
    row["change"] += 1
    item["change"] = row["change"]
    service.notices.touch(service, row["id"])
    service.mark()


def _set(before: Json, stored: Json) -> Json:
    return {name: value for name, value in (before | stored).items() if value is not None}


def _free(service: "Service", call: Call) -> Callable[[], bool]:
    return lambda: service.difficulties.strikes("no_unique", call) is not None


def add(service: "Service", call: Call, row: Json, given: Json, by: Json = APP) -> Json:
    """A new row at the end of the list."""
    fields = _set({}, taken_in(row, given))
    key = str(row["next_item"])
    service.uniques.claim(row, key, fields, {}, _free(service, call))
    at = seconds(service.world.now())
    item: Json = {"id": key, "guid": service.world.new_id(), "version": 1, "created": at, "modified": at}
    item |= {"fields": fields, "author": by, "editor": by}
    row["items"][key] = item
    row["next_item"] += 1
    _logged(service, row, item)
    return item


def edit(service: "Service", call: Call, row: Json, item: Json, given: Json, by: Json = APP) -> None:
    """A new version of a row."""
    fields = _set(item["fields"], taken_in(row, given))
    service.uniques.claim(row, item["id"], fields, item["fields"], _free(service, call))
    item |= {"fields": fields, "version": item["version"] + 1, "modified": seconds(service.world.now()), "editor": by}
    _logged(service, row, item)


def overtaken(service: "Service", row: Json, item: Json) -> None:
    """Somebody saved the row in this very moment, without changing a field."""
    owner = next(one for one in service.world.team() if one["owner"])
    edit(service, by_hand("PATCH", row), row, item, {}, person(service, owner["id"]))


def remove(service: "Service", call: Call, row: Json, item: Json) -> None:
    """Puts a row into the recycle bin; its unique values become free."""
    service.uniques.claim(row, item["id"], {}, item["fields"], _free(service, call))
    row["bin"][item["id"]] = row["items"].pop(item["id"]) | {"deleted": service.world.stamp()}
    _logged(service, row, row["bin"][item["id"]])


def bring_back(service: "Service", call: Call, row: Json, key: str) -> Json:
    """Takes a row out of the recycle bin, under the id it had."""
    binned = row["bin"].get(key)
    if binned is None or service.world.now() - datetime.fromisoformat(binned["deleted"]) > KEPT:
        raise gone("The item")
    service.uniques.claim(row, key, binned["fields"], {}, _free(service, call))
    item = {name: value for name, value in row["bin"].pop(key).items() if name != "deleted"}
    item["version"] += 1
    # Where it stood: pages are by id, and a row behind higher ones would be on none of them.
    row["items"] = dict(sorted([*row["items"].items(), (key, item)], key=lambda each: int(each[0])))
    _logged(service, row, item)
    return item


def of(row: Json, key: str) -> Json:
    """A row that is there."""
    item: Json | None = row["items"].get(key)
    if item is None:
        raise gone("The item")
    return item


def listed(service: "Service", name: str) -> Json:
    """A list by its id, its name or its title."""
    rows = service.world.lists
    row = rows.get(name) or next((r for r in rows.values() if name in (r["name"], r["displayName"])), None)
    if row is None:
        raise gone("The list")
    return row


def person(service: "Service", aad: str) -> Json:
    """A member of the team as the list remembers who wrote; 403 for anybody else."""
    people = list(service.world.people)
    found = service.world.people.get(aad)
    if found is None or not found["team"]:
        raise Fault(403, "accessDenied", "The caller does not have permission to perform the action.")
    return {"id": aad, "displayName": found["name"], "lookup": str(FIRST_LOOKUP + people.index(aad))}


def by_hand(method: str, row: Json) -> Call:
    """A person's write as a call, for the difficulties that it may meet."""
    return Call(method, f"/v1.0/sites/{SITE_ID}/lists/{row['id']}/items", "")


def hand_add(service: "Service", name: str, fields: Json, by: str) -> Json:
    """A person adds a row. `name`: the list's id, name or title; `by`: the person's id in Entra."""
    row = listed(service, name)
    return add(service, by_hand("POST", row), row, fields, person(service, by))


def hand_edit(service: "Service", name: str, item: str, fields: Json, by: str, if_match: str | None = None) -> Json:
    """A person changes fields of a row; with `if_match` only the version that they saw, else 412."""
    row = listed(service, name)
    found = of(row, item)
    if not matches(if_match, etag(found)):
        raise changed()
    edit(service, by_hand("PATCH", row), row, found, fields, person(service, by))
    return found


def hand_delete(service: "Service", name: str, item: str, by: str) -> None:
    """A person deletes a row; the recycle bin keeps it."""
    row = listed(service, name)
    person(service, by)
    remove(service, by_hand("DELETE", row), row, of(row, item))


def hand_restore(service: "Service", name: str, item: str, by: str) -> Json:
    """A person restores a row: same id, same fields, same last editor."""
    row = listed(service, name)
    person(service, by)
    return bring_back(service, by_hand("POST", row), row, item)
