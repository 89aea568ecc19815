"""What group work asks of the cellar."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from forum.groupwork.sessions import Deed, Participant, Place, Presenter, Session
from forum.ports import Delivery


class Names(Protocol):
    def name_of(self, person: str) -> str:
        """As it may stand in a sentence; "" where it is not known just now."""


class NextMeeting(Protocol):
    async def next_id(self, forum: str, now: datetime) -> str:
        """The id of the next ERFA meeting, or "open" while none is planned."""


class Sessions(Protocol):
    """Few and asked for with every note, so whoever implements it keeps them at hand."""

    async def add(self, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
        """In one transaction. ChangedMeanwhile where the id or the code of a session that is not over was taken."""

    async def change(self, session: Session, rows: Sequence[Delivery], deed: Deed) -> None:
        """In one transaction: session, rows, deed; its version must follow the stored one, else ChangedMeanwhile.

        What waits under other keys of the session's clock is taken back, unless it fell due before the act; a row that
        waits takes the new time.
        """

    async def find(self, forum: str, session: str) -> Session | None: ...

    async def of_forum(self, forum: str) -> tuple[Session, ...]:
        """Newest first."""

    async def join(self, participant: Participant, forum: str, rows: Sequence[Delivery]) -> None:
        """Take part, move to another group, or come back; `wrote` and `joined_at` of a known one stay."""

    async def participants(self, forum: str, session: str) -> tuple[Participant, ...]:
        """In the order of joining."""

    async def participant(self, forum: str, session: str, person: str) -> Participant | None: ...

    async def latest(self, forum: str, person: str) -> Participant | None:
        """Where this person came last (`came_at`), whatever became of that session."""

    async def wrote(self, forum: str, seat: Participant) -> None:
        """They sent something; who takes no part yet takes this seat with it, and who does keeps theirs."""

    async def tally(self, forum: str, session: str) -> Mapping[str, int]:
        """How many notes stand, by the number of their break-out group as text; "" for notes of none."""

    async def open_place(self, forum: str, place: Place) -> None:
        """Once however often it is asked for."""

    async def places(self, forum: str, session: str) -> tuple[Place, ...]: ...

    async def presenters(self, forum: str, session: str) -> Mapping[int, Presenter]:
        """By group; who was never asked is left out."""

    async def presenter(self, forum: str, session: str, group: int) -> Presenter: ...

    async def present(self, presenter: Presenter, forum: str, rows: Sequence[Delivery], deed: Deed) -> None:
        """Its version must follow the stored one, else ChangedMeanwhile."""

    async def deeds(self, forum: str, subject: str) -> tuple[Deed, ...]:
        """Oldest first."""
