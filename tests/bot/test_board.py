"""Rules 37, 39 and 40 at the board: values become cards in their place's language; failures say what may follow."""

from dataclasses import dataclass, field, is_dataclass
from types import ModuleType
from typing import Any

import pytest

from bot.board import TeamsBoard
from bot.edge.failures import Blocked as BlockedByThem
from bot.edge.failures import Failure, Gone, Refused, Throttled, TooLarge, Unreachable, Unsure
from bot.renderers import PLAIN, RENDERERS
from forum.erfa import posts as erfa_posts
from forum.groupwork import posts as groupwork_posts
from forum.groupwork.posts import GroupCount
from forum.interest import posts as interest_posts
from forum.people import Language
from forum.ports import Blocked, Posted, Reason, Reference, Service, Spot, Unavailable, Undeliverable
from forum.reasons import Why
from forum.workshop.drafts import DraftsLeft
from forum.workshop.hiding import HiddenNote
from forum.workshop.matrix import Matrix, drawn
from forum.workshop.welcome import Welcome
from tests.bot import lint
from tests.bot.fakes import FixedDirectory, MemoryPeople, landsbyforum
from tests.bot.stage import words
from tests.forum.summary.answers import note

CHANNEL = Spot(Language.DE, channel="19:broager@thread.tacv2")
INGE = Spot(Language.DA, person="inge")
POSTED = Posted("c", "1", "https://old/")


@dataclass(frozen=True)
class Made:
    conversation: str
    activity: str


@dataclass(frozen=True)
class Known:
    mri: str


@dataclass
class Wire:
    """Takes down what is sent; `failing` answers the next calls."""

    sent: list[tuple[str, ...]] = field(default_factory=list)
    bodies: list[Any] = field(default_factory=list)
    failing: list[Failure] = field(default_factory=list)

    async def post_root(self, service_url: str, channel: str, activity: Any) -> Made:
        self._take(activity, "root", service_url, channel)
        return Made(f"{channel};messageid=7", "7")

    async def open_chat(self, service_url: str, mri: str) -> Made:
        self._take(None, "open", service_url, mri)
        return Made("a:new", "")

    async def member(self, service_url: str, conversation: str, mri: str) -> Known:
        self._take(None, "member", service_url, conversation, mri)
        return Known(f"29:{mri}")

    async def send_to(self, service_url: str, conversation: str, activity: Any) -> str:
        self._take(activity, "send", service_url, conversation)
        return "8"

    async def update(self, service_url: str, conversation: str, activity_id: str, activity: Any) -> None:
        self._take(activity, "update", service_url, conversation, activity_id)

    def _take(self, body: Any, *what: str) -> None:
        self.sent.append(what)
        self.bodies.append(body)
        if self.failing:
            raise self.failing.pop(0)


@pytest.fixture
def wire() -> Wire:
    return Wire()


@pytest.fixture
def people() -> MemoryPeople:
    return MemoryPeople(
        address="https://smba/", chats={"inge": Reference("a:inge", "https://smba/", "inge", "29:inge")}
    )


@pytest.fixture
def board(wire: Wire, people: MemoryPeople) -> TeamsBoard:
    return TeamsBoard(wire, people, FixedDirectory(landsbyforum()))


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


def test_every_value_that_is_posted_has_a_renderer():
    rooms = (erfa_posts, groupwork_posts, interest_posts)
    told = {kind for room in rooms for kind in vars(room).values() if _is_own(kind, room)} - {GroupCount}
    assert told | {Matrix, Welcome, HiddenNote, DraftsLeft} == {*RENDERERS, *PLAIN}


def _is_own(kind: object, room: ModuleType) -> bool:
    return is_dataclass(kind) and isinstance(kind, type) and kind.__module__ == room.__name__


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
        (Refused(403, "TeamArchived"), Undeliverable, Why.ARCHIVED),
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


async def test_a_card_that_asks_is_what_a_number_presses_from_now_on(wire: Wire, people: MemoryPeople):
    """A card that is only kept up to date, or stands in a channel, takes nobody's numbers away."""
    board = TeamsBoard(wire, people, FixedDirectory(landsbyforum()))
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
