"""Rules 37, 39 and 40 at the board: values become cards in their place's language; failures say what may follow."""

import pytest

from bot.board import TeamsBoard
from bot.edge.failures import Archived, Failure, Gone, Refused, Throttled, TooLarge, Unreachable, Unsure
from bot.edge.failures import Blocked as BlockedByThem
from forum.people import Language
from forum.ports import Blocked, Posted, Reason, Service, Spot, Unavailable, Undeliverable
from forum.reasons import Why
from forum.workshop.matrix import drawn
from forum.workshop.welcome import Welcome
from tests.bot import lint
from tests.bot.fakes import FixedDirectory, MemoryPeople, landsbyforum
from tests.bot.stage import words
from tests.bot.wire import CHANNEL, INGE, POSTED, Wire
from tests.forum.summary.answers import note


async def test_a_matrix_is_posted_once_and_then_changed_in_place(board: TeamsBoard, wire: Wire):
    matrix = drawn([], "broager", "open")
    posted = await board.post(CHANNEL, matrix)
    assert posted == Posted("19:broager@thread.tacv2;messageid=7", "7", "https://smba/")
    await board.update(posted, CHANNEL, matrix)
    assert wire.sent[1] == ("update", "https://smba/", posted.conversation, "7")
    card = wire.bodies[0]["attachments"][0]["content"]
    assert "Notizen aus Broager" in words(card)
    assert wire.bodies[0]["summary"] == card["fallbackText"]
    assert "text" not in wire.bodies[0]
    assert lint.faults(card) == []


async def test_a_welcome_names_its_village(board: TeamsBoard, wire: Wire):
    await board.post(Spot(Language.DA, channel="19:graasten@thread.tacv2"), Welcome("graasten"))
    assert "Velkommen i kanalen for Gråsten" in words(wire.bodies[0])


async def test_a_person_is_written_to_in_the_known_chat(board: TeamsBoard, wire: Wire):
    assert await board.post(INGE, Welcome("broager")) == Posted("a:inge", "8", "https://smba/")
    assert wire.sent == [("send", "https://smba/", "a:inge")]


async def test_a_chat_that_is_gone_is_looked_up_once_more(board: TeamsBoard, wire: Wire):
    """Rule 39."""
    wire.failing.append(Gone(404))
    assert (await board.post(INGE, Welcome("broager"))).conversation == "a:new"
    wire.failing += [Gone(404), Gone(404)]
    with pytest.raises(Undeliverable):
        await board.post(INGE, Welcome("broager"))


async def test_a_chat_gone_for_good_ends_as_undeliverable(board: TeamsBoard, wire: Wire, people: MemoryPeople):
    """Rule 39: every send ends in a report."""

    async def gone(*_: object) -> str:
        raise Gone(404)

    wire.send_to = gone  # type: ignore[method-assign]
    with pytest.raises(Undeliverable):
        await board.post(INGE, Welcome("broager"))


async def test_whoever_never_wrote_is_found_on_the_roster(board: TeamsBoard, wire: Wire):
    assert (await board.post(Spot(Language.DA, person="anna"), Welcome("broager"))).conversation == "a:new"
    assert [call[0] for call in wire.sent] == ["member", "open", "send"]
    assert wire.sent[1][2] == "29:anna"


async def test_whoever_is_not_on_the_team_cannot_be_reached(board: TeamsBoard, wire: Wire):
    wire.failing.append(Gone(404))
    with pytest.raises(Undeliverable):
        await board.post(Spot(Language.DA, person="anna"), Welcome("broager"))


async def test_a_roster_that_does_not_answer_is_asked_again(board: TeamsBoard, wire: Wire):
    wire.failing.append(Unsure(502))
    with pytest.raises(Unavailable):
        await board.post(Spot(Language.DA, person="anna"), Welcome("broager"))


async def test_before_teams_was_heard_the_board_waits_or_uses_its_home(wire: Wire):
    silent = MemoryPeople()
    with pytest.raises(Unavailable):
        await TeamsBoard(wire, silent, FixedDirectory(landsbyforum())).post(CHANNEL, Welcome("broager"))
    home = TeamsBoard(wire, silent, FixedDirectory(landsbyforum()), home="https://home/")
    assert (await home.post(CHANNEL, Welcome("broager"))).service_url == "https://home/"


@pytest.mark.parametrize(
    ("failure", "retry_after", "pause"),
    [
        (Throttled(240.5), 240.5, True),
        (Unsure(502), None, False),
        (Throttled(None), None, True),
        (Unsure(503, "", 7.0), 7.0, False),
        (Unreachable(), None, False),
        (Refused(401, "InvalidToken"), None, False),
    ],
)
async def test_what_may_pass_is_tried_again(
    board: TeamsBoard, wire: Wire, failure: Failure, retry_after: float | None, pause: bool
):
    """Rule 37."""
    for attempt in (board.post(CHANNEL, Welcome("broager")), board.update(POSTED, CHANNEL, Welcome("broager"))):
        wire.failing.append(failure)
        with pytest.raises(Unavailable) as told:
            await attempt
        assert (told.value.retry_after, told.value.pause) == (retry_after, pause)


@pytest.mark.parametrize(
    "failure", [BlockedByThem(403, "MessageWritesBlocked"), Gone(404), TooLarge(413), Refused(400, "Bad")]
)
async def test_what_will_not_pass_is_given_up_with_a_reason(board: TeamsBoard, wire: Wire, failure: Failure):
    """Rules 37 and 39."""
    for attempt in (board.post(CHANNEL, Welcome("broager")), board.update(POSTED, CHANNEL, Welcome("broager"))):
        wire.failing.append(failure)
        with pytest.raises(Undeliverable, match=str(failure.status)):
            await attempt


async def test_a_service_that_is_away_is_left_in_peace_as_a_whole(board: TeamsBoard, wire: Wire):
    """A 503 with a time speaks of the service; a 429 of the conversation."""
    for failure, service in ((Unsure(503, "", 7.0), Service.TEAMS), (Unsure(503), None), (Throttled(9), None)):
        wire.failing.append(failure)
        with pytest.raises(Unavailable) as told:
            await board.post(CHANNEL, Welcome("broager"))
        assert told.value.service is service


@pytest.mark.parametrize(
    ("failure", "kind", "why"),
    [
        (BlockedByThem(403, "MessageWritesBlocked"), Blocked, Why.BLOCKED),
        (Gone(404, "ConversationNotFound"), Undeliverable, Why.GONE),
        (Refused(403, "BotNotInConversationRoster"), Undeliverable, Why.NOT_INSTALLED),
        (Archived(403, "TeamArchived"), Undeliverable, Why.ARCHIVED),
        (Refused(400, "BadSyntax"), Undeliverable, Why.REFUSED),
        (TooLarge(413, "MessageSizeTooBig"), Undeliverable, Why.TOO_LARGE),
    ],
)
async def test_each_refusal_has_its_reason_and_the_code_behind_it(
    board: TeamsBoard, wire: Wire, failure: Failure, kind: type[Undeliverable], why: Why
):
    """Rule 39."""
    wire.failing.append(failure)
    with pytest.raises(kind) as told:
        await board.post(CHANNEL, Welcome("broager"))
    assert type(told.value) is kind
    assert told.value.reason == Reason(why, f"Teams {failure.status} {failure.code}")


async def test_what_is_too_large_is_sent_shorter_once(board: TeamsBoard, wire: Wire):
    """A 413 that our own budget should rule out: the newest notes are left out, the numbers stay."""
    full = drawn([note(number, "broager") for number in range(9)], "broager", "open")
    wire.failing.append(TooLarge(413))
    await board.post(CHANNEL, full)
    long, short = (words(body) for body in wire.bodies)
    assert len(short) < len(long)
    assert "Notizen aus Broager" in short
    wire.failing += [TooLarge(413), TooLarge(413)]
    with pytest.raises(Undeliverable) as told:
        await board.update(POSTED, CHANNEL, full)
    assert told.value.reason.why is Why.TOO_LARGE


async def test_a_channel_that_was_made_anew_is_looked_up_again(wire: Wire, people: MemoryPeople):
    """Rule 39: re-resolved through the workspace; the next try goes to the new one."""
    old = Spot(Language.DA, channel="19:broager-before@thread.tacv2")
    board = TeamsBoard(wire, people, FixedDirectory(landsbyforum()))
    wire.failing.append(Gone(404))
    with pytest.raises(Unavailable):
        await board.post(old, Welcome("broager"))
    wire.failing.append(Gone(404))
    with pytest.raises(Undeliverable) as told:
        await board.post(CHANNEL, Welcome("broager"))
    assert told.value.reason.why is Why.GONE
