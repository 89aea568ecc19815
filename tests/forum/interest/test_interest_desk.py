"""Who wants to join: a person's rows are theirs alone, a repeat is none, and what cannot be used is told kindly."""

from dataclasses import replace

import pytest

from forum.errors import NotAllowed
from forum.interest.desk import Interest
from forum.interest.register import Given, NoContact, NoVillage, Reply, TooLong
from forum.people import Language, Person, Role
from forum.ports import Kind
from tests.bot.fakes import FixedDirectory, StillClock, landsbyforum
from tests.forum.interest.memory import MemoryRegister, MemorySeats, session

INGE = Person("inge", "Inge Eksempel", Role.MEMBER, Language.DA, "broager")
LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
RUTH = Person("ruth", "Ruth", Role.GUEST, Language.DA)
MAYBE = Given(Reply.MAYBE, contact="Inge 22 33 44 55")


@pytest.fixture
def register() -> MemoryRegister:
    return MemoryRegister()


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def desk(register: MemoryRegister, clock: StillClock) -> Interest:
    directory = FixedDirectory(landsbyforum(interested_list="register"))
    return Interest(directory, register, MemorySeats({"session": session()}), clock)


async def test_yes_is_kept_for_the_persons_own_village_with_their_name(desk: Interest) -> None:
    (entry,) = await desk.answer(INGE, Given(Reply.YES, session="session"))
    assert (entry.village, entry.contact, entry.answer) == ("Broager", "Inge Eksempel", Reply.YES)
    assert (entry.person, entry.session, entry.version) == ("inge", "session", 1)


async def test_a_second_tap_changes_nothing(desk: Interest, register: MemoryRegister, clock: StillClock) -> None:
    """Rule 30."""
    await desk.answer(INGE, MAYBE)
    rows, deeds = len(register.rows), len(register.deeds)
    await clock.sleep(5)
    (entry,) = await desk.answer(INGE, MAYBE)
    assert (entry.version, len(register.rows), len(register.deeds)) == (1, rows, deeds)


async def test_another_answer_of_the_same_person_changes_their_row(desk: Interest, register: MemoryRegister) -> None:
    await desk.answer(INGE, MAYBE)
    (entry,) = await desk.answer(INGE, Given(Reply.YES, contact="inge@example.org", wish="En velkomstfest"))
    assert (entry.answer, entry.contact, entry.version) == (Reply.YES, "inge@example.org", 2)
    assert [(deed.actor, deed.before, deed.after) for deed in register.deeds] == [
        ("inge", "", "maybe"),
        ("inge", "maybe", "yes"),
    ]


async def test_no_thanks_takes_back_every_row_and_forgets_the_number(desk: Interest) -> None:
    await desk.answer(INGE, MAYBE)
    await desk.answer(INGE, replace(MAYBE, village="Nybøl"))
    mine = await desk.answer(INGE, Given(Reply.NO))
    assert [(entry.answer, entry.contact) for entry in mine] == [(Reply.NO, "")] * 2
    assert await desk.everybody(LISE) == ()


async def test_no_thanks_alone_is_kept_as_one_row(desk: Interest) -> None:
    (entry,) = await desk.answer(INGE, Given(Reply.NO))
    assert (entry.answer, entry.village, entry.contact) == (Reply.NO, "Broager", "")
    assert await desk.answer(INGE, Given(Reply.NO)) == (entry,)


async def test_a_village_that_is_put_right_leaves_no_second_row_standing(desk: Interest) -> None:
    (wrong,) = await desk.answer(INGE, replace(MAYBE, village="Nybøll"))
    mine = await desk.answer(INGE, replace(MAYBE, village="Nybøl", entry=wrong.id))
    assert [entry.village for entry in mine if entry.stands] == ["Nybøl"]


async def test_a_second_village_of_the_same_person_is_a_second_row(desk: Interest) -> None:
    await desk.answer(INGE, MAYBE)
    mine = await desk.answer(INGE, replace(MAYBE, village="Nybøl"))
    assert {entry.village for entry in mine if entry.stands} == {"Broager", "Nybøl"}


async def test_nobody_changes_anothers_row(desk: Interest, register: MemoryRegister) -> None:
    """Rule 25: a forged id of another's row makes a row of one's own."""
    (entry,) = await desk.answer(INGE, MAYBE)
    await desk.answer(RUTH, Given(Reply.YES, "Broager", entry=entry.id))
    await desk.answer(RUTH, Given(Reply.NO, entry=entry.id))
    assert register.entries[entry.id] == entry


async def test_a_group_is_known_by_name_in_any_case(desk: Interest) -> None:
    (entry,) = await desk.answer(RUTH, Given(Reply.YES, " GRÅSTEN "))
    assert entry.village == "Gråsten"


async def test_whoever_wants_to_be_called_says_how(desk: Interest, register: MemoryRegister) -> None:
    for contact in ("", "Inge", "Inge 1234", "inge@"):
        with pytest.raises(NoContact):
            await desk.answer(INGE, replace(MAYBE, contact=contact))
    for contact in ("+45 22334455", "inge@example.org", "Inge (fast: 74 44 12 12)"):
        assert (await desk.answer(INGE, replace(MAYBE, contact=contact)))[0].contact == contact
    assert len(register.entries) == 1


async def test_what_is_too_long_or_names_no_village_is_refused(desk: Interest, register: MemoryRegister) -> None:
    """Rule 18."""
    for given in (
        replace(MAYBE, contact="1" * 121),
        replace(MAYBE, wish="w" * 501),
        replace(MAYBE, village="v" * 61),
    ):
        with pytest.raises(TooLong):
            await desk.answer(INGE, given)
    with pytest.raises(NoVillage):
        await desk.answer(RUTH, MAYBE)
    assert register.entries == {}


async def test_what_another_tap_stored_at_the_same_moment_is_met(desk: Interest, register: MemoryRegister) -> None:
    await desk.answer(INGE, MAYBE)
    (stored,) = register.entries.values()
    register.entries.clear()
    register.meanwhile = [stored]
    assert await desk.answer(INGE, MAYBE) == (stored,)


async def test_list_and_organisers_are_told_and_who_holds_the_group_work_too(
    desk: Interest, register: MemoryRegister
) -> None:
    (entry,) = await desk.answer(INGE, replace(MAYBE, session="session"))
    assert {(row.kind, row.subject) for row in register.rows} == {
        (Kind.LIST_INTEREST, entry.id),
        (Kind.INTEREST_CARD, "lise"),
        (Kind.INTEREST_CARD, "owner"),
    }
    assert not any("22" in f"{row.key}{row.subject}" for row in register.rows)


async def test_a_workspace_without_the_list_has_no_row_for_it(register: MemoryRegister, clock: StillClock) -> None:
    desk = Interest(FixedDirectory(landsbyforum()), register, MemorySeats(), clock)
    await desk.answer(INGE, MAYBE)
    assert {row.kind for row in register.rows} == {Kind.INTEREST_CARD}


async def test_only_organisers_see_everybody_and_a_stranger_answers_nothing(desk: Interest) -> None:
    """Rule 25."""
    await desk.answer(INGE, MAYBE)
    assert [entry.village for entry in await desk.everybody(LISE)] == ["Broager"]
    for refused in (INGE, replace(INGE, role=Role.PROJECT_LEAD)):
        with pytest.raises(NotAllowed):
            await desk.everybody(refused)
    with pytest.raises(NotAllowed):
        await desk.answer(replace(INGE, role=Role.NOBODY), MAYBE)
