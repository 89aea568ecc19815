"""A list in memory that behaves as SharePoint's: eTags, a recycle bin, delta in small pages, bad days on request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from forum.lists import BeginAnew, Changes, Item, Overtaken
from forum.ports import Unavailable, Undeliverable

PAGE = 3
KEY = "NoteKey"


@dataclass
class PaperList:
    """`ours` writes are the forum's, `hand_*` a person's. `trouble` holds what befalls the next calls, by name."""

    now: Callable[[], datetime]
    unique: bool = True
    rows: dict[str, Item] = field(default_factory=dict)
    bin: dict[str, Item] = field(default_factory=dict)
    log: dict[str, int] = field(default_factory=dict)
    trouble: list[str] = field(default_factory=list)
    between: list[Callable[[], None]] = field(default_factory=list)
    overwritten: list[Mapping[str, object]] = field(default_factory=list)
    calls: list[str] = field(default_factory=list)
    key: str = KEY
    number: int = 0
    change: int = 0
    gone: bool = False

    # What the forum calls.

    async def find(self, _list: str, key: str, column: str = KEY) -> tuple[Item, ...]:
        self._begin("find")
        if self.gone:
            raise Undeliverable("404 itemNotFound")
        found = [item for item in self.rows.values() if item.fields and item.fields.get(column) == key]
        return tuple(sorted(found, key=lambda item: int(item.id)))

    async def read(self, _list: str, item: str) -> Item | None:
        self._begin("read")
        return None if self.gone else self.rows.get(item)

    async def make(self, _list: str, fields: Mapping[str, object]) -> Item:
        self._begin("make")
        if self._taken(fields, ""):
            raise Undeliverable("the value is not unique")
        made = self._add(fields, ours=True)
        self._end()
        return made

    async def write(self, _list: str, item: Item, fields: Mapping[str, object]) -> Item:
        self._begin("write")
        self._meet(item)
        if self._taken(fields, item.id):
            raise Undeliverable("the value is not unique")
        self.overwritten.append(dict(self.rows[item.id].fields or {}))
        self._save(item.id, fields)
        self._end()
        return replace(item, etag="", saved=item.saved + 1, fields={**(item.fields or {}), **fields})

    async def erase(self, _list: str, item: Item) -> None:
        self._begin("erase")
        if item.id in self.rows:
            self._meet(item)
            self.overwritten.append(dict(self.rows[item.id].fields or {}))
            self.hand_delete(item.id)
        self._end()

    async def changes(self, _list: str, link: str) -> Changes:
        self._begin("changes")
        if self.gone:
            raise Undeliverable("404 itemNotFound")
        if link.startswith("delta") and "forgotten" in self.trouble:
            self.trouble.remove("forgotten")
            raise BeginAnew
        kind, seen, first = (link or "whole:0:").split(":")
        if first and "cut" in self.trouble:
            self.trouble.remove("cut")
            raise Unavailable("503 between two pages")
        since = sorted((at, id_) for id_, at in self.log.items() if at > int(seen))
        if kind == "whole":
            since = [(at, id_) for at, id_ in since if id_ in self.rows]
        page, more = since[:PAGE], len(since) > PAGE
        upto = int(first) if first else self.change
        items = tuple(self.rows.get(id_) or Item(id_, fields=None) for _, id_ in page)
        if more:
            return Changes(items, f"{kind}:{page[-1][0]}:{upto}", more=True)
        return Changes(items, f"delta:{page[-1][0] if page and kind == 'delta' else max(upto, int(seen))}:", more=False)

    # What somebody does by hand.

    def hand_add(self, fields: Mapping[str, object]) -> str:
        return self._add(fields, ours=False).id

    def hand_edit(self, item: str, fields: Mapping[str, object]) -> None:
        self._save(item, fields)

    def hand_delete(self, item: str) -> None:
        self.bin[item] = self.rows.pop(item)
        self._logged(item)

    def hand_restore(self, item: str) -> bool:
        if self._taken(self.bin[item].fields or {}, item):
            return False
        self.rows[item] = self.bin.pop(item)
        self._save(item, {})
        return True

    def _add(self, fields: Mapping[str, object], *, ours: bool) -> Item:
        self.number += 1
        id_ = str(self.number)
        self.rows[id_] = Item(id_, _etag(id_, 1), 1, dict(fields), self.now(), ours)
        self._logged(id_)
        return self.rows[id_]

    def _save(self, id_: str, fields: Mapping[str, object]) -> None:
        old = self.rows[id_]
        merged = {name: value for name, value in {**(old.fields or {}), **fields}.items() if value not in ("", None)}
        saved = old.saved + 1
        self.rows[id_] = replace(old, etag=_etag(id_, saved), saved=saved, fields=merged, modified=self.now())
        self._logged(id_)

    def _logged(self, id_: str) -> None:
        self.change += 1
        self.log[id_] = self.change

    def _taken(self, fields: Mapping[str, object], item: str) -> bool:
        key = fields.get(self.key)
        others = (other for id_, other in self.rows.items() if id_ != item)
        return self.unique and bool(key) and any((other.fields or {}).get(self.key) == key for other in others)

    def _begin(self, call: str) -> None:
        self.calls.append(call)
        if call in ("write", "erase", "make") and self.between:
            self.between.pop(0)()
        if "away" in self.trouble:
            self.trouble.remove("away")
            raise Unavailable("503")

    def _end(self) -> None:
        if "lost" in self.trouble:
            self.trouble.remove("lost")
            raise Unavailable("no answer")

    def _meet(self, item: Item) -> None:
        there = self.rows.get(item.id)
        if there is None or there.etag != item.etag:
            raise Overtaken


def _etag(id_: str, saved: int) -> str:
    return f'"{id_},{saved}"'
