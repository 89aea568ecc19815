"""A meeting that changes after it was told of: its cards say so where they stand, and nobody is told anew."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select

import store
from forum.erfa import redrawing
from forum.erfa.calendar import LINK, CalendarDesk
from forum.erfa.meetings import Meeting, Wish
from forum.erfa.moves import Move
from forum.erfa.posts import Invitation, MeetingCancelled, MeetingMoved, Preview, Reminder
from forum.people import Language
from forum.ports import Claimed, Kind, Posted, Skipped, Spot, Undeliverable
from forum.reasons import Why
from forum.summary.desk import Summaries
from jobs.asking import Invite, Leaving
from jobs.erfa import Due, SendPreview
from jobs.redrawing import Redraw
from jobs.together import Edited
from store.schema import outbox
from tests.bot.fakes import MemoryPeople
from tests.forum.erfa.memory import wall
from tests.forum.erfa.office import LISE, WISH
from tests.forum.erfa.running import PaperMemory
from tests.jobs.asking_office import FILE, AskingOffice, opened
from tests.jobs.calendar_store import ERFA, Cellar, built
from tests.store.hands import FORUM, START, HandClock, fresh_url

NIGHT = datetime(2021, 9, 4, 23, tzinfo=UTC)
LATER = replace(WISH, starts=wall(2021, 9, 21, 19), ends=None)
QUESTION, REMINDER = f"erfa.questions:{ERFA}:broager", f"erfa.reminder:{ERFA}:broager"
NUDGE, INVITED = f"erfa.nudge:{ERFA}:broager", f"erfa.invited:{ERFA}:general"
PREVIEW, PRE_READ = f"erfa.preview:{ERFA}:lise:2", f"erfa.pre_read:{ERFA}:broager"
BEFORE = datetime(2021, 9, 14, 17, tzinfo=UTC)
TOLD = Move(ERFA, 2, BEFORE, datetime(2021, 9, 21, 17, tzinfo=UTC), "broager").key


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    """At ten on the question day, with a meeting on the 14th at 19 and another on the same day."""
    async with store.opened(fresh_url(tmp_path)) as kept:
        made = built(kept, HandClock())
        await made.desk.plan(LISE, Wish(wall(2021, 9, 14, 19)))
        await made.desk.plan(LISE, Wish(wall(2021, 9, 14, 15)))
        made.clock.forward((datetime(2021, 8, 31, 8, tzinfo=UTC) - START).total_seconds())
        yield made


async def stands(cellar: Cellar, *keys: str) -> None:
    for key in keys:
        await cellar.posts.remember(FORUM, key, Posted("19:broager", key, ""))


async def edits(cellar: Cellar) -> dict[str, str]:
    """What waits to be edited: key of the message → target."""
    waits = (outbox.c.kind == Kind.REDRAWN.value) & (outbox.c.state == "waiting")
    query = select(outbox.c.key, outbox.c.target).where(waits)
    rows = await cellar.opened.read(lambda connection: connection.execute(query).all())
    return {row.key.removeprefix("erfa.redrawn:"): row.target for row in rows}


async def test_each_message_of_the_meeting_is_edited_in_its_place_but_the_form_and_the_letter_that_was_read(
    cellar: Cellar,
) -> None:
    """A form is not updated by others: somebody may be writing in it."""
    await stands(cellar, QUESTION, REMINDER, NUDGE, INVITED, PREVIEW, PRE_READ, TOLD)
    await stands(cellar, INVITED.replace(ERFA, f"{ERFA}-2"))
    await cellar.desk.move(LISE, ERFA, 1, LATER)
    village = dict.fromkeys((REMINDER, NUDGE, TOLD), "channel:broager")
    assert await edits(cellar) == village | {INVITED: "channel:general", PREVIEW: "person:lise"}


async def test_a_second_change_before_the_edit_has_left_is_the_same_edit_and_it_leaves_at_night(
    cellar: Cellar,
) -> None:
    await stands(cellar, INVITED)
    cellar.clock.forward(14 * 3600)
    await cellar.desk.move(LISE, ERFA, 1, LATER)
    await cellar.desk.move(LISE, ERFA, 2, replace(LATER, title="ERFA", place="Broager"))
    assert list(await edits(cellar)) == [INVITED]
    assert await cellar.waiting(Kind.REDRAWN) <= {cellar.clock.now()}


async def test_what_is_on_its_way_may_tell_the_old_day_and_is_followed(cellar: Cellar) -> None:
    await cellar.outbox.claim("reader", 100, 60)
    await cellar.desk.cancel(LISE, ERFA, 1)
    assert await edits(cellar) == {INVITED: "channel:general"}


async def test_a_pre_read_that_is_held_back_changes_no_card(cellar: Cellar) -> None:
    await stands(cellar, REMINDER, INVITED)
    await cellar.desk.stop(LISE, ERFA)
    await cellar.desk.resume(LISE, ERFA)
    assert await edits(cellar) == {}


async def test_a_meeting_that_keeps_its_time_keeps_the_reason_it_was_moved_for(cellar: Cellar) -> None:
    """The card that told the move is drawn anew when the place becomes known; why it was moved must stand on it."""
    await cellar.desk.move(LISE, ERFA, 1, LATER, "Salen er optaget")
    named = await cellar.desk.move(LISE, ERFA, 2, replace(LATER, place="Broager"))
    assert named.meeting.reason == "Salen er optaget"
    again = await cellar.desk.move(LISE, ERFA, 3, replace(LATER, starts=wall(2021, 9, 28, 19)))
    assert again.meeting.reason == ""


@dataclass
class Desk:
    """The handler, over the paper office; the meeting was told of by these cards."""

    office: AskingOffice
    people: MemoryPeople

    async def redraws(self, key: str) -> object:
        """The message under a key as it stands after its edit."""
        office, clock = self.office, self.office.clock
        calendar = CalendarDesk(PaperMemory({(FORUM, LINK): FILE}))
        invite = Invite(Leaving(office.asking, clock), office.board, office.posts, calendar)
        due, sums = Due(office.desk, clock), Summaries(office.directory, office.meetings.notes, clock)
        preview = SendPreview(due, sums, office.directory, self.people, office.board, office.posts)
        row = redrawing.row(FORUM, ERFA, key, clock.now())
        await Redraw(invite, preview, Edited(office.board, office.posts))(Claimed(1, row, 1, 1, "owner"))
        return office.board.standing.get(key, (None, None))[1]

    async def stands(self, *keys: str) -> None:
        for key in keys:
            self.office.board.standing[key] = (Spot(Language.DA), "as it was posted")
            await self.office.posts.remember(FORUM, key, Posted("19:there", key, ""))

    async def meeting(self) -> Meeting:
        return await self.office.desk.find(ERFA)


@pytest.fixture
async def desk() -> Desk:
    made = Desk(await opened(), MemoryPeople())
    made.office.at(NIGHT)
    await made.stands(REMINDER, NUDGE, INVITED, PREVIEW, TOLD)
    await made.office.desk.move(LISE, ERFA, 1, LATER, "Salen er optaget")
    return made


@pytest.mark.parametrize("key", [REMINDER, NUDGE])
async def test_a_reminder_tells_the_new_day_and_who_has_answered_by_now(desk: Desk, key: str) -> None:
    value = await desk.redraws(key)
    assert isinstance(value, Reminder)
    assert (value.asked.meeting, value.villages) == (await desk.meeting(), ("broager",))


async def test_the_invitation_is_to_the_new_day_in_the_language_of_its_place(desk: Desk) -> None:
    assert await desk.redraws(INVITED) == Invitation(await desk.meeting(), FILE)
    assert desk.office.board.standing[INVITED][0] == Spot(Language.DA, channel="19:general@thread.tacv2")


async def test_the_preview_in_a_chat_is_of_what_leaves_now_and_stays_where_nothing_does(desk: Desk) -> None:
    value = await desk.redraws(PREVIEW)
    assert isinstance(value, Preview)
    assert value.meeting == await desk.meeting()
    assert desk.office.board.standing[PREVIEW][0].person == "lise"
    await desk.stands(PREVIEW)
    await desk.office.desk.stop(LISE, ERFA)
    assert await desk.redraws(PREVIEW) == "as it was posted"


async def test_an_earlier_word_of_a_move_names_the_newest_day_and_its_reason(desk: Desk) -> None:
    await desk.office.desk.move(LISE, ERFA, 2, replace(LATER, starts=wall(2021, 9, 28, 19)), "Igen")
    assert await desk.redraws(TOLD) == MeetingMoved(await desk.meeting(), BEFORE, "Igen", FILE)


async def test_what_was_moved_back_is_not_moved(desk: Desk) -> None:
    await desk.office.desk.move(LISE, ERFA, 2, WISH)
    assert await desk.redraws(TOLD) == Invitation(await desk.meeting(), FILE)


@pytest.mark.parametrize("key", [REMINDER, NUDGE, INVITED, PREVIEW, TOLD])
async def test_every_card_of_a_meeting_that_is_called_off_says_so(desk: Desk, key: str) -> None:
    await desk.office.desk.cancel(LISE, ERFA, 2, "For få")
    assert await desk.redraws(key) == MeetingCancelled(await desk.meeting(), "For få")


async def test_a_card_that_somebody_took_away_is_no_trouble_and_is_not_posted_again(desk: Desk) -> None:
    async def gone(posted: Posted, place: Spot, value: object) -> None:
        raise Undeliverable("gone", Why.GONE, "")

    desk.office.board.update = gone  # type: ignore[method-assign]
    before = dict(desk.office.board.standing)
    await desk.redraws(REMINDER)
    assert desk.office.board.standing == before


async def test_what_never_arrived_is_not_posted_by_an_edit(desk: Desk) -> None:
    await desk.redraws(REMINDER.replace("broager", "egernsund"))
    assert len(desk.office.board.standing) == 5


async def test_of_a_meeting_that_is_gone_nothing_is_edited(desk: Desk) -> None:
    desk.office.meetings.meetings.clear()
    with pytest.raises(Skipped):
        await desk.redraws(REMINDER)
