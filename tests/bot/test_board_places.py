"""Where the board posts besides channels, and what a number presses after it did."""

import pytest

from bot.board import TeamsBoard
from forum.groupwork.posts import Announcement, Closed
from forum.people import Language
from forum.ports import Posted, Spot
from tests.bot.paper_sessions import evening
from tests.bot.stage import words
from tests.bot.wire import Wire

MEETING = Spot(Language.DA, chat="19:meeting_x@thread.v2")


async def test_the_chat_of_a_meeting_gets_a_message_of_its_own(board: TeamsBoard, wire: Wire):
    """F14."""
    posted = await board.post(MEETING, Closed(evening(()), 31, shared=True))
    assert wire.sent == [("send", "https://smba/", "19:meeting_x@thread.v2")]
    assert posted == Posted("19:meeting_x@thread.v2", "8", "https://smba/")
    told = words(wire.bodies[0]["attachments"][0]["content"])
    assert "Tak for jeres input. 31 noter er gemt. I kan rette og eftersende til **fredag kl. 12.00**." in told


TO_COPY = {
    "da": (
        "Skriv jeres input her:",
        "https://link",
        "Vi slutter kl. 18.00.",
        "Virker linket ikke? Skriv «kode 4711» til Landsbyforum.",
    ),
    "en": (
        "Write your input here:",
        "https://link",
        "We end at 18:00.",
        "Does the link not work? Write “code 4711” to Landsbyforum.",
    ),
    "de": (
        "Schreibt eure Beiträge hier:",
        "https://link",
        "Schluss ist um 18:00 Uhr.",
        "Geht der Link nicht? Schreibt „Code 4711“ an Landsbyforum.",
    ),
}


@pytest.mark.parametrize("language", TO_COPY)
async def test_what_is_to_be_copied_is_plain_words(board: TeamsBoard, wire: Wire, language: str):
    """A card cannot reach the clipboard; a long press can. Nothing sticks to the link."""
    spot = Spot(Language(language), person="inge")
    await board.post(spot, Announcement(evening(()), "https://link"))
    assert wire.bodies == [{"type": "message", "textFormat": "plain", "text": "\n\n".join(TO_COPY[language])}]
