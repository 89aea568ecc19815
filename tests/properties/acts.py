"""What people do, and what each act may come to: refused as it must be, or acknowledged and written into the ledger."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from forum.errors import EmptyForm, ForumError
from forum.groupwork import rounds
from forum.groupwork.rounds import Act
from forum.groupwork.seats import InAnotherGroup
from forum.groupwork.sessions import Session
from forum.people import Language, Person
from forum.workshop.lines import lines
from forum.workshop.notes import Form
from forum.workshop.questions import Phase, Question
from forum.workshop.sittings import Locked, Shut
from tests.properties.ledger import Card, Ledger, Place
from tests.properties.world import LISE, World

Refusal = type[ForumError] | None
met: Counter[str] = Counter()
"""What the acts of all runs came to."""


@dataclass
class Known:
    """A session as the organiser's acts left it; `seats` are group numbers by person."""

    id: str
    cut_off: datetime
    deeds: int = 1
    locked: bool = False
    off: bool = False
    seats: dict[str, int] = field(default_factory=dict)


class Acts:
    """Everything but what becomes of a note after it was sent (tests.properties.changing)."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.ledger = Ledger()
        self.sessions: dict[str, Known] = {}
        self.latest: dict[str, str] = {}

    @property
    def on(self) -> Known:
        return list(self.sessions.values())[-1]

    async def session(self) -> Session:
        return await self.world.group_work.find(self.on.id)

    async def prepare(self) -> None:
        """A session; the next one once the last takes nothing in any more."""
        if self.sessions and not self.refusal(self.on.id):
            return
        self.world.clock.passes(1)
        made = await self.world.prepared()
        self.sessions[made.id] = Known(made.id, made.cut_off)

    def refusal(self, session: str) -> Refusal:
        """How a sending to that session is refused now."""
        if session and self.sessions[session].locked:
            return Locked
        return Shut if session and self.world.clock.now() > self.sessions[session].cut_off else None

    async def join(self, person: Person, group: int, *, switch: bool) -> None:
        on, seated = self.on, self.on.seats.get(person.id)
        shut = Shut if on.off else None
        expected = (
            self.refusal(on.id) or shut or (InAnotherGroup if seated not in (None, group) and not switch else None)
        )
        assert await came_to(self.world.group_work.join(person, on.id, group, switch=switch)) is expected
        if expected:
            return
        on.seats[person.id] = group
        self.latest[person.id] = on.id

    def form(
        self, token: str, drawing: str, question: Question, typed: Mapping[Phase, str], *, named: bool = True
    ) -> Form:
        """As the card brings it; without the session's name where the person typed it in their chat."""
        return Form(token, question, typed, drawing=drawing, session=self.on.id if named else "")

    def belongs(self, person: Person, form: Form) -> str:
        """The session that a form is for: the one it names, else the one joined last that is not over or called off."""
        latest = self.latest.get(person.id, "")
        on = self.sessions.get(latest)
        over = on is None or on.off or self.world.clock.now() > on.cut_off
        return form.session or ("" if over else latest)

    async def send(self, person: Person, *forms: Form) -> None:
        """All at once, as from several devices; what each came to."""
        sending = [self.world.workshop.send(person, form, Language.DA) for form in forms]
        results = await asyncio.gather(*sending, return_exceptions=True)
        for form, result in zip(forms, results, strict=True):
            expected = self.refusal(self.belongs(person, form)) or (EmptyForm if _blank(form) else None)
            assert (type(result) if isinstance(result, BaseException) else None) is expected, result
            met[expected.__name__ if expected else "sent"] += 1
        await self._written(person, forms)
        for form in forms:
            await self._put_by(person, form)
        self._sits_down(person, [self.belongs(person, form) for form in forms if not _blank(form)])

    def _sits_down(self, person: Person, sessions: Sequence[str]) -> None:
        """Who answered without having joined sits where their village sits, where that is one group only."""
        for session in sessions:
            known = self.sessions.get(session)
            if known and person.village == "graasten" and person.id not in known.seats and not self.refusal(session):
                known.seats[person.id] = 2
                self.latest[person.id] = session

    async def draft(self, person: Person, form: Form, *, refused: bool = False) -> None:
        await self.world.drawer.keep(person, form, refused=refused)
        place = (person.id, self.belongs(person, form), form.question)
        self.ledger.drafted(place, (form.token, form.drawing), form.fields, await self._card(person, place))
        met["drafted"] += 1

    async def press(self, act: Act, *, stale: bool) -> None:
        """A press on the card as it stands, or as it stood an act ago."""
        session, clock = await self.session(), self.world.clock
        wanted = session if stale else rounds.acted(session, act, clock.now())
        seen = rounds.stamp(session, clock.now()) - (10 if stale else 0)
        shown = await self.world.group_work.act(LISE, session.id, act, seen)
        assert shown.session == wanted
        met["stale"] += shown.stale
        if wanted is not session:
            met["pressed"] += 1
            self.on.deeds += 1
            self.on.locked = self.on.locked or act is Act.LOCK
            self.on.off, self.on.cut_off = wanted.cancelled, wanted.cut_off

    def until_the_cut_off(self) -> None:
        left = self.on.cut_off + timedelta(seconds=1) - self.world.clock.now()
        self.world.clock.passes(max(left.total_seconds(), 0))

    async def deliver(self) -> None:
        await self.world.delivered()
        self.ledger.undelivered.clear()

    async def restart(self) -> None:
        await self.world.close()
        await self.world.opened()
        met["restarted"] += bool(self.ledger.notes)

    async def _written(self, person: Person, forms: Sequence[Form]) -> None:
        """Into the ledger, with the seat that each note must have."""
        stored = (await self.world.stored()).values()
        before = set(self.ledger.notes)
        for form in forms:
            if not self.refusal(self.belongs(person, form)):
                met.update(self.ledger.sent(person.id, form, stored))
        session = self.belongs(person, forms[0])
        sitting = await self.world.group_work.of(person, session) if session else None
        for id_ in self.ledger.notes.keys() - before:
            told = self.ledger.notes[id_]
            assert (told.village, told.session, told.group) == (person.village, session, self._group(person, session))
            assert told.late is bool(sitting and sitting.late)
            met["late"] += told.late

    def _group(self, person: Person, session: str) -> str:
        """Where they sit; who took no seat has that of their village, where it sits in one group only."""
        if not session:
            return ""
        return str(self.sessions[session].seats.get(person.id, "2" if person.village == "graasten" else ""))

    async def _put_by(self, person: Person, form: Form) -> None:
        """As the dialog does: what was refused becomes a draft, a draft that was sent goes."""
        session = self.belongs(person, form)
        if refused := self.refusal(session):
            await self.draft(person, form, refused=True)
            told = refused is Locked or _blank(form) or await self.world.is_told(f"drafts:{session}")
            assert told, "the organiser hears of what came too late"
        elif not _blank(form):
            await self.world.drawer.sent(person, form, session)
            place = (person.id, session, form.question)
            self.ledger.cleared(place, form, await self._card(person, place))

    async def _card(self, person: Person, place: Place) -> Card:
        """Of the draft that is kept there."""
        kept = await self.world.drawer.find(person, place[1], place[2])
        return (kept.token, kept.drawing) if kept else ("", "")


def _blank(form: Form) -> bool:
    return not any(lines(text) for text in form.fields.values())


async def came_to(work: Awaitable[object]) -> Refusal:
    """How it was refused; None where it was done."""
    try:
        await work
    except ForumError as error:
        met[type(error).__name__] += 1
        return type(error)
    return None
