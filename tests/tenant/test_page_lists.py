"""Editing a list by hand in a real browser: rows changed in place, added, deleted and brought back."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.browser import MARKS
from tests.tenant.clients import ANNA, STRANGER
from tests.tenant.fake_bot import FakeBot
from tests.tenant.stage import GRAPH, answers, look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


def row(page: Page, name: str) -> Locator:
    """The row that a list keeps under an id."""
    return page.locator(f'tr[data-row="{name}"]')


async def test_a_row_is_changed_in_place_by_the_person_one_is(page: Page, bot: FakeBot) -> None:
    await answers(bot, {"Title": "a", "Note": "sti", "Phase": "before", "Count": 2, "Late": True})
    await look(page, bot, ANNA, view="lists")
    await expect(row(page, "1").locator(".by")).to_contain_text("Landsbyforum")
    await row(page, "1").get_by_role("button", name="Ret: a").click()
    await expect(row(page, "1").get_by_label("Title")).to_be_focused()
    await row(page, "1").get_by_label("Note").fill("en ny sti")
    await row(page, "1").get_by_label("Phase").select_option("during")
    await row(page, "1").get_by_label("Count").fill("2.5")
    await row(page, "1").get_by_label("Late").uncheck()
    await row(page, "1").get_by_role("button", name="Gem").click()
    await expect(row(page, "1").locator(".by")).to_contain_text("Anna Gråsten")
    await expect(row(page, "1").get_by_role("button", name="Ret: a")).to_be_focused()
    cells = await row(page, "1").get_by_role("cell").all_inner_texts()
    assert cells[2:] == ["a", "en ny sti", "during", "2.5", "nej"]


async def test_enter_saves_escape_leaves_and_an_emptied_field_is_empty(page: Page, bot: FakeBot) -> None:
    await answers(bot, {"Title": "a", "Note": "sti", "Count": 2})
    await look(page, bot, view="lists")
    await row(page, "1").get_by_role("button", name="Ret: a").click()
    await page.keyboard.type("andet")
    await page.keyboard.press("Escape")
    await expect(row(page, "1").get_by_role("cell").nth(2)).to_have_text("a")
    await row(page, "1").get_by_role("button", name="Ret: a").click()
    await row(page, "1").get_by_label("Count").fill("")
    await page.keyboard.press("Enter")
    await expect(row(page, "1").locator(".by")).to_contain_text("Inge Broager")
    await expect(row(page, "1").get_by_role("cell").nth(5)).to_have_text("")


async def test_a_row_is_added_deleted_and_brought_back(page: Page, bot: FakeBot) -> None:
    await answers(bot)
    await look(page, bot, view="lists")
    await expect(page.locator("#stage")).to_contain_text("Listen er tom.")
    await page.get_by_test_id("row-add").click()
    await row(page, "new").get_by_label("Title").fill("i hånden")
    await page.keyboard.press("Enter")
    await expect(row(page, "1").locator(".by")).to_contain_text("Inge Broager")
    await row(page, "1").get_by_role("button", name="Slet: i hånden").click()
    await expect(row(page, "1")).to_have_count(0)
    await page.get_by_test_id("bin").locator("summary").click()
    await page.get_by_role("button", name="Gendan: i hånden").click()
    await expect(row(page, "1")).to_contain_text("i hånden")
    await expect(page.get_by_test_id("bin")).to_have_count(0)


async def test_who_is_typing_keeps_their_words_and_is_told_of_the_other_change(page: Page, bot: FakeBot) -> None:
    path = await answers(bot, {"Title": "a", "Note": "sti"})
    await look(page, bot, view="lists")
    await row(page, "1").get_by_role("button", name="Ret: a").click()
    await row(page, "1").get_by_label("Note").fill("mine ord")
    await bot.call("PATCH", f"{path}/1", {"fields": {"Note": "appens ord"}}, GRAPH)
    await page.get_by_test_id("refresh").click()
    await expect(row(page, "1").get_by_label("Note")).to_have_value("mine ord")
    await row(page, "1").get_by_role("button", name="Gem").click()
    await expect(page.get_by_test_id("toast")).to_contain_text("En anden har ændret rækken imens")
    await expect(row(page, "1").get_by_label("Note")).to_have_value("mine ord")
    await row(page, "1").get_by_role("button", name="Gem").click()
    await expect(row(page, "1").get_by_role("cell").nth(3)).to_have_text("mine ord")


async def test_a_refused_row_stays_open_with_what_was_typed(page: Page, bot: FakeBot) -> None:
    await answers(bot)
    await look(page, bot, view="lists")
    await page.route("**/items", lambda route: route.fulfill(status=400, json={"error": {"message": "Nej."}}))
    await page.get_by_test_id("row-add").click()
    await row(page, "new").get_by_label("Title").fill("vigtigt")
    await page.keyboard.press("Enter")
    await expect(page.get_by_test_id("toast")).to_contain_text("Nej.")
    await expect(row(page, "new").get_by_label("Title")).to_have_value("vigtigt")


async def test_who_is_not_in_the_team_can_only_look(page: Page, bot: FakeBot) -> None:
    await answers(bot, {"Title": "a"})
    await look(page, bot, STRANGER, view="lists")
    await expect(row(page, "1")).to_contain_text("a")
    await expect(page.get_by_role("button", name="Ret")).to_have_count(0)
    await expect(page.get_by_test_id("row-add")).to_be_hidden()
