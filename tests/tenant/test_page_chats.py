"""The chats of the local window in a real browser: words filled in by a link, a meeting's chat, messages copied."""

from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tenant.names import BOT_ID, MEETING_CHAT
from tests.browser import MARKS
from tests.tenant.clients import ANNA, INGE, LISE
from tests.tenant.fake_bot import FakeBot, card, question, words
from tests.tenant.stage import look, stage
from tests.tenant.test_meetings import EXTERNAL

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")
MEETING = quote(MEETING_CHAT)
LINK = f"https://teams.microsoft.com/l/chat/0/0?users={BOT_ID}&message=kode%204711"


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


async def test_a_link_fills_the_box_once_and_sends_nothing(page: Page, bot: FakeBot) -> None:
    """Decided 8: the person taps send."""
    await look(page, bot, text="kode%204711")
    box = page.get_by_test_id("composer")
    await expect(box).to_have_value("kode 4711")
    await expect(box).to_be_focused()
    assert "text=" not in page.url
    assert [one for one in bot.heard if one["type"] == "message"] == []
    await box.press("Enter")
    await expect(box).to_have_value("")
    assert bot.last("message")["text"] == "kode 4711"
    await page.reload()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    await expect(box).to_have_value("")


@pytest.mark.parametrize("said_by", ["bot", "card", "person"])
async def test_a_link_into_the_chat_is_followed_in_the_window(page: Page, bot: FakeBot, said_by: str) -> None:
    place = await bot.general(INGE)
    action = {"type": "Action.OpenUrl", "title": "Åbn", "url": LINK}
    if said_by == "person":
        body = {"as": ANNA, "place": place, "text": f"Skriv jeres input her: {LINK}."}
        await bot.call("POST", "/window/messages", body)
    else:
        await bot.send(place, f"Skriv [her]({LINK})" if said_by == "bot" else card(words("Nu"), actions=(action,)))
    await look(page, bot, place=place)
    name = {"bot": "her", "card": "Åbn", "person": LINK}[said_by]
    await page.get_by_text(name, exact=True).click()
    await expect(page.get_by_role("heading", name="Landsbyforum", exact=True).last).to_be_visible()
    await expect(page.get_by_test_id("composer")).to_have_value("kode 4711")
    await page.go_back()
    await expect(page.get_by_role("heading", name="# General")).to_be_visible()
    assert len(page.context.pages) == 1


async def test_the_windows_own_address_is_followed_as_the_person_one_is(page: Page, bot: FakeBot) -> None:
    await bot.send(await bot.chat(ANNA), f"{bot.origin}/?place=chat&text=kode%204711")
    await look(page, bot, ANNA)
    await page.locator(".said a").click()
    await expect(page.get_by_test_id("composer")).to_have_value("kode 4711")
    assert ANNA in page.url


async def test_a_meetings_chat_stands_among_the_chats_and_takes_the_bot_in(page: Page, bot: FakeBot) -> None:
    await look(page, bot, LISE, MEETING)
    await expect(page.get_by_test_id("invitation")).to_contain_text("ikke med i denne chat")
    await page.get_by_test_id("chat-invite").click()
    await expect(page.get_by_test_id("invitation")).to_have_count(0)
    await page.get_by_test_id("composer").fill("@Landsbyforum svar")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("message")).to_have_count(1)
    assert bot.last("message")["conversation"]["conversationType"] == "groupChat"
    await page.get_by_test_id("back").click()
    await expect(page.locator(".place-group").first.locator(".place-name")).to_have_text(
        ["Landsbyforum", "Virtuel dialogmøde"]
    )
    await look(page, bot, EXTERNAL, MEETING)
    await expect(page.get_by_test_id("message")).to_contain_text("svar")
    await expect(page.get_by_test_id("chat-menu")).to_have_count(0)
    await look(page, bot, LISE, MEETING)
    await page.get_by_test_id("chat-menu").click()
    await page.get_by_test_id("chat-leave").click()
    await expect(page.get_by_test_id("invitation")).to_be_visible()


async def test_a_message_is_copied_by_keyboard(page: Page, bot: FakeBot) -> None:
    """With the browser's leave, and without it, when only the old way is left."""
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await bot.send(await bot.chat(INGE), f"**Skriv** jeres input her: {LINK}. Vi slutter kl. 18.00.")
    await look(page, bot)
    for old in (False, True):
        await page.evaluate("navigator.clipboard.writeText('')")
        if old:
            await page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
        await page.get_by_test_id("message-menu").focus()
        await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
        await expect(page.get_by_test_id("message-copy")).to_be_focused()
        await page.keyboard.press("Enter")
        await expect(page.get_by_test_id("toast").last).to_contain_text("Kopieret.")
        copied = await page.evaluate("navigator.clipboard.readText()")
        assert copied == f"Skriv jeres input her: {LINK}. Vi slutter kl. 18.00."
        await expect(page.get_by_test_id("message-menu")).to_be_focused()
        await page.get_by_test_id("toast").locator("button").click()


async def test_a_card_is_copied_as_its_words(page: Page, bot: FakeBot) -> None:
    await page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    await bot.send(await bot.chat(INGE), question())
    await look(page, bot)
    await page.get_by_test_id("message-menu").click()
    await page.get_by_test_id("message-copy").click()
    await expect(page.get_by_test_id("toast")).to_contain_text("Kopieret.")
    copied = await page.evaluate("navigator.clipboard.readText()")
    assert copied.splitlines()[0] == "Hvad virker godt?"
    assert "4 noter" in copied
    assert "Send" not in copied
