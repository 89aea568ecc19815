"""What apply found or made, kept as `workspace.json` in the data folder: which channel is whose, by id."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, field
from datetime import datetime
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass as parsed_dataclass

from forum.groups import Forum, Group
from forum.people import Language
from provisioning.errors import BadState
from provisioning.wanted import GroupPart, Wanted

FILE = "workspace.json"


def _moment(text: str) -> str:
    if text and datetime.fromisoformat(text).tzinfo is None:
        raise ValueError("needs an offset")
    return text


@parsed_dataclass(frozen=True, slots=True, config=ConfigDict(extra="ignore"))
class Binding:
    """A channel by its id; `folder` is its folder on the team's drive, named when the channel was made."""

    id: str
    folder: str


@parsed_dataclass(frozen=True, slots=True, config=ConfigDict(extra="ignore"))
class ListBinding:
    id: str
    web_url: str


@parsed_dataclass(frozen=True, slots=True, config=ConfigDict(extra="ignore"))
class State:
    """Graph ids by what the workspace file calls them; "" and no entry mean not yet known.

    `owners` are the object ids of the team's owners at `owners_at` (ISO 8601, UTC).
    """

    team: str = ""
    site: str = ""
    drive: str = ""
    general: str = ""
    channels: Mapping[str, Binding] = field(default_factory=dict)
    lists: Mapping[str, ListBinding] = field(default_factory=dict)
    owners: tuple[str, ...] = ()
    owners_at: Annotated[str, AfterValidator(_moment)] = ""


_READER = TypeAdapter(State)


def load(data: Path) -> State:
    """The bindings of the data folder; empty ones before the first apply. BadState when they cannot be read."""
    path = data / FILE
    try:
        return _READER.validate_json(path.read_bytes())
    except FileNotFoundError:
        return State()
    except (OSError, ValidationError) as error:
        line = f"{path}: kan ikke læses; slet filen og kør provision apply, som finder alt igen."
        raise BadState([line]) from error


def save(data: Path, state: State) -> None:
    """Put the bindings in place whole: a kill leaves the old ones or the new ones."""
    path = data / FILE
    text = json.dumps(asdict(state), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    if path.exists() and path.read_text(encoding="utf-8") == text:
        return
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(path)


def forum_of(wanted: Wanted, state: State) -> Forum:
    """The forum's value: what the file says, with the ids that apply found."""
    same_team = state.team == wanted.team.id
    bound = state if same_team else State()
    answers = bound.lists.get("answers")
    # One that the file names no more is left to itself.
    interested = bound.lists.get("interested") if "interested" in wanted.lists else None
    return Forum(
        id=wanted.forum.id,
        name=wanted.forum.name,
        language=Language(wanted.forum.language),
        zone=wanted.forum.zone,
        team=wanted.team.id,
        groups=tuple(_group(group, bound.channels.get(group.key)) for group in wanted.groups),
        organisers=frozenset(wanted.people.organisers),
        leads=frozenset(wanted.people.leads),
        guests=frozenset(wanted.people.guests),
        owners=frozenset(bound.owners),
        owners_at=datetime.fromisoformat(bound.owners_at) if bound.owners_at else None,
        general=bound.general,
        site=bound.site,
        list_id=answers.id if answers else "",
        interested_list=interested.id if interested else "",
        drive=bound.drive,
        wish_year=wanted.forum.wish_year,
        retention_months=wanted.forum.retention_months,
    )


def _group(group: GroupPart, binding: Binding | None) -> Group:
    return Group(
        key=group.key,
        name=group.name,
        language=Language(group.language),
        channel=binding.id if binding else "",
        folder=binding.folder if binding else group.name,
        members=frozenset(group.members),
    )
