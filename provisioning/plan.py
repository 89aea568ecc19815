"""What has to be done: wanted and seen in, ordered steps out; nothing is ever deleted or renamed."""

from collections.abc import Iterator
from dataclasses import dataclass

from provisioning import names
from provisioning.columns import LISTS
from provisioning.seen import GENERAL, Seen
from provisioning.state import State
from provisioning.steps import InstallApp, MakeChannel, MakeColumn, MakeList, MakeTab, Step
from provisioning.wanted import TabPart, Wanted


@dataclass(frozen=True, slots=True)
class Plan:
    """`unchanged` counts what stands as wanted; `notes` are things that an operator should know of."""

    steps: tuple[Step, ...]
    unchanged: int
    notes: tuple[str, ...]

    @property
    def lines(self) -> tuple[str, ...]:
        """One line each for a step, for what stands, and for what is left alone."""
        same = (f"= {self.unchanged} uændret",) if self.unchanged else ()
        return (*(step.line for step in self.steps), *same, *(f"! {note}" for note in self.notes))


def made(wanted: Wanted, seen: Seen, state: State) -> Plan:
    """The plan; its order is that of carrying it out."""
    steps = (
        *_app(wanted, seen),
        *_channels(wanted, seen),
        *_lists(wanted, seen),
        *_tabs(wanted, seen),
    )
    return Plan(steps, _parts(wanted) - len(steps), tuple(_notes(wanted, seen, state)))


def _parts(wanted: Wanted) -> int:
    columns = sum(1 + len(LISTS[key]) for key in wanted.lists)
    tabs = sum(1 + len(wanted.villages_of(tab)) for tab in wanted.tabs)
    return 1 + len(wanted.groups) + columns + tabs


def _app(wanted: Wanted, seen: Seen) -> Iterator[Step]:
    if not seen.installed:
        yield InstallApp(wanted.app.external_id, wanted.app.catalogue_id or "")


def _channels(wanted: Wanted, seen: Seen) -> Iterator[Step]:
    return (MakeChannel(group.key, group.name) for group in wanted.groups if group.key not in seen.channels)


def _lists(wanted: Wanted, seen: Seen) -> Iterator[Step]:
    for key, title in wanted.lists.items():
        stands = seen.lists.get(key)
        if stands is None:
            yield MakeList(key, title)
        standing = {column.name for column in stands.columns} if stands else set[str]()
        missing = [column for column in LISTS[key] if column.name not in standing]
        yield from (MakeColumn(key, title, column, fresh=stands is None) for column in missing)


def _tabs(wanted: Wanted, seen: Seen) -> Iterator[Step]:
    titles = {GENERAL: seen.general.name, **{group.key: group.name for group in wanted.groups}}
    for tab in wanted.tabs:
        for village in (GENERAL, *wanted.villages_of(tab)):
            if not _shows(seen, village, tab):
                yield MakeTab(village, titles[village], tab.name, tab.list)


def _shows(seen: Seen, village: str, tab: TabPart) -> bool:
    return any(names.folded(shown.name) == names.folded(tab.name) for shown in seen.tabs.get(village, ()))


def _notes(wanted: Wanted, seen: Seen, state: State) -> Iterator[str]:
    for stranger in seen.strangers:
        yield f"kanal «{stranger.name}» findes, men er ikke i planen (røres ikke)"
    for group in wanted.groups:
        channel = seen.channels.get(group.key)
        if channel is not None and names.folded(channel.name) != names.folded(group.name):
            yield f"kanal «{group.name}» hedder nu «{channel.name}» i Teams (røres ikke)"
        elif channel is None and group.key in state.channels:
            yield f"kanal «{group.name}» fandtes før, men er væk i Teams; dens data er gemt"
    if seen.owners_refused:
        yield f"teamets ejere kan ikke læses; de arrangører, der kendes, gælder fortsat: {seen.owners_refused}"
    yield from _column_notes(wanted, seen)
    yield from _tab_notes(wanted, seen)


def _column_notes(wanted: Wanted, seen: Seen) -> Iterator[str]:
    for key, found in seen.lists.items():
        standing = {column.name: column for column in found.columns}
        for column in LISTS[key]:
            shown = standing.get(column.name)
            if shown and column.unique and not shown.unique:
                yield f"liste {wanted.lists[key]}: kolonne {column.name} er ikke entydig; ret den i SharePoint"
            elif shown and column.indexed and not shown.indexed:
                yield f"liste {wanted.lists[key]}: kolonne {column.name} er ikke indekseret; ret den i SharePoint"


def _tab_notes(wanted: Wanted, seen: Seen) -> Iterator[str]:
    for tab in wanted.tabs:
        stands = seen.lists.get(tab.list)
        url = stands.shown.web_url if stands else ""
        for village in (GENERAL, *wanted.villages_of(tab)):
            for shown in seen.tabs.get(village, ()):
                elsewhere = shown.page is not None and shown.page.content_url != url
                if elsewhere and names.folded(shown.name) == names.folded(tab.name):
                    where = seen.channels[village].name if village else seen.general.name
                    yield f"fane «{tab.name}» i {where} peger et andet sted hen (røres ikke)"
