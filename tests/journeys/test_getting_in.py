"""How people get into group work, over HTTP: the message to copy, its link, and every door."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
import pytest_asyncio

from demo import cards, volunteers
from demo.play import Stage
from demo.volunteers import Volunteer
from demo.wire import Json, Wire
from tests.bot.stage import standing, words

pytestmark = pytest.mark.asyncio(loop_scope="module")
each = pytest_asyncio.fixture(loop_scope="module", scope="module")
PRESSED = datetime(2021, 5, 4, 15, 38, tzinfo=UTC)
SECOND = datetime(2021, 5, 4, 15, 46, tzinfo=UTC)
BEGUN = datetime(2021, 5, 4, 15, 41, tzinfo=UTC)
GROUPS = "Broager, Gråsten\nNordborg\nAugustenborg\nSydals\nEgernsund"


def someone(number: int) -> str:
    return f"10000000-0000-4000-8000-{number:012d}"


LISE, ODA, INGE, ANNA, HELGA, OUTSIDER = (someone(number) for number in (1, 3, 11, 12, 15, 99))


async def person(forum: Stage, id_: str, locale: str = "da-DK") -> Volunteer:
    return await volunteers.enter(forum.wire, {"id": id_, "locale": locale})


def read(messages: list[Json]) -> str:
    return "\n".join(str(m.get("text") or "") + words(volunteers.card_of(m)) for m in messages)


async def last_card(wire: Wire, who: Volunteer) -> Json:
    found = [card for m in await volunteers.messages(wire, who.id, who.chat) if (card := volunteers.card_of(m))]
    return found[-1]


async def said(wire: Wire, who: str, place: str, text: str) -> str:
    """What the bot answers there to somebody who mentions it."""
    before = {m["id"] for m in await volunteers.messages(wire, who, place)}
    body = {"as": who, "place": place, "text": text, "mention": True}
    mine = await wire.post(f"{wire.tenant}/window/messages", body)
    assert mine["status"] == 200

    async def answered() -> str:
        after = await volunteers.messages(wire, who, place)
        return read([m for m in after if m["id"] not in before and m["id"] != mine["id"] and m["from"].get("bot")])

    told: str = await wire.until(f"an answer to «{text}»", answered)
    return told


async def asks(forum: Stage, who: Volunteer, text: str, told: str) -> Json:
    """The message whose card says what is expected, whatever else comes at that moment."""
    await volunteers.say(forum.wire, who, text)

    async def answered() -> Json | None:
        found = await volunteers.messages(forum.wire, who.id, who.chat)
        return next((each for each in reversed(found) if told in words(volunteers.card_of(each))), None)

    answer: Json = await forum.wire.until(told, answered)
    return answer


async def pressed(forum: Stage, who: Volunteer, message: Json, verb: str, **typed: str) -> Json:
    """What stands in the fields, with what is typed over it, goes along; the card that came back."""
    card = volunteers.card_of(message) or {}
    data: Json = {**standing(card), **typed, **dict(cards.button(card, verb)["data"])}  # type: ignore[call-overload]
    body = {"as": who.id, "place": who.chat, "message": message["id"], "verb": verb, "data": data}
    answer = await forum.wire.post(f"{forum.wire.tenant}/window/execute", body)
    value: Json = answer["body"]["value"]
    return value


@each
async def link(forum: Stage) -> AsyncIterator[str]:
    """Lise presses start, and copies the link of the message that is to be copied."""
    await forum.wire.move_clock(PRESSED)
    lise = await person(forum, LISE)
    await pressed(forum, lise, await asks(forum, lise, "gruppearbejde", "Minutter"), "groupwork.prepare", groups=GROUPS)

    async def announced() -> str:
        texts = [str(m.get("text") or "") for m in await volunteers.messages(forum.wire, lise.id, lise.chat)]
        return next((word for text in texts for word in text.split() if word.startswith("http")), "")

    found: str = await forum.wire.until("the message to copy", announced)
    await forum.wire.move_clock(BEGUN)
    await forum.wire.delivered()
    yield found


@each
async def code(link: str) -> str:
    """What the link writes into the message box."""
    return parse_qs(urlsplit(link).query)["text"][0]


@each
async def meeting(forum: Stage) -> str:
    places = await forum.wire.get(f"{forum.wire.tenant}/window/places", **{"as": LISE})
    return str(places["meetings"][0]["id"])


async def test_the_link_leads_to_the_page_with_the_code_written(forum: Stage, link: str, code: str) -> None:
    assert link.startswith(f"{forum.wire.tenant}/?place=chat&text=kode%20")
    assert code.startswith("kode ")


@pytest.mark.parametrize(
    ("number", "locale", "hello"),
    [
        (11, "da-DK", "Hej Inge. Du er med i **Gruppe 1**."),
        (16, "en-GB", "Hello Tom. You are in **Group 5**."),
        (15, "de-DE", "Hallo Helga. Du bist in **Gruppe 3** dabei."),
    ],
)
async def test_the_code_answers_with_greeting_and_form_in_one_message(
    forum: Stage, code: str, number: int, locale: str, hello: str
) -> None:
    who = await person(forum, someone(number), locale)
    answer = await asks(forum, who, code, hello)
    assert words(volunteers.card_of(answer)).startswith(hello)
    assert cards.button(volunteers.card_of(answer) or {}, "workshop.send")


async def test_who_has_no_village_is_asked_for_it_and_goes_on(forum: Stage, code: str) -> None:
    oda = await person(forum, ODA)
    asked = await asks(forum, oda, f"{code} 2", "Hvilken landsby svarer du for?")
    shown = words(await pressed(forum, oda, asked, "groupwork.village", village="graasten"))
    assert "Du er med i **Gruppe 2**." in shown
    assert "Landsby: **Gråsten**" in shown


async def test_a_number_is_a_tap_on_the_last_card(forum: Stage, code: str) -> None:
    inge = await person(forum, INGE)
    await asks(forum, inge, code, "Du er med i **Gruppe 1**.")
    await asks(forum, inge, "3", "Ønskescenariet i 2025")
    await asks(forum, inge, "sprog", "Hvilket sprog")
    assert "Jeg svarer dig på dansk" in read(await volunteers.say(forum.wire, inge, "1"))


async def test_in_a_channel_and_in_general_one_joins_without_being_named(forum: Stage, code: str) -> None:
    places = await forum.wire.get(f"{forum.wire.tenant}/window/places", **{"as": ANNA})
    channels = {row["name"]: row["id"] for row in places["channels"]}
    told = await said(forum.wire, ANNA, channels["Gråsten"], code)
    assert "Du er med i **Gruppe 1**." in told
    assert "Anna" not in told
    await volunteers.say(forum.wire, await person(forum, ANNA), "hej")
    assert "Jeg har svaret dig i en privat besked" in await said(forum.wire, ANNA, channels["General"], code)

    async def came() -> bool:
        return "slutter kl. 17.4" in words(await last_card(forum.wire, await person(forum, ANNA)))

    await forum.wire.until("the question in the 1:1 chat", came)


async def test_the_meetings_chat_is_a_door_once_an_organiser_added_the_bot(
    forum: Stage, code: str, meeting: str
) -> None:
    """Rule 47; whoever is in the meeting and not on the team is told how their thoughts count."""
    wire = forum.wire
    await wire.post(
        f"{wire.tenant}/window/app", {"as": LISE, "place": meeting, "scope": "groupChat", "installed": True}
    )

    async def arrived() -> bool:
        told = read(await volunteers.messages(wire, LISE, meeting))
        return "Gruppearbejdet er nu også her i chatten." in told and "Hvad fungerer rigtig godt" in told

    await wire.until("the card in the meeting's chat", arrived)
    assert "Du er med i **Gruppe 3**." in await said(wire, HELGA, meeting, code)
    told = await said(wire, OUTSIDER, meeting, code)
    assert "Jeg svarer kun medlemmer" in told
    assert "skriv for en anden" in told
    await wire.move_clock(SECOND)

    async def came() -> bool:
        return "kort og på lang sigt" in read(await volunteers.messages(wire, LISE, meeting))

    await wire.until("the second question", came)
