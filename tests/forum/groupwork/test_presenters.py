"""Journey 4.1, step 8, F15 and F55: who presents, who is asked anew, main points, and the speaking queue."""

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest

from forum.errors import ChangedMeanwhile, NotAllowed
from forum.groupwork import presenters
from forum.groupwork.posts import Presenting, PresentsNoMore
from forum.groupwork.presenters import NotInGroup, NotThePresenter, TooManyPoints
from forum.groupwork.seats import NoSuchGroup, NoSuchSession
from forum.groupwork.sessions import State
from forum.people import Role
from forum.workshop.sittings import Locked
from tests.bot.paper_sessions import evening
from tests.forum.groupwork.gathering import SESSION, Gathering, at, note, person

LISE = person("lise", Role.ORGANISER)


@pytest.fixture
def gathering() -> Gathering:
    made = Gathering()
    made.clock.at = at(18)
    made.sits("inge", "anna", "peter")
    made.sits("kim", group=2)
    return made


async def chosen(gathering: Gathering, group: int = 3) -> str:
    return (await gathering.sessions.presenter("landsbyforum", SESSION, group)).person


async def test_the_first_press_stands_and_the_second_is_shown_it(gathering: Gathering):
    """Once, however many press: the second one sees whom the first one chose."""
    desk = gathering.presentations
    first = await desk.choose(person("inge"), SESSION, 3, "peter", 0)
    second = await desk.choose(person("anna"), SESSION, 3, "anna", 0)
    assert (first.presenter.person, second.presenter.person) == ("peter", "peter")
    assert [(deed.actor, deed.act, deed.before, deed.after) for deed in gathering.sessions.acts] == [
        ("inge", "present", "", "peter")
    ]


async def test_a_second_tap_on_the_same_name_is_no_second_choice(gathering: Gathering):
    desk = gathering.presentations
    for seen in (0, 0, 1):
        await desk.choose(person("inge"), SESSION, 3, "inge", seen)
    assert len(gathering.sessions.acts) == 1


async def test_whoever_has_seen_who_presents_may_change_it(gathering: Gathering):
    """[Skift] carries the version that was read."""
    desk = gathering.presentations
    seen = (await desk.choose(person("inge"), SESSION, 3, "peter", 0)).presenter.version
    assert (await desk.choose(person("anna"), SESSION, 3, "anna", seen)).presenter.person == "anna"
    assert (await desk.choose(person("inge"), SESSION, 3, "inge", seen)).presenter.person == "anna", "read before that"
    assert set(gathering.told("groupwork.presenter")[-3:]) == {"3:anna", "3:peter"}, "both have it on their card"


async def test_two_presses_at_the_same_moment_leave_one_presenter(gathering: Gathering):
    """Where the store says that somebody was faster, theirs stands, and nobody is told of an error."""

    async def outrun(*_: object) -> None:
        raise ChangedMeanwhile

    gathering.sessions.present = outrun  # type: ignore[method-assign]
    found = await gathering.presentations.choose(person("inge"), SESSION, 3, "inge", 0)
    assert found.presenter.person == ""


async def test_who_cannot_gives_back_and_the_others_are_asked_anew(gathering: Gathering):
    desk = gathering.presentations
    await desk.choose(person("inge"), SESSION, 3, "peter", 0)
    gathering.sessions.rows.clear()
    found = await desk.give_back(person("peter"), SESSION, 3)
    assert (found.presenter.person, found.gone) == ("", "Peter Eksempel")
    assert sorted(gathering.told("groupwork.presenters")) == ["3:anna", "3:inge"]
    assert (await desk.asked_for("anna", SESSION, 3)).gone == "Peter Eksempel"
    again = await desk.choose(person("anna"), SESSION, 3, "anna", 0)
    assert again.presenter.person == "anna", "an older card counts as long as nobody presents"


async def test_nobody_gives_back_for_another_but_an_organiser(gathering: Gathering):
    desk = gathering.presentations
    await desk.choose(person("inge"), SESSION, 3, "peter", 0)
    await desk.give_back(person("anna"), SESSION, 3)
    assert await chosen(gathering) == "peter"
    await desk.give_back(LISE, SESSION, 3)
    assert await chosen(gathering) == ""


async def test_who_moves_to_another_group_leaves_the_role_behind(gathering: Gathering):
    """«Peter er gået. Hvem fremlægger?»"""
    desk = gathering.presentations
    await desk.choose(person("peter"), SESSION, 3, "peter", 0)
    await desk.moved(person("peter"), SESSION)
    assert (await gathering.together.card(gathering.session, 3)).presenter == "Peter Eksempel", "nobody has moved yet"
    gathering.sits("peter", group=2)
    assert (await gathering.together.card(gathering.session, 3)).presenter == ""
    assert (await desk.asked_for("anna", SESSION, 3)).presenter.person == "", "at once, before anything is written"
    await desk.moved(person("peter"), SESSION)
    await desk.moved(person("peter"), SESSION)
    assert [deed.act for deed in gathering.sessions.acts] == ["present", "left"]
    assert gathering.told("groupwork.presenters") == ["3:inge", "3:anna"]
    assert (await desk.asked_for("anna", SESSION, 3)).gone == "Peter Eksempel"
    assert isinstance(await desk.page_for("peter", SESSION, 3), PresentsNoMore)


async def test_who_leaves_the_team_is_asked_nothing_more(gathering: Gathering):
    desk = gathering.presentations
    await desk.choose(person("peter"), SESSION, 3, "peter", 0)
    gathering.sessions.rows.clear()
    await desk.gone("peter")
    assert (await chosen(gathering), gathering.told("groupwork.presenter")) == ("", [])
    assert gathering.told("groupwork.presenters") == ["3:inge", "3:anna"]


@pytest.mark.parametrize(
    ("who", "whom", "error"),
    [
        (person("kim"), "kim", NotInGroup),
        (person("kim"), "inge", NotInGroup),
        (person("inge"), "kim", NotInGroup),
        (person("inge"), "uvedkommende", NotInGroup),
        (person("x", Role.NOBODY), "inge", NotAllowed),
        (LISE, "kim", NotInGroup),
    ],
)
async def test_a_group_chooses_among_its_own(gathering: Gathering, who, whom: str, error: type[Exception]):
    with pytest.raises(error):
        await gathering.presentations.choose(who, SESSION, 3, whom, 0)
    assert gathering.sessions.acts == []


async def test_after_the_minutes_are_locked_nothing_changes(gathering: Gathering):
    gathering.sessions.sessions[SESSION] = replace(gathering.session, state=State.LOCKED)
    with pytest.raises(Locked):
        await gathering.presentations.choose(person("inge"), SESSION, 3, "inge", 0)


async def test_what_does_not_exist_is_said(gathering: Gathering):
    with pytest.raises(NoSuchSession):
        await gathering.presentations.asked(person("inge"), "session-1", 3)
    with pytest.raises(NoSuchGroup):
        await gathering.presentations.asked(person("inge"), SESSION, 9)


async def test_group_three_of_five_speaks_third_at_six_past_for_three_minutes(gathering: Gathering):
    """The words of step 8."""
    await gathering.presentations.choose(person("anna"), SESSION, 3, "peter", 0)
    page = await gathering.presentations.page_for("peter", SESSION, 3)
    assert isinstance(page, Presenting)
    assert (page.place, page.groups, page.at, page.minutes, page.by) == (3, 5, at(26), 3, "Anna Eksempel")
    await gathering.presentations.choose(person("kim"), SESSION, 2, "kim", 0)
    assert (await gathering.presentations.page(person("kim"), SESSION, 2)).by == "", "nobody is told that they chose"


@pytest.mark.parametrize("groups", [1, 4, 5, 15, 50, 250])
def test_fifteen_minutes_are_shared_without_a_gap_or_an_overlap(groups: int):
    session = evening(*[()] * groups)
    slots = presenters.slots(session)
    assert (slots[0].starts, slots[-1].starts + slots[-1].length) == (session.closes, at(35))
    assert all(one.starts + one.length == next_.starts for one, next_ in pairwise(slots))
    assert [slot.number for slot in slots] == list(range(1, groups + 1))
    assert sum(slot.minutes for slot in slots) * timedelta(minutes=1) <= timedelta(minutes=15)


def test_a_queue_of_many_groups_promises_nobody_a_whole_minute():
    assert {slot.minutes for slot in presenters.slots(evening(*[()] * 50))} == {0}
    assert {slot.minutes for slot in presenters.slots(evening(*[()] * 5), minutes=20)} == {4}


async def test_the_organiser_sees_who_is_missing_in_the_queue(gathering: Gathering):
    await gathering.presentations.choose(person("peter"), SESSION, 3, "peter", 0)
    found = await gathering.presentations.queue(LISE, SESSION)
    assert [each.name for each in found.queued] == ["", "", "Peter Eksempel", "", ""]
    with pytest.raises(NotAllowed):
        await gathering.presentations.queue(person("inge"), SESSION)


async def test_three_points_are_kept_a_fourth_is_refused(gathering: Gathering):
    notes = [note(f"n{number}", at(number)) for number in range(4)]
    other = note("en anden gruppes", at(1), group=2)
    gathering.writes(*notes, other)
    desk, peter, ids = gathering.presentations, person("peter"), [each.id for each in notes]
    await desk.choose(peter, SESSION, 3, "peter", 0)
    with pytest.raises(TooManyPoints):
        await desk.points(peter, SESSION, 3, ids)
    assert (await desk.points(peter, SESSION, 3, [ids[2], ids[0], ids[2]])).points == (ids[2], ids[0])
    assert (await desk.points(peter, SESSION, 3, [ids[1], other.id, "forfalsket"])).points == (ids[1],)
    kept = await gathering.sessions.presenter("landsbyforum", SESSION, 3)
    assert kept.points == (ids[1],), "neither another group's note nor what is none is written down"
    with pytest.raises(NotThePresenter):
        await desk.points(person("inge"), SESSION, 3, ids[:1])


async def test_a_point_that_is_taken_back_goes_from_the_page(gathering: Gathering):
    one, two = note("en", at(1)), note("to", at(2))
    gathering.writes(one, two)
    desk, peter = gathering.presentations, person("peter")
    await desk.choose(peter, SESSION, 3, "peter", 0)
    await desk.points(peter, SESSION, 3, [one.id, two.id])
    del gathering.notes.notes[one.id]
    assert (await desk.page(peter, SESSION, 3)).points == (two.id,)


async def test_the_next_presenter_starts_without_the_points_of_the_last(gathering: Gathering):
    one = note("en", at(1))
    gathering.writes(one)
    desk = gathering.presentations
    seen = (await desk.choose(person("peter"), SESSION, 3, "peter", 0)).presenter.version
    await desk.points(person("peter"), SESSION, 3, [one.id])
    found = await desk.choose(person("anna"), SESSION, 3, "anna", seen + 1)
    assert (found.presenter.person, found.presenter.points) == ("anna", ())
