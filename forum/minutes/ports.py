"""What minutes ask of the cellar."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from forum.groupwork.sessions import Deed
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Comment, Minutes
from forum.ports import Delivery


class MinuteBook(Protocol):
    """Every question names its forum; what changes something is one transaction with its rows and its deed."""

    async def find(self, forum: str, gathering: str) -> Minutes | None: ...

    async def of_forum(self, forum: str) -> tuple[Minutes, ...]:
        """Newest first."""

    async def add(self, minutes: Minutes, rows: Sequence[Delivery], deed: Deed) -> bool:
        """False where minutes of that gathering stand already: then nothing is written."""

    async def change(self, minutes: Minutes, rows: Sequence[Delivery], deed: Deed) -> None:
        """Its version must follow the stored one, else ChangedMeanwhile."""

    async def lock(self, minutes: Minutes, text: str, rows: Sequence[Delivery], deed: Deed) -> None:
        """As `change`; `text` is what `minutes.hash` is of. From here on no note of the gathering changes any more."""

    async def locked_text(self, forum: str, gathering: str) -> str:
        """What was locked, or "" before."""

    async def amend(self, amendment: Amendment, forum: str, text: str, rows: Sequence[Delivery], deed: Deed) -> None:
        """The locked text becomes `text`, and the change stands in its list. Its number must follow the last one."""

    async def amendments(self, forum: str, gathering: str) -> tuple[Amendment, ...]: ...

    async def attend(self, forum: str, attendees: Sequence[Attendee], deed: Deed) -> None:
        """Written over what was said of the same persons before."""

    async def attendance(self, forum: str, gathering: str) -> tuple[Attendee, ...]:
        """By village, then name."""

    async def comment(self, forum: str, comment: Comment, rows: Sequence[Delivery]) -> None:
        """Once for a repeated id."""

    async def answered(self, forum: str, comment: str, rows: Sequence[Delivery], deed: Deed) -> None: ...

    async def comments(self, forum: str, gathering: str) -> tuple[Comment, ...]:
        """Oldest first."""

    async def put_action(self, action: ActionPoint, rows: Sequence[Delivery], deed: Deed) -> None:
        """New with version 1, else its version must follow the stored one, else ChangedMeanwhile."""

    async def actions(self, forum: str, gathering: str) -> tuple[ActionPoint, ...]:
        """Those agreed at a gathering, in the order they were written."""

    async def open_actions(self, forum: str, before: datetime) -> tuple[ActionPoint, ...]:
        """All that are open and were written before then, soonest due first; those without a day last."""

    async def mail_to(self, forum: str, gathering: str, addresses: Sequence[str]) -> None:
        """These, and no others."""

    async def addresses(self, forum: str, gathering: str) -> tuple[str, ...]: ...
