"""Journey 4.1 on the local page in headless Chromium, on a phone: what a volunteer with three minutes needs."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, expect

from tests.browser import MARKS
from tests.journeys import evening, failures
from tests.journeys.telling import Line, Reads, Row, Taps, Writes, at, line, row
from tests.journeys.test_on_the_page import fits, serious
from tests.journeys.theatre import Theatre, id_of
from texts import say

pytestmark = MARKS
PICTURES = Path("build/pictures/group-work")
PHONES = {"da": ("light", 320), "en": ("dark", 390), "de": ("dark", 320)}
FOLD, TALL = 700, 1600
AS_A_FORM = 3
"""Taps to the first answer in a form on the web: its link, the choice of the village, and Send."""
SMALL = """card => [...card.querySelectorAll("button")].map(each => [each.innerText, each.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.height < 44 || box.width < 44)).map(([text]) => text)"""
CUT = """card => [...card.querySelectorAll("button, button *")].filter(each => each.scrollWidth > each.clientWidth + 1
  && getComputedStyle(each).overflow === "hidden").map(each => each.innerText)"""


class Phone:
    """One person's phone in one language; each look at it is asked what every card is asked, and kept as a picture."""

    def __init__(self, page: Page, theatre: Theatre) -> None:
        self.page, self.theatre = page, theatre
        self.theme, self.width = PHONES[theatre.language]
        self.taken = 0

    async def opens(self, who: str, path: str = "/?place=chat") -> None:
        """The chat as this person, at its end."""
        origin, language = self.theatre.stage.wire.tenant, self.theatre.language
        await self.page.set_viewport_size({"width": self.width, "height": FOLD})
        await self.page.goto(f"{origin}{path}&as={id_of(who)}&lang={language}&theme={self.theme}")
        await expect(self.page.get_by_test_id("composer")).to_be_visible()

    async def finds(self, told: Line) -> Locator:
        """The newest card that says it."""
        text = told.told(self.theatre.language).replace("*", "")
        card = self.page.get_by_test_id("card").filter(has_text=text).last
        await expect(card).to_be_visible()
        return card

    async def taps(self, card: Locator, title: Line) -> None:
        self.taken += 1
        await card.get_by_role("button", name=title.told(self.theatre.language), exact=True).first.click()

    def picture(self, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        return PICTURES / f"{name}-{self.theatre.language}-{self.theme}.png"

    async def shows(self, card: Locator, name: str) -> None:
        """No sideways scroll, buttons for a thumb, nothing cut off, nothing that axe calls serious."""
        await self.page.set_viewport_size({"width": self.width, "height": TALL})
        await card.screenshot(path=self.picture(name))
        await self.page.set_viewport_size({"width": self.width, "height": FOLD})
        assert await fits(self.page), name
        assert await card.evaluate(SMALL) == [], name
        assert await card.evaluate(CUT) == [], name
        assert await serious(self.page) == [], name


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=PHONES)
async def theatre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    async with Theatre.staged(request.param, tmp_path_factory.mktemp("phone")) as made:
        for each in evening.READY:
            await made.plays(each)
        yield made


async def test_the_journey_on_a_phone(page: Page, theatre: Theatre) -> None:
    """From the link to the question who wants to join; every card of the evening is looked at once."""
    phone = Phone(page, theatre)
    await _comes_in(phone)
    await _pastes(phone)
    await _looks_together(phone)
    await _steers(phone, "control")
    await _copies(phone)
    await _meets_a_conflict(phone)
    await _presents(phone)
    await _steers(phone, "control-at-the-end")
    await _is_asked(phone)
    assert theatre.faults == []


async def _plays(phone: Phone, *rows: Row) -> None:
    for each in rows:
        await phone.theatre.plays(each)


async def _comes_in(phone: Phone) -> None:
    """The link, the arrow of the message box, and Send; the first field needs no scrolling."""
    await _plays(phone, row(at(17, 40), "Inge", Reads()))
    link = phone.theatre.link
    await phone.opens("Inge", link[link.index("/?") :].rstrip("."))
    await expect(phone.page.get_by_test_id("composer")).not_to_have_value("")
    await phone.page.get_by_test_id("send").click()
    phone.taken = 2
    card = await phone.finds(evening.ends(1, 17, 45))
    await expect(card.locator("textarea")).to_have_count(3)
    await phone.page.screenshot(path=phone.picture("arrived"))
    box = await phone.page.get_by_test_id("composer").bounding_box()
    field = await card.locator("textarea").first.bounding_box()
    assert field
    assert box
    assert field["y"] + field["height"] <= box["y"], "the first field is below the fold"
    await phone.shows(card, "join")
    await card.locator("textarea").nth(1).fill("Vi har en velkomstfest")
    await phone.taps(card, evening.SEND)
    await phone.shows(await phone.finds(evening.thanks(1, 17, 40)), "receipt")
    assert phone.taken <= AS_A_FORM


async def _pastes(phone: Phone) -> None:
    await phone.taps(await phone.finds(evening.MORE), evening.MORE)
    card = await phone.finds(evening.ends(1, 17, 45))
    await card.locator("textarea").nth(1).fill(failures.TWELVE)
    await phone.taps(card, evening.SEND)
    preview = await phone.finds(line("paste-heading", "", count=12))
    await phone.shows(preview, "preview")
    await phone.taps(preview, line("paste-send", "", count=12))
    await phone.shows(await phone.finds(evening.thanks(12, 17, 40)), "receipt-twelve")


async def _looks_together(phone: Phone) -> None:
    await _plays(
        phone,
        row(at(17, 41), "Anna", Writes(evening.COME_IN)),
        row(at(17, 42), "Anna", Taps(evening.SEND, {"attraction": "Havnen\nSkoven", "retention": "Kor"})),
        row(at(17, 44), "Anna", Reads(), evening.THIN),
    )
    await phone.opens("Anna")
    await phone.shows(await phone.finds(line("together-heading", "", group="3")), "live-nudge")


async def _copies(phone: Phone) -> None:
    """The message to copy once more: a message of its own, with the link that the first one has."""
    language, link = phone.theatre.language, phone.page.get_by_role("link", name=phone.theatre.link)
    await expect(link).to_have_count(1)
    show, told = (say(language, f"groupwork-message{key}") for key in ("-show", ""))
    await phone.taps(await phone.finds(line("groupwork-act-plus", "")), Line("", f"{show}: {told}"))
    await expect(link).to_have_count(2)
    assert await link.last.evaluate("link => !link.closest('[data-testid=card]')")


async def _meets_a_conflict(phone: Phone) -> None:
    theatre = phone.theatre
    await phone.opens("Anna")
    receipt = await phone.finds(evening.MORE)
    await phone.taps(receipt, evening.EDIT)
    form = await phone.finds(line("edit-heading", "", count=3))
    await form.locator("textarea, input").last.fill("Vores eget kor")
    await _plays(
        phone,
        row(at(17, 44), "Lise", Writes({"da": "noter 3", "en": "notes 3", "de": "Notizen 3"})),
        row(at(17, 44), "Lise", Taps(failures.HIDE)),
        row(at(17, 44), "Lise", Taps(evening.EDIT)),
        row(at(17, 44), "Lise", Taps(failures.SAVE, {"note-*": "Et kor for alle"})),
    )
    await phone.taps(form, failures.SAVE)
    await phone.shows(await phone.finds(failures.LISE_EDITED), "conflict")
    assert theatre.faults == []


async def _presents(phone: Phone) -> None:
    await _plays(phone, row(at(17, 58), "Anna", Reads(), evening.ME))
    await phone.opens("Anna")
    asked = await phone.finds(line("presenting-who", ""))
    await phone.shows(asked, "who-presents")
    await phone.taps(asked, evening.ME)
    page = await phone.finds(line("presenting-large", ""))
    await phone.shows(page, "presenter")
    await phone.taps(page, line("presenting-choose-points", ""))
    await phone.shows(await phone.finds(line("presenting-save", "")), "points")
    await phone.opens("Anna")
    page = await phone.finds(line("presenting-large", ""))
    await phone.taps(page, line("presenting-large", ""))
    await phone.page.wait_for_timeout(500)
    await phone.page.screenshot(path=phone.picture("large"))


async def _steers(phone: Phone, name: str) -> None:
    await phone.opens("Lise")
    await phone.shows(await phone.finds(line("groupwork-act-plus", "")), name)


async def _is_asked(phone: Phone) -> None:
    await _plays(
        phone,
        row(at(18, 0), "Anna", Reads(), line("interest-question", "Vil jeres by eller landsby være med?")),
        row(at(18, 5), "Anna", Writes("modtagelse: Ole på nr. 4")),
        *failures.HIDDEN[:3],
    )
    await phone.opens("Anna")
    asked = await phone.finds(line("interest-question", ""))
    await phone.shows(asked, "interest")
    await phone.taps(asked, line("interest-maybe", ""))
    await phone.shows(await phone.finds(line("interest-form-maybe", "")), "interest-form")
    await phone.opens("Anna")
    told = failures.HIDDEN[3].lines[0]
    await phone.shows(await phone.finds(told), "hidden")
