"""What somebody typed and has not sent: it survives a redrawn card, another device and a lost network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol

from forum import ids
from forum.ports import Delivery
from forum.workshop.lines import lines
from forum.workshop.questions import Horizon, Phase, Question

KEPT_MOST = 6000
"""Signs of a field that a draft keeps: three times what can be sent, so that what is too long can still be parted."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One a person, session ("" outside of group work), question and `scribed`; `token` and `drawing` as in notes.Form.

    Sending it from another device under the same token is a repeat of what the first one may have sent.
    """

    forum: str
    person: str
    session: str
    question: Question
    token: str
    saved_at: datetime
    fields: Mapping[Phase, str] = field(default_factory=dict)
    horizon: Horizon = Horizon.UNSET
    village: str = ""
    drawing: str = ""
    scribed: bool = False

    @property
    def stamp(self) -> str:
        """Tells this saving from every other."""
        return self.saved_at.isoformat()

    @property
    def blank(self) -> bool:
        return not any(lines(text) for text in self.fields.values())


def merged(new: Draft, standing: Draft | None) -> Draft:
    """The newer draft; what an older one from another card says is added, for nobody saw the one replace the other."""
    if standing is None or (new.token, new.drawing) == (standing.token, standing.drawing):
        return _within(new)
    fields = {phase: _together(new.fields.get(phase, ""), standing.fields.get(phase, "")) for phase in Phase}
    return _within(replace(new, fields=fields))


def _together(new: str, old: str) -> str:
    known = {ids.normalised(line) for line in lines(new)}
    missing = [line for line in lines(old) if ids.normalised(line) not in known]
    return "\n".join([*([new] if new else []), *missing])


def _within(draft: Draft) -> Draft:
    return replace(draft, fields={phase: text[:KEPT_MOST] for phase, text in draft.fields.items()})


@dataclass(frozen=True, slots=True)
class DraftsLeft:
    """What the organiser of a session is told: how many people wrote after its cut-off."""

    session: str
    people: int


class Drafts(Protocol):
    """Asked with every sending whether there is one, so whoever implements it knows at hand who has any."""

    async def keep(self, draft: Draft, rows: Sequence[Delivery] = ()) -> Draft:
        """In one transaction: `merged` with what stands there, and `rows`; what is kept now. Durable on return."""

    async def find(
        self, forum: str, person: str, session: str, question: Question, *, scribed: bool = False
    ) -> Draft | None: ...

    async def of_person(self, forum: str, person: str) -> tuple[Draft, ...]:
        """Newest first."""

    async def drop(self, draft: Draft) -> None:
        """Only if it still says the same: one that was saved meanwhile stays."""

    async def unlink(self, forum: str, token: str) -> None:
        """No draft carries this token any more, whosever it is: each gets one of its own."""

    async def left(self, forum: str, session: str, since: datetime) -> int:
        """How many people have a draft of this session that was saved at `since` or later."""


class NoDrafts:
    """A forum where nothing is kept that was not sent."""

    async def keep(self, draft: Draft, rows: Sequence[Delivery] = ()) -> Draft:  # noqa: ARG002 - nothing is
        return draft

    async def find(self, *_: object, scribed: bool = False) -> Draft | None:  # noqa: ARG002 - there is none
        return None

    async def of_person(self, *_: object) -> tuple[Draft, ...]:
        return ()

    async def drop(self, draft: Draft) -> None:  # noqa: ARG002 - as above
        return None

    async def unlink(self, forum: str, token: str) -> None:  # noqa: ARG002 - as above
        return None

    async def left(self, *_: object) -> int:
        return 0
