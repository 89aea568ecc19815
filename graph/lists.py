"""The answers list in SharePoint: one item per NoteKey, whatever is repeated or lost on the way."""

from collections.abc import Mapping
from http import HTTPStatus

from forum.ports import Directory, Unavailable
from graph import ways
from graph.answers import Created, Item
from graph.client import Graph
from graph.refusals import Refused

KEY, VERSION = "NoteKey", "NoteVersion"
CHANGED = frozenset({HTTPStatus.PRECONDITION_FAILED, HTTPStatus.CONFLICT})
Fields = Mapping[str, str | int | bool]


class SharePointLists:
    """`forum.ports.Lists` on the site that the directory names; raises Unavailable or Undeliverable."""

    def __init__(self, graph: Graph, directory: Directory) -> None:
        self._graph = graph
        self._directory = directory

    async def upsert(self, list_: str, key: str, fields: Fields, attempt: int) -> None:
        """Bring the one item with this key to these fields; an item of a newer NoteVersion is left as it is."""
        wanted = {**fields, KEY: key}
        likely_there = attempt > 1 or _version(fields) > 1
        if likely_there and await self._update(list_, key, wanted):
            return
        try:
            await self._graph.post(ways.items(self._site(), list_), {"fields": wanted}, Created)
        except Refused:
            # The key column is unique: whatever the service calls its refusal, an item that stands explains it.
            if not await self._update(list_, key, wanted):
                raise

    async def remove(self, list_: str, key: str) -> None:
        """Delete the item with this key; no item is fine."""
        found = await self._find(list_, key)
        if found is None:
            return
        try:
            await self._graph.delete(ways.item(self._site(), list_, found.id))
        except Refused as refused:
            if refused.status != HTTPStatus.NOT_FOUND:
                raise

    async def _update(self, list_: str, key: str, wanted: Fields) -> bool:
        for _ in range(2):
            found = await self._find(list_, key)
            if found is None:
                return False
            if _stands(found, wanted) or await self._patched(list_, found, wanted):
                return True
        raise Unavailable("Listen ændres af andre i samme øjeblik.")

    async def _patched(self, list_: str, found: Item, wanted: Fields) -> bool:
        try:
            await self._graph.patch(ways.fields(self._site(), list_, found.id), wanted, found.etag)
        except Refused as refused:
            if refused.status not in CHANGED:
                raise
            return False
        return True

    async def _find(self, list_: str, key: str) -> Item | None:
        query = {"filter": f"fields/{KEY} eq {ways.quoted(key)}", "expand": "fields", "top": "2"}
        # A page may be empty and still have a next one.
        items = await self._graph.all(ways.items(self._site(), list_), Item, query)
        return items[0] if items else None

    def _site(self) -> str:
        site = self._directory.forum().site
        if not site:
            raise Unavailable("Arbejdsrummet er ikke sat op endnu (provision apply).")
        return site


def _version(fields: Mapping[str, object]) -> int:
    said = fields.get(VERSION, 1)
    try:
        return int(said) if isinstance(said, int | float | str) else 1
    except (ValueError, OverflowError):
        # Somebody wrote into our column by hand.
        return 1


def _stands(found: Item, wanted: Fields) -> bool:
    if _version(found.fields) > _version(wanted):
        return True
    # SharePoint leaves out fields that are empty.
    return all((found.fields.get(name) or "") == (value or "") for name, value in wanted.items())
