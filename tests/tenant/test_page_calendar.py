"""What stands in mailboxes' calendars, in a real browser."""

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser import MARKS
from tests.tenant.clients import ANNA, LISE, caller
from tests.tenant.fake_bot import FakeBot
from tests.tenant.stage import look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")
EVENT = {
    "subject": "ERFA <b>",
    "start": {"dateTime": "2021-09-14T15:00:00", "timeZone": "UTC"},
    "end": {"dateTime": "2021-09-14T16:30:00", "timeZone": "UTC"},
    "location": {"displayName": "Broager"},
    "body": {"contentType": "text", "content": "Dagsorden:\n- <img src=x onerror=\"document.title='run'\"> Velkomst"},
}


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


async def test_an_event_is_read_without_running_what_is_in_it(page: Page, bot: FakeBot) -> None:
    await look(page, bot, ANNA, view="lists")
    await expect(page.get_by_text("Der står intet i kalenderen.")).to_be_visible()
    rights = {"bot": {"roles": ["Calendars.ReadWrite"]}}
    async with bot.session.post(f"{bot.origin}/control/rights", json=rights) as answer:
        assert answer.status == 200
    graph = await caller(bot.session, bot.origin, "bot")
    assert (await graph.post(f"/users/{LISE}/events", EVENT)).status == 201
    await page.get_by_test_id("refresh").click()
    event = page.get_by_test_id("calendar").get_by_role("listitem")
    await expect(event).to_contain_text("tirs. 14. sep. 2021 17.00–18.30 · Broager")
    await event.get_by_text("ERFA <b>").click()
    await expect(event.get_by_text("Velkomst")).to_be_visible()
    assert await page.title() == "Landsbyforum"
