"""The stage, set anew for each story."""

import pytest

from bot.board import TeamsBoard
from forum.ports import Reference
from tests.bot.allowed import Village, settled
from tests.bot.fakes import FixedDirectory, MemoryPeople, landsbyforum
from tests.bot.stage import Stage
from tests.bot.wire import Wire
from tests.forum.erfa.memory import MemoryMeetings


@pytest.fixture
def stage() -> Stage:
    return Stage()


@pytest.fixture
async def village(stage: Stage, calendar: MemoryMeetings) -> Village:
    return await settled(stage)


@pytest.fixture
def calendar(stage: Stage) -> MemoryMeetings:
    """The stage's meetings, which can be planned."""
    stage.meetings = MemoryMeetings(stage.notes)  # type: ignore[assignment]
    return stage.meetings  # type: ignore[return-value]


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def people() -> MemoryPeople:
    """Inge has a chat with the bot."""
    chat = Reference("a:inge", "https://smba/", "inge", "29:inge")
    return MemoryPeople(address="https://smba/", chats={"inge": chat})


@pytest.fixture
def board(wire: Wire, people: MemoryPeople) -> TeamsBoard:
    return TeamsBoard(wire, people, FixedDirectory(landsbyforum()))
