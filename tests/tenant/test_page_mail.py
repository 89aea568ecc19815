"""What the app sent by e-mail, in a real browser."""

import base64
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser import MARKS
from tests.tenant.clients import ANNA, LISE, caller
from tests.tenant.fake_bot import FakeBot
from tests.tenant.stage import look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")
FILE = {
    "@odata.type": "#microsoft.graph.fileAttachment",
    "name": "Referat.docx",
    "contentBytes": base64.b64encode(b"PK").decode(),
}


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


async def test_a_letter_is_read_without_running_what_is_in_it(page: Page, bot: FakeBot) -> None:
    await look(page, bot, ANNA, view="lists")
    await expect(page.get_by_text("Der er ikke sendt nogen e-mail herfra.")).to_be_visible()
    async with bot.session.post(f"{bot.origin}/control/rights", json={"bot": {"roles": ["Mail.Send"]}}) as answer:
        assert answer.status == 200
    html = "<p>Hej <img src=x onerror=\"document.title='run'\">Karla</p>"
    message = {"subject": "Referat <b>", "body": {"contentType": "html", "content": html}, "attachments": [FILE]}
    to = [{"emailAddress": {"address": "karla@example.dk"}}]
    graph = await caller(bot.session, bot.origin, "bot")
    reply = await graph.post(f"/users/{LISE}/sendMail", {"message": message | {"toRecipients": to}})
    assert reply.status == 202
    await page.get_by_test_id("refresh").click()
    letter = page.get_by_test_id("mail").get_by_role("listitem")
    await expect(letter).to_contain_text("karla@example.dk")
    await letter.get_by_text("Referat <b>").click()
    await expect(letter.get_by_text("Hej Karla")).to_be_visible()
    await expect(letter.get_by_role("link", name="Referat.docx")).to_be_visible()
    assert await page.title() == "Landsbyforum"
