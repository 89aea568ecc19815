"""What somebody types of a milestone: titles, owners, new ones, and the plan that is loaded."""

from dataclasses import replace
from typing import Any

import pytest

from forum.errors import EmptyForm, FieldTooLong
from forum.project.dates import read, text
from forum.project.desk import Edit, New
from forum.project.errors import (
    MilestoneExists,
    MissingReason,
    NoPlan,
    NoSuchMilestone,
    ReasonTooLong,
    UnknownOwner,
)
from forum.project.milestones import State
from forum.project.plan import Plan
from tests.forum.project.room import LISE, MADS, RUTH, TODAY, WHY, Room, loaded, to


@pytest.fixture
async def room() -> Room:
    return await loaded()


async def test_an_owner_is_somebody_we_know(room: Room):
    changed = await room.desk.change(MADS, "filmpremiere", 1, Edit(owner="roster-only", owner_name="Andet"))
    assert changed.milestone.owner_name == "Rita Eksempel"
    changed = await room.desk.change(MADS, "filmpremiere", 2, Edit(owner="inge", owner_name="Inge\u2028Eksempel"))
    assert changed.milestone.owner_name == "Inge Eksempel"
    with pytest.raises(UnknownOwner):
        await room.desk.change(MADS, "filmpremiere", 3, Edit(owner="99", owner_name="Uvedkommende"))
    changed = await room.desk.change(MADS, "filmpremiere", 3, Edit(owner=""))
    assert (changed.milestone.owner, changed.milestone.owner_name) == ("", "")


@pytest.mark.parametrize(
    ("edit", "reason", "refusal"),
    [
        ({"title": " \u200b\n"}, "", EmptyForm),
        ({"title": "x" * 121}, "", FieldTooLong),
        ({"title": "x" * 99999}, "", FieldTooLong),
        ({"state": State.DONE}, "x" * 301, ReasonTooLong),
        ({"state": State.DONE}, "", MissingReason),
        ({"state": State.DROPPED}, "\u200b", MissingReason),
    ],
)
async def test_bad_words_change_nothing(room: Room, edit: dict[str, Any], reason: str, refusal: type[Exception]):
    before = await room.one("filmpremiere")
    with pytest.raises(refusal):
        await room.desk.change(MADS, "filmpremiere", 1, Edit(**edit), reason)
    assert await room.one("filmpremiere") == before


async def test_a_milestone_that_does_not_exist(room: Room):
    with pytest.raises(NoSuchMilestone):
        await room.desk.change(MADS, "nej", 1, to("juni 2021"), WHY)


async def test_a_new_milestone_has_a_readable_id_and_is_not_made_twice(room: Room):
    made = (await room.desk.add(MADS, New("Pressemøde på Gråsten Slot!", read("juni 2021", TODAY)))).milestone
    assert (made.id, made.version) == ("pressemoede-paa-graasten-slot", 1)
    with pytest.raises(MilestoneExists):
        await room.desk.add(LISE, New(" Pressemøde  på Gråsten Slot!", read("juni 2021", TODAY)))
    again = (await room.desk.add(MADS, New("Pressemøde på Gråsten Slot!", read("juli 2021", TODAY)))).milestone
    assert again.id == "pressemoede-paa-graasten-slot-2"
    signs = (await room.desk.add(MADS, New("⭐⭐", read("juli 2021", TODAY)))).milestone
    assert signs.id == "milestone"
    with pytest.raises(NoSuchMilestone):
        await room.desk.add(MADS, New("Andet", read("juli 2021", TODAY), needs=("nej",)))


async def test_the_plan_is_loaded_once_and_never_over_what_was_changed(room: Room):
    await room.desk.change(MADS, "filmpremiere", 1, to("15. marts 2022"), WHY)
    rows = dict(room.milestones.rows)
    assert await room.desk.load(LISE) == 0
    assert text((await room.one("filmpremiere")).period) == "2022-03-15"
    assert room.milestones.rows == rows
    with pytest.raises(NoPlan):
        await replace(room.desk, plan=Plan()).load(MADS)


async def test_who_follows_can_stop(room: Room):
    await room.desk.follow(RUTH, True)
    await room.desk.follow(RUTH, True)
    assert (await room.desk.all(RUTH)).follows
    await room.desk.follow(RUTH, False)
    assert not (await room.desk.all(RUTH)).follows
