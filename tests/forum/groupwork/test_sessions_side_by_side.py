"""Two sessions at once: where somebody writes who was in both."""

from datetime import timedelta

import pytest

from forum.groupwork.sessions import Group
from tests.forum.groupwork.room import HELGA, INGE, Room


@pytest.fixture
def room() -> Room:
    return Room()


async def test_who_comes_back_to_a_session_writes_there_and_keeps_their_place(room: Room):
    first = await room.prepared()
    before = await room.desk.join(INGE, first.id, 2)
    room.clock.at += timedelta(minutes=1)
    await room.desk.join(HELGA, first.id, 2)
    second = await room.prepared()
    await room.desk.join(INGE, second.id, 1)
    room.clock.at += timedelta(minutes=1)
    again = await room.desk.join(INGE, first.id, 2)
    assert again.joined_at == before.joined_at
    sitting = await room.desk.of(INGE)
    assert sitting
    assert (sitting.session, sitting.group) == (first.id, "2")


async def test_an_answer_to_an_older_session_leaves_the_one_that_was_joined(room: Room):
    older = await room.prepared(groups=(Group(1, ("broager",)),))
    room.clock.at += timedelta(minutes=1)
    await room.desk.join(INGE, (await room.prepared()).id, 2)
    room.clock.at = older.switches[1] + timedelta(minutes=1)
    joined = await room.desk.of(INGE)
    sitting = await room.desk.of(INGE, older.id, "broager")
    assert sitting
    await room.desk.wrote(INGE, sitting)
    assert await room.desk.of(INGE) == joined
