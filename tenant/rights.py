"""Who may do what in Graph: the two registrations, what each was given, and the check before each operation.

Application rights are read from the token, as the service reads them: one given or taken later counts from the
next token on. Consent in the team and the role on the site are looked up, and count at once.
"""

from dataclasses import dataclass

from tenant import rights_table
from tenant.errors import Fault
from tenant.names import APP_ID, CATALOG_APP_ID, SETUP_APP_ID, SETUP_CATALOG_APP_ID, Json
from tenant.rights_table import DIRECTORY, MAIL, NOBODYS, TEAMS, Need
from tenant.world import World

REGISTRATIONS = {"bot": APP_ID, "setup": SETUP_APP_ID}
# The package in the team that carries each registration's consent. The bot's asks for nothing; setup's consent comes
# with a small package of its own, which an owner has added before the first plan. So the bot's package can be
# installed by a call, and consent still begins and ends with an installation, as in Teams.
PACKAGES = {"bot": CATALOG_APP_ID, "setup": SETUP_CATALOG_APP_ID}
SITE_ROLES = ("none", "read", "write", "fullcontrol")
SELECTED, LISTS_SELECTED = "Sites.Selected", "Lists.SelectedOperations.Selected"
FIRST: dict[str, Json] = {
    "bot": {"roles": [SELECTED], "team": [], "site": "write"},
    "setup": {
        "roles": ["AppCatalog.Read.All", SELECTED, "TeamsAppInstallation.ReadWriteForTeam.All"],
        "team": [
            "Channel.Create.Group",
            "ChannelSettings.Read.Group",
            "TeamMember.Read.Group",
            "TeamSettings.Read.Group",
            "TeamsAppInstallation.Read.Group",
            "TeamsTab.Create.Group",
            "TeamsTab.Read.Group",
        ],
        "site": "fullcontrol",
    },
}


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who calls: the registration's id, the application rights in its token, and when the token ends."""

    app: str
    roles: tuple[str, ...]
    expires: float


def ensure(world: World) -> None:
    """What the first day gives, also to a world that was saved before there were rights."""
    if not world.rights:
        world.rights = {name: {part: _copied(given) for part, given in row.items()} for name, row in FIRST.items()}
        key = world.new_id()
        world.installs[key] = {"id": key, "app": SETUP_CATALOG_APP_ID, "bot": False}


def change(world: World, name: str, parts: Json) -> None:
    """Replaces the parts of one registration that are named."""
    world.rights[name] = world.rights[name] | {
        part: _copied(given) for part, given in parts.items() if given is not None
    }


def _copied(given: str | list[str]) -> str | list[str]:
    return given if isinstance(given, str) else sorted(set(given))


def granted(world: World, app: str) -> list[str]:
    """The application rights that go into the app's next token."""
    return list(_row(world, app).get("roles", ()))


def require(world: World, key: str, bearer: Bearer) -> None:
    """403 in the service's own words when the caller has no right to the operation."""
    need = rights_table.need(key)
    if need is None:
        raise Fault(403, "Forbidden", f"No right is known that would allow {key}.")
    here = _in_team(world, bearer.app)
    if need.kind == NOBODYS or set(need.any_of) & {*bearer.roles, *here} or _on_site(world, need, bearer):
        return
    if need.kind == TEAMS:
        raise Fault(403, "Forbidden", _missing(need, bearer, here))
    if need.kind == DIRECTORY:
        raise Fault(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
    if need.kind == MAIL:
        raise Fault(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.")
    raise Fault(403, "accessDenied", "Access denied")


def _missing(need: Need, bearer: Bearer, here: list[str]) -> str:
    wanted, had, consented = (", ".join(sorted(names)) for names in (need.any_of, bearer.roles, here))
    return (
        f"Missing role permissions on the request. API requires one of '{wanted}'. Roles on the request '{had}'. "
        f"Resource specific consent grants on the request '{consented}'."
    )


def _row(world: World, app: str) -> Json:
    return next((world.rights[name] for name, known in REGISTRATIONS.items() if known == app), {})


def consented(world: World) -> list[tuple[str, str]]:
    """Each registration's id with each right that holds in the team, by the installations that carry them."""
    return [(app, right) for app in REGISTRATIONS.values() for right in _in_team(world, app)]


def _in_team(world: World, app: str) -> list[str]:
    """Consent ends with the installation that carried it."""
    package = next((PACKAGES[name] for name, known in REGISTRATIONS.items() if known == app), None)
    there = any(row["app"] == package for row in world.installs.values())
    return list(_row(world, app)["team"]) if there else []


def _on_site(world: World, need: Need, bearer: Bearer) -> bool:
    """A selected right opens nothing by itself; here the role on the site stands for one on each of its lists too."""
    if not need.role or not (SELECTED in bearer.roles or (LISTS_SELECTED in bearer.roles and need.on_list)):
        return False
    return SITE_ROLES.index(_row(world, bearer.app)["site"]) >= SITE_ROLES.index(need.role)
