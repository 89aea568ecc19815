"""What each Graph operation asks of the caller: the rights of which one is enough, or a role on the site.

Source: the permissions named with each operation in Microsoft's Graph v1.0 reference, application and
resource-specific consent (`….Group`) alike. `{}` stands for whatever a route calls its ids.
"""

import re
from dataclasses import dataclass

TEAMS, DIRECTORY, SITE, MAIL, NOBODYS = "teams", "directory", "site", "mail", ""
READ, WRITE, OWN = "read", "write", "fullcontrol"


@dataclass(frozen=True, slots=True)
class Need:
    """`any_of`: application rights and resource-specific consents, each enough; `role`: the least role on the site.

    `on_list`: the operation stays inside one list or library, so `Lists.SelectedOperations.Selected` reaches it.
    """

    kind: str
    any_of: tuple[str, ...]
    role: str = ""
    on_list: bool = False


WRITE_ALL = ("Directory.ReadWrite.All", "Group.ReadWrite.All")
READ_ALL = ("Directory.Read.All", "Group.Read.All", *WRITE_ALL)
SEE_CHANNELS = ("Channel.ReadBasic.All", "ChannelSettings.Read.All", "ChannelSettings.ReadWrite.All")
SEE_CHANNELS_HERE = ("ChannelSettings.Read.Group", "ChannelSettings.ReadWrite.Group")
CHANGE_TABS = ("TeamsTab.ReadWrite.All", "TeamsTab.ReadWriteForTeam.All", "TeamsTab.ReadWriteSelfForTeam.All")
SEE_TABS = ("TeamsTab.Read.All", *CHANGE_TABS, *READ_ALL, "TeamsTab.Read.Group", "TeamsTab.ReadWrite.Group")
REMOVE_APPS = (
    "TeamsAppInstallation.ManageSelectedForTeam.All",
    "TeamsAppInstallation.ReadWriteForTeam.All",
    "TeamsAppInstallation.ReadWriteSelfForTeam.All",
)
CHANGE_APPS = (
    *REMOVE_APPS,
    "TeamsAppInstallation.ReadWriteAndConsentForTeam.All",
    "TeamsAppInstallation.ReadWriteAndConsentSelfForTeam.All",
)
SEE_APPS = (
    *CHANGE_APPS,
    "TeamsAppInstallation.Read.All",
    "TeamsAppInstallation.ReadForTeam.All",
    *READ_ALL,
    "TeamsAppInstallation.Read.Group",
)
SEE_MEMBERS = ("TeamMember.Read.All", "TeamMember.ReadWrite.All", "TeamMember.Read.Group")
SEE_CHANNEL_MEMBERS = ("ChannelMember.Read.All", "ChannelMember.ReadWrite.All")
SEE_CHANNEL_MEMBERS_HERE = ("ChannelMember.Read.Group", "ChannelMember.ReadWrite.Group")
CHANNEL, TABS = "/teams/{}/channels/{}", "/teams/{}/channels/{}/tabs"
TEAMS_TABLE = {
    "GET /teams/{}": (
        *("Team.ReadBasic.All", "TeamSettings.Read.All", "TeamSettings.ReadWrite.All", *READ_ALL),
        *("TeamSettings.Read.Group", "TeamSettings.ReadWrite.Group"),
    ),
    "POST /teams": ("Team.Create", "Teamwork.Migrate.All", *WRITE_ALL),
    # Who may make a team sees how far it is; the reference names no right of the operation itself.
    "GET /teams/{}/operations/{}": ("Team.Create", "Team.ReadBasic.All", *READ_ALL),
    "GET /teams/{}/channels": (*SEE_CHANNELS, *READ_ALL, *SEE_CHANNELS_HERE),
    "POST /teams/{}/channels": ("Channel.Create", "Teamwork.Migrate.All", *WRITE_ALL, "Channel.Create.Group"),
    "GET /teams/{}/allChannels": SEE_CHANNELS,
    "GET /teams/{}/primaryChannel": (*SEE_CHANNELS, *SEE_CHANNELS_HERE),
    f"GET {CHANNEL}": (*SEE_CHANNELS, *READ_ALL, *SEE_CHANNELS_HERE),
    f"PATCH {CHANNEL}": ("ChannelSettings.ReadWrite.All", *WRITE_ALL, "ChannelSettings.ReadWrite.Group"),
    f"DELETE {CHANNEL}": ("Channel.Delete.All", *WRITE_ALL, "Channel.Delete.Group"),
    f"GET {CHANNEL}/members": (*SEE_CHANNEL_MEMBERS, *SEE_CHANNEL_MEMBERS_HERE),
    f"GET {CHANNEL}/members/{{}}": (*SEE_CHANNEL_MEMBERS, *SEE_CHANNEL_MEMBERS_HERE),
    f"GET {CHANNEL}/allMembers": (*SEE_CHANNEL_MEMBERS, *SEE_CHANNEL_MEMBERS_HERE),
    f"GET {CHANNEL}/filesFolder": (
        *("File.Read.Group", "Files.Read.All", "Files.ReadWrite.All", "Group.Read.All", "Group.ReadWrite.All"),
        *("Sites.Read.All", "Sites.ReadWrite.All"),
    ),
    "GET /teams/{}/members": SEE_MEMBERS,
    "GET /teams/{}/members/{}": SEE_MEMBERS,
    "GET /appCatalogs/teamsApps": ("AppCatalog.Read.All", "AppCatalog.ReadWrite.All"),
    "GET /teams/{}/installedApps": SEE_APPS,
    "POST /teams/{}/installedApps": (*CHANGE_APPS, *WRITE_ALL),
    "GET /teams/{}/installedApps/{}": SEE_APPS,
    "DELETE /teams/{}/installedApps/{}": (*REMOVE_APPS, *WRITE_ALL),
    "GET /teams/{}/permissionGrants": (
        *("ResourceSpecificPermissionGrant.ReadForTeam.All", "TeamsApp.Read.Group", *REMOVE_APPS),
        *("TeamsAppInstallation.Read.All", "TeamsAppInstallation.ReadForTeam.All", "TeamsAppInstallation.Read.Group"),
    ),
    f"GET {TABS}": SEE_TABS,
    f"POST {TABS}": ("TeamsTab.Create", *CHANGE_TABS, *WRITE_ALL, "TeamsTab.Create.Group"),
    f"GET {TABS}/{{}}": SEE_TABS,
    f"PATCH {TABS}/{{}}": (*CHANGE_TABS, *WRITE_ALL, "TeamsTab.ReadWrite.Group"),
    f"DELETE {TABS}/{{}}": (*CHANGE_TABS, *WRITE_ALL, "TeamsTab.Delete.Group", "TeamsTab.ReadWrite.Group"),
}
SEE_PEOPLE = ("User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All", "Directory.Read.All")
SEE_GROUP = (
    *("GroupMember.Read.All", "GroupMember.ReadWrite.All"),
    *("Directory.Read.All", "Group.Read.All", "Group.ReadWrite.All"),
)
DIRECTORY_TABLE = {
    "GET /users": (*SEE_PEOPLE, "Directory.ReadWrite.All"),
    "GET /users/{}": (*SEE_PEOPLE, "Directory.ReadWrite.All"),
    "GET /groups/{}/members": ("Group.ReadBasic.All", "GroupMember.ReadBasic.All", *SEE_GROUP),
    "GET /groups/{}/owners": SEE_GROUP,
    # The team's files by way of its group: a role on one site opens no group.
    "GET /groups/{}/drive": ("Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"),
}
SEE_SITES, CHANGE_SITES = ("Sites.Read.All", "Sites.ReadWrite.All"), ("Sites.ReadWrite.All",)
SEE_FILES, CHANGE_FILES = ("Files.Read.All", "Files.ReadWrite.All"), ("Files.ReadWrite.All",)
MANAGE_SITES = ("Sites.Manage.All", "Sites.FullControl.All")
LIST, COLUMNS = "/sites/{}/lists/{}", "/sites/{}/lists/{}/columns"
# Where the reference names other rights than for its neighbours.
SITE_TABLE = {
    "POST /sites/{}/lists": ("Sites.Manage.All", "Sites.ReadWrite.All"),
    f"GET {COLUMNS}": (*SEE_SITES, *MANAGE_SITES),
    f"GET {COLUMNS}/{{}}": (*SEE_SITES, *MANAGE_SITES),
    f"GET {LIST}/contentTypes": (*SEE_SITES, *MANAGE_SITES),
    f"GET {LIST}/items/{{}}": (*SEE_SITES, "Sites.Manage.All"),
    f"GET {LIST}/permissions": (*SEE_SITES, *MANAGE_SITES),
    f"POST {LIST}/permissions": (*CHANGE_SITES, *MANAGE_SITES),
    "GET /drives/{}/items/{}": (*SEE_SITES, *SEE_FILES, "Group.Read.All", "Group.ReadWrite.All"),
    "POST /drives/{}/items/{}/createUploadSession": CHANGE_SITES,
}
KEY = "('{}')"
GRANTS = re.compile(r"/permissions(/|$)")
INSIDE_A_LIST = re.compile(r"/sites/\{\}/lists/\{\}(/|$)|/drives/")
FILES = re.compile(r"^/drives/|/drives?$")
BUILDING = re.compile(r"/sites/\{\}/lists(/\{\})?(/columns(/\{\})?|/contentTypes.*)?")


def operation(method: str, path: str) -> str:
    """The key of a route: its ids by `{}`, whatever pattern they carry, and whether by stroke or in parentheses."""
    named = re.sub(r"{(?:[^{}]|{[^{}]*})*}", "{}", path)
    return f"{method} {named.replace(KEY, '/{}')}"


# A batch needs nothing itself; each part of it is asked as if it had come alone. An upload's address is its own right.
FREE = frozenset({"POST /$batch", "PUT /upload/{}", "GET /upload/{}", "DELETE /upload/{}"})
EVENTS = "/users/{}/events"
# Exchange's: a mailbox's letters and its calendar.
MAIL_TABLE = {
    "POST /users/{}/sendMail": ("Mail.Send",),
    f"POST {EVENTS}": ("Calendars.ReadWrite",),
    f"PATCH {EVENTS}/{{}}": ("Calendars.ReadWrite",),
    f"DELETE {EVENTS}/{{}}": ("Calendars.ReadWrite",),
}
# The reference names no narrower right for a list's notifications, and no role on a site.
NOTIFICATIONS = re.compile(r"/subscriptions(/|$)")


def need(key: str) -> Need | None:
    """What an operation asks for; None for one that the table does not know, which is then nobody's."""
    path = key.partition(" ")[2]
    if key in FREE:
        return Need(NOBODYS, ())
    if key in TEAMS_TABLE:
        return Need(TEAMS, TEAMS_TABLE[key])
    if key in DIRECTORY_TABLE:
        return Need(DIRECTORY, DIRECTORY_TABLE[key])
    if key in MAIL_TABLE:
        return Need(MAIL, MAIL_TABLE[key])
    if NOTIFICATIONS.match(path):
        return Need(SITE, CHANGE_SITES)
    if path.startswith(("/sites/", "/drives/")) or key == "GET /groups/{}/sites/root":
        return _of_site(key)
    return None


def _of_site(key: str) -> Need:
    """SharePoint goes by what is done: reading, changing content, or building and tearing down."""
    method, _, path = key.partition(" ")
    on_list = bool(INSIDE_A_LIST.match(path))
    files = bool(FILES.search(path))
    if GRANTS.search(path):
        # Whoever has a role on a site may not hand out roles with it.
        return Need(SITE, SITE_TABLE.get(key, ("Sites.FullControl.All",)))
    if method == "GET":
        return Need(SITE, SITE_TABLE.get(key, (*SEE_SITES, *(SEE_FILES if files else ()))), READ, on_list)
    if BUILDING.fullmatch(path):
        return Need(SITE, SITE_TABLE.get(key, MANAGE_SITES), OWN, on_list)
    return Need(SITE, SITE_TABLE.get(key, (*CHANGE_SITES, *(CHANGE_FILES if files else ()))), WRITE, on_list)
