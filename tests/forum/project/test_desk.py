"""F43 and F47: milestones are read by all, changed by leads and organisers, with a reason, and never over somebody."""

from datetime import datetime, timedelta

import pytest

from forum.errors import NotAllowed
from forum.project.dates import read, text
from forum.project.desk import Edit, New
from forum.project.errors import (
    MilestoneChanged,
    MissingReason,
    NeedsItself,
    NoSuchMilestone,
)
from forum.project.milestones import State
from forum.project.timeline import Sign
from tests.forum.project.room import INGE, LISE, MADS, RUTH, STRANGER, TODAY, WHY, Room, loaded, to


@pytest.fixture
async def room() -> Room:
    return await loaded()


async def test_the_timeline_of_the_journey(room: Room):
    """Journey 4.4, step 1: on 4 May 2021 the committee comes first, in 21 days."""
    line = await room.desk.all(INGE)
    assert (line.name, line.today) == ("Vækst og værdier i landdistrikterne", TODAY)
    assert [row.milestone.title for row in line.rows] == [
        "Forelæggelse for Udvalget for Landdistrikter, Natur og Fødevarer",
        "Fælles platform i brug",
        "Invitation til workshops",
        "Drejebøger",
        "Optagelser",
        "ERFA-møde",
        "Redigering + kommunikationsplan",
        "Filmpremiere i biografen",
        "Ekstra PR forud for Tour de France",
    ]
    first = line.rows[0]
    assert (line.next, first.sign, first.days) == ("forelaeggelse-for-udvalget", Sign.AHEAD, 21)
    assert [(row.sign, row.days) for row in line.rows[1:4]] == [
        (Sign.RUNNING, 27),
        (Sign.RUNNING, 27),
        (Sign.AHEAD, 28),
    ]
    assert (line.may_edit, line.follows) == (False, False)


async def test_a_month_is_late_on_the_day_after_it(room: Room):
    room.clock.at = datetime.fromisoformat("2021-06-30T21:59+00:00")
    row = (await room.desk.all(INGE)).row("drejeboeger")
    assert row
    assert (row.sign, row.days) == (Sign.RUNNING, 0)
    room.clock.at += timedelta(minutes=1)
    line = await room.desk.all(INGE)
    row = line.row("drejeboeger")
    assert row
    assert (row.sign, row.days) == (Sign.LATE, 1)
    assert line.next == "optagelser"


async def test_who_reads_and_who_changes(room: Room):
    for person in (INGE, RUTH):
        assert len((await room.desk.all(person)).rows) == 9
        assert await room.desk.log(person) == ()
        for refused in (
            room.desk.change(person, "filmpremiere", 1, to("2. marts 2022"), WHY),
            room.desk.drop(person, "filmpremiere", 1, WHY),
            room.desk.add(person, New("Ny", read("juni 2021", TODAY))),
            room.desk.load(person),
        ):
            with pytest.raises(NotAllowed):
                await refused
    assert (await room.desk.all(LISE)).may_edit
    for refused in (room.desk.all(STRANGER), room.desk.log(STRANGER), room.desk.follow(STRANGER, True)):
        with pytest.raises(NotAllowed):
            await refused
    with pytest.raises(NotAllowed):
        await room.desk.find(STRANGER, "filmpremiere")


async def test_the_premiere_moves_with_a_reason_and_touches_the_pr(room: Room):
    """Journey 4.4, step 5: «Påvirker: PR marts 2022»."""
    with pytest.raises(MissingReason):
        await room.desk.change(MADS, "filmpremiere", 1, to("15. marts 2022"), "  \n ")
    changed = await room.desk.change(LISE, "filmpremiere", 1, to("15. marts 2022"), f" {WHY}\n nu ")
    assert [each.id for each in changed.affects] == ["ekstra-pr"]
    assert (changed.milestone.version, text(changed.milestone.period)) == (2, "2022-03-15")
    (move,) = await room.desk.log(INGE, "filmpremiere")
    assert (text(move.before), text(move.after), move.reason) == ("2022-03-01", "2022-03-15", f"{WHY} nu")
    assert (move.by_person, move.version, move.state) == ("lise", 2, State.PLANNED)
    assert await room.desk.log(INGE, "ekstra-pr") == ()


async def test_what_ends_before_or_on_the_day_that_the_next_begins_touches_nobody(room: Room):
    started = await room.desk.change(MADS, "filmpremiere", 1, Edit(state=State.UNDER_WAY), "Vi er i gang")
    assert started.affects == ()
    changed = await room.desk.change(MADS, "filmpremiere", 2, to("28. februar 2022"), WHY)
    assert changed.affects == ()


async def test_what_waits_for_what_waits_is_touched_too(room: Room):
    changed = await room.desk.change(MADS, "drejeboeger", 1, to("juni 2021–marts 2022"), WHY)
    touched = ["optagelser", "redigering-og-kommunikationsplan", "filmpremiere", "ekstra-pr"]
    assert [each.id for each in changed.affects] == touched
    await room.desk.change(MADS, "optagelser", 1, Edit(state=State.DONE), "Optaget")
    changed = await room.desk.change(MADS, "drejeboeger", 2, to("juni 2021–februar 2022"), WHY)
    assert [each.id for each in changed.affects] == ["redigering-og-kommunikationsplan"]


async def test_two_leads_edit_one_milestone(room: Room):
    await room.desk.change(LISE, "filmpremiere", 1, to("15. marts 2022"), WHY)
    with pytest.raises(MilestoneChanged) as refused:
        await room.desk.change(MADS, "filmpremiere", 1, to("8. marts 2022"), WHY)
    assert refused.value.standing == await room.one("filmpremiere")
    assert text(refused.value.standing.period) == "2022-03-15"
    await room.desk.change(MADS, "filmpremiere", 2, to("8. marts 2022"), WHY)
    assert len(await room.desk.log(MADS)) == 2


async def test_a_milestone_cannot_wait_for_itself(room: Room):
    with pytest.raises(NeedsItself) as itself:
        await room.desk.change(MADS, "filmpremiere", 1, Edit(needs=("filmpremiere",)))
    assert itself.value.args_["circle"] == "Filmpremiere i biografen → Filmpremiere i biografen"
    with pytest.raises(NeedsItself) as refused:
        await room.desk.change(MADS, "optagelser", 1, Edit(needs=("drejeboeger", "ekstra-pr")))
    assert refused.value.args_["circle"] == " → ".join(
        [
            "Optagelser",
            "Ekstra PR forud for Tour de France",
            "Filmpremiere i biografen",
            "Redigering + kommunikationsplan",
            "Optagelser",
        ]
    )
    with pytest.raises(NoSuchMilestone):
        await room.desk.change(MADS, "optagelser", 1, Edit(needs=("ukendt",)))
    assert await room.desk.log(MADS) == ()


async def test_what_changes_nothing_is_no_change(room: Room):
    standing = await room.one("filmpremiere")
    same = Edit(title=standing.title, period=standing.period, state=standing.state, owner="", needs=standing.needs)
    assert (await room.desk.change(MADS, "filmpremiere", 1, same)).milestone == standing
    assert await room.desk.log(MADS) == ()


async def test_title_owner_and_needs_want_no_reason_and_are_told_to_nobody(room: Room):
    changed = await room.desk.change(MADS, "filmpremiere", 1, Edit(title=" Gallapremiere\n", owner="inge", needs=()))
    made = changed.milestone
    assert (made.title, made.owner, made.owner_name, made.needs) == ("Gallapremiere", "inge", "", ())
    assert not any(key.startswith("project.moved:") for key in room.milestones.rows)
    assert len(await room.desk.log(MADS)) == 1
