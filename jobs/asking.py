"""The question round before an ERFA meeting as it leaves: questions, reminders, the invitation, and what was moved."""

from dataclasses import dataclass
from datetime import datetime

from forum.erfa import occasions
from forum.erfa.asking import Asking
from forum.erfa.calendar import CalendarDesk
from forum.erfa.meetings import Meeting, State
from forum.erfa.moves import Move
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved, QuestionRound, Reminder
from forum.errors import NoSuchMeeting
from forum.ports import Board, Claimed, Clock, NotYet, Posts, Skipped, Spot
from forum.reasons import Why
from jobs.erfa import Place, place_of
from jobs.groupwork import once


@dataclass(frozen=True, slots=True)
class Leaving:
    """Finds the meeting and the place of a row (subject "meeting:place"), and says once more whether it is its day.

    Working hours are another's (jobs.unasked).
    """

    asking: Asking
    clock: Clock

    async def meeting(self, row: Claimed) -> Meeting:
        """Skipped where it is gone or was called off."""
        try:
            return await self.asking.erfa.standing(row.delivery.subject.rpartition(":")[0])
        except NoSuchMeeting:
            raise Skipped("no such meeting", Why.NO_MEETING, "") from None

    def place(self, row: Claimed) -> Place:
        """Skipped where the village is gone; Unavailable as long as its channel is not there."""
        return place_of(self.asking.erfa.directory.forum(), row.delivery.subject.rpartition(":")[2])

    def check(self, meeting: Meeting, at: datetime | None, until: datetime) -> None:
        """NotYet before `at`; Skipped from `until` on, or where nothing is to be sent.

        A row that was on its way while its meeting was moved has kept its old time.
        """
        now = self.clock.now()
        if now >= meeting.starts_at:
            raise Skipped("the meeting has begun", Why.BEGUN, "")
        if now >= until:
            raise Skipped("answers are taken no more", Why.TOO_LATE, "")
        if at is None:
            raise Skipped("not sent for this meeting", Why.STOPPED, "")
        if now < at:
            raise NotYet("it is not its time", at)


@dataclass(frozen=True, slots=True)
class AskVillage:
    """Handler of Kind.QUESTIONS: the questions in a village's channel, once a meeting."""

    leaving: Leaving
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        meeting = await self.leaving.meeting(row)
        self.leaving.check(meeting, meeting.asked_at, meeting.cut_off_at or meeting.starts_at)
        place = self.leaving.place(row)
        asked = await self.leaving.asking.question(place.village, meeting.id)
        await once(self.posts, self.board, row, spot_of(place), QuestionRound(asked))


@dataclass(frozen=True, slots=True)
class RemindVillage:
    """Handler of Kind.REMINDER: the automatic one and the one by hand, to whom is missing when it leaves."""

    leaving: Leaving
    board: Board
    posts: Posts

    async def __call__(self, row: Claimed) -> None:
        meeting = await self.leaving.meeting(row)
        by_hand = row.delivery.key.startswith(occasions.hand_prefix(meeting.id))
        at = row.delivery.due if by_hand else meeting.reminded_at
        self.leaving.check(meeting, at, meeting.cut_off_at or meeting.starts_at)
        place, asking = self.leaving.place(row), self.leaving.asking
        answered = tuple(each.village for each in await asking.answered(meeting))
        if place.village in answered:
            raise Skipped("the village has answered", Why.ANSWERED, "")
        asked = await asking.question(place.village, meeting.id)
        await once(self.posts, self.board, row, spot_of(place), Reminder(asked, answered))


@dataclass(frozen=True, slots=True)
class Invite:
    """Handler of Kind.INVITED: the invitation with its sign-up, once, in General."""

    leaving: Leaving
    board: Board
    posts: Posts
    calendar: CalendarDesk

    async def __call__(self, row: Claimed) -> None:
        meeting = await self.leaving.meeting(row)
        self.leaving.check(meeting, meeting.asked_at, meeting.starts_at)
        invitation = Invitation(meeting, await self.calendar.link(meeting))
        await once(self.posts, self.board, row, spot_of(self.leaving.place(row)), invitation)


@dataclass(frozen=True, slots=True)
class TellMoved:
    """Handler of Kind.MOVED: old and new time, or that a meeting was called off, where people had read of it."""

    leaving: Leaving
    board: Board
    posts: Posts
    calendar: CalendarDesk

    async def __call__(self, row: Claimed) -> None:
        move = Move.of(row.delivery.key)
        try:
            meeting = await self.leaving.asking.erfa.find(move.meeting)
        except NoSuchMeeting:
            raise Skipped("no such meeting", Why.NO_MEETING, "") from None
        if not move.stands(meeting):
            raise Skipped("it was moved again", Why.STOPPED, "")
        await once(self.posts, self.board, row, spot_of(self.leaving.place(row)), await self._told(meeting, move))

    async def _told(self, meeting: Meeting, move: Move) -> object:
        if meeting.state is State.CANCELLED:
            return MeetingCancelled(meeting, meeting.reason)
        return MeetingMoved(meeting, move.before, meeting.reason, await self.calendar.link(meeting))


def spot_of(place: Place) -> Spot:
    """The channel of a place, in its language."""
    return Spot(place.language, channel=place.channel)
