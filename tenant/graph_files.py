"""Graph's drive: folders by path, small uploads, contents."""

import mimetypes
from typing import Any
from urllib.parse import quote

from tenant import drive_items, shapes
from tenant.clock import seconds
from tenant.drive_items import (
    LIBRARY,
    blob_name,
    child,
    download_url,
    etag,
    located,
    shown,
    start_of,
    steps_of,
    the_drive,
)
from tenant.errors import Fault, changed, gone, refused, taken
from tenant.graph_lists import APPLICATION, the_site
from tenant.graph_teams import META
from tenant.names import DRIVE_ID, TEAM_ID, Json
from tenant.odata import ONE, collection, entity
from tenant.rows import matches
from tenant.service import Service
from tenant.wire import Answer, Call, Route
from tenant.world import World

SMALL = 250 * 2**20
CONFLICT = "@microsoft.graph.conflictBehavior"


def drive(service: Service, call: Call) -> Answer:
    """GET the team's drive, by its id, its site or its group."""
    if "site" in call.args:
        the_site(call)
    elif call.args.get("group", TEAM_ID) != TEAM_ID:
        raise Fault(404, "ResourceNotFound", "The group was not found.")
    the_drive(call)
    used = sum(row["size"] for row in service.world.files.values())
    at = service.world.files["root"]["created"]
    row = {
        "createdDateTime": at,
        "description": "",
        "id": DRIVE_ID,
        "lastModifiedDateTime": at,
        "name": "Documents",
        "webUrl": LIBRARY,
        "driveType": "documentLibrary",
        "createdBy": APPLICATION,
        "owner": {"group": {"id": TEAM_ID, "displayName": "Landsbyforum"}},
        "quota": {
            "deleted": 0,
            "remaining": 27_487_790_694_400,
            "state": "normal",
            "total": 27_487_790_694_400,
            "used": used,
        },
    }
    return entity(call, row, f"{META}#drives/$entity")


def get(service: Service, call: Call) -> Answer:
    """GET a file or folder by id or path."""
    row = shown(service, call, located(service, call))
    return entity(call, row, f"{META}#drives('{DRIVE_ID}')/items/$entity", drive_items.PROPERTIES)


def children(service: Service, call: Call) -> Answer:
    """GET what a folder holds."""
    row = located(service, call)
    rows = [shown(service, call, each) for each in drive_items.children(service.world, row["id"])]
    context = f"{META}#drives('{DRIVE_ID}')/items('{row['id']}')/children"
    return collection(call, rows, context, default=200, properties=drive_items.PROPERTIES)


def new_row(world: World, name: str, parent: str, folder: bool) -> Json:
    """A new file or folder, not yet with content."""
    at = seconds(world.now())
    row: Json = {"id": world.new_id(), "name": name, "parent": parent, "folder": folder, "size": 0, "mime": None}
    row |= {"version": 0, "created": at, "modified": at}
    world.files[row["id"]] = row
    return row


def make_folder(service: Service, call: Call) -> Answer:
    """POST …/children with a folder facet."""
    parent = located(service, call)
    name = call.body["name"]
    if steps_of(name) != [name]:
        raise refused(f"The name '{name}' is not allowed.")
    behaviour = call.body.get(CONFLICT, "fail")
    found = child(service.world, parent["id"], name)
    if call.body.get("folder") is None:
        raise refused("Only folders are created here; upload a file with PUT …/content.")
    if found is not None and (behaviour != "replace" or not found["folder"]):
        raise taken("An item with the same name already exists under the parent.")
    row = found or new_row(service.world, name, parent["id"], folder=True)
    body = {"@odata.context": f"{META}#drives('{DRIVE_ID}')/items/$entity"} | shown(service, call, row)
    return Answer(201, body)


def upload(service: Service, call: Call, by: Json | None = None) -> Answer:
    """PUT …/content: 201 for a new file, 200 for a new version; missing folders are made on the way.

    `by`: the person whose hand it was, or the app.
    """
    the_drive(call)
    if len(call.raw) > SMALL:
        raise Fault(413, "invalidRequest", "The content is larger than 250 MB.")
    row = placed(service.world, start_of(service.world, call), upward_free(call), call.query.get(CONFLICT, "replace"))
    return stored(service, call, row, call.raw, by)


def upward_free(call: Call) -> list[str]:
    """The steps of the call's path, none of them upwards."""
    steps = steps_of(call.args.get("path", ""))
    if any(step in (".", "..") for step in steps):
        raise refused("The path must not step upwards.")
    return steps


def placed(world: World, row: Json, steps: list[str], behaviour: str) -> Json:
    """The file's row below `row`, made with its folders where it is missing; version 0 says that it is new."""
    for at, step in enumerate(steps):
        if not row["folder"]:
            raise refused(f"'{row['name']}' is not a folder.")
        row = child(world, row["id"], step) or new_row(world, step, row["id"], folder=at < len(steps) - 1)
    if row["folder"]:
        raise refused("A folder has no content.")
    if row["version"] and behaviour == "fail":
        raise taken("An item with the same name already exists under the parent.")
    return row


def stored(service: Service, call: Call, row: Json, content: bytes, by: Json | None = None) -> Answer:
    """A new version of a file with these bytes."""
    fresh = row["version"] == 0
    if not fresh and not matches(call.headers.get("If-Match"), etag(row)):
        raise changed()
    world = service.world
    world.blobs.pop(blob_name(row), None)
    kind = call.headers.get("Content-Type", "").split(";")[0]
    mime = kind if kind not in ("", "application/octet-stream") else mimetypes.guess_type(row["name"])[0]
    row |= {"version": row["version"] + 1, "size": len(content), "mime": mime or "application/octet-stream"}
    row |= {"modified": seconds(world.now()), "editor": by or {}} | ({"author": by or {}} if fresh else {})
    world.blobs[blob_name(row)] = content
    body = {"@odata.context": f"{META}#drives('{DRIVE_ID}')/items/$entity"} | shown(service, call, row)
    return Answer(201 if fresh else 200, body)


def content(service: Service, call: Call) -> Answer:
    """GET …/content: a redirect to the bytes."""
    row = located(service, call)
    if row["folder"]:
        raise refused("A folder has no content.")
    return Answer(302, None, {"Location": download_url(call.base, row)})


def delete(service: Service, call: Call) -> Answer:
    """DELETE a file or folder with everything in it."""
    row = located(service, call)
    if row["parent"] is None:
        raise refused("The root cannot be deleted.")
    pending = [row]
    while pending:
        one = pending.pop()
        pending += drive_items.children(service.world, one["id"])
        service.world.files.pop(one["id"])
        service.world.blobs.pop(blob_name(one), None)
    return Answer(204)


def download(service: Service, call: Call) -> Answer:
    """The bytes, at the address that GET …/content or downloadUrl gave."""
    row: Any = service.world.files.get(call.args["item"])
    if row is None or row["folder"] or not download_url("", row).endswith(f"={call.query.get('tempauth')}"):
        raise gone("The file")
    name = f"attachment; filename*=UTF-8''{quote(row['name'])}"
    return Answer(200, service.world.blobs[blob_name(row)], {"Content-Type": row["mime"], "Content-Disposition": name})


NEW_FOLDER = shapes.thing(
    {"name": shapes.text, "folder": shapes.thing({}), CONFLICT: shapes.one_of("fail", "replace", "rename")}, ("name",)
)
CHILDREN = frozenset({"$select", "$top", "$skiptoken", "$orderby", "$filter"})
PUT = frozenset({CONFLICT})
ITEM = "/drives/{drive}/items/{item}"
# One file or folder is named by its id, or by a path between colons from the root or from a folder.
NAMED = (ITEM + ":/{path:[^:]+}:", "/drives/{drive}/root:/{path:[^:]+}:")
ROUTES = (
    Route("GET", "/drives/{drive}", drive, query=ONE),
    Route("GET", "/sites/{site}/drive", drive, query=ONE),
    Route("GET", "/groups/{group}/drive", drive, query=ONE),
    Route("GET", "/drives/{drive}/root", get, query=ONE),
    Route("GET", "/drives/{drive}/root/children", children, query=CHILDREN),
    *(Route("GET", f"{named.rstrip(':')}", get, query=ONE) for named in NAMED),
    *(Route("GET", named, get, query=ONE) for named in NAMED),
    *(Route("DELETE", named.rstrip(":"), delete) for named in (ITEM, *NAMED)),
    *(Route("GET", f"{named}/content", content) for named in (ITEM, *NAMED)),
    *(Route("PUT", f"{named}/content", upload, query=PUT, raw=True) for named in (ITEM, *NAMED)),
    *(Route("GET", f"{named}/children", children, query=CHILDREN) for named in (ITEM, *NAMED)),
    *(Route("POST", f"{named}/children", make_folder, shape=NEW_FOLDER) for named in (ITEM, *NAMED)),
    Route("GET", ITEM, get, query=ONE),
)
