"""The app and the person in a real browser: taken out, put back, blocked, archived, and messages taken back."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser import MARKS
from tests.tenant.clients import INGE, LISE, soon
from tests.tenant.fake_bot import FakeBot
from tests.tenant.stage import look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


async def test_an_owner_archives_the_team_and_everybody_finds_the_channel_closed(page: Page, bot: FakeBot) -> None:
    await look(page, bot, LISE, view="trouble")
    await page.get_by_test_id("team-archived").click()
    other = await page.context.new_page()
    await look(other, bot, INGE, await bot.general(INGE))
    await expect(other.get_by_test_id("door")).to_contain_text("arkiveret")
    await expect(other.get_by_test_id("composer")).to_have_count(0)
    await page.get_by_test_id("team-archived").click()
    await expect(other.get_by_test_id("composer")).to_be_visible()
    await look(other, bot, INGE, view="trouble")
    await expect(other.get_by_test_id("team-archived")).to_be_disabled()
    await expect(other.get_by_test_id("team-blocked")).to_be_enabled()


async def test_an_owner_takes_the_app_out_of_the_team_and_puts_it_back(page: Page, bot: FakeBot) -> None:
    await look(page, bot, LISE, view="trouble")
    await page.get_by_test_id("team-app-team").click()
    await soon(lambda: installations(bot)[1:] == ["remove"])
    assert (await bot.places(LISE))["app"]["team"] is False
    await page.get_by_test_id("team-app-team").click()
    await soon(lambda: installations(bot)[1:] == ["remove", "add"])


def installations(bot: FakeBot) -> list[str]:
    """What the bot heard of being added and removed."""
    return [one["action"] for one in bot.heard if one["type"] == "installationUpdate"]


async def test_a_person_blocks_the_bot_from_the_chat_and_lets_it_in_again(page: Page, bot: FakeBot) -> None:
    await look(page, bot)
    await page.get_by_test_id("chat-menu").click()
    await page.keyboard.press("Escape")
    await expect(page.get_by_test_id("chat-block")).to_be_hidden()
    await page.get_by_test_id("chat-menu").click()
    await page.get_by_test_id("chat-block").click()
    await expect(page.get_by_test_id("door")).to_contain_text("Du har blokeret Landsbyforum")
    assert (await bot.places(INGE))["app"]["blocked"] is True
    await page.get_by_test_id("door-open").click()
    await expect(page.get_by_test_id("composer")).to_be_visible()
    assert (await bot.places(INGE))["app"]["blocked"] is False


async def test_a_person_removes_the_app_and_gets_a_new_chat_with_the_old_words_in_it(page: Page, bot: FakeBot) -> None:
    old = await bot.chat(INGE)
    await bot.send(old, "Velkommen")
    await look(page, bot)
    await page.get_by_test_id("chat-menu").click()
    await page.get_by_test_id("chat-remove").click()
    await expect(page.get_by_test_id("door")).to_contain_text("Du har fjernet Landsbyforum")
    await page.get_by_test_id("door-open").click()
    await expect(page.get_by_test_id("composer")).to_be_visible()
    await expect(page.get_by_test_id("message")).to_contain_text("Velkommen")
    assert await bot.chat(INGE) != old


async def test_an_owner_takes_a_message_out_of_a_channel_and_others_cannot(page: Page, bot: FakeBot) -> None:
    place = await bot.general(INGE)
    await bot.send(place, "Velkommen")
    await look(page, bot, INGE, place)
    await expect(page.get_by_test_id("message")).to_contain_text("Velkommen")
    await expect(page.get_by_test_id("message-copy")).to_have_count(1)
    await expect(page.get_by_test_id("message-delete")).to_have_count(0)
    await page.get_by_test_id("composer").fill("min egen")
    await page.get_by_test_id("composer").press("Enter")
    await page.get_by_label("Mere om beskeden fra Inge Broager").click()
    await page.get_by_role("button", name="Slet").click()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    await look(page, bot, LISE, place)
    await page.get_by_label("Mere om beskeden fra Landsbyforum").click()
    await page.get_by_role("button", name="Slet").click()
    await expect(page.get_by_test_id("message")).to_have_count(0)
