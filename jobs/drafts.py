"""The organiser hears, in one message that counts on, how many wrote after the last moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.people import Language
from forum.ports import Claimed, Directory, People, Skipped, Spot
from forum.reasons import Why
from forum.workshop.drafts import DraftsLeft
from forum.workshop.sittings import Sittings
from jobs.together import Edited


class Left(Protocol):
    """The part of the drafts that is asked (forum.workshop.drafts.Drafts)."""

    async def left(self, forum: str, session: str, since: datetime) -> int: ...


@dataclass(frozen=True, slots=True)
class TellDraftsLeft:
    """Handler of Kind.DRAFTS_LEFT; the row's subject is the session."""

    directory: Directory
    drafts: Left
    sittings: Sittings
    people: People
    edited: Edited

    async def __call__(self, row: Claimed) -> None:
        session, forum = row.delivery.subject, self.directory.forum()
        sitting = await self.sittings.by_id(session)
        if sitting is None or sitting.cut_off is None:
            raise Skipped("no such group work", Why.NO_MEETING, "")
        count = await self.drafts.left(forum.id, session, sitting.cut_off)
        if not count:
            raise Skipped("the drafts are gone", Why.STOPPED, "")
        profile = await self.people.profile(forum.id, sitting.organiser)
        language = Language(profile.language) if profile.language in set(Language) else forum.language
        spot = Spot(language, person=sitting.organiser)
        await self.edited.draw(forum.id, row.delivery.key, spot, DraftsLeft(session, count))
