"""F30: action points with owner and date; what is open comes back on the next agenda."""

from datetime import UTC, date, datetime, timedelta

import pytest

from forum.errors import ChangedMeanwhile, NotAllowed
from forum.minutes.desk import Task
from forum.minutes.errors import BadDay, BadText, MinutesLocked, NoSuchAction
from forum.minutes.minutes import Progress
from forum.ports import Kind
from tests.forum.minutes.scene import DAY, HALF_PAST_SIX, ID, INGE, LISE, NOBODY, TOM, Scene

FOLDER = Task("Skriv en folder", "inge", "", date(2021, 6, 1))


async def test_an_action_point_is_written_once_with_owner_and_date(scene: Scene):
    await scene.desk.open(LISE, ID)
    first = await scene.desk.add_action(LISE, ID, FOLDER, "card-1")
    assert await scene.desk.add_action(LISE, ID, FOLDER, "card-1") == first
    assert await scene.desk.add_action(LISE, ID, FOLDER, "card-2") != first
    assert (first.text, first.owner_name, first.due) == ("Skriv en folder", "Inge Eksempel", date(2021, 6, 1))
    assert [each.id for each in (await scene.desk.open(LISE, ID)).actions][:1] == [first.id]


@pytest.mark.parametrize(
    ("task", "refusal"),
    [
        (Task("  "), BadText),
        (Task("a" * 501), BadText),
        (Task("I går", due=date(2021, 5, 3)), BadDay),
        (Task("Om lang tid", due=date(9999, 1, 1)), BadDay),
    ],
)
async def test_what_cannot_be_done_is_not_agreed(scene: Scene, task: Task, refusal: type[Exception]):
    await scene.desk.open(LISE, ID)
    with pytest.raises(refusal):
        await scene.desk.add_action(LISE, ID, task)


async def test_its_owner_says_how_it_gets_on_and_no_more(scene: Scene):
    await scene.desk.open(LISE, ID)
    action = await scene.desk.add_action(LISE, ID, FOLDER)
    done = await scene.desk.change_action(INGE, action.id, 1, Task("Noget andet", progress=Progress.DONE))
    assert (done.text, done.progress, done.version) == ("Skriv en folder", Progress.DONE, 2)
    for person in (TOM, NOBODY):
        with pytest.raises(NotAllowed):
            await scene.desk.change_action(person, action.id, 2, Task("", progress=Progress.OPEN))
    with pytest.raises(NoSuchAction):
        await scene.desk.change_action(LISE, "none", 1, FOLDER)


async def test_of_two_changes_the_second_is_told(scene: Scene):
    await scene.desk.open(LISE, ID)
    action = await scene.desk.add_action(LISE, ID, FOLDER)
    await scene.desk.change_action(LISE, action.id, 1, Task("Skriv en bog", "inge"))
    with pytest.raises(ChangedMeanwhile):
        await scene.desk.change_action(LISE, action.id, 1, Task("Skriv et brev", "inge"))
    assert await scene.desk.change_action(LISE, action.id, 1, Task("Skriv en bog", "inge", "Inge Eksempel"))


async def test_what_was_agreed_is_locked_and_how_it_gets_on_is_not(scene: Scene):
    await scene.desk.open(LISE, ID)
    action = await scene.desk.add_action(LISE, ID, FOLDER)
    await scene.approved()
    with pytest.raises(MinutesLocked):
        await scene.desk.change_action(LISE, action.id, 1, Task("Skriv en bog", "inge"))
    with pytest.raises(MinutesLocked):
        await scene.desk.add_action(LISE, ID, FOLDER)
    done = await scene.desk.change_action(
        LISE, action.id, 1, Task("Skriv en folder", "inge", "Inge Eksempel", date(2021, 6, 1), Progress.DONE)
    )
    assert done.progress is Progress.DONE
    (locked,) = (await scene.desk.locked(ID)).actions
    assert locked.progress is Progress.OPEN


async def test_what_is_open_comes_back_on_the_next_agenda(scene: Scene):
    await scene.desk.open(LISE, ID)
    folder = await scene.desk.add_action(LISE, ID, FOLDER, "1")
    gone = await scene.desk.add_action(LISE, ID, Task("Ring til skolen"), "2")
    await scene.desk.change_action(LISE, gone.id, 1, Task("Ring til skolen", progress=Progress.DROPPED))
    scene.later(HALF_PAST_SIX)
    await scene.approved()
    meeting = await scene.planned(30 * DAY)
    scene.later(30 * DAY + timedelta(hours=2))
    shown = await scene.desk.open(LISE, meeting.id)
    assert [(point.title, point.minutes) for point in shown.minutes.points] == [("Fra sidst", 5), ("Møde", 85)]
    assert [each.id for each in shown.carried] == [folder.id]
    assert shown.actions == ()
    assert [each.id for each in (await scene.desk.document(meeting.id)).actions] == [folder.id]


async def test_everybody_reads_what_is_open_soonest_first(scene: Scene):
    await scene.desk.open(LISE, ID)
    for text, due in (("Engang", None), ("I juli", date(2021, 7, 1)), ("I juni", date(2021, 6, 1))):
        await scene.desk.add_action(LISE, ID, Task(text, due=due), text)
        scene.later(timedelta(seconds=1))
    assert [each.text for each in await scene.desk.open_actions(INGE)] == ["I juni", "I juli", "Engang"]
    with pytest.raises(NotAllowed):
        await scene.desk.open_actions(NOBODY)


async def test_a_week_after_the_organisers_are_reminded_on_a_working_day(scene: Scene):
    """Day +7, 09.00; nobody is reminded of nothing."""
    await scene.desk.open(LISE, ID)
    assert await scene.rows(Kind.ACTIONS_DUE) == []
    for token in "12":
        await scene.desk.add_action(LISE, ID, FOLDER, token)
    assert await scene.rows(Kind.ACTIONS_DUE) == [(f"{ID}:lise", datetime(2021, 5, 11, 7, tzinfo=UTC))]
