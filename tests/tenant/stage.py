"""The tenant with a fake bot of a few answers, for a browser to look at."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
from aiohttp import web
from playwright.async_api import Locator, Page

import tenant
from tenant.names import SITE_ID
from tests.tenant.clients import INGE
from tests.tenant.fake_bot import FakeBot

GRAPH = "https://graph.microsoft.com"


@asynccontextmanager
async def stage() -> AsyncIterator[FakeBot]:
    """A running tenant, and a bot that is registered and installed in it."""
    running = await tenant.start()
    async with aiohttp.ClientSession() as session:
        fake = FakeBot(running.url, session)
        app = web.Application()
        app.router.add_post("/api/messages", fake.hear)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        await fake.join(f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages")
        yield fake
        await runner.cleanup()
    await running.close()


async def look(page: Page, bot: FakeBot, person: str = INGE, place: str = "chat", **more: str) -> Locator:
    """Opens the window as a person and gives the first card."""
    query = "&".join(f"{key}={value}" for key, value in {"as": person, "place": place, "lang": "da", **more}.items())
    await page.goto(f"{bot.origin}/?{query}")
    return page.get_by_test_id("card").first


async def answers(bot: FakeBot, *rows: dict[str, Any]) -> str:
    """A list with a column of each kind that can be edited, and the app's rows in it; its path."""
    columns: list[dict[str, Any]] = [
        {"name": "Note", "text": {"allowMultipleLines": True}},
        {"name": "Phase", "choice": {"choices": ["before", "during"]}},
        {"name": "Count", "number": {}},
        {"name": "Late", "boolean": {}},
    ]
    body = {"displayName": "Svar", "columns": columns, "list": {"template": "genericList"}}
    made = await bot.call("POST", f"/v1.0/sites/{SITE_ID}/lists", body, GRAPH)
    path = f"/v1.0/sites/{SITE_ID}/lists/{made['id']}/items"
    for row in rows:
        await bot.call("POST", path, {"fields": row}, GRAPH)
    return path
