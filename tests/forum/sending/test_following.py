"""What follows a sending: where members find its files, and whose chat the cards of a gathering stand in."""

from dataclasses import replace

import pytest

from forum.errors import NotAllowed
from forum.minutes.minutes import State
from forum.people import Language, Person, Role
from forum.sending import deliveries
from tests.forum.sending.paper import GATHERING, Office, minutes

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
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
