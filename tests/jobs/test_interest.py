"""The register leaves the house: the question at the close, the rows of the list, and the organisers' card."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.groupwork.sessions import Group, Place, State
from forum.interest import deliveries
from forum.interest.posts import Interested
from forum.interest.register import Given, Reply
from forum.people import Language
from forum.ports import NotYet, Skipped, Undeliverable
from jobs.interest import catch_up
from tests.bot.fakes import NOON, landsbyforum
from tests.forum.interest.memory import participant, session
from tests.jobs.register_office import INGE, MAYBE, RegisterOffice


@pytest.fixture
def house() -> RegisterOffice:
    return RegisterOffice()


async def test_at_the_close_everybody_is_asked_where_they_are(house: RegisterOffice) -> None:
    house.seats.sessions["session"] = session(groups=(Group(1, ("broager",)), Group(2, ("egernsund",))))
    house.seats.joined = [participant("inge"), participant("tom", Language.EN)]
    house.seats.shared = [Place("session", "19:meeting@thread.v2", Language.DE)]
    await house.closes()
    assert house.asked() == {
        "inge",
        "tom",
        "19:broager@thread.tacv2",
        "19:egernsund@thread.tacv2",
        "19:meeting@thread.v2",
    }
    assert {spot.language.value for spot, _ in house.board.standing.values()} == {"da", "en", "de"}


async def test_closing_once_more_asks_nobody_twice(house: RegisterOffice) -> None:
    house.seats.joined = [participant("inge")]
    await house.closes()
    before = len(house.board.standing)
    await house.closes()
    assert len(house.board.standing) == before == 4


async def test_whoever_has_answered_is_not_asked(house: RegisterOffice) -> None:
    """Rule 56."""
    house.seats.joined = [participant("inge"), participant("kim")]
    await house.desk.answer(INGE, replace(MAYBE, session="session"))
    await house.closes()
    assert "inge" not in house.asked()
    assert "kim" in house.asked()


async def test_whoever_answers_while_the_card_is_on_its_way_gets_none(house: RegisterOffice) -> None:
    house.seats.joined = [participant("inge")]
    (row,) = deliveries.rows(house.seats.sessions["session"], NOON)
    await house.asks(row)
    await house.desk.answer(INGE, replace(MAYBE, session="session"))
    with pytest.raises(Skipped):
        await house.asks(house.outbox.rows["join-in:session:person:inge"])


async def test_nobody_is_asked_before_the_close_nor_while_the_clock_stands(house: RegisterOffice) -> None:
    (row,) = deliveries.rows(house.seats.sessions["session"], NOON)
    house.seats.sessions["session"] = session(NOON + timedelta(minutes=1))
    with pytest.raises(NotYet):
        await house.asks(row)
    house.seats.sessions["session"] = replace(session(), state=State.PAUSED, paused_at=NOON)
    with pytest.raises(NotYet):
        await house.asks(row)
    house.seats.sessions.clear()
    with pytest.raises(Skipped):
        await house.asks(row)


async def test_a_row_of_the_list_says_what_was_typed_letter_for_letter(house: RegisterOffice) -> None:
    (entry,) = await house.desk.answer(INGE, MAYBE)
    await house.lists()
    (item,) = house.list.rows.values()
    assert item.fields == {
        "Title": "Broager",
        "RegisterKey": entry.id,
        "Village": "Broager",
        "Answer": "Måske, ring",
        "Contact": "=1+1 22334455",
        "Wish": "@naboen søger en vej",
        "AnsweredAt": "2021-05-04T15:42:00Z",
        "RowVersion": 1,
    }


async def test_a_delivery_that_is_repeated_makes_no_second_row(house: RegisterOffice) -> None:
    await house.desk.answer(INGE, MAYBE)
    house.list.trouble = ["lost"]
    with pytest.raises(Exception, match="no answer"):
        await house.lists()
    await house.lists()
    await house.lists()
    assert (len(house.list.rows), house.list.overwritten) == (1, [])


async def test_another_answer_is_written_to_the_same_row(house: RegisterOffice) -> None:
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    await house.desk.answer(INGE, replace(MAYBE, answer=Reply.YES))
    await house.lists()
    (item,) = house.list.rows.values()
    assert item.fields is not None
    assert (item.fields["Answer"], item.fields["RowVersion"]) == ("Ja", 2)


async def test_no_thanks_takes_the_row_away_and_never_makes_one(house: RegisterOffice) -> None:
    await house.desk.answer(INGE, Given(Reply.NO))
    await house.lists()
    assert (house.list.rows, "make" in house.list.calls) == ({}, False)
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    await house.desk.answer(INGE, Given(Reply.NO))
    await house.lists()
    assert house.list.rows == {}


async def test_a_row_that_was_deleted_by_hand_comes_back_with_another_answer_only(house: RegisterOffice) -> None:
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    house.list.hand_delete("1")
    await house.desk.answer(INGE, MAYBE)
    assert len([row for row in house.register.rows if row.target == "list:interested"]) == 1
    await house.desk.answer(INGE, replace(MAYBE, answer=Reply.YES))
    await house.lists()
    assert len(house.list.rows) == 1


async def test_somebody_who_edits_at_the_same_moment_loses_no_other_column(house: RegisterOffice) -> None:
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    await house.desk.answer(INGE, replace(MAYBE, answer=Reply.YES))
    house.list.between = [lambda: house.list.hand_edit("1", {"Remark": "ringet"})]
    await house.lists()
    fields = house.list.rows["1"].fields or {}
    assert (fields["Remark"], fields["Answer"]) == ("ringet", "Ja")


async def test_a_list_that_refuses_is_told_of(house: RegisterOffice) -> None:
    house.list.gone = True
    await house.desk.answer(INGE, MAYBE)
    with pytest.raises(Undeliverable):
        await house.lists()
    house.directory.value = landsbyforum()
    with pytest.raises(Skipped):
        await house.lists()


async def test_a_list_that_came_later_gets_the_rows_once(house: RegisterOffice) -> None:
    house.directory.value = landsbyforum()
    await house.desk.answer(INGE, MAYBE)
    await house.desk.answer(replace(INGE, id="kim"), Given(Reply.NO))
    await catch_up(house.directory, house.register, house.outbox, house.clock)  # type: ignore[arg-type]
    assert house.outbox.rows == {}
    house.directory.value = landsbyforum(interested_list="interested")
    for _ in range(2):
        await catch_up(house.directory, house.register, house.outbox, house.clock)  # type: ignore[arg-type]
    (row,) = house.outbox.rows.values()
    assert (row.target, row.coalesced) == ("list:interested", False)
    await house.desk.answer(INGE, replace(MAYBE, answer=Reply.YES))
    assert row.key in {each.key for each in house.register.rows}


async def test_the_organiser_sees_it_grow_on_one_card(house: RegisterOffice) -> None:
    await house.shows()
    assert house.board.standing == {}
    await house.desk.answer(INGE, MAYBE)
    await house.shows()
    await house.desk.answer(replace(INGE, id="kim"), replace(MAYBE, village="Nybøl"))
    await house.shows()
    ((spot, value),) = house.board.standing.values()
    assert spot.person == "lise"
    assert isinstance(value, Interested)
    assert {entry.village for entry in value.entries} == {"Broager", "Nybøl"}
    await house.desk.answer(INGE, Given(Reply.NO))
    await house.shows()
    ((_, value),) = house.board.standing.values()
    assert isinstance(value, Interested)
    assert [entry.village for entry in value.entries] == ["Nybøl"]
