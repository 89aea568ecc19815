"""What somebody typed and has not sent: it survives a redrawn card, another device and a lost network."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from forum.ports import Delivery
from forum.workshop.questions import Horizon, Phase, Question


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


class Drafts(Protocol):
    """Asked with every sending whether there is one, so whoever implements it knows at hand who has any."""

    async def keep(self, draft: Draft, rows: Sequence[Delivery] = ()) -> None:
        """The newest stands in place of an earlier one, together with `rows`. Durable on return."""

    async def find(
        self, forum: str, person: str, session: str, question: Question, *, scribed: bool = False
    ) -> Draft | None: ...

    async def of_person(self, forum: str, person: str) -> tuple[Draft, ...]:
        """Newest first."""

    async def drop(self, draft: Draft) -> None:
        """Only if it still says the same: one that was saved meanwhile stays."""

    async def left(self, forum: str, session: str, since: datetime) -> int:
        """How many people have a draft of this session that was saved at `since` or later."""


class NoDrafts:
    """A forum where nothing is kept that was not sent."""

    async def keep(self, draft: Draft, rows: Sequence[Delivery] = ()) -> None:  # noqa: ARG002 - nothing is
        return None

    async def find(self, *_: object, scribed: bool = False) -> Draft | None:  # noqa: ARG002 - there is none
        return None

    async def of_person(self, *_: object) -> tuple[Draft, ...]:
        return ()

    async def drop(self, draft: Draft) -> None:  # noqa: ARG002 - as above
        return None

    async def left(self, *_: object) -> int:
        return 0
