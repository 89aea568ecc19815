"""Journeys 4.3 and 4.4 on the local page in headless Chromium, on phones: a round of questions, films and money."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tests.browser import MARKS
from tests.journeys import lead, lead_failures, round_failures, rounds
from tests.journeys.telling import Line, Row, Taps, Writes, line, row
from tests.journeys.test_group_work_on_a_phone import Phone
from tests.journeys.theatre import Theatre

pytestmark = [*MARKS, pytest.mark.timeout(300)]
PICTURES = Path("build/pictures/rounds")
SCREENS = {"da": ("light", 320), "en": ("dark", 390), "de": ("light", 320)}


class Screen(Phone):
    """Somebody's phone; a card that was asked for in words is read here."""

    def __init__(self, page: Page, theatre: Theatre) -> None:
        super().__init__(page, theatre)
        self.theme, self.width = SCREENS[theatre.language]

    def picture(self, name: str) -> Path:
        PICTURES.mkdir(parents=True, exist_ok=True)
        return PICTURES / f"{name}-{self.theatre.language}-{self.theme}.png"

    async def writes(self, deed: Writes) -> None:
        """A command, in their language."""
        words = deed.words if isinstance(deed.words, str) else deed.words[self.theatre.language]
        await self.page.get_by_test_id("composer").fill(words)
        await self.page.get_by_test_id("send").click()

    async def looks(self, told: Line, name: str) -> None:
        await self.shows(await self.finds(told), name)

    async def enters(self, who: str, place: str) -> None:
        """A channel, whose cards are Danish whoever reads them."""
        await self.opens(who, f"/?place={await self.theatre.place(place)}")


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=SCREENS)
async def theatre(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Theatre]:
    async with Theatre.staged(request.param, tmp_path_factory.mktemp("round-pages")) as made:
        for each in (*lead.PLANNED, *lead.FILMS, *lead.BUDGET[:-1]):
            await made.plays(each)
        yield made


async def test_a_project_lead_on_a_phone(page: Page, theatre: Theatre) -> None:
    """4.4, steps 2 to 4: the board with its red word, a refusal with its list, money that is only applied for."""
    phone = Screen(page, theatre)
    await phone.opens("Mads")
    await phone.writes(lead.BOARD)
    await phone.looks(lead.LACKING, "film")
    await phone.writes(lead_failures.APPROVE)
    await phone.looks(lead_failures.UNCONSENTED, "film-refused")
    await phone.taps(await phone.finds(lead_failures.UNCONSENTED), line("film-consents", "Samtykker"))
    await phone.looks(line("film-consents-why", ""), "film-consents")
    await phone.writes(lead.MONEY)
    await phone.looks(line("budget-bars", ""), "budget")
    await phone.writes(lead_failures.APPLIED_FOR)
    await phone.looks(lead_failures.REFUSED, "budget-applied-for")
    await phone.writes(lead.COMMITTEE[0].deed)
    await phone.looks(line("committee-word", ""), "committee")
    assert theatre.faults == [], "\n".join(theatre.faults)


async def test_a_coordinator_and_a_village_on_phones(page: Page, theatre: Theatre) -> None:
    """4.3, steps 1 to 3: the form with its sum, the preview, the village's card, the status, the move."""
    phone = Screen(page, theatre)
    await _plays(phone, *rounds.IN_MAY, *rounds.THE_FORM[:4])
    await _plans(phone)
    await _previews(phone)
    await _is_asked(phone)
    await _counts(phone)
    assert theatre.faults == [], "\n".join(theatre.faults)


async def _plays(phone: Screen, *rows: Row) -> None:
    for each in rows:
        await phone.theatre.plays(each)


async def _plans(phone: Screen) -> None:
    await phone.opens("Lise")
    form = await phone.finds(line("erfa-form-new", ""))
    await phone.shows(form, "form")
    await form.locator("input[type=date]").first.fill("2021-09-14")
    await form.locator("textarea").first.fill(rounds.SHORT)
    await phone.taps(form, rounds.CHECK)
    short = await phone.finds(rounds.sum_of(85))
    await phone.shows(short, "form-85-of-90")
    await short.locator("textarea").first.fill(rounds.FULL)
    await phone.taps(short, rounds.PLAN)
    await phone.looks(rounds.GOES, "planned")


async def _previews(phone: Screen) -> None:
    await _plays(phone, *rounds.LOOKED[:1])
    await phone.opens("Lise")
    look = rounds.LOOKED[0].lines[0]
    await phone.taps(await phone.finds(look), look)
    await phone.looks(line("asking-approve", ""), "preview")


async def _is_asked(phone: Screen) -> None:
    await _plays(phone, row(rounds.ASKED_AT, "Inge", Writes("status")))
    await phone.enters("Inge", "Broager")
    # The form is drawn anew in the reader's own language, so it is known by its three fields.
    form = phone.page.get_by_test_id("card").filter(has=phone.page.locator("textarea")).last
    await expect(form.locator("textarea")).to_have_count(3)
    await expect(form).to_contain_text("Vi holder velkomstfest for nye naboer")
    await phone.shows(form, "asked")
    await phone.enters("Inge", "General")
    invited = phone.page.get_by_test_id("card").filter(has_text=rounds.INVITED.danish).last
    await expect(invited).to_be_visible()
    await phone.shows(invited, "invited")


async def _counts(phone: Screen) -> None:
    await _plays(phone, row(rounds.BY_HAND, "Anna", Writes("modtagelse: Velkomstfest hvert forår")))
    await _plays(phone, row(rounds.BY_HAND, "Lise", rounds.STATUS))
    await phone.opens("Lise")
    remind = line("asking-remind", "", count=6)
    status = await phone.finds(remind)
    await phone.shows(status, "status")
    await phone.taps(status, remind)
    left = await phone.finds(line("asking-leaves-by-hand", ""))
    await phone.shows(left, "status-reminded")
    await phone.taps(left, rounds.CALLS)
    await phone.looks(line("asking-calls-heading", ""), "call-list")
    await phone.enters("Peter", "Nordborg")
    reminder = phone.page.get_by_test_id("card").filter(has_text=rounds.HEARD.danish).last
    await expect(reminder).to_be_visible()
    await phone.shows(reminder, "reminder")
    await _plays(phone, round_failures.MOVED[0], row(rounds.MOVED_AT, "Lise", Taps(line("erfa-save", "Gem"))))
    await _plays(phone, row(rounds.TOLD_AT, "Lise", rounds.STATUS))
    await phone.enters("Peter", "Nordborg")
    moved = phone.page.get_by_test_id("card").filter(has_text="ERFA-mødet er flyttet").last
    await expect(moved).to_be_visible()
    await phone.shows(moved, "moved")
