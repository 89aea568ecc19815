"""What minutes ask of the cellar, and of the other features."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.groupwork.sessions import Deed, Participant, Presenter, Session
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Comment, Minutes
from forum.people import Language
from forum.ports import Delivery
from forum.quoting.consents import Consent
from forum.summary.lines import Ref
from forum.summary.summary import Summary
from forum.workshop.notes import Note


@dataclass(frozen=True, slots=True)
class Seal:
    """What a text that is to be locked rests on: the wordings of the gathering's notes, and who may not be left out.

    `refs` are the notes in the text. `session` is the group work as it stands locked, None where it still takes late
    notes in, or there is none.
    """

    text: str
    refs: tuple[Ref, ...]
    session: Session | None = None


class MinuteBook(Protocol):
    """Every question names its forum; what changes something is one transaction with its rows and its deed."""

    async def find(self, forum: str, gathering: str) -> Minutes | None: ...

    async def of_forum(self, forum: str) -> tuple[Minutes, ...]:
        """Newest first."""

    async def add(self, minutes: Minutes, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> bool:
        """False where minutes of that gathering stand already: then nothing is written.

        Who signed up or sent apologies before keeps their own word.
        """

    async def change(
        self, minutes: Minutes, rows: Sequence[Delivery], deed: Deed, mail_to: Sequence[str] | None = None
    ) -> None:
        """Its version must follow the stored one, else ChangedMeanwhile. `mail_to`: these addresses and no others."""

    async def lock(self, minutes: Minutes, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        """As `change`; `seal.text` is what `minutes.hash` is of. From here on no note in it changes any more.

        ChangedMeanwhile too where its notes are not those that stand in the gathering, each in that wording.
        """

    async def locked_text(self, forum: str, gathering: str) -> str:
        """What was locked, or "" before."""

    async def amend(self, amendment: Amendment, forum: str, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        """The locked text becomes `seal.text`, and the change stands in its list.

        ChangedMeanwhile where its number does not follow the last one, or (a supplement) as in `lock`.
        """

    async def seal(self, session: Session, deed: Deed) -> None:
        """The group work takes nothing in any more; its version must follow the stored one, else ChangedMeanwhile."""

    async def amendments(self, forum: str, gathering: str) -> tuple[Amendment, ...]: ...

    async def attend(self, forum: str, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> None:
        """Written over what was said of the same persons before; MinutesLocked once the gathering's are."""

    async def attendance(self, forum: str, gathering: str) -> tuple[Attendee, ...]:
        """By village, then name."""

    async def comment(self, forum: str, comment: Comment, rows: Sequence[Delivery]) -> None:
        """Once for a repeated id; NotNow where the minutes are not in review."""

    async def answered(self, forum: str, comment: str, rows: Sequence[Delivery], deed: Deed) -> None: ...

    async def comments(self, forum: str, gathering: str) -> tuple[Comment, ...]:
        """Oldest first."""

    async def put_action(self, action: ActionPoint, rows: Sequence[Delivery], deed: Deed) -> None:
        """New with version 1, else its version must follow the stored one, else ChangedMeanwhile."""

    async def action(self, forum: str, action: str) -> ActionPoint | None: ...

    async def actions(self, forum: str, gathering: str) -> tuple[ActionPoint, ...]:
        """Those agreed at a gathering, in the order they were written."""

    async def open_actions(self, forum: str, before: datetime) -> tuple[ActionPoint, ...]:
        """All that are open and were written before then, soonest due first; those without a day last."""

    async def addresses(self, forum: str, gathering: str) -> tuple[str, ...]: ...


class Seated(Protocol):
    """Who took part in group work (forum.groupwork.ports.Sessions)."""

    async def find(self, forum: str, session: str) -> Session | None: ...

    async def participants(self, forum: str, session: str) -> tuple[Participant, ...]: ...

    async def presenters(self, forum: str, session: str) -> Mapping[int, Presenter]: ...


class Documented(Protocol):
    """The summary of a gathering (forum.summary.desk.Summaries)."""

    async def for_document(
        self, gathering: str, cut_off: datetime
    ) -> tuple[Summary, tuple[Note, ...], tuple[Note, ...]]: ...


class Signed(Protocol):
    """Notes by their author, and how their names are taken out (forum.workshop.ports.Notes)."""

    async def of_author(self, forum: str, author: str, meeting: str) -> tuple[Note, ...]: ...

    async def unsign(self, notes: Sequence[tuple[Note, Delivery]], also: Sequence[Delivery], author: str) -> None: ...


class Consented(Protocol):
    """What is known of consent to be quoted (forum.quoting.desk.Quotes)."""

    async def standing(self, notes: Sequence[Note], gathering: str = "") -> Mapping[str, Consent]: ...


class NobodyAsked:
    """Where nobody is asked for consent."""

    async def standing(self, notes: Sequence[Note], gathering: str = "") -> Mapping[str, Consent]:  # noqa: ARG002 - as it says
        return {}


class FilesAgain(Protocol):
    """The row that writes the files of published minutes anew (forum.sending.deliveries.files)."""

    def __call__(self, forum: str, gathering: str, due: datetime, /) -> Delivery: ...


@dataclass(frozen=True, slots=True)
class Titles:
    """What the rows of an agenda are called that nobody has typed yet."""

    before: str
    group_work: str
    round_up: str
    meeting: str
    carried: str


class Wording(Protocol):
    """Sentences are kept in texts/, so the titles are handed in."""

    def __call__(self, language: Language, /) -> Titles: ...
