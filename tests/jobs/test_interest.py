"""The register leaves the house: the question at the close, the rows of the list, and the organisers' card."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest

from forum.groupwork.sessions import Group, Place, State
from forum.interest import deliveries
from forum.interest.desk import Interest
from forum.interest.posts import Interested, JoinIn
from forum.interest.register import Given, Reply
from forum.people import Language, Person, Role
from forum.ports import Claimed, Delivery, NotYet, Skipped, Undeliverable
from jobs.interest import AskToJoin, ListInterest, PostInterested, catch_up
from tests.bot.fakes import NOON, FixedDirectory, MemoryPeople, StillClock, landsbyforum
from tests.forum.interest.memory import MemoryRegister, MemorySeats, participant, session
from tests.jobs.paper_list import PaperList
from tests.jobs.post_office import PaperBoard, PaperPosts

INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")
MAYBE = Given(Reply.MAYBE, contact="=1+1 22334455", wish="@naboen\tsøger en vej")


@dataclass
class PaperOutbox:
    rows: dict[str, Delivery] = field(default_factory=dict)

    async def put(self, rows: Sequence[Delivery]) -> None:
        self.rows = {**{row.key: row for row in rows}, **self.rows}


@dataclass
class House:
    """Everything behind the three handlers."""

    clock: StillClock = field(default_factory=StillClock)
    register: MemoryRegister = field(default_factory=MemoryRegister)
    seats: MemorySeats = field(default_factory=lambda: MemorySeats({"session": session()}))
    outbox: PaperOutbox = field(default_factory=PaperOutbox)
    board: PaperBoard = field(default_factory=PaperBoard)
    posts: PaperPosts = field(default_factory=PaperPosts)
    people: MemoryPeople = field(default_factory=MemoryPeople)
    directory: FixedDirectory = field(
        default_factory=lambda: FixedDirectory(landsbyforum(interested_list="interested"))
    )

    def __post_init__(self) -> None:
        self.list = PaperList(self.clock.now, key="RegisterKey")

    @property
    def desk(self) -> Interest:
        return Interest(self.directory, self.register, self.seats, self.clock)

    async def closes(self) -> None:
        (row,) = deliveries.rows(self.seats.sessions["session"], self.clock.now())
        await self.asks(row)
        for each in self.outbox.rows.values():
            await self.asks(each)

    async def asks(self, row: Delivery) -> None:
        await AskToJoin(
            self.directory,
            self.seats,
            self.register,
            self.outbox,
            self.clock,
            self.board,
            self.posts,  # type: ignore[arg-type]
        )(claimed(row))

    async def lists(self) -> None:
        for row in [row for row in self.register.rows if row.target == "list:interested"]:
            await ListInterest(self.directory, self.register, self.list)(claimed(row))

    async def shows(self) -> None:
        row = deliveries.shown("landsbyforum", "lise", NOON)
        await PostInterested(self.directory, self.desk, self.people, self.board, self.posts)(claimed(row))  # type: ignore[arg-type]

    def asked(self) -> set[str]:
        return {
            spot.person or spot.channel or spot.chat
            for spot, value in self.board.standing.values()
            if isinstance(value, JoinIn)
        }


def claimed(row: Delivery) -> Claimed:
    return Claimed(1, row, 1, 1, "owner")


@pytest.fixture
def house() -> House:
    return House()


async def test_at_the_close_everybody_is_asked_where_they_are(house: House) -> None:
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


async def test_closing_once_more_asks_nobody_twice(house: House) -> None:
    house.seats.joined = [participant("inge")]
    await house.closes()
    before = len(house.board.standing)
    await house.closes()
    assert len(house.board.standing) == before == 4


async def test_whoever_has_answered_is_not_asked(house: House) -> None:
    """Rule 56."""
    house.seats.joined = [participant("inge"), participant("kim")]
    await house.desk.answer(INGE, replace(MAYBE, session="session"))
    await house.closes()
    assert "inge" not in house.asked()
    assert "kim" in house.asked()


async def test_whoever_answers_while_the_card_is_on_its_way_gets_none(house: House) -> None:
    house.seats.joined = [participant("inge")]
    (row,) = deliveries.rows(house.seats.sessions["session"], NOON)
    await house.asks(row)
    await house.desk.answer(INGE, replace(MAYBE, session="session"))
    with pytest.raises(Skipped):
        await house.asks(house.outbox.rows["join-in:session:person:inge"])


async def test_nobody_is_asked_before_the_close_nor_while_the_clock_stands(house: House) -> None:
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


async def test_a_row_of_the_list_says_what_was_typed_letter_for_letter(house: House) -> None:
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


async def test_a_delivery_that_is_repeated_makes_no_second_row(house: House) -> None:
    await house.desk.answer(INGE, MAYBE)
    house.list.trouble = ["lost"]
    with pytest.raises(Exception, match="no answer"):
        await house.lists()
    await house.lists()
    await house.lists()
    assert (len(house.list.rows), house.list.overwritten) == (1, [])


async def test_another_answer_is_written_to_the_same_row(house: House) -> None:
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    await house.desk.answer(INGE, replace(MAYBE, answer=Reply.YES))
    await house.lists()
    (item,) = house.list.rows.values()
    assert item.fields is not None
    assert (item.fields["Answer"], item.fields["RowVersion"]) == ("Ja", 2)


async def test_no_thanks_takes_the_row_away_and_never_makes_one(house: House) -> None:
    await house.desk.answer(INGE, Given(Reply.NO))
    await house.lists()
    assert (house.list.rows, "make" in house.list.calls) == ({}, False)
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    await house.desk.answer(INGE, Given(Reply.NO))
    await house.lists()
    assert house.list.rows == {}


async def test_a_row_that_was_deleted_by_hand_comes_back_with_another_answer_only(house: House) -> None:
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    house.list.hand_delete("1")
    await house.desk.answer(INGE, MAYBE)
    assert len([row for row in house.register.rows if row.target == "list:interested"]) == 1
    await house.desk.answer(INGE, replace(MAYBE, answer=Reply.YES))
    await house.lists()
    assert len(house.list.rows) == 1


async def test_somebody_who_edits_at_the_same_moment_loses_no_other_column(house: House) -> None:
    await house.desk.answer(INGE, MAYBE)
    await house.lists()
    await house.desk.answer(INGE, replace(MAYBE, answer=Reply.YES))
    house.list.between = [lambda: house.list.hand_edit("1", {"Remark": "ringet"})]
    await house.lists()
    fields = house.list.rows["1"].fields or {}
    assert (fields["Remark"], fields["Answer"]) == ("ringet", "Ja")


async def test_a_list_that_refuses_is_told_of(house: House) -> None:
    house.list.gone = True
    await house.desk.answer(INGE, MAYBE)
    with pytest.raises(Undeliverable):
        await house.lists()
    house.directory.value = landsbyforum()
    with pytest.raises(Skipped):
        await house.lists()


async def test_a_list_that_came_later_gets_the_rows_once(house: House) -> None:
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


async def test_the_organiser_sees_it_grow_on_one_card(house: House) -> None:
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
