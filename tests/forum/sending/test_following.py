"""What follows a sending: where members find its files, and whose chat the cards of a gathering stand in."""

from dataclasses import replace

import pytest

from forum.errors import NotAllowed
from forum.minutes.minutes import State
from forum.people import Language, Person, Role
from forum.ports import Kind
from forum.sending import deliveries
from tests.forum.sending.paper import GATHERING, Office, minutes

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ODA = Person("oda", "Oda", Role.ORGANISER, Language.DA)
INGE = Person("inge", "Inge", Role.MEMBER, Language.DA, "broager")


@pytest.fixture
def office() -> Office:
    return Office()


async def test_members_find_the_files_once_the_minutes_are_published(office: Office) -> None:
    await office.desk.publish(LISE, GATHERING)
    sending = await office.desk.find(deliveries.minutes_id(GATHERING))
    await office.sendings.filed(replace(sending, files=("https://a", "https://b")), [], office.clock.at)
    assert await office.desk.files(INGE, GATHERING) == ()
    office.book.standing[GATHERING] = minutes(State.PUBLISHED)
    assert await office.desk.files(INGE, GATHERING) == ("https://a", "https://b")
    assert await office.desk.files(INGE, "another") == ()
    with pytest.raises(NotAllowed):
        await office.desk.files(replace(INGE, role=Role.NOBODY), GATHERING)


async def test_who_takes_over_gets_the_card_of_the_minutes_and_every_receipt(office: Office) -> None:
    await office.desk.take_over(ODA, GATHERING)
    assert {row.kind for row in office.holders.rows} == {Kind.RECEIPT, Kind.MINUTES_CARD}, (
        "Lise is told, the card is drawn"
    )
    await office.desk.publish(LISE, GATHERING)
    receipts = [row.target for row in office.sendings.rows.values() if row.kind is Kind.RECEIPT]
    assert sorted(receipts) == ["person:lise", "person:oda"]


async def test_without_minutes_there_is_no_card_to_take_over(office: Office) -> None:
    office.book.standing.clear()
    await office.desk.take_over(ODA, "")
    assert {row.kind for row in office.holders.rows} <= {Kind.RECEIPT}
