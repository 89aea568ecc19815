"""Drafts and seats in memory, for the stage."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from forum.people import Person
from forum.ports import Delivery, Kind
from forum.workshop.drafts import Draft, merged
from forum.workshop.drawer import unlinked
from forum.workshop.questions import Question
from forum.workshop.sittings import Sitting
from tests.bot.fakes import NOON


@dataclass
class MemoryDrafts:
    kept: dict[tuple[str, str, str, Question, bool], Draft] = field(default_factory=dict)
    rows: list[Delivery] = field(default_factory=list)

    async def keep(self, draft: Draft, rows: Sequence[Delivery] = ()) -> Draft:
        place = _place(draft)
        self.kept[place] = merged(draft, self.kept.get(place))
        self.rows += rows
        return self.kept[place]

    async def find(
        self, forum: str, person: str, session: str, question: Question, *, scribed: bool = False
    ) -> Draft | None:
        return self.kept.get((forum, person, session, question, scribed))

    async def of_person(self, forum: str, person: str) -> tuple[Draft, ...]:
        own = [draft for draft in self.kept.values() if (draft.forum, draft.person) == (forum, person)]
        return tuple(sorted(own, key=lambda draft: draft.saved_at, reverse=True))

    async def drop(self, draft: Draft) -> None:
        if self.kept.get(_place(draft)) == draft:
            del self.kept[_place(draft)]

    async def unlink(self, forum: str, token: str) -> None:
        for place, draft in self.kept.items():
            if (draft.forum, draft.token) == (forum, token):
                self.kept[place] = unlinked(draft)

    async def left(self, forum: str, session: str, since: datetime) -> int:
        own = [draft for draft in self.kept.values() if draft.session == session and draft.saved_at >= since]
        return len({draft.person for draft in own})


def _place(draft: Draft) -> tuple[str, str, str, Question, bool]:
    return draft.forum, draft.person, draft.session, draft.question, draft.scribed


@dataclass
class OneSitting:
    """Whoever is among `seats` sits in the one session there is, in that group."""

    value: Sitting | None = None
    seats: dict[str, str] = field(default_factory=dict)
    writers: list[str] = field(default_factory=list)

    async def of(self, person: Person, session: str = "", village: str = "") -> Sitting | None:
        if self.value is None or (person.id not in self.seats and session != self.value.session):
            return None
        return replace(self.value, group=self.seats.get(person.id, ""))

    async def by_id(self, session: str) -> Sitting | None:
        return self.value if self.value and self.value.session == session else None

    async def wrote(self, person: Person, sitting: Sitting) -> tuple[Delivery, ...]:
        self.writers.append(person.id)
        return await self.changed(sitting.session, sitting.group)

    async def changed(self, session: str, group: str) -> tuple[Delivery, ...]:
        return (Delivery("landsbyforum", Kind.GROUP_CARD, "person:inge", f"live:{group}", "", NOON, coalesced=True),)
