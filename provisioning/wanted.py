"""The workspace file, read once: every fault in it becomes a line with its key, and nothing half-read is used."""

import difflib
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import field
from pathlib import Path
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, ConfigDict, Field, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from provisioning import names
from provisioning.columns import LISTS
from provisioning.errors import BadWorkspaceFile, ProvisioningError

_STRICT = ConfigDict(extra="forbid")
_GUID = re.compile(r"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$")


def _guid(value: str) -> str:
    if not _GUID.match(value):
        raise ValueError("skal være en id som 00000000-0000-0000-0000-000000000000")
    return value.lower()


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (OSError, ValueError, KeyError):
        raise ValueError("er ingen kendt tidszone; fx Europe/Copenhagen") from None
    return value


def _plain(value: str) -> str:
    if not value.isprintable():
        raise ValueError("må ikke have linjeskift eller skjulte tegn")
    return value


def _channel_name(value: str) -> str:
    if said := names.complaint(value):
        raise ValueError(said)
    return value


Guid = Annotated[str, AfterValidator(_guid)]
Zone = Annotated[str, AfterValidator(_zone)]
ChannelName = Annotated[str, AfterValidator(_channel_name)]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,31}$")]
Title = Annotated[str, Field(min_length=1, max_length=100), AfterValidator(_plain)]
Year = Annotated[int, Field(ge=2000, le=2200)]
Months = Annotated[int, Field(ge=1, le=120)]
Tongue = Literal["da", "en", "de"]


@dataclass(frozen=True, slots=True, config=_STRICT)
class ForumPart:
    id: Key
    name: Title
    language: Tongue = "da"
    zone: Zone = "Europe/Copenhagen"
    wish_year: Year = 2025
    retention_months: Months = 24


@dataclass(frozen=True, slots=True, config=_STRICT)
class TeamPart:
    id: Guid


@dataclass(frozen=True, slots=True, config=_STRICT)
class AppPart:
    """`external_id` is the id in the manifest; `catalogue_id` is looked up when it is not given."""

    external_id: Guid
    catalogue_id: Guid | None = None


@dataclass(frozen=True, slots=True, config=_STRICT)
class PeoplePart:
    """Entra object ids."""

    organisers: tuple[Guid, ...] = ()
    leads: tuple[Guid, ...] = ()
    guests: tuple[Guid, ...] = ()


@dataclass(frozen=True, slots=True, config=_STRICT)
class GroupPart:
    key: Key
    name: ChannelName
    language: Tongue = "da"
    members: tuple[Guid, ...] = ()


@dataclass(frozen=True, slots=True, config=_STRICT)
class TabPart:
    """A tab to a list, in General and in the channels of `villages` (group keys); all of them when not given."""

    name: Annotated[str, Field(min_length=1, max_length=128), AfterValidator(_plain)]
    list: str
    villages: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, config=_STRICT)
class Wanted:
    """The workspace as the file wants it; `lists` are display names by list key."""

    forum: ForumPart
    team: TeamPart
    app: AppPart
    groups: tuple[GroupPart, ...]
    lists: dict[str, Title]
    people: PeoplePart = field(default_factory=PeoplePart)
    tabs: tuple[TabPart, ...] = ()

    def villages_of(self, tab: TabPart) -> tuple[str, ...]:
        """The group keys whose channels show this tab."""
        return tuple(group.key for group in self.groups) if tab.villages is None else tab.villages


_READER = TypeAdapter(Wanted)


def read(path: Path) -> Wanted:
    """The workspace file; BadWorkspaceFile with a line for each fault."""
    return parsed(values(path, BadWorkspaceFile), path.name)


def values(path: Path, bad: type[ProvisioningError], setting: str = "") -> dict[str, Any]:
    """What a TOML file holds, or `bad` with a line, in front of which a `setting` that named the file is named."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise bad([f"{setting}{path}: kan ikke læses ({error.strerror})."]) from error
    except ValueError as error:
        raise bad([f"{path}: er ikke gyldig TOML ({error})."]) from error
    except RecursionError:
        raise bad([f"{path}: er ikke gyldig TOML (for mange indlejringer)."]) from None


def parsed(said: dict[str, Any], file: str = "workspace.toml") -> Wanted:
    """The same from values already read."""
    try:
        wanted = _READER.validate_python(said)
    except ValidationError as error:
        raise BadWorkspaceFile([fault_line(file, fault) for fault in error.errors()]) from None
    if faults := list(_faults(wanted)):
        raise BadWorkspaceFile([f"{file}: {fault}" for fault in faults])
    return wanted


_WORDS = {
    "missing": "mangler",
    "unexpected_keyword_argument": "er en ukendt nøgle",
    "string_pattern_mismatch": "må kun have små bogstaver a-z, tal og bindestreg, og begynde med et bogstav",
    "literal_error": "skal være da, en eller de",
    "string_type": "skal være tekst i anførselstegn",
    "int_type": "skal være et helt tal",
    "string_too_short": "må ikke være tom",
}


def fault_line(file: str, fault: Any) -> str:
    """A fault that pydantic found, in our words, with the key that has it."""
    where = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in fault["loc"]).lstrip(".")
    # pydantic's own words stay for what nobody is likely to write.
    what = _WORDS.get(fault["type"]) or str(fault["msg"]).removeprefix("Value error, ")
    return f"{file}: {where} {what}."


def _faults(wanted: Wanted) -> Iterator[str]:
    keys = [group.key for group in wanted.groups]
    if not keys:
        yield "groups skal have mindst én."
    yield from _twice("groups.key", keys)
    yield from _twice("groups.name", [names.folded(group.name) for group in wanted.groups])
    yield from _twice("groups.members", [member for group in wanted.groups for member in group.members])
    yield from _unknown("lists", wanted.lists, LISTS, "liste")
    for number, tab in enumerate(wanted.tabs):
        yield from _unknown(f"tabs[{number}].list", [tab.list], wanted.lists, "liste")
        yield from _unknown(f"tabs[{number}].villages", tab.villages or (), keys, "landsby")
    yield from _twice("tabs", [f"{tab.name} ({tab.list})" for tab in wanted.tabs])


def _twice(where: str, values: Iterable[str]) -> Iterator[str]:
    return (f"{where} «{value}» står {count} gange." for value, count in Counter(values).items() if count > 1)


def _unknown(where: str, values: Iterable[str], known: Iterable[str], noun: str) -> Iterator[str]:
    choices = list(known)
    for value in values:
        if value not in choices:
            near = difflib.get_close_matches(value, choices, 1)
            yield f"{where} «{value}» er en ukendt {noun}" + (f"; mente du «{near[0]}»?" if near else ".")
