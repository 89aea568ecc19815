"""Files and folders of the team's drive: how they are found by path and what Graph shows of them."""

import re
from hashlib import sha256
from urllib.parse import quote

from tenant.errors import gone, refused
from tenant.graph_lists import identity
from tenant.names import DRIVE_ID, SITE_ID, SITE_URL, Json
from tenant.service import Service
from tenant.wire import Call
from tenant.world import World

FORBIDDEN = re.compile(r'["*:<>?/\\|]|^~\$|_vti_|^(\.lock|con|prn|aux|nul|com\d|lpt\d|desktop\.ini)$', re.IGNORECASE)
LIBRARY = f"{SITE_URL}/Shared%20Documents"
# A folder has no `file` and a file no `folder`; whoever selects both gets of each what it has.
PROPERTIES = frozenset(
    {"id", "name", "size", "eTag", "cTag", "webUrl", "file", "folder", "package", "root", "deleted", "description",
     "createdBy", "createdDateTime", "lastModifiedBy", "lastModifiedDateTime", "fileSystemInfo", "parentReference",
     "content", "malware", "shared", "sharepointIds", "specialFolder", "webDavUrl"}
)  # fmt: skip


def the_drive(call: Call) -> None:
    """Refuses another drive's id."""
    if call.args.get("drive", DRIVE_ID) != DRIVE_ID:
        raise gone("The drive")


def path_of(world: World, row: Json) -> str:
    """The path below the root, without a leading stroke; empty for the root itself."""
    if row["parent"] is None:
        return ""
    above = path_of(world, world.files[row["parent"]])
    return f"{above}/{row['name']}".lstrip("/")


def download_url(base: str, row: Json) -> str:
    """Where the bytes are fetched without a token, as the real service's pre-authenticated address."""
    mark = sha256(f"{row['id']}/{row['version']}".encode()).hexdigest()[:24]
    return f"{base}/download/{row['id']}/{quote(row['name'])}?tempauth={mark}"


def etag(row: Json) -> str:
    """The file's version."""
    return f'"{{{row["id"].upper()}}},{row["version"]}"'


def shown(service: Service, call: Call, row: Json) -> Json:
    """A file or folder as Graph shows it."""
    world = service.world
    times = {"createdDateTime": row["created"], "lastModifiedDateTime": row["modified"]}
    path = path_of(world, row)
    base: Json = {
        "id": row["id"],
        **times,
        "name": row["name"],
        "webUrl": f"{LIBRARY}/{quote(path)}".rstrip("/"),
        "size": row["size"],
        "eTag": etag(row),
        "cTag": f'"c:{{{row["id"].upper()}}},{row["version"]}"',
        "createdBy": identity(row.get("author") or {}),
        "lastModifiedBy": identity(row.get("editor") or {}),
        "fileSystemInfo": dict(times),
        "parentReference": {"driveType": "documentLibrary", "driveId": DRIVE_ID, "siteId": SITE_ID},
    }
    if row["parent"] is not None:
        above = path_of(world, world.files[row["parent"]])
        base["parentReference"] |= {"id": row["parent"], "path": f"/drives/{DRIVE_ID}/root:/{quote(above)}".rstrip("/")}
    else:
        base["root"] = {}
    return base | _facet(service, call, row)


def _facet(service: Service, call: Call, row: Json) -> Json:
    if row["folder"]:
        return {"folder": {"childCount": len(children(service.world, row["id"]))}}
    hashes = {"sha256Hash": sha256(service.world.blobs[blob_name(row)]).hexdigest().upper()}
    url = {"@microsoft.graph.downloadUrl": download_url(call.base, row)}
    return url | {"file": {"mimeType": row["mime"], "hashes": hashes}}


def blob_name(row: Json) -> str:
    """The name under which a version's bytes are kept."""
    return f"{row['id']}-{row['version']}"


def children(world: World, parent: str) -> list[Json]:
    return [row for row in world.files.values() if row["parent"] == parent]


def child(world: World, parent: str, name: str) -> Json | None:
    return next((row for row in children(world, parent) if row["name"].casefold() == name.casefold()), None)


def steps_of(path: str) -> list[str]:
    steps = [step for step in path.split("/") if step]
    for step in steps:
        if FORBIDDEN.search(step) or step != step.strip() or step.endswith(".") or len(step) > 255:
            raise refused(f"The name '{step}' is not allowed.")
    return steps


def start_of(world: World, call: Call) -> Json:
    """The row where the call's path begins: the item it names, or the root."""
    row = world.files.get(call.args.get("item", "root"))
    if row is None:
        raise gone("The item")
    return row


def located(service: Service, call: Call) -> Json:
    """The row that the call's item and path name, which must be there."""
    the_drive(call)
    row: Json | None = start_of(service.world, call)
    for step in steps_of(call.args.get("path", "")):
        row = child(service.world, row["id"], step) if row else None
    if row is None:
        raise gone("The item")
    return row
