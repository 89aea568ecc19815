"""Messages and events: what reaches the rooms, and where the answers go."""

import base64

import pytest

from bot.edge.failures import Blocked, Failure, Throttled, Unreachable, Unsure
from bot.edge.seen import Seen
from bot.turn import Answer, Chat, How, Picture
from bot.who import RosterUnknown
from tests.bot.edge.conftest import Deliver
from tests.bot.edge.stage import BOT, CHANNEL, PERSON, Clock, Post, Rooms, activity, in_channel, mention

CARD = {"type": "AdaptiveCard", "version": "1.5", "fallbackText": "Et kort"}
PNG = b"\x89PNG"


async def test_a_private_message_goes_inside(deliver: Deliver, rooms: Rooms) -> None:
    await deliver(activity(text="  svar\xa0nu "))
    came = rooms.came[0]
    assert (came.how, came.chat, came.text, came.thread) == (How.MESSAGE, Chat.PERSONAL, "svar nu", "")
    assert (came.conversation, came.person, came.name, came.locale) == ("a:inge", PERSON, "Inge Broager", "da-DK")


async def test_text_and_card_are_sent_apart_as_replies(deliver: Deliver, rooms: Rooms, post: Post) -> None:
    """Rules 40 and 41."""
    rooms.says = Answer(text="Her er kortet", card=CARD)
    await deliver(activity())
    text, card = post.sent
    assert [(each.how, each.conversation, each.to) for each in post.sent] == [("reply", "a:inge", "1700000000001")] * 2
    assert (text.activity["text"], "attachments" in text.activity) == ("Her er kortet", False)
    content = {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}
    assert (card.activity["attachments"], "text" in card.activity) == ([content], False)
    assert card.activity["summary"] == "Et kort"


async def test_a_picture_is_a_message_of_its_own_with_its_words(deliver: Deliver, rooms: Rooms, post: Post) -> None:
    """Rule 19: the words are the picture's name, from which a client reads them out."""
    rooms.says = Answer(text="Planen", picture=Picture(PNG, "Premiere: 1. marts 2022"), card=CARD)
    await deliver(activity())
    assert [each.activity.get("text") for each in post.sent] == ["Planen", None, None]
    url = "data:image/png;base64," + base64.b64encode(PNG).decode()
    told = {"contentType": "image/png", "contentUrl": url, "name": "Premiere: 1. marts 2022"}
    assert post.sent[1].activity["attachments"] == [told]
    assert post.sent[1].activity["summary"] == "Premiere: 1. marts 2022"


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (f"{CHANNEL};messageid=1699", f"{CHANNEL};messageid=1699"),
        (CHANNEL, f"{CHANNEL};messageid=1700000000001"),
    ],
)
async def test_a_channel_is_answered_in_the_thread(
    deliver: Deliver, rooms: Rooms, post: Post, place: str, expected: str
) -> None:
    """Rule 41; the rooms see the channel and its thread apart."""
    rooms.says = Answer(text="svar")
    await deliver(in_channel(conversation={"id": place, "conversationType": "channel"}))
    came = rooms.came[0]
    assert (came.chat, came.conversation) == (Chat.CHANNEL, CHANNEL)
    assert f"{CHANNEL};messageid={came.thread}" == expected == post.sent[0].conversation


@pytest.mark.parametrize(
    ("text", "entities", "left"),
    [
        ("<at>Landsbyforum</at> svar", [mention()], "svar"),
        ("hej <at>Landsbyforum</at>&nbsp;svar", [mention()], "hej  svar"),
        ("<at>Landsbyforum</at>", [mention()], ""),
        ("<at>Lands</at> <at>byforum</at> svar", [mention(name="Lands"), mention(name="byforum")], "svar"),
        (
            "<at>Landsbyforum</at> spørg <at>Anna Gråsten</at>",
            [mention(), mention("29:anna", "Anna Gråsten")],
            "spørg Anna Gråsten",
        ),
        ("<at>Landsbyforum</at> a < b > c", [mention()], "a < b > c"),
    ],
)
async def test_the_mention_is_taken_out(
    deliver: Deliver, rooms: Rooms, text: str, entities: list[object], left: str
) -> None:
    """Rule 42: by the entities, not by guessing at the text."""
    await deliver(in_channel(text=text, entities=entities))
    assert rooms.came[0].text == left


@pytest.mark.parametrize("entities", [None, [], [mention("29:anna", "Anna Gråsten")], [{"type": "clientInfo"}]])
@pytest.mark.parametrize("kind", ["channel", "groupChat", None])
async def test_talk_among_people_is_not_for_us(
    deliver: Deliver, rooms: Rooms, post: Post, entities: object, kind: str | None
) -> None:
    """Rule 42: no mention of the bot, no answer, in channels and group chats."""
    place = {"id": f"{CHANNEL};messageid=1699", **({"conversationType": kind} if kind else {})}
    status, _ = await deliver(in_channel(conversation=place, entities=entities))
    assert (status, rooms.came, post.sent) == (200, [], [])


@pytest.mark.parametrize(
    "sender", [{"id": BOT}, {"id": "28:another-bot"}, {"id": "29:x", "role": "bot"}], ids=["own", "other", "role"]
)
async def test_bots_are_never_answered(deliver: Deliver, rooms: Rooms, sender: dict[str, str]) -> None:
    """Rule 42."""
    assert (await deliver(in_channel(**{"from": sender})), rooms.came) == ((200, None), [])


async def test_a_submit_needs_no_mention(deliver: Deliver, rooms: Rooms, post: Post) -> None:
    """Rule 16: Action.Submit's data arrive as a message with a value; the card is replied to."""
    rooms.says = Answer(text="Tak")
    await deliver(in_channel(text=None, entities=None, value={"verb": "workshop.send", "a": "1"}, replyToId="1690"))
    came = rooms.came[0]
    assert (came.how, came.verb, came.data) == (How.SUBMIT, "workshop.send", {"verb": "workshop.send", "a": "1"})
    assert (post.sent[0].how, post.sent[0].to) == ("reply", "1690")


async def test_a_message_delivered_twice_is_answered_once(deliver: Deliver, rooms: Rooms, clock: Clock) -> None:
    """Rule 30: the same activity id within minutes; another conversation's same id is another message."""
    await deliver(activity())
    await deliver(activity())
    assert len(rooms.came) == 1
    await deliver(activity(conversation={"id": "a:other", "conversationType": "personal"}))
    await deliver(activity(id=None))
    await deliver(activity(id=None))
    clock.seconds += 301
    await deliver(activity())
    assert len(rooms.came) == 5


@pytest.mark.parametrize("error", [RuntimeError(), RosterUnknown()])
async def test_a_message_that_failed_is_answered_when_it_comes_again(
    deliver: Deliver, rooms: Rooms, post: Post, error: Exception
) -> None:
    """Whoever could not be looked up is told so, and the second delivery is no repeat of an answer."""
    rooms.says = error
    await deliver(activity())
    assert post.sent[0].activity["text"].startswith("undskyld ")
    rooms.says = Answer(text="svar nu")
    await deliver(activity())
    await deliver(activity())
    assert [sent.activity["text"] for sent in post.sent[1:]] == ["svar nu"]


def test_the_memory_of_activities_is_bounded(clock: Clock) -> None:
    """Rule 30: the oldest is forgotten first."""
    seen = Seen(clock, most=2)
    assert [seen.again("c", name) for name in ("1", "2", "3", "3", "1")] == [False, False, False, True, False]


async def test_somebody_without_an_object_id_still_comes_in(deliver: Deliver, rooms: Rooms) -> None:
    """Rule 35: anonymous people have none; what they may do is not the door's to say."""
    await deliver(activity(**{"from": {"id": "29:anonymous"}}))
    assert (rooms.came[0].person, rooms.came[0].mri) == ("", "29:anonymous")


@pytest.mark.parametrize(
    ("type_", "changed", "event"),
    [
        ("conversationUpdate", {"membersAdded": [{"id": BOT}]}, "bot-added"),
        ("conversationUpdate", {"membersRemoved": [{"id": BOT}]}, "bot-removed"),
        ("conversationUpdate", {"membersAdded": [{"id": "29:x"}]}, "teamMemberAdded"),
        ("conversationUpdate", {}, "teamMemberAdded"),
        ("installationUpdate", {"action": "add"}, "installation-add"),
    ],
)
async def test_events_have_a_name(
    deliver: Deliver, rooms: Rooms, post: Post, type_: str, changed: dict[str, object], event: str
) -> None:
    """Rule 43: `bot-added` only when the bot itself was added; who did it is the person of the turn."""
    rooms.says = Answer(text="Velkommen")
    told = {"tenant": {"id": "30000000-0000-4000-8000-000000000001"}, "eventType": "teamMemberAdded"}
    await deliver(activity(type_, text=None, channelData={**told, "team": {"aadGroupId": "g1"}}, **changed))
    came = rooms.came[0]
    assert (came.how, came.event, came.person, came.team) == (How.EVENT, event, PERSON, "g1")
    assert (post.sent[0].how, post.sent[0].conversation) == ("send", "a:inge")


async def test_an_event_names_whom_it_took_off_the_team(deliver: Deliver, rooms: Rooms) -> None:
    """Rule 43: by their Teams ids; what can be none is left out."""
    gone = [{"id": "29:kim"}, {"id": "å b"}, {}, {"id": ["29:x"]}]
    await deliver(activity("conversationUpdate", text=None, membersRemoved=gone))
    assert rooms.came[0].removed == ("29:kim",)


async def test_nothing_to_say_is_nothing_sent(deliver: Deliver, post: Post) -> None:
    assert ((await deliver(activity()))[0], post.sent) == (200, [])


async def test_what_breaks_inside_is_told_with_the_turn(deliver: Deliver, rooms: Rooms, post: Post) -> None:
    rooms.says = RuntimeError("Inge")
    assert (await deliver(activity()))[0] == 200
    apology, turn = post.sent[0].activity["text"].split()
    assert (apology, len(turn), post.sent[0].to) == ("undskyld", 8, "1700000000001")


@pytest.mark.parametrize("fails", [RuntimeError(), Blocked(403)])
async def test_an_apology_that_fails_is_still_a_200(
    deliver: Deliver, rooms: Rooms, post: Post, fails: Exception
) -> None:
    rooms.says, post.fails = RuntimeError(), [fails]
    assert ((await deliver(activity()))[0], post.sent) == (200, [])


@pytest.mark.parametrize(
    ("failure", "pause"),
    [(Throttled(1.5), 1.5), (Throttled(2.0, 412), 2.0), (Unsure(502), 0.5), (Unsure(504), 0.5), (Unreachable(), 0.5)],
)
async def test_an_answer_is_tried_once_more(
    deliver: Deliver, rooms: Rooms, post: Post, clock: Clock, failure: Failure, pause: float
) -> None:
    """Rules 31 and 37: 412, 429, 502, 504, Retry-After first."""
    rooms.says, post.fails = Answer(text="svar"), [failure]
    await deliver(activity())
    assert ([sent.activity["text"] for sent in post.sent], clock.slept) == (["svar"], [pause])


@pytest.mark.parametrize("failure", [Throttled(30.0), Unsure(), Unsure(500), Blocked(403)])
async def test_what_cannot_or_may_not_be_repeated_is_left(
    deliver: Deliver, rooms: Rooms, post: Post, clock: Clock, failure: Failure
) -> None:
    """Rule 37: never 403; not when the wait is long, nor when the message may stand already."""
    rooms.says, post.fails = Answer(text="svar"), [failure]
    assert ((await deliver(activity()))[0], post.sent, clock.slept) == (200, [], [])


async def test_the_second_failure_is_the_last(deliver: Deliver, rooms: Rooms, post: Post) -> None:
    rooms.says, post.fails = Answer(text="svar"), [Throttled(0.1), Throttled(0.1)]
    assert ((await deliver(activity()))[0], post.sent, post.fails) == (200, [], [])
