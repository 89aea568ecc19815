"""Our lists in SharePoint, item by item: nothing is written over what was not read before."""

import re
from collections.abc import Awaitable
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus

from forum.lists import NOTE_KEY, BeginAnew, Changes, Fields, Item, Overtaken
from forum.ports import Directory, Unavailable
from graph import answers, ways
from graph.client import Garbled, Graph
from graph.refusals import Refused

EXPANDED = {"expand": "fields"}
UNINDEXED = "HonorNonIndexedQueriesWarningMayFailRandomly"
"""Somebody may have taken the key's index away; without this word the question for it would be refused for good."""
# 404: it is gone, which reading it again will tell.
CHANGED = frozenset({HTTPStatus.PRECONDITION_FAILED, HTTPStatus.CONFLICT, HTTPStatus.NOT_FOUND})
_SAVED = re.compile(r",(\d{1,9})\"?$")


class SharePointLists:
    """`forum.ports.Lists` on the site that the directory names; raises Unavailable or Undeliverable."""

    def __init__(self, graph: Graph, directory: Directory) -> None:
        self._graph = graph
        self._directory = directory

    async def find(self, list_: str, key: str, column: str = NOTE_KEY) -> tuple[Item, ...]:
        query = {"filter": f"fields/{column} eq {ways.quoted(key)}", **EXPANDED, "top": "10"}
        # A page may be empty and still have a next one.
        found = await self._graph.all(ways.items(self._site(), list_), answers.Item, query, UNINDEXED)
        return tuple(sorted(map(_item, found), key=lambda item: (len(item.id), item.id)))

    async def read(self, list_: str, item: str) -> Item | None:
        found = await self._graph.find(ways.item(self._site(), list_, item), answers.Item, EXPANDED)
        return None if found is None else _item(found)

    async def make(self, list_: str, fields: Fields) -> Item:
        made = await self._graph.post(ways.items(self._site(), list_), {"fields": dict(fields)}, answers.Item)
        return replace(_item(made), fields=fields)

    async def write(self, list_: str, item: Item, fields: Fields) -> Item:
        """The answer names no version; the one that was read, and one more, is the least that stands there now."""
        way = ways.fields(self._site(), list_, item.id)
        await _unless_changed(self._graph.patch(way, dict(fields), item.etag))
        return replace(
            item, etag="", saved=item.saved + 1 if item.saved else 0, fields={**(item.fields or {}), **fields}
        )

    async def erase(self, list_: str, item: Item) -> None:
        try:
            await _unless_changed(self._graph.delete(ways.item(self._site(), list_, item.id), item.etag))
        except Overtaken:
            if await self.read(list_, item.id) is not None:
                raise

    async def changes(self, list_: str, link: str) -> Changes:
        way = ways.changes(self._site(), list_)
        try:
            page = await (self._graph.follow(way, answers.Delta, link) if link else self._all_of(list_))
        except Refused as refused:
            if refused.status != HTTPStatus.GONE:
                raise
            raise BeginAnew from refused
        if not page.next_link and not page.delta_link:
            raise Unavailable("Microsoft Graph sagde ikke, hvor ændringerne fortsætter.")
        read = [await self._whole(list_, item) for item in page.value]
        items = tuple(item for item in read if isinstance(item, Item))
        odd = tuple(item.id for item in read if isinstance(item, answers.Odd))
        return Changes(items, page.next_link or page.delta_link, bool(page.next_link), odd)

    async def _all_of(self, list_: str) -> answers.Delta:
        return await self._graph.get(ways.changes(self._site(), list_), answers.Delta, EXPANDED)

    async def _whole(self, list_: str, item: answers.Item | answers.Odd) -> Item | answers.Odd:
        """What changed, with its fields: where the page left them out they are read."""
        if isinstance(item, answers.Odd):
            return item
        if item.deleted is not None or item.fields is not None:
            return _item(item)
        try:
            return await self.read(list_, item.id) or Item(item.id)
        except Garbled:
            return answers.Odd(item.id)

    def _site(self) -> str:
        site = self._directory.forum().site
        if not site:
            raise Unavailable("Arbejdsrummet er ikke sat op endnu (provision apply).")
        return site


async def _unless_changed(call: Awaitable[None]) -> None:
    try:
        await call
    except Refused as refused:
        if refused.status in CHANGED:
            raise Overtaken from refused
        raise


def _item(found: answers.Item) -> Item:
    number = _SAVED.search(found.etag)
    return Item(
        id=found.id,
        etag=found.etag,
        saved=int(number[1]) if number else 0,
        fields=None if found.deleted is not None else (found.fields or {}),
        modified=_aware(found.modified),
        ours=found.made_by is not None and found.made_by.application is not None,
    )


def _aware(at: datetime | None) -> datetime | None:
    return at.replace(tzinfo=UTC) if at is not None and at.tzinfo is None else at
