"""The tenant on its first day: the team with its General channel, the people, an empty site."""

from tenant import entra_proofs, meetings, rights
from tenant.names import DOMAIN, DRIVE_ID, OTHER_TENANT_ID, TEAM_ID, Json
from tenant.world import World

PREFIX = "10000000-0000-4000-8000-0000000000"
# number, name, role, village, locale
PEOPLE = (
    ("01", "Lise", "organiser", "", "da-DK"),
    ("02", "Mads", "project lead", "", "da-DK"),
    ("03", "Oda", "organiser", "", "da-DK"),
    ("11", "Inge Broager", "volunteer", "Broager", "da-DK"),
    ("12", "Anna Gråsten", "volunteer", "Gråsten", "da-DK"),
    ("13", "Peter Nordborg", "volunteer", "Nordborg", "da-DK"),
    ("14", "Kim Sydals", "volunteer", "Sydals", "da-DK"),
    ("15", "Helga Augustenborg", "volunteer", "Augustenborg", "de-DE"),
    ("16", "Tom Egernsund", "volunteer", "Egernsund", "en-GB"),
    ("17", "Sofie Sønderborg", "volunteer", "Sønderborg", "da-DK"),
    ("18", "Jens Broager", "volunteer", "Broager", "da-DK"),
    ("21", "Ruth Gæst", "guest", "Gråsten", "da-DK"),
    ("99", "Uvedkommende", "outsider", "", "da-DK"),
)
OWNERS = {"01", "02", "03"}
FOLDED = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def person(aad: str, name: str, role: str, village: str, locale: str, **more: bool) -> Json:
    """A person's row. `more`: owner, guest, team (true unless said otherwise)."""
    first = "".join(c for c in name.split()[0].lower().translate(FOLDED) if c.isalnum()) or "person"
    guest = more.get("guest", False)
    upn = f"{first}_outside.example#EXT#@{DOMAIN}" if guest else f"{first}@{DOMAIN}"
    return {
        "id": aad,
        "name": name,
        "role": role,
        "guest": guest,
        "locale": locale,
        "village": village,
        "team": more.get("team", True),
        "owner": more.get("owner", False),
        "upn": upn,
        "mail": f"{first}@outside.example" if guest else upn,
    }


def seeded(seed: int = 0) -> World:
    """A fresh world."""
    world = World(seed=seed)
    for number, name, role, village, locale in PEOPLE:
        world.people[PREFIX + number] = person(
            PREFIX + number,
            name,
            role,
            village,
            locale,
            guest=role == "guest",
            team=number != "99",
            owner=number in OWNERS,
        )
    _external(world)
    meetings.ensure(world)
    _general(world)
    _library(world)
    world.files["root"] = _root(world)
    rights.ensure(world)
    entra_proofs.ensure(world)
    return world


def _external(world: World) -> None:
    """Somebody of another organisation, invited to the meeting and nothing else; no directory of ours knows them."""
    name, mail = "Ekstern Karla", "karla@nabokommune.example"
    row = person(PREFIX + "98", name, "external", "", "da-DK", team=False)
    world.people[row["id"]] = row | {"upn": mail, "mail": mail, "home": OTHER_TENANT_ID}


def _general(world: World) -> None:
    row = channel_row(world, "General", None)
    world.channels[row["id"]] = row | {"general": True}


def channel_row(world: World, name: str, description: str | None) -> Json:
    """A new standard channel, not yet in the world."""
    return {
        "id": f"19:{world.new_id().replace('-', '')}@thread.tacv2",
        "name": name,
        "description": description,
        "created": world.stamp(),
        "general": False,
        "deleted": None,
        "team": TEAM_ID,
    }


def list_row(world: World, name: str, template: str) -> Json:
    """A new list without columns of its own, not yet in the world."""
    return {
        "id": world.new_id(),
        "name": name,
        "displayName": name,
        "description": "",
        "template": template,
        "created": world.stamp(),
        "modified": world.stamp(),
        "version": 1,
        "next_item": 1,
        "change": 0,
        "columns": {},
        "items": {},
        "bin": {},
    }


def _library(world: World) -> None:
    row = list_row(world, "Shared Documents", "documentLibrary") | {"displayName": "Documents"}
    world.lists[row["id"]] = row


def _root(world: World) -> Json:
    at = world.stamp()
    return {
        "id": "root",
        "name": "root",
        "parent": None,
        "folder": True,
        "size": 0,
        "mime": None,
        "version": 1,
        "created": at,
        "modified": at,
        "drive": DRIVE_ID,
    }
