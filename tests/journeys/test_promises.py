"""What the forum promises a volunteer while Microsoft 365 is slow, or answers get lost; over HTTP, end to end."""

import asyncio
import time
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from demo import cards, findings, volunteers
from demo.play import Stage
from demo.script import Sheet
from demo.volunteers import Volunteer
from demo.wire import Json

pytestmark = pytest.mark.asyncio(loop_scope="module")
INGE, ANNA = "10000000-0000-4000-8000-000000000011", "10000000-0000-4000-8000-000000000012"
each = pytest_asyncio.fixture(loop_scope="module")


def sheet(text: str) -> Sheet:
    return Sheet("Broager", "works_well", "unset", {"reception": [f"{text} (eksempel)"]})


@each
async def inge(forum: Stage) -> Volunteer:
    return await volunteers.enter(forum.wire, {"id": INGE})


@each
async def difficulties(forum: Stage) -> AsyncIterator[str]:
    """Where difficulties are switched on; they are off again afterwards."""
    url = f"{forum.wire.tenant}/control/difficulties"
    yield url
    await forum.wire.post(url, {})


async def listed(forum: Stage, text: str) -> int:
    return (await findings.listed_texts(forum.wire))[f"{text} (eksempel)"]


async def test_the_receipt_does_not_wait_for_sharepoint(forum: Stage, inge: Volunteer, difficulties: str) -> None:
    """F08: Graph takes 30 s, the receipt one at most; the list follows later."""
    opened = await volunteers.open_form(forum.wire, inge, "works_well")
    await forum.wire.post(difficulties, {"delay_ms": {"ms": 30000, "match": "POST /sites/*"}})
    began = time.monotonic()
    answer = await volunteers.send(forum.wire, inge, opened, sheet("Langsomt SharePoint"))
    assert time.monotonic() - began <= 1
    assert cards.button(answer["value"], "workshop.undo")
    assert await listed(forum, "Langsomt SharePoint") == 0
    await forum.wire.post(difficulties, {})

    async def arrived() -> bool:
        return await listed(forum, "Langsomt SharePoint") == 1

    await forum.wire.until("the note in the list", arrived, 60)


async def test_three_deliveries_of_one_tap_are_one_note(forum: Stage, inge: Volunteer) -> None:
    """F07, rule 30: the same submission thrice at once is one item, and each answer is the same receipt."""
    opened = await volunteers.open_form(forum.wire, inge, "works_well")
    send = [volunteers.send(forum.wire, inge, opened, sheet("Tre gange"), "f:one") for _ in range(3)]
    receipts = await asyncio.gather(*send)
    assert len({str(cards.button(receipt["value"], "workshop.undo")["data"]["sending"]) for receipt in receipts}) == 1  # type: ignore[index]
    await forum.wire.delivered()
    assert await listed(forum, "Tre gange") == 1


async def test_lost_answers_and_errors_after_the_work_double_nothing(
    forum: Stage, inge: Volunteer, difficulties: str
) -> None:
    """F56: the item was made although nobody heard so; it is found by its key and not made again."""
    trouble = {
        "lost_answer": {"match": "POST /sites/*", "times": 2},
        "error_after_work": {"match": "POST /sites/*", "times": 2, "status": 504},
    }
    await forum.wire.post(difficulties, trouble)
    for number in range(4):
        opened = await volunteers.open_form(forum.wire, inge, "works_well")
        await volunteers.send(forum.wire, inge, opened, sheet(f"Tabt svar {number}"))
    await forum.wire.delivered()
    assert [await listed(forum, f"Tabt svar {number}") for number in range(4)] == [1, 1, 1, 1]


async def test_a_throttled_list_gets_everything_in_the_end(forum: Stage, inge: Volunteer, difficulties: str) -> None:
    """Retry-After holds the whole list back, not one row; nothing is lost by it."""
    await forum.wire.post(difficulties, {"throttle": {"match": "POST /sites/*", "times": 3, "retry_after": 1}})
    for number in range(3):
        opened = await volunteers.open_form(forum.wire, inge, "works_well")
        await volunteers.send(forum.wire, inge, opened, sheet(f"Droslet {number}"))
    await forum.wire.delivered()
    assert [await listed(forum, f"Droslet {number}") for number in range(3)] == [1, 1, 1]


async def matrix_messages(forum: Stage, who: Volunteer, channel: str) -> list[Json]:
    found = await volunteers.messages(forum.wire, who.id, channel)
    return [m for m in found if (card := volunteers.card_of(m)) and len(cards.numbers(card)) == 9]


async def test_the_matrix_follows_within_five_seconds_in_one_message(forum: Stage, inge: Volunteer) -> None:
    """F04: edited in place, no new post."""
    places = await forum.wire.get(f"{forum.wire.tenant}/window/places", **{"as": INGE})
    channel = next(place["id"] for place in places["channels"] if place["name"] == "Broager")
    counts = []
    for text in ("Første", "Anden"):
        opened = await volunteers.open_form(forum.wire, inge, "works_well")
        before = sum(counts[-1]) if counts else -1
        await volunteers.send(forum.wire, inge, opened, sheet(text))

        async def grown(before: int = before) -> list[int] | None:
            shown = await matrix_messages(forum, inge, channel)
            numbers = cards.numbers(volunteers.card_of(shown[-1]) or {}) if shown else []
            return numbers if sum(numbers) > before else None

        counts.append(await forum.wire.until("the matrix", grown, 5))
    assert sum(counts[1]) >= sum(counts[0]) + 1
    (only,) = await matrix_messages(forum, inge, channel)
    assert only["edited"]


async def test_nobody_from_outside_gets_in(forum: Stage) -> None:
    """A person of the tenant who is not on the team is told so, and stores nothing."""
    stranger = await volunteers.enter(forum.wire, {"id": "10000000-0000-4000-8000-000000000099"})
    (said,) = await volunteers.say(forum.wire, stranger, "modtagelse: jeg er ikke med")
    assert "Intet er gemt" in said["text"]
    await forum.wire.delivered()
    assert (await findings.listed_texts(forum.wire))["jeg er ikke med"] == 0


async def test_anothers_receipt_cannot_be_undone(forum: Stage, inge: Volunteer) -> None:
    """Rule 25: the payload names a sending, the desk looks whose it is."""
    opened = await volunteers.open_form(forum.wire, inge, "works_well")
    receipt = await volunteers.send(forum.wire, inge, opened, sheet("Min egen"))
    undo = cards.button(receipt["value"], "workshop.undo")
    assert undo
    anna = await volunteers.enter(forum.wire, {"id": ANNA})
    (own,) = [m for m in await volunteers.say(forum.wire, anna, "svar") if volunteers.card_of(m)]
    refused = await volunteers.execute(forum.wire, anna, own["id"], undo, {})
    assert refused["type"] == "application/vnd.microsoft.activity.message"
    await forum.wire.delivered()
    assert await listed(forum, "Min egen") == 1
