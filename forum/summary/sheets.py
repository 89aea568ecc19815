"""Where an organiser gets a summary as a workbook, with the notes behind every line."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from forum import people
from forum.groups import Forum
from forum.patience import in_time
from forum.people import Language, Person, Role
from forum.ports import Clock, Directory, Files, Unavailable
from forum.summary.desk import Summaries
from forum.summary.summary import Summary
from forum.workshop.notes import Note

PATIENCE_S = 7.0
"""Somebody waits for the answer; Teams waits for ten seconds (rule 31)."""


class Workbook(Protocol):
    """Writes the .xlsx of a summary and its notes (documents.workbook.written); may take a while, so off the loop."""

    def __call__(self, summary: Summary, notes: Sequence[Note], forum: Forum, language: Language, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Sheets:
    """The desk; an organiser's alone. The workbook lies where the pre-read's does, in the folder of General."""

    directory: Directory
    summaries: Summaries
    files: Files
    workbook: Workbook
    clock: Clock

    async def link(self, person: Person, gathering: str, name: str) -> str:
        """The web address of the workbook `name` as it stands now; a second press writes it anew in the same place.

        Raises Unavailable or Undeliverable.
        """
        people.require(person, Role.ORGANISER)
        forum = self.directory.forum()
        if not forum.drive:
            raise Unavailable("the team's drive is not provisioned")
        summary, notes, late = await self.summaries.for_document(gathering, self.clock.now())
        # What came late counts nowhere in it, and may be kept from being quoted all the same.
        kept_back = (*summary.withheld, *await self.summaries.kept_back(late, gathering))
        summary = replace(summary, withheld=kept_back)
        content = await asyncio.to_thread(self.workbook, summary, (*notes, *late), forum, forum.language)
        async with in_time(PATIENCE_S):
            return await self.files.put(forum.drive, f"{forum.general_folder}/{name}.xlsx", content)
