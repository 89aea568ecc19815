"""What group work left behind is erased once its time is over: names after a week, all else with the notes."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from forum.groupwork import deliveries
from forum.groupwork.sessions import Deed, Participant, Place, Presenter, Session
from forum.people import Language
from forum.ports import Kind, Posted
from forum.workshop.drafts import Draft
from forum.workshop.questions import Question
from store import Cellar
from store.drafts import SqlDrafts
from store.group_tables import audit, drafts, participants, presenters, session_places, sessions
from store.groupwork import SqlSessions
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from store.schema import outbox, posts
from store.sweeping import SqlSweeping
from tests.bot.fakes import landsbyforum
from tests.bot.paper_sessions import START, evening
from tests.store.hands import FORUM, INGE, HandClock

OLD = evening((), code="4711")
YOUNG = evening((), code="4712", starts=START + timedelta(days=300))
WEEK = timedelta(days=7)
TABLES = (sessions, participants, session_places, presenters, drafts, audit)


@dataclass
class Shelves:
    cellar: Cellar
    clock: HandClock

    def __post_init__(self) -> None:
        self.sessions = SqlSessions(self.cellar)
        self.retention = SqlSweeping(self.cellar, self.sessions.forget)

    async def filled(self, session: Session) -> None:
        """A session with something in every table."""
        deed = Deed(session.id, session.closes, INGE, "prepare")
        seat = Participant(session.id, INGE, 1, "Inge Eksempel", Language.DA, session.created_at)
        await self.sessions.add(session, [deliveries.announcement(session, session.created_at)], deed)
        await self.sessions.join(seat, FORUM, [deliveries.told(session, 0, 1, f"person:{INGE}", session.created_at)])
        await self.sessions.open_place(FORUM, Place(session.id, "19:meeting", Language.DA))
        told = replace(deed, subject=f"{session.id}:1", act="present")
        await self.sessions.present(Presenter(session.id, 1, INGE, (), 1), FORUM, (), told)
        draft = Draft(FORUM, INGE, session.id, Question.WORKS_WELL, "token", session.closes)
        await SqlDrafts(self.cellar, self.clock).keep(draft)
        await SqlPosts(self.cellar).remember(FORUM, f"groupwork.card:{session.id}:{INGE}", Posted("c", "1", "u"))

    async def sweeps(self, before: datetime, now: datetime) -> int:
        return await self.retention.sweep(landsbyforum(), before, now)

    async def counts(self) -> dict[str, int]:
        async def count(table: object) -> int:
            asked = select(func.count()).select_from(table)  # type: ignore[arg-type]
            return await self.cellar.read(lambda connection: connection.execute(asked).scalar()) or 0

        return {table.name: await count(table) for table in TABLES}


@pytest.fixture
async def shelves(cellar: Cellar, clock: HandClock) -> Shelves:
    made = Shelves(cellar, clock)
    await made.filled(OLD)
    await made.filled(YOUNG)
    return made


async def test_before_its_time_nothing_goes(shelves: Shelves):
    before = await shelves.counts()
    assert set(before.values()) == {2, 4}
    assert await shelves.sweeps(OLD.closes, OLD.cut_off) == 0
    assert await shelves.counts() == before


async def test_after_its_time_nothing_is_left_and_what_is_younger_stands(shelves: Shelves):
    before = await shelves.counts()
    assert await shelves.sweeps(OLD.cut_off + timedelta(seconds=1), YOUNG.closes) > 0
    assert await shelves.counts() == {name: count // 2 for name, count in before.items()}
    assert await shelves.sessions.of_forum(FORUM) == (YOUNG,)
    assert await shelves.sessions.participants(FORUM, OLD.id) == ()
    assert [seat.person for seat in await shelves.sessions.participants(FORUM, YOUNG.id)] == [INGE]
    assert await shelves.sweeps(OLD.cut_off + timedelta(seconds=1), YOUNG.closes) == 0


async def test_names_go_a_week_after_the_cut_off(shelves: Shelves):
    async def names() -> list[str]:
        return [seat.name for each in (OLD, YOUNG) for seat in await shelves.sessions.participants(FORUM, each.id)]

    await shelves.sweeps(OLD.created_at, OLD.cut_off + WEEK)
    assert await names() == ["Inge Eksempel", "Inge Eksempel"]
    await shelves.sweeps(OLD.created_at, OLD.cut_off + WEEK + timedelta(seconds=1))
    assert await names() == ["", "Inge Eksempel"]


async def test_the_keys_of_what_was_sent_name_nobody_any_more(shelves: Shelves):
    """What still waits is not taken away by an eraser."""
    store_box = SqlOutbox(shelves.cellar, shelves.clock)
    rows = await store_box.claim("me", 1, 60)
    await store_box.settle(rows[0])
    assert rows[0].delivery.kind in (Kind.ANNOUNCEMENT, Kind.ROUND)
    await shelves.sweeps(OLD.cut_off + timedelta(seconds=1), YOUNG.closes)
    about = func.instr(outbox.c.key, OLD.id) > 0
    ended = select(outbox.c.key).where(about, outbox.c.state == "done")
    kept = select(posts.c.key)
    assert await shelves.cellar.read(lambda connection: connection.execute(ended).all()) == []
    assert [row.key for row in await shelves.cellar.read(lambda connection: connection.execute(kept).all())] == [
        f"groupwork.card:{YOUNG.id}:{INGE}"
    ]


async def test_another_forum_is_left_alone(shelves: Shelves):
    before = await shelves.counts()
    other = replace(landsbyforum(), id="another")
    assert await shelves.retention.sweep(other, YOUNG.cut_off + WEEK, YOUNG.cut_off + 2 * WEEK) == 0
    assert await shelves.counts() == before
