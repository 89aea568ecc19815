"""The browser that the tests of the page share: one a module, a phone's window for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright

from tests.browser import CHROMIUM, FLAGS, LACKING

HERE = Path(__file__).parent
ALONE = ("faults", "hostile", "scale")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--hostile-cases", type=int, default=0, help="Size of the hostile run; 0 is the full number.")
    parser.addoption("--group-work-cases", type=int, default=0, help="Runs of the group work's property test.")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What measures how the forum holds out, or fills both cores by itself, wants no other tests beside it."""
    for item in items:
        if item.path.relative_to(HERE).parts[0] in ALONE:
            item.add_marker("alone")


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def browser() -> AsyncIterator[Browser]:
    assert not LACKING, LACKING
    async with async_playwright() as play:
        opened = await play.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield opened
        await opened.close()


@pytest_asyncio.fixture(loop_scope="module")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A window 320 px wide; a script error in it fails the test."""
    context = await browser.new_context(viewport={"width": 320, "height": 700})
    opened = await context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda fault: faults.append(str(fault)))
    yield opened
    await context.close()
    assert not faults
