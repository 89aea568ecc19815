"""The book of minutes in memory, as forum.minutes.ports.MinuteBook promises it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed, Session
from forum.minutes.errors import MinutesLocked, NotNow
from forum.minutes.minutes import ActionPoint, Amendment, Attendee, Comment, Minutes, Progress, State
from forum.minutes.ports import Seal
from forum.ports import Delivery


@dataclass
class MemoryBook:
    minutes: dict[str, Minutes] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    there: dict[tuple[str, str], Attendee] = field(default_factory=dict)
    said: dict[str, Comment] = field(default_factory=dict)
    agreed: dict[str, ActionPoint] = field(default_factory=dict)
    changes: list[Amendment] = field(default_factory=list)
    mail: dict[str, tuple[str, ...]] = field(default_factory=dict)
    sealed: list[Session] = field(default_factory=list)
    rows: list[Delivery] = field(default_factory=list)
    deeds: list[Deed] = field(default_factory=list)

    async def find(self, forum: str, gathering: str) -> Minutes | None:
        return self.minutes.get(gathering)

    async def of_forum(self, forum: str) -> tuple[Minutes, ...]:
        return tuple(sorted(self.minutes.values(), key=lambda each: each.starts_at, reverse=True))

    async def add(self, minutes: Minutes, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> bool:
        if minutes.id in self.minutes:
            return False
        self.minutes[minutes.id] = minutes
        self.there.update({(each.gathering, each.person): each for each in attendees})
        self._told(rows, deed)
        return True

    async def change(
        self, minutes: Minutes, rows: Sequence[Delivery], deed: Deed, mail_to: Sequence[str] | None = None
    ) -> None:
        if self.minutes[minutes.id].version != minutes.version - 1:
            raise ChangedMeanwhile
        self.minutes[minutes.id] = minutes
        if mail_to is not None:
            self.mail[minutes.id] = tuple(sorted(mail_to))
        self._told(rows, deed)

    async def lock(self, minutes: Minutes, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        await self.change(minutes, rows, deed)
        self.texts[minutes.id] = seal.text
        self.sealed += [seal.session] if seal.session else []

    async def locked_text(self, forum: str, gathering: str) -> str:
        return self.texts.get(gathering, "")

    async def amend(self, amendment: Amendment, forum: str, seal: Seal, rows: Sequence[Delivery], deed: Deed) -> None:
        if amendment.number != len(await self.amendments(forum, amendment.gathering)) + 1:
            raise ChangedMeanwhile
        self.texts[amendment.gathering] = seal.text
        self.changes.append(amendment)
        self.sealed += [seal.session] if seal.session else []
        self._told(rows, deed)

    async def seal(self, session: Session, deed: Deed) -> None:
        self.sealed.append(session)
        self.deeds.append(deed)

    async def amendments(self, forum: str, gathering: str) -> tuple[Amendment, ...]:
        return tuple(each for each in self.changes if each.gathering == gathering)

    async def attend(self, forum: str, attendees: Sequence[Attendee], rows: Sequence[Delivery], deed: Deed) -> None:
        if any((known := self.minutes.get(each.gathering)) and known.locked for each in attendees):
            raise MinutesLocked
        self.there.update({(each.gathering, each.person): each for each in attendees})
        self._told(rows, deed)

    async def attendance(self, forum: str, gathering: str) -> tuple[Attendee, ...]:
        found = [each for each in self.there.values() if each.gathering == gathering]
        return tuple(sorted(found, key=lambda each: (each.village, each.name, each.person)))

    async def comment(self, forum: str, comment: Comment, rows: Sequence[Delivery]) -> None:
        state = self.minutes[comment.gathering].state
        if state is not State.IN_REVIEW:
            raise NotNow(state=state.value, act="comment")
        self.said.setdefault(comment.id, comment)
        self.rows += rows

    async def answered(self, forum: str, comment: str, rows: Sequence[Delivery], deed: Deed) -> None:
        self.said[comment] = replace(self.said[comment], answered=True)
        self._told(rows, deed)

    async def comments(self, forum: str, gathering: str) -> tuple[Comment, ...]:
        found = [each for each in self.said.values() if each.gathering == gathering]
        return tuple(sorted(found, key=lambda each: (each.at, each.id)))

    async def put_action(self, action: ActionPoint, rows: Sequence[Delivery], deed: Deed) -> None:
        before = self.agreed.get(action.id)
        if (before.version if before else 0) != action.version - 1:
            raise ChangedMeanwhile
        self.agreed[action.id] = action
        self._told(rows, deed)

    async def action(self, forum: str, action: str) -> ActionPoint | None:
        return self.agreed.get(action)

    async def actions(self, forum: str, gathering: str) -> tuple[ActionPoint, ...]:
        found = [each for each in self.agreed.values() if each.gathering == gathering]
        return tuple(sorted(found, key=lambda each: (each.created_at, each.id)))

    async def open_actions(self, forum: str, before: datetime) -> tuple[ActionPoint, ...]:
        found = [each for each in self.agreed.values() if each.progress is Progress.OPEN and each.created_at < before]
        return tuple(sorted(found, key=lambda each: (each.due or date.max, each.created_at, each.id)))

    async def addresses(self, forum: str, gathering: str) -> tuple[str, ...]:
        return self.mail.get(gathering, ())

    def _told(self, rows: Sequence[Delivery], deed: Deed) -> None:
        self.rows += rows
        self.deeds.append(deed)
