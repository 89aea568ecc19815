"""Reading and writing in a long chat on a phone: what comes, what changes, and what stays where it is."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.browser import MARKS
from tests.tenant.clients import INGE, soon
from tests.tenant.fake_bot import FakeBot, Json, card, question, shows, words
from tests.tenant.stage import look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


@each
async def chat(bot: FakeBot) -> str:
    """Inge's chat with a long day behind it; its last card is taller than a phone."""
    place = await bot.chat(INGE)
    limits = {"per_second": 100, "per_30s": 100}
    await bot.call("POST", "/control/difficulties", {"conversation_limits": limits})
    for at in range(12):
        await bot.send(place, question(f"Spørgsmål {at}"))
    await bot.send(place, card(words("Matricen"), words("en lang linje " * 200)))
    return place


def message(page: Page, text: str) -> Locator:
    """The newest message with these words."""
    return page.get_by_test_id("message").filter(has_text=text).last


async def test_the_newest_message_comes_into_view_also_after_a_tall_card(page: Page, bot: FakeBot, chat: str) -> None:
    await look(page, bot)
    await expect(message(page, "Matricen").get_by_text("Matricen")).to_be_in_viewport()
    await page.locator(".scroller").evaluate("box => { box.scrollTop += 150; }")
    await bot.send(chat, question("Anden runde"))
    await expect(message(page, "Anden runde").get_by_role("heading")).to_be_in_viewport()
    await expect(page.get_by_test_id("jump")).to_be_hidden()


async def test_who_reads_older_ones_stays_there_and_is_told(page: Page, bot: FakeBot, chat: str) -> None:
    await look(page, bot)
    old = message(page, "Spørgsmål 3")
    await old.scroll_into_view_if_needed()
    await bot.send(chat, question("Anden runde"))
    await expect(page.get_by_test_id("jump")).to_be_visible()
    await expect(old).to_be_in_viewport()
    await expect(message(page, "Anden runde")).not_to_be_in_viewport()
    await page.get_by_test_id("jump").click()
    await expect(message(page, "Anden runde").get_by_role("heading")).to_be_in_viewport()
    await expect(page.get_by_test_id("jump")).to_be_hidden()


async def test_who_writes_in_a_card_is_not_taken_away_from_it(page: Page, bot: FakeBot, chat: str) -> None:
    await bot.send(chat, question("Første runde"))
    await look(page, bot)
    field = message(page, "Første runde").get_by_label("Nu")
    await field.fill("gode naboer")
    await bot.send(chat, question("Anden runde"))
    await expect(page.get_by_test_id("jump")).to_be_visible()
    await expect(field).to_be_in_viewport()
    await page.keyboard.type(" og havet")
    await expect(field).to_have_value("gode naboer og havet")


async def test_a_card_that_changes_leaves_focus_and_words_of_another_alone(page: Page, bot: FakeBot, chat: str) -> None:
    live = await bot.send(chat, card(words("0 af 6 har skrevet")))
    await bot.send(chat, question("Første runde"))
    await look(page, bot)
    field = message(page, "Første runde").get_by_label("Nu")
    await field.press_sequentially("gode ")
    for wrote in range(1, 6):
        await bot.send(chat, card(words(f"{wrote} af 6 har skrevet"), words("Ét minut tilbage.")), edit=live)
        await page.keyboard.type(f"{wrote} ")
        await expect(page.get_by_text(f"{wrote} af 6 har skrevet")).to_have_count(1)
    await expect(field).to_be_focused()
    await expect(field).to_have_value("gode 1 2 3 4 5 ")


async def test_a_refreshed_form_keeps_its_words_its_choice_and_the_button_that_had_the_focus(
    page: Page, bot: FakeBot, chat: str
) -> None:
    message_id = await bot.send(chat, form("Kl. 17.45"))
    await look(page, bot)
    drawn = message(page, "Kl. 17.45")
    await drawn.get_by_label("Nu").fill("naboer")
    await drawn.get_by_label("Lang sigt").check()
    await bot.send(chat, form("Kl. 17.46"), edit=message_id)
    drawn = message(page, "Kl. 17.46")
    await expect(drawn.get_by_label("Lang sigt")).to_be_focused()
    await expect(drawn.get_by_label("Lang sigt")).to_be_checked()
    await drawn.get_by_role("button", name="Send").focus()
    await bot.send(chat, form("Kl. 17.47"), edit=message_id)
    await expect(message(page, "Kl. 17.47").get_by_role("button", name="Send")).to_be_focused()
    await expect(drawn.get_by_label("Nu")).to_have_count(0)
    await expect(message(page, "Kl. 17.47").get_by_label("Nu")).to_have_value("naboer")


def form(title: str) -> Json:
    """A form with words, a choice drawn as buttons, and a way to send them."""
    choices = [{"title": title, "value": title[:1].lower()} for title in ("Kort sigt", "Lang sigt")]
    horizon = {"type": "Input.ChoiceSet", "id": "horizon", "label": "Sigt", "style": "expanded", "choices": choices}
    asked = question(title)
    return asked | {"body": [*asked["body"], horizon]}


async def test_a_refresh_that_says_the_same_leaves_the_field_itself_standing(page: Page, bot: FakeBot) -> None:
    """A field that is drawn anew would close the phone's keyboard for a moment."""
    place = await bot.chat(INGE)
    again = {"action": {"type": "Action.Execute", "verb": "own", "data": {}}, "userIds": [f"29:{INGE}"]}
    own = question("Din egen")
    bot.answers["own"] = lambda _activity: shows(own)
    base = await bot.send(place, card(words("Fælles"), refresh=again))
    drawn = await look(page, bot)
    await drawn.get_by_label("Nu").fill("naboer")
    await drawn.get_by_label("Nu").evaluate("field => { window.kept = field; }")
    await bot.send(place, card(words("Fælles"), words("og mere"), refresh=again), edit=base)
    await soon(lambda: refreshes(bot) == 2)
    await page.keyboard.type(" og havet")
    await expect(drawn.get_by_label("Nu")).to_have_value("naboer og havet")
    assert await drawn.get_by_label("Nu").evaluate("field => field === window.kept")
    del bot.answers["own"]
    await bot.send(place, card(words("Fælles"), words("og intet andet"), refresh=again), edit=base)
    await expect(drawn).to_contain_text("og intet andet")


def refreshes(bot: FakeBot) -> int:
    """How often the page asked for the person's own card."""
    return sum(one["type"] == "invoke" for one in bot.heard)


async def test_a_card_that_grows_after_it_was_drawn_stays_in_view(page: Page, bot: FakeBot, chat: str) -> None:
    again = {"action": {"type": "Action.Execute", "verb": "own", "data": {}}, "userIds": [f"29:{INGE}"]}
    bot.answers["own"] = lambda _activity: shows(card(*(words(f"linje {at}") for at in range(12))))
    await bot.send(chat, card(words("Fælles"), refresh=again))
    await look(page, bot)
    await expect(page.get_by_text("linje 11")).to_be_in_viewport()


async def test_with_a_phones_keyboard_open_there_is_room_to_read_and_write(page: Page, bot: FakeBot, chat: str) -> None:
    await bot.send(chat, question("Første runde"))
    await look(page, bot)
    await page.set_viewport_size({"width": 320, "height": 330})
    drawn = message(page, "Første runde")
    await drawn.get_by_label("Nu").click()
    await expect(drawn.get_by_label("Nu")).to_be_in_viewport(ratio=1)
    box = await page.get_by_test_id("composer").bounding_box()
    room = await page.locator(".scroller").bounding_box()
    assert box is not None
    assert room is not None
    assert box["y"] + box["height"] <= 330
    assert room["height"] >= 200
    await page.get_by_test_id("back").click()
    await expect(page.get_by_test_id("lang-da")).to_be_visible()
