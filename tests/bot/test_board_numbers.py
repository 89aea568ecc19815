"""What is posted into a 1:1 chat is what a number presses there from now on."""

from bot.board import TeamsBoard
from forum.ports import Reference
from forum.workshop.matrix import drawn
from forum.workshop.welcome import Welcome
from tests.bot.fakes import FixedDirectory, MemoryPeople, landsbyforum
from tests.bot.wire import CHANNEL, INGE, Wire
from tests.forum.summary.answers import note


async def test_a_card_that_asks_is_what_a_number_presses_from_now_on(board: TeamsBoard, people: MemoryPeople):
    """A card that is only kept up to date, or stands in a channel, takes nobody's numbers away."""
    people.buttons["a:inge"] = "before"
    await board.post(INGE, drawn([note(1, "broager")], "broager", "open"))
    await board.post(CHANNEL, Welcome("broager"))
    assert people.buttons == {"a:inge": "before"}
    await board.post(INGE, Welcome("broager"))
    assert "command.run" in people.buttons["a:inge"]


async def test_a_message_that_was_sent_is_sent_whatever_becomes_of_its_numbers(wire: Wire):
    """Else the outbox would post it once more."""

    class Forgetful(MemoryPeople):
        async def keep_choices(self, forum: str, conversation: str, choices: str) -> None:
            raise RuntimeError

    people = Forgetful(chats={"inge": Reference("a:inge", "https://smba/", "inge", "29:inge")})
    board = TeamsBoard(wire, people, FixedDirectory(landsbyforum()))
    assert (await board.post(INGE, Welcome("broager"))).conversation == "a:inge"
    assert len(wire.sent) == 1
