"""What somebody typed and has not sent: it survives a redrawn card, another device and a lost network."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from forum.workshop.questions import Horizon, Phase, Question


@dataclass(frozen=True, slots=True)
class Draft:
    """One a person, session ("" outside of group work) and question; `token` and `drawing` as in notes.Form.

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
    async def keep(self, draft: Draft) -> None:
        """The newest stands in place of an earlier one. Durable on return."""

    async def find(self, forum: str, person: str, session: str, question: Question) -> Draft | None: ...

    async def of_person(self, forum: str, person: str) -> tuple[Draft, ...]:
        """Newest first."""

    async def drop(self, draft: Draft) -> None:
        """Only if it still says the same: one that was saved meanwhile stays."""
