"""What the forum asks of a list in SharePoint; app.py alone picks who answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

Fields = Mapping[str, str | int | bool]
NOTE_KEY = "NoteKey"
REGISTER_KEY = "RegisterKey"
"""The key columns: of the answers list, and of that of interested villages."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list as it stands; `fields` is None where it was deleted.

    `saved` counts how often it was saved (0 unknown), `etag` goes back with a write, `ours`: an app made it, no person.
    """

    id: str
    etag: str = ""
    saved: int = 0
    fields: Mapping[str, object] | None = None
    modified: datetime | None = None
    ours: bool = True


@dataclass(frozen=True, slots=True)
class Changes:
    """A page of what changed; `link` leads on, and with `more` to further pages of the same look.

    `odd` are the ids of items that cannot be read, "" where not even that can.
    """

    items: tuple[Item, ...]
    link: str
    more: bool
    odd: tuple[str, ...] = ()


class Overtaken(Exception):
    """Somebody saved the item after it was read, or it is gone: nothing was written; read it again."""


class BeginAnew(Exception):
    """The service has forgotten where the last look ended: the next one looks at everything."""


class Lists(Protocol):
    """A list of ours. Raises Unavailable or Undeliverable."""

    async def find(self, list_: str, key: str, column: str = NOTE_KEY) -> tuple[Item, ...]:
        """The items with this key, oldest first: one at most, where the column is unique."""

    async def read(self, list_: str, item: str) -> Item | None:
        """One item by its id; None where there is none."""

    async def make(self, list_: str, fields: Fields) -> Item:
        """A new item."""

    async def write(self, list_: str, item: Item, fields: Fields) -> Item:
        """Change these columns of an item that is as it was read; Overtaken otherwise. The item as it stands then."""

    async def erase(self, list_: str, item: Item) -> None:
        """Delete an item that is as it was read, Overtaken otherwise; no item is fine."""

    async def changes(self, list_: str, link: str) -> Changes:
        """The next page of what changed since the look that ended in `link`; "" looks at everything. BeginAnew."""


class Subscriptions(Protocol):
    """Somebody who knocks at an address of ours when a list changes. Raises Unavailable or Undeliverable."""

    async def ask(self, list_: str, url: str, secret: str, until: datetime) -> str:
        """A new subscription's id; `secret` comes back with each knock, `until` is in UTC."""

    async def renew(self, subscription: str, until: datetime) -> bool:
        """False where it has ended."""
