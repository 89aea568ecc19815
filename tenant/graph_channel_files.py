"""Graph's filesFolder: where a channel's files live, once SharePoint has made the place."""

from tenant.drive_items import child, shown
from tenant.errors import Fault
from tenant.graph_files import new_row
from tenant.graph_teams import META, TEAM, the_channel
from tenant.odata import ONE, entity
from tenant.service import Service
from tenant.wire import Answer, Call, Route

NOT_READY = "Folder location for this channel is not ready yet, please try again later."
SWITCH = "folder_not_ready"


def files_folder(service: Service, call: Call) -> Answer:
    """GET the channel's folder, made at the first look that finds it ready; a rename of the channel leaves it."""
    channel, world = the_channel(service, call), service.world
    if not channel.get("folder") and (SWITCH, channel["id"]) not in service.difficulties.hidden:
        service.difficulties.hidden[SWITCH, channel["id"]] = 0
        service.difficulties.hide(SWITCH, call, channel["id"])
    if service.difficulties.hides(SWITCH, channel["id"]):
        raise Fault(404, "NotFound", NOT_READY)
    row = world.files.get(channel.get("folder") or "")
    row = row or child(world, "root", channel["name"]) or new_row(world, channel["name"], "root", folder=True)
    channel["folder"] = row["id"]
    service.mark()
    return entity(call, shown(service, call, row), f"{META}#driveItem")


ROUTES = (Route("GET", TEAM + "/channels/{channel}/filesFolder", files_folder, query=ONE),)
