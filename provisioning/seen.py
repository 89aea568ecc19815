"""The workspace as it stands: read once, matched with what the file calls it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum.ports import Undeliverable
from provisioning import names
from provisioning.errors import CannotSee
from provisioning.ports import Named, ShownColumn, ShownList, ShownTab, Workspace
from provisioning.state import Binding, ListBinding, State
from provisioning.wanted import Wanted

GENERAL = ""


@dataclass(frozen=True, slots=True)
class SeenList:
    shown: ShownList
    columns: tuple[ShownColumn, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """`channels`, `tabs` and `lists` are by the file's keys; `strangers` are channels that the file does not name.

    General's key is "". `owners` are object ids, None where they may not be read, for the reason `owners_refused`.
    """

    installed: bool
    general: Named
    channels: Mapping[str, Named]
    strangers: tuple[Named, ...]
    site: str
    drive: str
    lists: Mapping[str, SeenList]
    tabs: Mapping[str, tuple[ShownTab, ...]]
    owners: tuple[str, ...] | None = None
    owners_refused: str = ""


async def look(workspace: Workspace, wanted: Wanted, state: State) -> Seen:
    """Read all that the plan needs; CannotSee when the team is not there or a read is refused."""
    try:
        return await _look(workspace, wanted, state)
    except Undeliverable as refused:
        raise CannotSee([f"Arbejdsrummet kan ikke læses: {refused}"]) from refused


async def _look(workspace: Workspace, wanted: Wanted, state: State) -> Seen:
    team = wanted.team.id
    if await workspace.team(team) is None:
        line = f"workspace.toml: team.id {team} findes ikke i denne tenant, eller appen må ikke se teamet."
        raise CannotSee([line])
    general = await workspace.primary_channel(team)
    others = [channel for channel in await workspace.channels(team) if channel.id != general.id]
    channels = matched(wanted, state, others)
    known = {channel.id for channel in channels.values()}
    site = (await workspace.site(team)).id
    owners, owners_refused = await _owners(workspace, team)
    return Seen(
        installed=await workspace.app_is_installed(team, wanted.app.external_id),
        general=general,
        channels=channels,
        strangers=tuple(channel for channel in others if channel.id not in known),
        site=site,
        drive=await workspace.drive(site),
        lists=await _lists(workspace, site, wanted, state),
        tabs=await _tabs(workspace, wanted, {GENERAL: general, **channels}),
        owners=owners,
        owners_refused=owners_refused,
    )


async def _owners(workspace: Workspace, team: str) -> tuple[tuple[str, ...] | None, str]:
    """The owners, or why they may not be read: a package of before asks for no such right, and all else still works."""
    try:
        return tuple(await workspace.owners(team)), ""
    except Undeliverable as refused:
        return None, str(refused)


def matched(wanted: Wanted, state: State, channels: Sequence[Named]) -> dict[str, Named]:
    """Each village's channel: by the id that apply kept, so that a renamed one is known, else by its name."""
    by_id = {channel.id: channel for channel in channels}
    bound = state.channels if state.team == wanted.team.id else {}
    found = {key: by_id[binding.id] for key, binding in bound.items() if binding.id in by_id}
    found = {group.key: found[group.key] for group in wanted.groups if group.key in found}
    taken = {channel.id for channel in found.values()}
    by_name = {names.folded(channel.name): channel for channel in channels if channel.id not in taken}
    for group in wanted.groups:
        channel = by_name.get(names.folded(group.name))
        if group.key not in found and channel is not None:
            found[group.key] = channel
    return found


def list_named(shown: Iterable[ShownList], name: str, bound: ListBinding | None) -> ShownList | None:
    """The list by the id that apply kept, else by its display name."""
    every = list(shown)
    by_id = next((one for one in every if bound is not None and one.id == bound.id), None)
    return by_id or next((one for one in every if names.folded(one.name) == names.folded(name)), None)


async def _lists(workspace: Workspace, site: str, wanted: Wanted, state: State) -> dict[str, SeenList]:
    shown = await workspace.lists(site)
    bound = state.lists if state.team == wanted.team.id else {}
    found: dict[str, SeenList] = {}
    for key, name in wanted.lists.items():
        stands = list_named(shown, name, bound.get(key))
        if stands is not None:
            found[key] = SeenList(stands, tuple(await workspace.columns(site, stands.id)))
    return found


async def _tabs(workspace: Workspace, wanted: Wanted, channels: Mapping[str, Named]) -> dict[str, tuple[ShownTab, ...]]:
    wanting = {GENERAL} | {village for tab in wanted.tabs for village in wanted.villages_of(tab)}
    team = wanted.team.id
    standing = {key: channel.id for key, channel in channels.items() if wanted.tabs and key in wanting}
    return {key: tuple(await workspace.tabs(team, id_)) for key, id_ in standing.items()}


def bound_to(wanted: Wanted, state: State, seen: Seen, at: datetime) -> State:
    """The bindings of what stands at this moment. A channel keeps the folder it was bound with.

    Owners that may not be read stay as they were, with the time of then.
    """
    before = state if state.team == wanted.team.id else State()
    channels = {key: _binding(before.channels.get(key), channel) for key, channel in seen.channels.items()}
    lists = {key: ListBinding(found.shown.id, found.shown.web_url) for key, found in seen.lists.items()}
    owned = before if seen.owners is None else replace(before, owners=seen.owners, owners_at=at.isoformat())
    return replace(
        owned,
        team=wanted.team.id,
        site=seen.site,
        drive=seen.drive,
        general=seen.general.id,
        channels=channels,
        lists=lists,
    )


def _binding(before: Binding | None, channel: Named) -> Binding:
    return before if before is not None and before.id == channel.id else Binding(channel.id, channel.name)
