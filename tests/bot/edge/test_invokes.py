"""Rule 28: card invokes and dialogs get HTTP 200 and a body of a documented shape, whatever happens inside."""

import asyncio

import pytest

import telemetry
from bot.edge.failures import Blocked
from bot.turn import Answer, How
from tests.bot.edge.conftest import Client, Deliver
from tests.bot.edge.stage import BOT, PERSON, SERVICE, TENANT, Post, Rooms, activity, execute

CARD = {"type": "AdaptiveCard", "version": "1.5"}
MESSAGE = "application/vnd.microsoft.activity.message"


def dialog(name: str, value: object) -> dict[str, object]:
    return activity("invoke", name=name, value=value, text=None)


async def test_an_execute_goes_inside_as_it_came(deliver: Deliver, rooms: Rooms, post: Post) -> None:
    action = {"verb": "workshop.send", "data": {"token": "t1", "deep": {"a": [1]}, "msteams": {"type": "x"}}}
    await deliver(execute(value={"action": action, "trigger": "manual"}, replyToId="1690"))
    came = rooms.came[0]
    assert (came.how, came.verb, came.automatic) == (How.EXECUTE, "workshop.send", False)
    assert came.data == {"token": "t1", "deep": {"a": [1]}}
    assert (came.person, came.mri, came.tenant, came.service_url) == (PERSON, f"29:{PERSON}", TENANT, SERVICE)
    assert post.sent == []


@pytest.mark.parametrize(("trigger", "automatic"), [("automatic", True), ("manual", False), (None, False)])
async def test_who_pulled_the_trigger_is_kept(deliver: Deliver, rooms: Rooms, trigger: object, automatic: bool) -> None:
    """Rule 27."""
    await deliver(execute(value={"action": {"verb": "v"}, "trigger": trigger}))
    assert rooms.came[0].automatic is automatic


async def test_a_card_answers_an_execute(deliver: Deliver, rooms: Rooms) -> None:
    """Rule 28: 200 with a card."""
    rooms.says = Answer(card=CARD)
    expected = {"statusCode": 200, "type": "application/vnd.microsoft.card.adaptive", "value": CARD}
    assert await deliver(execute()) == (200, expected)


@pytest.mark.parametrize("text", ["Tak – 2 noter modtaget", ""])
async def test_a_sentence_answers_an_execute(deliver: Deliver, rooms: Rooms, text: str) -> None:
    """Rule 28: 200 with a message; the card stands."""
    rooms.says = Answer(text=text)
    assert await deliver(execute()) == (200, {"statusCode": 200, "type": MESSAGE, "value": text})


@pytest.mark.parametrize(
    "value",
    [None, {}, {"action": None}, {"action": "send"}, {"action": {"verb": "v", "data": "text"}}, {"action": []}, []],
)
async def test_an_execute_that_cannot_be_read_is_400_inside(deliver: Deliver, rooms: Rooms, value: object) -> None:
    """Rule 28: 400 with a sentence."""
    error = {"code": "BadRequest", "message": "det kunne ikke læses"}
    expected = {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": error}
    assert await deliver(execute(value=value)) == (200, expected)
    assert rooms.came == []


async def test_an_execute_without_a_verb_is_for_the_rooms_to_answer(deliver: Deliver, rooms: Rooms) -> None:
    """Rule 33: an unknown verb gets a clear text, which the routes have."""
    await deliver(execute(value={"action": {"data": {"verb": "workshop.old"}}}))
    assert rooms.came[0].verb == "workshop.old"


async def test_what_breaks_inside_is_an_apology_not_a_500(deliver: Deliver, rooms: Rooms, capsys) -> None:
    """Rule 28: 500 inside, 200 outside; the log says where, and nothing of what was said."""
    rooms.says = RuntimeError("Inge skrev en note")
    status, body = await deliver(execute())
    turn = body["value"]["message"].removeprefix("undskyld ")
    assert (status, body["statusCode"], body["value"]["code"]) == (200, 500, "InternalServerError")
    assert len(turn) == 8
    said = "".join(capsys.readouterr())
    assert "RuntimeError" in said
    assert "stage:" in said
    assert "Inge" not in said


async def test_a_broken_error_place_still_answers(deliver: Deliver, rooms: Rooms, monkeypatch) -> None:
    rooms.says = RuntimeError()
    monkeypatch.setattr(Rooms, "apology", lambda *_: 1 / 0)
    monkeypatch.setattr(Rooms, "misread", lambda *_: 1 / 0)
    status, body = await deliver(execute())
    assert (status, body["statusCode"], len(body["value"]["message"])) == (200, 500, 8)
    assert (await deliver(execute(value=None)))[0] == 200


async def test_turns_are_counted_by_how_they_ended(deliver: Deliver, rooms: Rooms) -> None:
    def counted(how: str, outcome: str) -> float:
        return telemetry.TURNS.labels(how, outcome)._value.get()

    kinds = [("execute", "answered"), ("execute", "broken"), ("message", "answered")]
    before = [counted(*kind) for kind in kinds]
    await deliver(execute())
    await deliver(activity())
    rooms.says = RuntimeError()
    await deliver(execute())
    assert [counted(*kind) - was for kind, was in zip(kinds, before, strict=True)] == [1, 1, 1]


async def test_an_answer_that_json_cannot_hold_is_an_apology(deliver: Deliver, rooms: Rooms) -> None:
    rooms.says = Answer(card={"body": [object()]})
    status, body = await deliver(execute())
    assert (status, body["statusCode"]) == (200, 500)


async def test_an_unknown_invoke_says_so(deliver: Deliver, rooms: Rooms) -> None:
    """Rule 45: HTTP 200; inside it botbuilder's own 501."""
    status, body = await deliver(execute(name="composeExtension/query"))
    assert (status, body["statusCode"], body["value"]["code"], rooms.came) == (200, 501, "NotImplemented", [])


@pytest.mark.parametrize(("name", "how"), [("task/fetch", How.FETCH), ("task/submit", How.DIALOG)])
async def test_a_dialog_goes_on_with_a_card(deliver: Deliver, rooms: Rooms, name: str, how: How) -> None:
    """Rule 32."""
    rooms.says = Answer(card=CARD, title="Svar")
    data = {"verb": "workshop.open", "msteams": {"type": "task/fetch"}}
    status, body = await deliver(dialog(name, {"data": data, "context": {"theme": "default"}}))
    task = body["task"]
    assert (status, task["type"], task["value"]["title"]) == (200, "continue", "Svar")
    assert task["value"]["card"] == {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}
    assert (rooms.came[0].how, rooms.came[0].verb, rooms.came[0].data) == (how, "workshop.open", {"verb": data["verb"]})


async def test_a_dialog_closes_with_a_sentence_or_without(deliver: Deliver, rooms: Rooms) -> None:
    rooms.says = Answer(text="Tak", closes=True)
    assert await deliver(dialog("task/submit", {"data": {}})) == (200, {"task": {"type": "message", "value": "Tak"}})
    rooms.says = Answer(text="Tak", card=CARD, closes=True)
    assert await deliver(dialog("task/submit", {"data": {}})) == (200, {"task": {"type": "message", "value": "Tak"}})
    rooms.says = Answer(closes=True)
    assert await deliver(dialog("task/submit", {"data": {}})) == (200, None)


async def test_a_dialog_that_breaks_closes_with_an_apology(deliver: Deliver, rooms: Rooms) -> None:
    rooms.says = RuntimeError()
    status, body = await deliver(dialog("task/submit", {"data": {}}))
    assert (status, body["task"]["type"]) == (200, "message")
    assert body["task"]["value"].startswith("undskyld ")


async def test_a_dialog_that_breaks_keeps_what_was_typed(deliver: Deliver, rooms: Rooms) -> None:
    rooms.says, rooms.keeps = RuntimeError(), Answer(card=CARD, title="Svar")
    _, body = await deliver(dialog("task/submit", {"data": {}}))
    assert (body["task"]["type"], body["task"]["value"]["card"]["content"]) == ("continue", CARD)
    _, body = await deliver(dialog("task/fetch", {"data": {}}))
    assert body["task"]["type"] == "message"


async def test_a_dialog_that_cannot_be_drawn_again_still_has_its_sentence(deliver: Deliver, rooms: Rooms) -> None:
    rooms.says, rooms.keeps = RuntimeError(), Answer(card={"body": [object()]})
    _, body = await deliver(dialog("task/submit", {"data": {}}))
    assert body["task"]["value"].startswith("undskyld ")


@pytest.mark.parametrize("value", [{"data": "text"}, {"data": [1]}, {"data": None}])
async def test_a_dialog_that_cannot_be_read_says_so(deliver: Deliver, rooms: Rooms, value: object) -> None:
    expected = {"task": {"type": "message", "value": "det kunne ikke læses"}}
    assert await deliver(dialog("task/submit", value)) == (200, expected)
    assert rooms.came == []


class TestWhatTakesTooLong:
    """Rule 31: acknowledged in time; the work goes on to its end."""

    @pytest.fixture
    def deadline_s(self) -> float:
        return 0.2

    @pytest.fixture
    def release(self, rooms: Rooms) -> asyncio.Event:
        """The rooms work until this is set."""
        released = asyncio.Event()
        rooms.takes = released.wait
        return released

    @pytest.mark.parametrize(("trigger", "text"), [("manual", "et øjeblik"), ("automatic", "")])
    async def test_is_acknowledged_and_finished(
        self, deliver: Deliver, rooms: Rooms, release: asyncio.Event, trigger: str, text: str
    ) -> None:
        finished = asyncio.Event()

        async def slowly() -> None:
            await release.wait()
            finished.set()

        rooms.takes = slowly
        answer = await deliver(execute(value={"action": {"verb": "v"}, "trigger": trigger}))
        assert answer == (200, {"statusCode": 200, "type": MESSAGE, "value": text})
        release.set()
        await asyncio.wait_for(finished.wait(), 1)

    async def test_keeps_the_dialog_open(self, deliver: Deliver, rooms: Rooms, release: asyncio.Event) -> None:
        rooms.keeps = Answer(card=CARD)
        _, body = await deliver(dialog("task/submit", {"data": {}}))
        release.set()
        assert body["task"]["type"] == "continue"

    async def test_gets_its_message_answer_afterwards(
        self, deliver: Deliver, client: Client, rooms: Rooms, post: Post, release: asyncio.Event
    ) -> None:
        rooms.says = Answer(text="svaret")
        assert (await deliver(activity()))[0] == 200
        assert [sent.activity["text"] for sent in post.sent] == ["et øjeblik"]
        release.set()
        await client.close()
        assert [sent.activity["text"] for sent in post.sent] == ["et øjeblik", "svaret"]
        assert post.sent[-1].activity["from"] == {"id": BOT}

    async def test_is_answered_even_where_patience_could_not_be_said(
        self, deliver: Deliver, client: Client, rooms: Rooms, post: Post, release: asyncio.Event
    ) -> None:
        rooms.says, post.fails = Answer(text="svaret"), [Blocked(403)]
        await deliver(activity())
        release.set()
        await client.close()
        assert ([sent.activity["text"] for sent in post.sent], post.fails) == (["svaret"], [])

    async def test_is_waited_for_at_the_end(
        self, deliver: Deliver, client: Client, rooms: Rooms, post: Post, release: asyncio.Event
    ) -> None:
        rooms.says = Answer(text="svaret")
        await deliver(activity())
        asyncio.get_running_loop().call_later(0.02, release.set)
        await client.close()
        assert post.sent[-1].activity["text"] == "svaret"
