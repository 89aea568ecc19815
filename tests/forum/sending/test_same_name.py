"""A meeting's pre-read and its minutes are two sendings of one name."""

from dataclasses import replace

import pytest

from forum.people import Language, Person, Role
from forum.sending import deliveries
from forum.sending.errors import NoSuchSending
from tests.forum.erfa.memory import wall
from tests.forum.sending.paper import Office, minutes

LISE = Person("lise", "Lise", Role.ORGANISER, Language.DA)
ERFA = "erfa-2021-09-14"


async def test_who_stops_the_pre_read_takes_no_minutes_back() -> None:
    """Rule 25: the card offers it for minutes alone, and what a card carries is not trusted."""
    office = Office()
    office.book.standing[ERFA] = minutes(id=ERFA)
    planned = (await office.desk.publish(LISE, ERFA, wall(2021, 5, 18, 9))).receipt.sending
    pre_read = replace(planned, id=deliveries.pre_read_id(ERFA))
    office.sendings.standing[pre_read.id] = pre_read
    with pytest.raises(NoSuchSending):
        await office.desk.stop(LISE, pre_read.id)
    assert office.sendings.standing.keys() == {planned.id, pre_read.id}
    await office.desk.stop(LISE, planned.id)
    assert office.sendings.standing.keys() == {pre_read.id}
