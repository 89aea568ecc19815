"""Journey 4.3 on the local page in headless Chromium: a coordinator sums up, minutes and sends."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page

from tests.browser import MARKS
from tests.journeys import erfa_after as after
from tests.journeys import erfa_before as before
from tests.journeys import erfa_failures as failures
from tests.journeys.telling import Line, Row, Taps, Writes, line, row
from tests.journeys.test_group_work_on_a_phone import Phone
from tests.journeys.theatre import Theatre

pytestmark = [*MARKS, pytest.mark.timeout(300)]
PICTURES = Path("build/pictures/erfa")
SCREENS = {"da": ("light", 320), "en": ("dark", 390), "de": ("light", 390)}
REVIEWED = tuple(each for each in after.REVIEWED if each.who in ("Lise", "Inge"))


class Coordinator(Phone):
    """Lise's phone; each card is looked at in her own chat, where the bot posted it or a tap turned it."""

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

    async def turns(self, card: Locator, button: Line, to: Line, name: str) -> Locator:
        """A tap, and the look of what took the card's place."""
        await self.taps(card, button)
        turned = await self.finds(to)
        await self.shows(turned, name)
        return turned


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=SCREENS)
async def theatre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    async with Theatre.staged(request.param, tmp_path_factory.mktemp("coordinator")) as made:
        for each in (*before.IN_MAY, *before.PLANNED, *before.ANSWERED):
            await made.plays(each)
        yield made


async def test_a_coordinator_on_a_phone(page: Page, theatre: Theatre) -> None:
    """The summary, its themes, the minutes' form, who came, comments, the lock, and the receipts."""
    phone = Coordinator(page, theatre)
    await _sums_up(phone)
    await _plays(phone, *failures.MOVED, *before.PRE_READ[:1], *_pre_read())
    await _reads_the_receipt(phone, "receipt-pre-read")
    await _plays(phone, *after.MEETING_DAY, row(before.on(14, 18, 30), "Lise", after.MINUTES))
    await _minutes(phone)
    await _plays(phone, *after.DRAFT[-1:], *REVIEWED[:3])
    await _comments(phone)
    await _locks(phone)
    assert theatre.faults == [], "\n".join(theatre.faults)


async def _plays(phone: Phone, *rows: Row) -> None:
    for each in rows:
        await phone.theatre.plays(each)


def _pre_read() -> tuple[Row, ...]:
    now = line("preread-now", "Send forhåndslæsning")
    told = before.on(10, 8, 30)
    return tuple(row(told, "Lise", deed) for deed in (Writes("erfa"), Taps(now), Taps(before.YES)))


async def _sums_up(phone: Coordinator) -> None:
    await _plays(phone, row(before.on(8, 10), "Lise", before.SUMMARISE))
    await phone.opens("Lise")
    few = line("summary-few-retention", "", count=3)
    summary = await phone.finds(few)
    await phone.shows(summary, "summary")
    await phone.turns(summary, line("summary-method", ""), line("summary-method-people", ""), "method")
    await phone.writes({"da": "temaer", "en": "themes", "de": "Themen"})
    themes = await phone.finds(line("themes-heading", ""))
    await phone.shows(themes, "themes")
    await phone.turns(themes, line("themes-correct", ""), line("themes-lasts", ""), "themes-correct")


async def _reads_the_receipt(phone: Coordinator, name: str) -> None:
    await _plays(phone, row(phone.theatre.now or before.on(10, 9), "Lise", before.Reads(), before.ONE_MISSING))
    await phone.opens("Lise")
    await phone.shows(await phone.finds(before.ONE_MISSING), name)


async def _minutes(phone: Coordinator) -> None:
    await phone.opens("Lise")
    overview = await phone.finds(after.WAITS)
    await phone.shows(overview, "minutes")
    came = await phone.turns(overview, line("minutes-show-attendance", ""), line("minutes-attendance-sees", ""), "came")
    await phone.taps(came, line("minutes-back", ""))
    form = await phone.turns(await phone.finds(after.WAITS), after.OPEN, line("minutes-form-kept", ""), "form-head")
    await phone.turns(form, after.NEXT, line("minutes-form-decision", ""), "form-point")


async def _comments(phone: Coordinator) -> None:
    await _plays(phone, *REVIEWED[3:4])
    await phone.opens("Inge")
    write = line("minutes-review-write", "")
    asked = await phone.finds(write)
    await phone.shows(asked, "review-asked")
    form = await phone.turns(asked, write, line("minutes-review-line", ""), "comment-form")
    await form.locator("textarea").fill("Også om tog")
    await phone.turns(form, line("minutes-review-send", ""), line("minutes-review-thanks", ""), "comment-thanks")
    await phone.opens("Lise")
    await phone.writes(after.MINUTES.words)  # type: ignore[arg-type]
    overview = await phone.finds(line("minutes-comments-open", "", count=1))
    await phone.shows(overview, "minutes-in-review")
    await phone.turns(overview, line("minutes-show-comments", ""), line("minutes-comments-used", ""), "comments")


async def _locks(phone: Coordinator) -> None:
    await _plays(phone, *after.LOCKED[:1])
    await phone.opens("Lise")
    asked = await phone.turns(
        await phone.finds(after.APPROVE), after.APPROVE, line("minutes-ask-approve-means", ""), "ask-approve"
    )
    publish = line("minutes-publish", "")
    approved = await phone.turns(asked, line("minutes-yes-approve", ""), publish, "approved")
    asked = await phone.turns(approved, publish, line("sending-ask-once", ""), "ask-publish")
    await phone.taps(asked, before.YES)
    await phone.shows(await phone.finds(line("sending-open", "")), "receipt-minutes")
