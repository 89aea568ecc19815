"""Journey 4.4 on the local page in headless Chromium, on phones: the plan, its picture, the form, two versions."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser import MARKS
from tests.journeys.telling import Line, Writes, at, line, row
from tests.journeys.test_group_work_on_a_phone import Phone
from tests.journeys.theatre import Theatre
from texts import say

pytestmark = [*MARKS, pytest.mark.timeout(300)]
PICTURES = Path("build/pictures/milestones")
SCREENS = {"da": ("light", 320), "en": ("dark", 320), "de": ("light", 320)}
SPOKEN = {"da": "sprog dansk", "en": "language English", "de": "Sprache Deutsch"}
LOADS = {"da": "milepæle hent", "en": "milestones load", "de": "Meilensteine holen"}
SHOWS = {"da": "milepæle", "en": "milestones", "de": "Meilensteine"}
DRAWS = {"da": "milepæle billede", "en": "milestones picture", "de": "Meilensteine Bild"}
MOVES = {
    "da": "milepæle premiere 1/3 fordi salen er optaget",
    "en": "milestones premiere 1/3 because the hall is taken",
    "de": "Meilensteine premiere 1/3 weil der Saal belegt ist",
}
MOVED = {
    "da": "milepæle premiere 8. marts 2022 fordi salen er optaget",
    "en": "milestones premiere 8 March 2022 because the hall is taken",
    "de": "Meilensteine premiere 8. März 2022 weil der Saal belegt ist",
}
BROKEN = """card => {
  const words = [], walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) for (const found of walker.currentNode.data.matchAll(/\\p{L}+/gu)) {
    const range = document.createRange();
    range.setStart(walker.currentNode, found.index);
    range.setEnd(walker.currentNode, found.index + found[0].length);
    if (new Set([...range.getClientRects()].map(box => box.top)).size > 1) words.push(found[0]);
  }
  return words;
}"""
"""The words of which a part stands on the next line."""
WIDE = "image => [image.complete && image.naturalWidth, image.getBoundingClientRect().width]"


class Organiser(Phone):
    """Lise's phone; each card is looked at in her chat."""

    def __init__(self, page: Page, theatre: Theatre) -> None:
        super().__init__(page, theatre)
        self.theme, self.width = SCREENS[theatre.language]

    def picture(self, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        return PICTURES / f"{name}-{self.theatre.language}-{self.theme}.png"

    async def writes(self, words: dict[str, str]) -> None:
        """A command, in her language."""
        await self.page.get_by_test_id("composer").fill(words[self.theatre.language])
        await self.page.get_by_test_id("send").click()

    async def looks(self, told: Line, name: str) -> None:
        await self.shows(await self.finds(told), name)


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=SCREENS)
async def theatre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    async with Theatre.staged(request.param, tmp_path_factory.mktemp("milestones")) as made:
        for words in (SPOKEN, LOADS):
            await made.plays(row(at(9, 0), "Lise", Writes(words)))
        yield made


async def test_a_plan_is_read_drawn_and_changed_on_a_phone(page: Page, theatre: Theatre) -> None:
    """4.4.1, 4.4.5 and «1/3»; rules 17 to 20."""
    phone = Organiser(page, theatre)
    await phone.opens("Lise")
    await _reads(phone)
    await _draws(phone)
    await _changes(phone)
    await _misses_a_month(phone)
    assert theatre.faults == [], "\n".join(theatre.faults)


async def _reads(phone: Organiser) -> None:
    await phone.writes(SHOWS)
    card = await phone.finds(line("milestones-update", "Opdatér"))
    await phone.shows(card, "plan")
    await phone.taps(card, line("milestones-by-month", "Måned for måned"))
    await expect(card).to_contain_text(say(phone.theatre.language, "milestones-months"))
    await phone.shows(card, "months")


async def _draws(phone: Organiser) -> None:
    """The image is whole, no wider than the phone, and named by its words."""
    await phone.writes(DRAWS)
    image = phone.page.locator("img.picture").last
    await expect(image).to_be_visible()
    natural, shown = await image.evaluate(WIDE)
    assert natural == 480
    assert shown <= phone.width
    assert re.search(r"2021.*Drejebøger.*2022", await image.get_attribute("alt") or "")
    await image.screenshot(path=phone.picture("drawn"))


async def _changes(phone: Organiser) -> None:
    await phone.writes(MOVES)
    asked = await phone.finds(line("milestones-yes", "Ja"))
    await phone.shows(asked, "suggested")
    await phone.writes(MOVED)
    await phone.looks(line("milestones-told", ""), "moved")
    await _clashes(phone)
    await phone.taps(await phone.finds(line("milestones-told", "")), line("milestones-log", "Historik"))
    await phone.looks(line("milestones-back", "Milepæle"), "log")


async def _clashes(phone: Organiser) -> None:
    """The form from before still stands there."""
    await phone.taps(await phone.finds(line("milestones-yes", "Ja")), line("milestones-yes", "Ja"))
    clash = await phone.finds(line("milestones-clash-take-mine", "Mit gælder"))
    await phone.shows(clash, "clash")
    assert await clash.evaluate(BROKEN) == []
    await expect(clash.get_by_text("≠ ")).to_have_count(3)
    await phone.taps(clash, line("milestones-clash-edit", "Ret"))
    await expect(clash.get_by_role("textbox").first).to_be_visible()
    await phone.shows(clash, "clash-fields")


async def _misses_a_month(phone: Organiser) -> None:
    """On 5 July June's milestone is late, in words and by its sign."""
    await phone.theatre.plays(row(at(10, 0, day=5, month=7), "Lise", Writes(SHOWS)))
    card = await phone.finds(line("milestones-late", "", days=5))
    await phone.shows(card, "late")
    await phone.writes(DRAWS)
    await expect(phone.page.locator("img.picture")).to_have_count(2)
    await phone.page.locator("img.picture").last.screenshot(path=phone.picture("drawn-late"))
