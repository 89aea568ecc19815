"""What minutes send by themselves: the organiser's card, the asking for comments, supplements, what is still open."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from forum.erfa.desk import Erfa
from forum.erfa.meetings import Meeting
from forum.erfa.occasions import leaves_at
from forum.erfa.posts import LaterAnswers
from forum.errors import NoSuchMeeting
from forum.minutes import deliveries, states
from forum.minutes.desk import MinutesDesk
from forum.minutes.errors import NoMinutes
from forum.minutes.minutes import Minutes, State
from forum.minutes.ports import Titles
from forum.minutes.posts import ActionsDue, MinutesCard, ReviewAsked, SupplementPost
from forum.people import Language
from forum.ports import Board, Claimed, Clock, NotYet, Outbox, People, Posts, Skipped, Spot
from forum.reasons import Why
from forum.targets import GENERAL
from forum.workshop.ports import Notes
from jobs.groupwork import once
from jobs.outbox import Handler
from jobs.publishing import chat
from jobs.together import Edited
from texts import say


def titles(language: Language) -> Titles:
    """What the rows of an agenda are called that nobody has typed yet."""
    return Titles(
        before=say(language, "agenda-title-before"),
        group_work=say(language, "agenda-title-group-work"),
        round_up=say(language, "agenda-title-round-up"),
        meeting=say(language, "agenda-title-meeting"),
        carried=say(language, "agenda-title-carried"),
    )


class Holding(Protocol):
    """Who knows which organiser looks after a gathering (forum.sending.desk.SendingDesk)."""

    async def looks_after(self, gathering: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Readers:
    """Finds the minutes of a row (subject "gathering" or "gathering:person") and where somebody reads."""

    desk: MinutesDesk
    people: People

    async def minutes(self, row: Claimed) -> Minutes:
        try:
            return await self.desk.minutes(row.delivery.subject.partition(":")[0])
        except NoMinutes:
            raise Skipped("no such minutes", Why.NO_MEETING, "") from None

    async def spot(self, row: Claimed) -> Spot:
        """The chat of the person in the row, in the language they chose, else the one they joined the group work in."""
        gathering, _, person = row.delivery.subject.rpartition(":")
        seats = await self.desk.sessions.participants(self.desk.directory.forum().id, gathering)
        spoken = next((each.language for each in seats if each.person == person), None)
        return await self.chat(person, spoken)

    async def chat(self, person: str, spoken: Language | None = None) -> Spot:
        """Somebody's chat, in their language; `spoken` where they chose none."""
        return await chat(self.people, self.desk.directory.forum(), person, spoken)

    def general(self) -> Spot:
        forum = self.desk.directory.forum()
        if not forum.general:
            raise Skipped("the channel is not there", Why.NO_VILLAGE, "")
        return Spot(forum.language, channel=forum.general)


@dataclass(frozen=True, slots=True)
class DrawMinutesCard:
    """Handler of Kind.MINUTES_CARD: one card in the chat of who looks after the minutes, edited in place.

    Who made them and handed them over keeps the card that stands there, and it stays true.
    """

    readers: Readers
    edited: Edited
    holders: Holding

    async def __call__(self, row: Claimed) -> None:
        minutes, maker = await self.readers.minutes(row), (await self.readers.spot(row)).person
        value = MinutesCard(await self.readers.desk.overview(minutes), self.readers.desk.clock.now())
        holder = await self.holders.looks_after(minutes.id) or maker
        for person in dict.fromkeys((holder, maker)):
            spot, key = await self.readers.chat(person), deliveries.card_key(minutes.id, person)
            await self.edited.draw(minutes.forum, key, spot, value, new=person == holder)


@dataclass(frozen=True, slots=True)
class AskForComments:
    """Handler of Kind.REVIEW: somebody who was present is asked once, as long as there is time for an answer."""

    readers: Readers
    board: Board
    posts: Posts
    clock: Clock

    async def __call__(self, row: Claimed) -> None:
        minutes = await self.readers.minutes(row)
        if minutes.state is not State.IN_REVIEW or minutes.deadline is None:
            raise Skipped("not in review any more", Why.STOPPED, "")
        if self.clock.now() > minutes.deadline:
            raise Skipped("the deadline has passed", Why.BEGUN, "")
        spot, tasks = await self.readers.spot(row), await self.readers.desk.actions_of(minutes.id)
        await once(self.posts, self.board, row, spot, ReviewAsked(minutes, minutes.deadline, tasks))


@dataclass(frozen=True, slots=True)
class RemindOfActions:
    """Handler of Kind.ACTIONS_DUE: a week after, an organiser reads what is open and whose it is; nothing, no card."""

    readers: Readers
    board: Board
    posts: Posts
    clock: Clock

    async def __call__(self, row: Claimed) -> None:
        minutes = await self.readers.minutes(row)
        due = deliveries.actions_day(minutes, self.readers.desk.directory.forum().zone)
        if self.clock.now() < due:
            raise NotYet("the meeting was moved", due)
        open_ = await self.readers.desk.actions_of(minutes.id)
        if not open_:
            raise Skipped("nothing is open", Why.STOPPED, "")
        await once(self.posts, self.board, row, await self.readers.spot(row), ActionsDue(minutes, open_))


@dataclass(frozen=True, slots=True)
class TellSupplement:
    """Handler of Kind.SUPPLEMENT: what came after the lock of minutes, or after a pre-read left; in General only."""

    readers: Readers
    board: Board
    posts: Posts
    clock: Clock
    later: "Later"

    async def __call__(self, row: Claimed) -> None:
        kind, _, rest = row.delivery.subject.partition(":")
        if kind == deliveries.PRE_READ:
            value: object = await self.later.answers(rest, row)
        else:
            value = await self._supplement(row)
        await once(self.posts, self.board, row, self.readers.general(), value)

    async def _supplement(self, row: Claimed) -> SupplementPost:
        minutes, desk = await self.readers.minutes(row), self.readers.desk
        cut_off = (await desk.gathered(minutes)).cut_off
        if self.clock.now() <= cut_off:
            raise NotYet("answers are still taken in", states.next_morning(cut_off, desk.directory.forum().zone))
        count = await desk.supplement(minutes.id)
        if not count:
            raise Skipped("nothing came later", Why.STOPPED, "")
        return SupplementPost(minutes, count)


@dataclass(frozen=True, slots=True)
class Later:
    """What villages answered after the pre-read of a meeting had gone out, told morning by morning until it begins."""

    erfa: Erfa
    notes: Notes
    outbox: Outbox
    clock: Clock

    async def answers(self, subject: str, row: Claimed) -> LaterAnswers:
        """`subject` is "meeting:since"; the next morning waits from now on, whatever there is to tell."""
        meeting, since = await self._meeting(subject)
        now, forum = self.clock.now(), self.erfa.directory.forum()
        found = await self.notes.of_meeting(forum.id, meeting.id)
        count = sum(since < note.sent_at <= row.delivery.due for note in found)
        if states.next_morning(now, forum.zone) < meeting.starts_at:
            await self.outbox.put([deliveries.after_pre_read(forum, meeting.id, row.delivery.due, now)])
        if not count:
            raise Skipped("nothing came later", Why.STOPPED, "")
        return LaterAnswers(meeting, count)

    async def _meeting(self, subject: str) -> tuple[Meeting, datetime]:
        id_, _, since = subject.partition(":")
        try:
            meeting = await self.erfa.find(id_)
        except NoSuchMeeting:
            raise Skipped("no such meeting", Why.NO_MEETING, "") from None
        if self.clock.now() >= meeting.starts_at:
            raise Skipped("the meeting has begun", Why.BEGUN, "")
        return meeting, datetime.fromisoformat(since)


@dataclass(frozen=True, slots=True)
class AndLater:
    """After General got its pre-read, the mornings that follow look for what came later."""

    handler: Handler
    erfa: Erfa
    outbox: Outbox
    clock: Clock

    async def __call__(self, row: Claimed) -> None:
        await self.handler(row)
        id_, _, place = row.delivery.subject.rpartition(":")
        if place == GENERAL:
            meeting, now, forum = await self.erfa.find(id_), self.clock.now(), self.erfa.directory.forum()
            if states.next_morning(now, forum.zone) < meeting.starts_at:
                await self.outbox.put([deliveries.after_pre_read(forum, id_, leaves_at(meeting), now)])
