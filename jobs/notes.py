"""A note's row in the answers list: brought to what the note says now, or taken away."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Protocol

from forum.groups import Forum, names
from forum.ports import Claimed, Directory, Lists, Unavailable
from forum.workshop.notes import Note, State
from forum.workshop.questions import Question
from texts import say

TITLE_LENGTH = 80
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

    async def __call__(self, row: Claimed) -> None:
        forum = self.directory.forum()
        if not forum.list_id:
            raise Unavailable("the answers list is not provisioned", _NO_LIST_WAIT_S)
        note = await self.notes.find(row.delivery.forum, row.delivery.subject)
        if note is None or note.state is State.WITHDRAWN:
            await self.lists.remove(forum.list_id, row.delivery.subject)
        else:
            await self.lists.upsert(forum.list_id, note.id, fields(note, forum), _tries(row))


def fields(note: Note, forum: Forum) -> Mapping[str, str | int | bool]:
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
        "GroupName": note.group,
        "NoteText": note.text,
        "Attribution": say(language, f"workbook-attributed-{note.attribution}"),
        "Language": say(language, f"summary-in-{note.language}"),
        "SentAt": f"{note.sent_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "NoteVersion": note.version,
        "Late": note.late,
    }


def _question(question: Question, forum: Forum) -> str:
    key = f"question-short-{question}"
    # A year is no quantity: as a number it would be written 2.025.
    wish = question is Question.WISH_SCENARIO
    return say(forum.language, key, year=str(forum.wish_year)) if wish else say(forum.language, key)


def _tries(row: Claimed) -> int:
    """An earlier generation may have made the item, so that a later one's first attempt is not a first."""
    return row.attempt + row.generation - 1
