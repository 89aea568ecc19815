"""A person's own device and place in the team, turned on the panel; and a file put into a folder by hand."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, Route, expect

from tests.browser import MARKS
from tests.tenant.clients import ANNA, INGE, STRANGER, soon
from tests.tenant.fake_bot import FakeBot, question
from tests.tenant.stage import look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


@pytest.mark.parametrize(("name", "words"), [("dead_buttons", "Noget gik galt."), ("offline", "Ingen forbindelse.")])
async def test_on_an_ailing_phone_a_button_ends_in_an_error_and_the_words_stay(
    page: Page, bot: FakeBot, name: str, words: str
) -> None:
    await bot.send(await bot.chat(INGE), question())
    await look(page, bot, view="trouble")
    await page.locator(f'[data-switch="{name}"]').get_by_role("switch").click()
    await expect(page.locator(f'[data-switch="{name}"]').get_by_label("Person")).to_have_value(INGE)
    drawn = await look(page, bot)
    await drawn.get_by_label("Nu").fill("gode naboer")
    for button in ("Send", "Gem", "Dialog"):
        await drawn.get_by_role("button", name=button).click()
        await expect(page.get_by_test_id("card-error")).to_contain_text(words)
        await expect(page.get_by_test_id("card-error")).to_contain_text("Det, du skrev, står her stadig.")
        await expect(drawn.get_by_role("button", name=button)).to_be_enabled()
    await expect(drawn.get_by_label("Nu")).to_have_value("gode naboer")
    assert {one["type"] for one in bot.heard} <= {"conversationUpdate", "installationUpdate"}


async def test_without_network_what_is_written_stays_in_the_box_until_it_can_go(page: Page, bot: FakeBot) -> None:
    await bot.call("POST", "/control/difficulties", {"offline": {"person": INGE, "times": 1}})
    await look(page, bot)
    await page.get_by_test_id("composer").fill("modtagelse: vi har en velkomstfest")
    await page.get_by_test_id("composer").press("Enter")
    await expect(page.get_by_test_id("toast")).to_contain_text("Ingen forbindelse. Intet er sendt.")
    await expect(page.get_by_test_id("composer")).to_have_value("modtagelse: vi har en velkomstfest")
    await expect(page.get_by_test_id("message")).to_have_count(0)
    await page.get_by_test_id("send").click()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    assert bot.last("message")["text"] == "modtagelse: vi har en velkomstfest"


async def test_what_is_typed_while_a_message_is_on_its_way_is_the_next_one(page: Page, bot: FakeBot) -> None:
    arrived = asyncio.Event()

    async def slowly(route: Route) -> None:
        if route.request.method == "POST":
            await arrived.wait()
        await route.continue_()

    await look(page, bot)
    await page.route("**/window/messages*", slowly)
    await page.get_by_test_id("composer").fill("milepæle")
    await page.get_by_test_id("composer").press("Enter")
    await page.get_by_test_id("composer").fill("modtagelse: vi har en velkomstfest")
    arrived.set()
    await expect(page.get_by_test_id("send")).to_be_enabled()
    await expect(page.get_by_test_id("message")).to_have_count(1)
    await expect(page.get_by_test_id("composer")).to_have_value("modtagelse: vi har en velkomstfest")


async def test_a_person_leaves_the_team_and_comes_back(page: Page, bot: FakeBot) -> None:
    await look(page, bot, view="trouble")
    await expect(page.get_by_test_id("team-member")).to_be_checked()
    await page.get_by_test_id("team-member").click()
    await soon(lambda: told(bot, "membersRemoved"))
    assert (await bot.places(INGE))["channels"] == []
    await expect(page.get_by_test_id("team-member")).not_to_be_checked()
    await page.get_by_test_id("team-member").click()
    await soon(lambda: told(bot, "membersAdded"))
    assert (await bot.places(INGE))["channels"] != []


def told(bot: FakeBot, what: str) -> bool:
    """Whether the bot heard this of Inge."""
    rows = [one for event in bot.heard for one in event.get(what, ())]
    return INGE in {one.get("aadObjectId") for one in rows}


async def test_a_sheet_is_put_into_a_folder_and_fetched_again(page: Page, bot: FakeBot, tmp_path: Path) -> None:
    sheet = tmp_path / "papirnoter æøå.xlsx"
    sheet.write_bytes(bytes(range(256)))
    await look(page, bot, ANNA, view="lists")
    await expect(page.get_by_test_id("upload-folder")).to_have_value("General")
    await page.get_by_test_id("upload-folder").fill("General/Import")
    await page.get_by_test_id("upload-file").set_input_files(sheet)
    await page.get_by_test_id("upload-send").click()
    await expect(page.get_by_test_id("files")).to_contain_text(
        "General/Import/papirnoter æøå.xlsx 256 B · Anna Gråsten"
    )
    async with page.expect_download() as fetched:
        await page.get_by_test_id("files").get_by_role("link").click()
    assert (await (await fetched.value).path()).read_bytes() == sheet.read_bytes()
    assert await page.evaluate("document.documentElement.scrollWidth") <= 320
    await look(page, bot, STRANGER, view="lists")
    await expect(page.get_by_test_id("files")).to_be_visible()
    await expect(page.get_by_test_id("upload-file")).to_have_count(0)
