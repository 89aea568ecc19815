"""A note's row in the answers list: what somebody did to it by hand is taken in, then it says what the note says."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC
from functools import partial
from typing import Protocol

from forum.groups import Forum, names
from forum.lists import Fields, Item, Lists, Overtaken
from forum.ports import Claimed, Clock, Directory, Unavailable, Undeliverable
from forum.workshop.listed import TITLE_LENGTH, Known, Reading, Standing, key_of, stands
from forum.workshop.notes import Note, State
from forum.workshop.ports import Listed
from forum.workshop.questions import Question
from jobs.words import row_of
from texts import say

COLUMNS = frozenset(
    {"Title", "NoteKey", "Meeting", "Village", "Question", "Phase", "Horizon", "GroupName", "NoteText", "Attribution"}
    | {"Language", "SentAt", "NoteVersion", "Late", "ShownAs", "Noted"}
)
"""All that is ours in the list; a column of another name is somebody else's and never touched."""
TRIES = 4
_NO_LIST_WAIT_S = 10.0


class Found(Protocol):
    """Where the note is looked up (forum.workshop.ports.Notes)."""

    async def find(self, forum: str, note: str) -> Note | None: ...


@dataclass(frozen=True, slots=True)
class ListNote:
    """Handler of Kind.LIST_NOTE; the row's subject is the note's id, which is the item's NoteKey too."""

    directory: Directory
    notes: Found
    lists: Lists
    listed: Listed
    clock: Clock

    async def __call__(self, row: Claimed) -> None:
        forum = self.directory.forum()
        if not forum.list_id:
            raise Unavailable("the answers list is not provisioned", _NO_LIST_WAIT_S)
        for attempt in range(_tries(row), _tries(row) + TRIES):
            try:
                return await self._brought(forum, row.delivery.subject, fresh=attempt == 1)
            except Overtaken:
                # Somebody was faster: what they did is read, taken in, and only then written to.
                continue
        raise Unavailable("the list is being changed by others at this moment")

    async def _brought(self, forum: Forum, key: str, *, fresh: bool) -> None:
        known = await self.listed.of_note(forum.id, forum.list_id, key)
        item = None if fresh and not known else await self._taken_in(forum, key, known)
        note = await self.notes.find(forum.id, key)
        if note is None or note.state is not State.ACTIVE:
            return await self._removed(forum, key, item, kept=note is not None and bool(note.text))
        wanted = fields(note, forum)
        if item is None:
            item = await self._made(forum, note.id, wanted)
        elif not stands(item.fields or {}, wanted):
            item = await self.lists.write(forum.list_id, item, wanted)
        agreed = Known(item.id, note.id, Standing.STANDS, item.saved, note.version, wanted)
        await self.listed.agree(forum.id, forum.list_id, agreed, self.clock.now())
        return None

    async def _taken_in(self, forum: Forum, key: str, known: Sequence[Known]) -> Item | None:
        """The item as it stands, its note changed as somebody's hand in it wants; None where there is none."""
        standing = next((one for one in known if one.stands), None)
        if standing is None:
            item = await self._found(forum.list_id, key)
        else:
            await self._cleared(forum, [one for one in known if one.standing is Standing.EXTRA])
            item = await self.lists.read(forum.list_id, standing.item)
        reading = reading_of(forum, "", self.clock)
        if standing is not None and item is None:
            # A list that is gone altogether says so here, before a row of it counts as deleted.
            item = await self._found(forum.list_id, key)
            await self.listed.take(reading, [], [standing.item], tell=False)
        if item is not None and not (standing and item.saved and item.saved == standing.saved):
            row = replace(row_of(item, COLUMNS, forum, reading.now), key=key)
            await self.listed.take(reading, [row], tell=False)
        return item

    async def _found(self, list_: str, key: str) -> Item | None:
        """By its key; a copy that a person made carries the key along and is a note of its own, which a look finds."""
        found = await self.lists.find(list_, key)
        return next((item for item in found if item.ours or key_of(list_, item.id) == key), None)

    async def _cleared(self, forum: Forum, extras: Sequence[Known]) -> None:
        """What is one too many of ours goes, as it was read: whatever was typed into it is kept first."""
        for one in extras:
            item = await self.lists.read(forum.list_id, one.item)
            reading = reading_of(forum, "", self.clock)
            if item is not None:
                await self.listed.take(reading, [row_of(item, COLUMNS, forum, reading.now)], tell=False)
                await self.lists.erase(forum.list_id, item)
            await self.listed.take(reading, [], [one.item], tell=False)

    async def _removed(self, forum: Forum, key: str, item: Item | None, *, kept: bool) -> None:
        """What it said is remembered only as long as the note itself is."""
        if item is not None:
            await self.lists.erase(forum.list_id, item)
            gone = Known(item.id, key, Standing.GONE, item.saved, fields=item.fields if kept else None)
            await self.listed.agree(forum.id, forum.list_id, gone, self.clock.now())

    async def _made(self, forum: Forum, key: str, wanted: Fields) -> Item:
        try:
            return await self.lists.make(forum.list_id, wanted)
        except Undeliverable:
            # The key column is unique: whatever the service calls its refusal, an item that stands explains it.
            if await self.lists.find(forum.list_id, key):
                raise Overtaken from None
            raise


def reading_of(forum: Forum, meeting: str, clock: Clock) -> Reading:
    """How rows of this forum's list are taken in at this moment; `meeting` is the one that new rows are for."""
    return Reading(forum.id, forum.list_id, meeting, forum.language, clock.now(), partial(fields, forum=forum))


def fields(note: Note, forum: Forum) -> Fields:
    """The item's columns, in the forum's words; the text is what was typed, letter for letter."""
    language = forum.language
    return {
        "Title": note.text[:TITLE_LENGTH],
        "NoteKey": note.id,
        "Meeting": note.meeting,
        "Village": names(forum.groups).get(note.village, note.village),
        "Question": _question(note.question, forum),
        "Phase": say(language, f"phase-{note.phase}"),
        "Horizon": say(language, f"horizon-{note.horizon}") if note.question is Question.CAN_IMPROVE else "",
        "GroupName": say(language, "note-group", number=note.group) if note.group else "",
        "NoteText": note.text,
        "Attribution": say(language, f"workbook-attributed-{note.attribution}"),
        "Language": say(language, f"summary-in-{note.language}"),
        "SentAt": f"{note.sent_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "NoteVersion": note.version,
        "Late": note.late,
        "ShownAs": note.shown_as,
        "Noted": say(language, f"note-noted-{note.via}") if note.via else "",
    }


def _question(question: Question, forum: Forum) -> str:
    key = f"question-short-{question}"
    # A year is no quantity: as a number it would be written 2.025.
    wish = question is Question.WISH_SCENARIO
    return say(forum.language, key, year=str(forum.wish_year)) if wish else say(forum.language, key)


def _tries(row: Claimed) -> int:
    """An earlier generation may have made the item, so that a later one's first attempt is not a first."""
    return row.attempt + row.generation - 1
