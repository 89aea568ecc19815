"""Graph's upload sessions: large files in fragments, at an address that needs no token."""

import re
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from tenant import clock, shapes
from tenant.drive_items import child, etag, start_of, the_drive
from tenant.errors import Fault, changed, gone, not_built, refused, taken
from tenant.graph_files import CONFLICT, ITEM, NAMED, placed, stored, upward_free
from tenant.graph_teams import META
from tenant.names import Json
from tenant.rows import matches
from tenant.service import Service
from tenant.wire import Answer, Call, Route
from tenant.world import World

STEP, MOST = 320 * 1024, 60 * 2**20
LIFE = timedelta(hours=24)  # The service says when a session ends, not how long they live: an assumption.
RANGE = re.compile(r"bytes (\d+)-(\d+)/(\d+)")


def create(service: Service, call: Call) -> Answer:
    """POST …/createUploadSession."""
    the_drive(call)
    world, item = service.world, call.body.get("item") or {}
    if call.body.get("deferCommit"):
        raise not_built("deferCommit")
    steps, behaviour = upward_free(call), item.get(CONFLICT) or "fail"
    if item.get("name") and steps and item["name"] != steps[-1]:
        raise refused("The name in the body is not the name at the end of the path.")
    start = start_of(world, call)
    found = _found(world, start, steps)
    if found is not None and not matches(call.headers.get("If-Match"), etag(found)):
        raise changed()
    behaviour = "replace" if not steps else behaviour
    if found is not None and behaviour == "fail":
        raise taken("An item with the same name already exists under the parent.")
    session: Json = {"id": world.new_id(), "start": start["id"], "steps": _free(world, start, steps, behaviour)}
    session |= {"behaviour": "replace" if behaviour == "replace" else "fail", "size": item.get("fileSize")}
    session |= {"received": 0, "expires": clock.iso(world.now() + LIFE)}
    _sweep(world)
    world.uploads[session["id"]] = session
    url = {"uploadUrl": f"{call.base}/upload/{session['id']}"}
    return Answer(200, {"@odata.context": f"{META}#microsoft.graph.uploadSession"} | url | _status(session))


def _found(world: World, row: Json, steps: list[str]) -> Json | None:
    found: Json | None = row
    for step in steps:
        found = child(world, found["id"], step) if found else None
    return found


def _free(world: World, start: Json, steps: list[str], behaviour: str) -> list[str]:
    """The path, its name made free by a number when the client said rename."""
    wanted, number = steps, 0
    while behaviour == "rename" and _found(world, start, wanted) is not None:
        number += 1
        name = PurePosixPath(steps[-1])
        wanted = [*steps[:-1], f"{name.stem} {number}{name.suffix}"]
    return wanted


def _sweep(world: World) -> None:
    """Forgets the sessions that have ended, with what they received."""
    for old in [one for one in world.uploads.values() if datetime.fromisoformat(one["expires"]) <= world.now()]:
        world.blobs.pop(_blob(old), None)
        del world.uploads[old["id"]]


def _status(session: Json) -> Json:
    return {"expirationDateTime": session["expires"], "nextExpectedRanges": [f"{session['received']}-"]}


def _session(service: Service, call: Call) -> Json:
    """The session of the address. A token does not belong here: the service may answer it with 401, so we always do."""
    if "Authorization" in call.headers:
        raise Fault(401, "unauthenticated", "The upload address takes no Authorization header.")
    session: Json | None = service.world.uploads.get(call.args["upload"])
    if session is None or datetime.fromisoformat(session["expires"]) <= service.world.now():
        raise gone("The upload session")
    return session


def _blob(session: Json) -> str:
    return f"upload-{session['id']}-{session['received']}"


def put(service: Service, call: Call) -> Answer:
    """PUT a fragment: 202 while bytes are missing, and then the file."""
    session = _session(service, call)
    last, size = _checked(session, call)
    blobs = service.world.blobs
    content = blobs.pop(_blob(session), b"") + call.raw
    session |= {"received": last + 1, "size": size}
    if last + 1 < size:
        blobs[_blob(session)] = content
        return Answer(202, _status(session))
    return _committed(service, call, session, content)


def _checked(session: Json, call: Call) -> tuple[int, int]:
    """The fragment's last byte and the file's size, when the fragment is the next one."""
    match = RANGE.fullmatch(call.headers.get("Content-Range", ""))
    if match is None:
        raise refused("A fragment needs a Content-Range such as 'bytes 0-25/128'.")
    first, last, size = (int(part) for part in match.groups())
    if last - first + 1 != len(call.raw) or last >= size or size != (session["size"] or size):
        raise refused("The Content-Range does not fit the fragment or the size that was told before.")
    if first != session["received"]:
        raise Fault(416, "invalidRange", "The uploaded fragment overlaps with data that has already been received.")
    if len(call.raw) >= MOST:
        raise Fault(413, "invalidRequest", "A fragment must be smaller than 60 MiB.")
    if last + 1 < size and len(call.raw) % STEP:
        raise refused("Every fragment but the last must be a multiple of 320 KiB.")
    return last, size


def _committed(service: Service, call: Call, session: Json, content: bytes) -> Answer:
    world = service.world
    del world.uploads[session["id"]]
    start = world.files.get(session["start"])
    if start is None:
        raise gone("The item")
    plain = Call(call.method, call.path, call.base)
    return stored(service, plain, placed(world, start, session["steps"], session["behaviour"]), content)


def show(service: Service, call: Call) -> Answer:
    """GET what is missing."""
    return Answer(200, _status(_session(service, call)))


def cancel(service: Service, call: Call) -> Answer:
    """DELETE the session and what it received."""
    session = _session(service, call)
    service.world.blobs.pop(_blob(session), None)
    del service.world.uploads[session["id"]]
    return Answer(204)


BEHAVIOUR = shapes.one_of("fail", "replace", "rename")
FILE = shapes.thing(
    {CONFLICT: BEHAVIOUR, "name": shapes.text, "description": shapes.text, "fileSize": shapes.number}
)  # fmt: skip
NEW = shapes.thing({"item": FILE, "deferCommit": shapes.flag})
ROUTES = tuple(Route("POST", f"{named}/createUploadSession", create, shape=NEW) for named in (ITEM, *NAMED))
PUBLIC = (
    Route("PUT", "/upload/{upload}", put, raw=True),
    Route("GET", "/upload/{upload}", show),
    Route("DELETE", "/upload/{upload}", cancel),
)
