"""What a gathering holds, and what it is compared with: the group work of May, the ERFA meeting of September."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.errors import NotAllowed
from forum.minutes.minutes import State
from forum.people import Language, Person, Role
from forum.quoting.consents import Quoting
from forum.summary import keys
from forum.summary.lines import Changed, Part
from forum.summary.rulings import What
from forum.summary.summaries import Scope
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from tests.forum.summary.answers import CUT_OFF, FORUM, MEETING, START, WELCOME
from tests.forum.summary.kept import MAY, SEPTEMBER, Kept, erfa, minutes, session
from tests.forum.summary.worlds import coded, consent, many, ruling

VILLAGES = ("broager", "graasten", "egernsund", "broager")
LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA)
HOUSING = keys.theme(WELCOME, Theme.HOUSING)


def _may(theme: Theme = Theme.HOUSING) -> list[Note]:
    return [replace(one, session=MAY) for one in many(WELCOME, (theme,), VILLAGES, 100)]


def _summer(theme: Theme = Theme.JOBS) -> list[Note]:
    later = START + timedelta(days=60)
    return [replace(one, sent_at=later) for one in many(WELCOME, (theme,), VILLAGES, 200)]


def _year(state: State) -> Kept:
    return Kept([session()], [erfa()], [minutes(state)])


async def test_a_session_is_summed_up_by_itself_and_what_came_late_stands_apart() -> None:
    late = replace(_may()[0], id="late", late=True)
    summary, notes, after = await _year(State.DRAFT).desk([*_may(), *_summer(), late]).for_document(MAY, CUT_OFF)
    assert {one.id for one in notes} == {one.id for one in _may()} == {ref.note for ref in summary.notes}
    assert [one.id for one in after] == ["late"]
    assert (summary.scope.session, summary.scope.gathering) == (MAY, MAY)


async def test_before_the_minutes_of_may_are_approved_the_meeting_sums_up_all_of_its_notes() -> None:
    summary, _ = await _year(State.IN_REVIEW).desk([*_may(), *_summer()]).gathered(MEETING, "", CUT_OFF)
    assert (len(summary.notes), summary.earlier, summary.changes) == (8, "", ())


@pytest.mark.parametrize("state", [State.APPROVED, State.PUBLISHED])
async def test_afterwards_the_group_work_of_may_is_what_the_meeting_is_compared_with(state: State) -> None:
    """F23, journey 4.3: «Ændret siden maj»; nothing is summed up twice."""
    desk = _year(state).desk([*_may(), *_summer()])
    summary = await desk.of(LISE, MEETING)
    assert {ref.note for ref in summary.notes} == set()
    summary, notes = await desk.gathered(MEETING, "", CUT_OFF)
    assert {one.id for one in notes} == {one.id for one in _summer()}
    assert (summary.earlier, summary.since) == (MAY, session().closes)
    assert [(change.changed, change.theme) for change in summary.changes] == [
        (Changed.NEW, Theme.JOBS),
        (Changed.GONE, Theme.HOUSING),
    ]


async def test_a_gathering_without_notes_and_one_that_was_called_off_are_passed_over() -> None:
    empty = session("empty", START + timedelta(days=30))
    off = session("off", START + timedelta(days=40), cancelled=True)
    kept = Kept([session(), empty, off], [erfa()], [minutes(State.APPROVED), minutes(State.APPROVED, "empty")])
    stray = replace(_may()[0], id="stray", session="off", meeting="open")
    summary, _ = await kept.desk([*_may(), *_summer(), stray]).gathered(MEETING, "", CUT_OFF)
    assert summary.earlier == MAY


async def test_a_group_work_is_compared_with_the_meeting_before_it_and_never_with_a_later_one() -> None:
    before, after = erfa("spring", START - timedelta(days=30)), erfa("autumn", SEPTEMBER)
    old = [
        replace(one, id=f"o{one.id}", meeting="spring", session="", sent_at=START - timedelta(days=40))
        for one in _may()
    ]
    new = [replace(one, id=f"x{one.id}", meeting="autumn", session="") for one in _may()]
    kept = Kept([session(meeting="autumn")], [before, after], [])
    summary, _, _ = await kept.desk([*_may(), *old, *new]).for_document(MAY, CUT_OFF)
    assert summary.earlier == "spring"


async def test_rulings_consents_and_dots_reach_the_summary() -> None:
    notes = _may()
    kept = Kept([session()], [], [], [ruling(What.DROPPED, HOUSING, "1", gathering=MAY)])
    kept.consents.append(consent(notes[0], Quoting.NO))
    kept.dots["n0101"] = 3
    summary, _, _ = await kept.desk(notes).for_document(MAY, CUT_OFF)
    assert summary.dropped == (HOUSING,)
    assert [ref.note for ref in summary.withheld] == ["n0100"]
    assert [(one.note.note, one.dots) for one in summary.priorities] == [("n0101", 3)]


async def test_only_an_organiser_asks_for_the_whole() -> None:
    with pytest.raises(NotAllowed):
        await Kept().desk([]).of(INGE, MEETING)


async def test_an_organiser_reads_all_notes_behind_a_line_and_others_those_that_may_be_quoted() -> None:
    """F20, F21: the number behind the line stays the same, and who may not read is told how many there are."""
    notes = _may()
    kept = Kept([session()], [], [], [], [consent(notes[0], Quoting.NO)])
    scope = Scope("another", MEETING, "", CUT_OFF, MAY)
    behind = await kept.desk(notes).sources(LISE, scope, Part.ALL, HOUSING)
    assert (len(behind.notes), behind.withheld) == (4, 0)
    behind = await kept.desk(notes).sources(INGE, scope, Part.ALL, HOUSING)
    assert ([one.id for one in behind.notes], behind.withheld) == (["n0101", "n0102", "n0103"], 1)
    with pytest.raises(NotAllowed):
        await kept.desk(notes).sources(replace(INGE, role=Role.NOBODY), scope, Part.ALL, HOUSING)


async def test_behind_a_change_stand_the_notes_of_both_gatherings() -> None:
    desk = _year(State.APPROVED).desk([*_may(Theme.JOBS), *_summer()])
    scope = Scope(FORUM, MEETING, "", CUT_OFF)
    behind = await desk.sources(LISE, scope, Part.ALL, keys.change(WELCOME, Theme.JOBS))
    assert [one.id for one in behind.notes] == [one.id for one in (*_may(), *_summer())]


@pytest.mark.parametrize(
    "key",
    ["", "cell", "cell:works_well", "theme:works_well:reception:weather", "wish:wish_scenario:reception:x", "split:x"],
)
async def test_the_key_of_no_line_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        await Kept().desk([]).sources(LISE, Scope(FORUM, MEETING, "", CUT_OFF), Part.ALL, key)


async def test_notes_of_another_meeting_that_a_session_left_are_not_its_meetings() -> None:
    """A note without a session is the meeting's, whatever was minuted."""
    stray = coded(replace(_summer()[0], id="stray", session=""), Theme.NATURE)
    _, notes = await _year(State.APPROVED).desk([*_may(), stray]).gathered(MEETING, "", CUT_OFF)
    assert [one.id for one in notes] == ["stray"]
