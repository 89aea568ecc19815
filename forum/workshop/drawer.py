"""Where what somebody typed is kept until it is sent; nobody else ever sees it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from forum import ids, people, targets
from forum.people import Person
from forum.ports import Clock, Delivery, Directory, Kind
from forum.workshop import signatures
from forum.workshop.drafts import Draft, Drafts
from forum.workshop.lines import lines
from forum.workshop.notes import Form, Note, Via
from forum.workshop.questions import Attribution, Phase, Question
from forum.workshop.sittings import Sitting, Sittings


class Sent(Protocol):
    """What was sent from a card (forum.workshop.ports.Notes)."""

    async def of_submission(self, forum: str, submission: str) -> tuple[Note, ...]: ...


@dataclass(frozen=True, slots=True)
class Drawer:
    """The desk. What it keeps belongs to a person, a session and a question."""

    directory: Directory
    drafts: Drafts
    sittings: Sittings
    clock: Clock
    notes: Sent

    async def keep(self, person: Person, form: Form, *, place: str = "", refused: bool = False) -> Draft | None:
        """The text as a draft, None where nothing was typed.

        What stands there from another card is kept with it; an empty form clears away what came from its own card.
        `refused`: somebody tried to send it. Where the session is shut, its organiser is told.
        """
        people.require_answerer(person)
        sitting = await self.sittings.of(person, form.session, place or person.village)
        draft = self._draft(person, form, sitting)
        if draft.blank:
            await self._cleared(draft)
            return None
        told = [_left(draft, sitting)] if refused and sitting and sitting.shut else []
        kept = await self.drafts.keep(await self._unlinked(person, draft), told)
        # What was sent from that card at the same moment stands by now; what follows meets this draft itself.
        return await self.drafts.keep(unlinked(kept)) if await self._nameless(person, kept.token) else kept

    async def find(self, person: Person, session: str, question: Question, *, scribed: bool = False) -> Draft | None:
        """The draft of this question."""
        people.require_answerer(person)
        forum = self.directory.forum()
        return await self.drafts.find(forum.id, person.id, session, question, scribed=scribed)

    async def all(self, person: Person) -> tuple[Draft, ...]:
        """All of the person's drafts, newest first."""
        people.require_answerer(person)
        return await self.drafts.of_person(self.directory.forum().id, person.id)

    async def sent(self, person: Person, form: Form, session: str, saw: str = "") -> None:
        """Drop the draft that was sent; one with a line that was not sent stays, unless the form showed it (`saw`).

        What else came from that card, for another question or in somebody else's hands, keeps no token of it.
        """
        own, where = await self.all(person), (session, form.question, form.via is Via.SCRIBE)
        for draft in own:
            here = (draft.session, draft.question, draft.scribed) == where
            if here and (draft.stamp == saw or _lines(draft.fields) <= _lines(form.fields)):
                await self.drafts.drop(draft)
        if _anonymous(person):
            await self.drafts.unlink(self.directory.forum().id, form.token)

    async def left(self, session: str, since: datetime) -> int:
        """How many have written for a session that takes nothing in any more."""
        return await self.drafts.left(self.directory.forum().id, session, since)

    async def _unlinked(self, person: Person, draft: Draft) -> Draft:
        """Under a token that no note was sent under without a name, by whoever writes so now or did before."""
        standing = await self._standing(draft)
        if standing and standing.token == draft.token:
            return draft
        if _anonymous(person) or await self._nameless(person, draft.token):
            return unlinked(draft)
        return draft

    async def _nameless(self, person: Person, token: str) -> bool:
        forum = self.directory.forum()
        sent = [await self.notes.of_submission(forum.id, each) for each in signatures.hands(token, person.id)]
        return any(sent)

    async def _standing(self, draft: Draft) -> Draft | None:
        where = (draft.forum, draft.person, draft.session, draft.question)
        return await self.drafts.find(*where, scribed=draft.scribed)

    async def _cleared(self, empty: Draft) -> None:
        standing = await self._standing(empty)
        if standing and (standing.token, standing.drawing) == (empty.token, empty.drawing):
            await self.drafts.drop(standing)

    def _draft(self, person: Person, form: Form, sitting: Sitting | None) -> Draft:
        return Draft(
            forum=self.directory.forum().id,
            person=person.id,
            session=sitting.session if sitting else "",
            question=form.question,
            token=form.token,
            saved_at=self.clock.now(),
            fields={phase: form.fields.get(phase, "") for phase in Phase},
            horizon=form.horizon,
            village=form.village,
            drawing=form.drawing,
            scribed=form.via is Via.SCRIBE,
        )


def _anonymous(person: Person) -> bool:
    return signatures.chosen(person.attribution) is Attribution.ANONYMOUS


def unlinked(draft: Draft) -> Draft:
    """A draft has an owner: under the card's token it would tell whose the notes are that were sent from that card."""
    return replace(draft, token=signatures.own_token(), drawing="")


def _left(draft: Draft, sitting: Sitting) -> Delivery:
    key, target = f"drafts:{sitting.session}", targets.person(sitting.organiser)
    return Delivery(draft.forum, Kind.DRAFTS_LEFT, target, key, sitting.session, draft.saved_at, coalesced=True)


def _lines(fields: Mapping[Phase, str]) -> frozenset[tuple[Phase, str]]:
    return frozenset((phase, ids.normalised(line)) for phase, text in fields.items() for line in lines(text))
