"""The panel of difficulties in a real browser: every switch has its place, its words and its numbers."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Locator, Page, Route, expect

from tenant.names import TEAM_ID
from tenant.switches import COMMON, DEVICES, SWITCHES
from tests.browser import MARKS
from tests.tenant.clients import LISE
from tests.tenant.fake_bot import FakeBot
from tests.tenant.stage import look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


async def shown(bot: FakeBot) -> dict[str, Any]:
    """What is switched on in the tenant."""
    async with bot.session.get(f"{bot.origin}/control/difficulties") as answer:
        return dict(await answer.json())


async def set_on(bot: FakeBot, **switches: Any) -> None:
    await bot.call("POST", "/control/difficulties", switches)


def switch(page: Page, name: str) -> Locator:
    """One switch with its words and numbers."""
    return page.locator(f'[data-switch="{name}"]')


async def test_every_difficulty_has_its_switch_with_all_that_can_be_said_of_it(page: Page, bot: FakeBot) -> None:
    await set_on(bot, **{"all": True, "seed": 7}, dead_buttons=True, offline=True)
    await look(page, bot, view="trouble")
    await expect(page.get_by_test_id("trouble-now")).to_have_text(f"Slået til nu: {len(SWITCHES)}")
    for name, fields in SWITCHES.items():
        drawn = (
            await switch(page, name).locator("[data-field]").evaluate_all("all => all.map(one => one.dataset.field)")
        )
        assert set(drawn) == set(fields) | set(COMMON), name


@pytest.mark.parametrize("lang", ["da", "en", "de"])
async def test_no_word_is_missing_in_any_language(page: Page, bot: FakeBot, lang: str) -> None:
    """A key without words is shown as itself, with its hyphen."""
    await set_on(bot, **{"all": True}, dead_buttons=True, offline=True)
    await look(page, bot, LISE, view="trouble", lang=lang)
    await expect(page.get_by_test_id("alarm")).to_contain_text(str(len(SWITCHES)))
    texts = await page.locator(".trouble-body :is(h3, p, label, button, option, legend, li.chip)").all_text_contents()
    keys = ("switch-", "hint-", "field-", "trouble-", "team-", "keys-", "rights-", "site-", "seed-", "app-")
    assert [text for text in texts if text.startswith(keys)] == []
    assert (
        await page.evaluate(
            "import('/page/words.js').then(({ WORDS }) => new Set("
            "Object.values(WORDS).map((words) => Object.keys(words).sort().join())).size)"
        )
        == 1
    )


async def test_a_switch_is_turned_on_given_numbers_and_turned_off(page: Page, bot: FakeBot) -> None:
    await look(page, bot, view="trouble")
    throttle = switch(page, "throttle")
    await throttle.get_by_role("switch", name="Bedt om at vente").click()
    await throttle.get_by_label("Hvor ofte").fill("2.5")
    await throttle.get_by_label("Antal gange").fill("4")
    await throttle.get_by_label("Bedt om at vente").last.select_option(label="1,5 sek.")
    await throttle.get_by_label("Kun kald").fill("POST /teams/*")
    await page.keyboard.press("Tab")
    wanted = {"rate": 0.025, "times": 4, "left": 4, "retry_after": "1.5", "match": "POST /teams/*"}
    await expect(throttle).to_contain_text("4 tilbage")
    assert (await until(bot, lambda now: "match" in now["throttle"][0]))["throttle"] == [wanted]
    await expect(page.get_by_test_id("alarm")).to_contain_text("1")
    await throttle.get_by_label("Antal gange").fill("")
    await page.keyboard.press("Tab")
    assert "times" not in (await until(bot, lambda now: now["throttle"][0]["left"] is None))["throttle"][0]
    await throttle.get_by_role("switch").click()
    await expect(page.get_by_test_id("alarm")).to_have_count(0)
    assert await shown(bot) == {"seed": 0}


async def until(bot: FakeBot, happened: Any) -> dict[str, Any]:
    """What is switched on, once it is as wanted; at most ten seconds."""
    for _ in range(500):
        now = await shown(bot)
        if happened(now):
            return now
        await asyncio.sleep(0.02)
    raise AssertionError(now)


async def test_one_change_leaves_the_other_switches_and_what_is_left_of_them(page: Page, bot: FakeBot) -> None:
    await set_on(bot, throttle=[{"times": 3}, {"rate": 0.5}], seed=9)
    async with bot.session.get(f"{bot.origin}/v1.0/teams/{TEAM_ID}") as refused:
        assert refused.status == 429
    await look(page, bot, view="trouble")
    await expect(switch(page, "throttle").get_by_role("group")).to_have_count(2)
    await switch(page, "roster_page").get_by_role("switch").click()
    now = await until(bot, lambda now: "roster_page" in now)
    assert now["throttle"] == [{"times": 2, "left": 2}, {"rate": 0.5, "left": None}]
    assert (now["seed"], now["roster_page"]) == (9, [{"size": 5, "left": None}])


async def test_changes_in_quick_succession_are_all_kept(page: Page, bot: FakeBot) -> None:
    async def slowly(route: Route) -> None:
        await asyncio.sleep(0.05)
        await route.continue_()

    await page.route("**/control/difficulties", slowly)
    await look(page, bot, view="trouble")
    for name in ("precondition", "conflict", "lost_answer"):
        await switch(page, name).get_by_role("switch").click()
    await until(bot, lambda now: {"precondition", "conflict", "lost_answer"} <= set(now))


async def test_a_refused_number_is_said_and_put_back(page: Page, bot: FakeBot) -> None:
    await set_on(bot, throttle_team={"per_second": 4})
    await look(page, bot, view="trouble")
    await switch(page, "throttle_team").get_by_label("Pr. sekund").fill("-1")
    await page.keyboard.press("Tab")
    await expect(page.get_by_test_id("toast")).to_contain_text("per_second")
    assert (await shown(bot))["throttle_team"] == [{"per_second": 4, "left": None}]
    await expect(switch(page, "throttle_team").get_by_label("Pr. sekund")).to_have_value("4")


async def test_all_and_none_with_a_seed_by_keyboard(page: Page, bot: FakeBot) -> None:
    await look(page, bot, view="trouble")
    await page.get_by_test_id("seed").fill("42")
    await page.get_by_test_id("trouble-all").focus()
    await page.keyboard.press("Enter")
    now = await until(bot, lambda now: len(now) > 5)
    service = set(SWITCHES) - set(DEVICES)
    assert (now["seed"], set(now) - {"seed"}) == (42, service)
    await expect(page.locator(".chip")).to_have_count(len(service))
    await page.get_by_test_id("trouble-none").click()
    await until(bot, lambda now: now == {"seed": 42})
    await expect(page.get_by_test_id("trouble-now")).to_have_text("Alt kører, som det skal.")


async def test_what_is_on_shows_in_the_conversations_too(page: Page, bot: FakeBot) -> None:
    await set_on(bot, delay_ms=5, precondition=1)
    await look(page, bot)
    await expect(page.get_by_test_id("view-trouble").get_by_test_id("alarm")).to_have_text("2 slået til")


async def test_the_keys_are_changed(page: Page, bot: FakeBot) -> None:
    async with bot.session.get(f"{bot.origin}/v1/.well-known/keys") as answer:
        before = [key["kid"] for key in (await answer.json())["keys"]]
    await look(page, bot, view="trouble")
    await page.get_by_test_id("keys-rotate").click()
    await expect(page.get_by_test_id("keys-told")).to_contain_text("ny nøgle")
    async with bot.session.get(f"{bot.origin}/v1/.well-known/keys") as answer:
        after = [key["kid"] for key in (await answer.json())["keys"]]
    assert after[0] == before[1]


async def test_rights_are_taken_away_where_the_tenant_keeps_them(page: Page, bot: FakeBot) -> None:
    """Where it keeps none, the part is not there."""
    held = {"bot": {"roles": ["Sites.Selected"], "team": [], "site": "write"}}
    told: list[Any] = []

    async def rights(route: Route) -> None:
        if route.request.method == "POST":
            told.append(route.request.post_data_json)
            held["bot"] |= told[-1]["bot"]
        await route.fulfill(json=held)

    await page.route("**/control/rights", lambda route: route.fulfill(status=404, json={}))
    await look(page, bot, view="trouble")
    await expect(page.get_by_test_id("trouble-now")).to_be_visible()
    await expect(page.get_by_role("heading", name="Rettigheder")).to_be_hidden()
    await page.unroute("**/control/rights")
    await page.route("**/control/rights", rights)
    await look(page, bot, view="trouble")
    await page.get_by_label("Sites.Selected").click()
    await expect(page.get_by_label("Sites.Selected")).not_to_be_checked()
    await page.get_by_label("Rolle på SharePoint-siden").select_option("læse")
    await page.get_by_label("Sites.Selected").click()
    await expect(page.get_by_label("Sites.Selected")).to_be_checked()
    assert told == [{"bot": {"roles": []}}, {"bot": {"site": "read"}}, {"bot": {"roles": ["Sites.Selected"]}}]
