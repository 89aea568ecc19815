"""What stands of a meeting that was moved, changed or called off is edited in place; nobody is notified of an edit."""

from dataclasses import dataclass

from forum.erfa import redrawing
from forum.erfa.meetings import Meeting, State
from forum.erfa.moves import Move
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved, Reminder
from forum.errors import NoSuchMeeting
from forum.ports import Claimed, Kind, Skipped, Spot
from forum.reasons import Why
from jobs.asking import Invite, spot_of
from jobs.erfa import SendPreview
from jobs.publishing import chat
from jobs.together import Edited


@dataclass(frozen=True, slots=True)
class Redraw:
    """Handler of Kind.REDRAWN: at any hour, and never posted anew where somebody took it away.

    It says what would be said today, by those who said it first.
    """

    invite: Invite
    preview: SendPreview
    edited: Edited

    async def __call__(self, row: Claimed) -> None:
        try:
            meeting = await self.invite.leaving.asking.erfa.find(row.delivery.subject.rpartition(":")[0])
        except NoSuchMeeting:
            raise Skipped("no such meeting", Why.NO_MEETING, "") from None
        key = redrawing.standing(row.delivery)
        value = await self._value(key, meeting)
        if value is not None:
            await self.edited.draw(meeting.forum, key, await self._spot(row, key), value, new=False)

    async def _spot(self, row: Claimed, key: str) -> Spot:
        if not redrawing.is_preview(key):
            return spot_of(self.invite.leaving.place(row))
        forum = self.preview.directory.forum()
        organiser = row.delivery.subject.rpartition(":")[2]
        return await chat(self.preview.people, forum, organiser, forum.language)

    async def _value(self, key: str, meeting: Meeting) -> object | None:
        """None for a preview of what has left, or is held back: it promises nothing any more."""
        if meeting.state is State.CANCELLED:
            return MeetingCancelled(meeting, meeting.reason)
        if redrawing.is_preview(key):
            progress = await self.preview.due.erfa.meetings.progress(meeting.forum, meeting.id)
            return await self.preview.shown(meeting) if progress.waiting else None
        if key.startswith(Kind.MOVED):
            return await self._moved(Move.of(key), meeting)
        if key.startswith(Kind.INVITED):
            return await self._invitation(meeting)
        return await self._reminder(key, meeting)

    async def _reminder(self, key: str, meeting: Meeting) -> Reminder:
        asking = self.invite.leaving.asking
        asked = await asking.question(key.rpartition(":")[2], meeting.id)
        return Reminder(asked, tuple(each.village for each in await asking.answered(meeting)))

    async def _moved(self, move: Move, meeting: Meeting) -> object:
        """Moved back to the time it was moved from, it is not moved."""
        if move.before == meeting.starts_at.replace(microsecond=0):
            return await self._invitation(meeting)
        return MeetingMoved(meeting, move.before, meeting.reason, await self.invite.calendar.link(meeting))

    async def _invitation(self, meeting: Meeting) -> Invitation:
        return Invitation(meeting, await self.invite.calendar.link(meeting))
