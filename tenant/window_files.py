"""The team's files in the local window: what lies there, and what a person puts there by hand."""

from tenant import graph_files, rows
from tenant.drive_items import download_url, path_of
from tenant.errors import bad
from tenant.names import Json
from tenant.service import Service
from tenant.wire import Answer, Call, Route


def files(service: Service, call: Call) -> Answer:
    """GET /window/files: every file with the address of its bytes, and the folders one can put a file into."""
    world = service.world
    found = [
        {"path": path_of(world, row), "size": row["size"], "url": download_url(call.base, row), "editor": _hand(row)}
        for row in world.files.values()
        if not row["folder"]
    ]
    folders = [path_of(world, row) for row in world.files.values() if row["folder"] and row["parent"]]
    places = {channel["name"] for channel in world.live_channels()} | set(folders)
    return Answer(200, {"files": sorted(found, key=lambda row: str(row["path"])), "folders": sorted(places)})


def _hand(row: Json) -> str | None:
    """Whose hand it was; None for the app."""
    return (row.get("editor") or {}).get("displayName")


def put(service: Service, call: Call) -> Answer:
    """POST /window/files?as=…&path=…: a member uploads bytes, anew or over what lies there, as by drag and drop."""
    by = rows.person(service, call.query.get("as", ""))
    path = call.query.get("path", "")
    if not call.raw:
        raise bad("The file is empty.")
    spot = Call(call.method, call.path, call.base, {"path": path}, {}, call.headers, None, call.raw)
    return Answer(201, _short(service, call, graph_files.upload(service, spot, by)))


def _short(service: Service, call: Call, stored: Answer) -> Json:
    assert isinstance(stored.body, dict)
    row = service.world.files[stored.body["id"]]
    return {"path": path_of(service.world, row), "size": row["size"], "url": download_url(call.base, row)}


ROUTES = (
    Route("GET", "/window/files", files),
    Route("POST", "/window/files", put, query=frozenset({"as", "path"}), raw=True),
)
