"""Which villages take part: those of the shipped workspace file, or those of the notes under their own names."""

import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from demo.script import Sheet
from demo.wire import Json, Wire

SHIPPED = Path(__file__).parent.parent / "workspace.toml"
SPELT = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
KEY = re.compile(r"[a-z][a-z0-9-]{0,27}")
LOCALES = ("da-DK", "de-DE", "en-GB")


@dataclass(frozen=True, slots=True)
class Workspace:
    """The file that provisioning reads, and one person a village; both keyed by the village's display name."""

    path: Path
    people: dict[str, Json]

    @property
    def names(self) -> list[str]:
        return list(self.people)


async def prepare(wire: Wire, sheets: Sequence[Sheet] | None, data: Path) -> Workspace:
    """The shipped workspace, or one with the notes' own villages and a person for each."""
    if sheets is None:
        return await _shipped(wire)
    names = sorted({sheet.village for sheet in sheets})
    people = {name: _person(at, name) for at, name in enumerate(names)}
    await wire.post(f"{wire.tenant}/control/people", {"people": list(people.values())})
    path = data / "workspace.toml"
    path.write_text(_with_groups(people), encoding="utf-8")
    return Workspace(path, people)


async def _shipped(wire: Wire) -> Workspace:
    groups = tomllib.loads(SHIPPED.read_text(encoding="utf-8"))["groups"]
    seeded = {person["id"]: person for person in (await wire.get(f"{wire.tenant}/window/people"))["people"]}
    return Workspace(SHIPPED, {group["name"]: seeded[group["members"][0]] for group in groups})


def _person(at: int, village: str) -> Json:
    locale = LOCALES[at] if at < len(LOCALES) else LOCALES[0]
    return {
        "id": f"10000000-0000-4000-8000-00000001{at:04d}",
        "name": f"Deltager {at + 1}",
        "locale": locale,
        "village": village,
    }


def _with_groups(people: dict[str, Json]) -> str:
    # Without the app's id in the catalogue, so that it is looked up there, as in most organisations.
    head = re.sub(r"(?m)^catalogue_id = .*\n", "", SHIPPED.read_text(encoding="utf-8").partition("[[groups]]")[0])
    keys = _keys(people)
    return head + "\n".join(_group(keys[name], name, person["id"]) for name, person in people.items())


def _keys(names: Iterable[str]) -> dict[str, str]:
    """A key of its own for every name, whatever letters it is written with."""
    keys: dict[str, str] = {}
    for at, name in enumerate(names, 1):
        key = re.sub(r"[^a-z0-9]+", "-", name.casefold().translate(SPELT)).strip("-")[:28]
        fits = KEY.fullmatch(key) and key not in keys.values()
        keys[name] = key if fits else f"by--{at}"
    return keys


def _group(key: str, name: str, member: str) -> str:
    # A JSON string is a TOML string, whatever the name holds.
    quoted = json.dumps(name, ensure_ascii=False)
    return f'[[groups]]\nkey = "{key}"\nname = {quoted}\nlanguage = "da"\nmembers = ["{member}"]\n'
