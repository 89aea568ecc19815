"""Rule 46: what we send stands in the conversation for all who are there, and on every client."""

import re
from pathlib import Path

import pytest

from bot.turn import Answer
from tests.bot.edge.conftest import Deliver
from tests.bot.edge.stage import BOT, CHANNEL, Post, Rooms, activity

BOT_ROOM = Path(__file__).parents[3] / "bot"
KEYS = {
    "type",
    "locale",
    "text",
    "textFormat",
    "attachments",
    "summary",
    "replyToId",
    "from",
    "conversation",
    "recipient",
}
LESS = re.compile(r"suggested_?actions|isTargeted|targeted_|ActivityTypes\.typing|[\"']typing[\"']", re.IGNORECASE)


@pytest.mark.parametrize("place", [{"id": f"{CHANNEL};messageid=1", "conversationType": "channel"}, {"id": "a:inge"}])
async def test_an_answer_is_messages_with_text_or_cards(
    deliver: Deliver, rooms: Rooms, post: Post, place: dict[str, str]
) -> None:
    """Rule 46: no suggested actions, no typing, no message for one pair of eyes in a channel."""
    rooms.says = Answer(text="Tak", card={"type": "AdaptiveCard", "fallbackText": "Kvittering"})
    mention = {"type": "mention", "mentioned": {"id": BOT, "name": "Landsbyforum"}, "text": "<at>Landsbyforum</at>"}
    await deliver(activity(conversation=place, entities=[mention]))
    assert len(post.sent) == 2
    for sent in post.sent:
        assert sent.activity["type"] == "message"
        assert set(sent.activity) <= KEYS | {name for name, value in sent.activity.items() if not value}
        assert sent.activity.get("text") or sent.activity.get("attachments")


def test_no_room_of_the_bot_knows_such_a_way() -> None:
    """Rule 46."""
    sources = {path: path.read_text(encoding="utf-8") for path in BOT_ROOM.rglob("*.py")}
    assert len(sources) > 40
    assert [str(path) for path, text in sources.items() if LESS.search(text)] == []
    assert LESS.search('Activity(type="typing")')
    assert LESS.search("suggested_actions=actions")
