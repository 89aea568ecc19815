"""Everything the tenant remembers: plain dicts that are saved as they are, and the counters that name them."""

import uuid
from dataclasses import dataclass, field, fields
from datetime import datetime
from typing import Any

from tenant import clock
from tenant.names import Json

Table = dict[str, Json]


@dataclass(slots=True)
class World:
    """The tables by noun, each row a JSON object under its id; `blobs` holds the files' bytes and is saved apart."""

    seed: int = 0
    counter: int = 0
    last_message: int = 0
    clock: Json = field(default_factory=clock.started)
    people: Table = field(default_factory=dict)
    teams: Table = field(default_factory=dict)
    channels: Table = field(default_factory=dict)
    tabs: Table = field(default_factory=dict)
    installs: Table = field(default_factory=dict)
    lists: Table = field(default_factory=dict)
    files: Table = field(default_factory=dict)
    uploads: Table = field(default_factory=dict)
    subscriptions: Table = field(default_factory=dict)
    chats: Table = field(default_factory=dict)
    meetings: Table = field(default_factory=dict)
    messages: dict[str, Table] = field(default_factory=dict)
    mails: Table = field(default_factory=dict)
    events: Table = field(default_factory=dict)
    archived: bool = False
    bot: Json = field(default_factory=dict)
    rights: Table = field(default_factory=dict)
    proofs: Table = field(default_factory=dict)
    keys: list[Json] = field(default_factory=list)
    blobs: dict[str, bytes] = field(default_factory=dict)

    def now(self) -> datetime:
        """Moved time in UTC."""
        return clock.now(self.clock)

    def stamp(self) -> str:
        """Moved time as Teams writes it."""
        return clock.iso(self.now())

    def new_id(self) -> str:
        """The next id: the same seed and the same calls give the same ids, and a restart repeats none."""
        self.counter += 1
        return str(uuid.uuid5(uuid.NAMESPACE_OID, f"{self.seed}/{self.counter}"))

    def new_message_id(self) -> str:
        """Teams' message ids: milliseconds since 1970, unique and growing even when the clock is set back."""
        self.last_message = max(self.last_message + 1, int(self.now().timestamp() * 1000))
        return str(self.last_message)

    def team(self) -> list[Json]:
        """The members of the team, in the order they came."""
        return [person for person in self.people.values() if person["team"]]

    def general(self) -> Json:
        """The team's first channel, which cannot be deleted or renamed."""
        return next(channel for channel in self.channels.values() if channel["general"])

    def live_channels(self) -> list[Json]:
        """The channels that are not deleted."""
        return [channel for channel in self.channels.values() if not channel["deleted"]]

    def installed(self) -> bool:
        """Whether the bot's app is in the team."""
        return any(row["bot"] for row in self.installs.values())

    def threaded(self, place: str) -> bool:
        """Whether a place is a channel, where each root post has its thread; chats have none."""
        return place in self.channels

    def refill(self, other: "World") -> None:
        """Takes over another world's rows, for a reset of the running tenant."""
        for part in fields(self):
            setattr(self, part.name, getattr(other, part.name))

    def saved(self) -> Json:
        """All but the files' bytes, ready for JSON."""
        return {part.name: getattr(self, part.name) for part in fields(self) if part.name != "blobs"}


def restored(state: dict[str, Any], blobs: dict[str, bytes]) -> World:
    """A world from its saved state; parts it does not know are left aside, missing ones begin empty."""
    known = {part.name for part in fields(World)}
    for row in state.get("lists", {}).values():
        _with_changes(row)
    return World(**{name: value for name, value in state.items() if name in known}, blobs=blobs)


def _with_changes(row: Json) -> None:
    """A list saved before there was a change log begins one in the order of its rows."""
    row.setdefault("bin", {})
    for at, item in enumerate(row["items"].values(), 1):
        item.setdefault("change", at)
        item.setdefault("author", {})
        item.setdefault("editor", {})
    row.setdefault("change", len(row["items"]))
