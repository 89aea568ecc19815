"""The local window in a real browser: the tenant, a fake bot of ten answers, and Chromium between them."""

from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from tenant.names import MEETING_CHAT, SITE_ID
from tests.browser import AXE, MARKS
from tests.tenant.clients import ANNA, INGE
from tests.tenant.fake_bot import FakeBot, attached, card, question, shows, words
from tests.tenant.stage import look, stage

pytestmark = MARKS
each = pytest_asyncio.fixture(loop_scope="module")


@each
async def bot() -> AsyncIterator[FakeBot]:
    async with stage() as fake:
        yield fake


async def test_a_card_is_drawn_with_its_fields_and_says_that_a_chart_is_text(page: Page, bot: FakeBot) -> None:
    await bot.send(await bot.chat(INGE), question())
    drawn = await look(page, bot)
    await expect(drawn.get_by_role("heading")).to_have_text("Hvad virker godt?")
    await expect(drawn.get_by_label("Nu")).to_be_visible()
    await expect(drawn).to_contain_text("4 noter")
    await expect(drawn).to_contain_text("tegner tekstformen")


async def test_a_required_field_complains_before_anything_is_sent(page: Page, bot: FakeBot) -> None:
    await bot.send(await bot.chat(INGE), question())
    drawn = await look(page, bot)
    await drawn.get_by_role("button", name="Send").click()
    await expect(drawn).to_contain_text("Skriv en linje.")
    assert not [one for one in bot.heard if one["type"] == "invoke"]


async def test_what_a_card_hides_is_shown_without_asking_the_bot(page: Page, bot: FakeBot) -> None:
    """Action.ToggleVisibility is the card's own; the renderer tells of it as of any tap."""
    hidden = {"type": "Container", "id": "more", "isVisible": False, "items": [words("Resten")]}
    toggle = {"type": "Action.ToggleVisibility", "title": "Flere valg", "targetElements": ["more"]}
    await bot.send(await bot.chat(INGE), card(words("Resten"), hidden, actions=(toggle,)))
    drawn = await look(page, bot)
    heard = len(bot.heard)
    for shown in (2, 1):
        await drawn.get_by_role("button", name="Flere valg").click()
        await expect(drawn.get_by_text("Resten").locator("visible=true")).to_have_count(shown)
    await page.wait_for_load_state("networkidle")
    assert len(bot.heard) == heard


async def test_an_answer_replaces_the_card_for_that_person_only_until_a_reload(page: Page, bot: FakeBot) -> None:
    place = await bot.general(INGE)
    await bot.send(place, question())
    bot.answers["send"] = lambda activity: shows(card(words("Tak, " + activity["value"]["action"]["data"]["now"])))
    drawn = await look(page, bot, place=place)
    await drawn.get_by_label("Nu").fill("naturen")
    await drawn.get_by_role("button", name="Send").click()
    await expect(drawn).to_contain_text("Tak, naturen")
    other = await look(await page.context.new_page(), bot, ANNA, place)
    await expect(other).to_contain_text("Hvad virker godt?")
    await page.reload()
    await expect(drawn).to_contain_text("Hvad virker godt?")
    action = bot.last("invoke")["value"]
    assert (action["trigger"], action["action"]["data"]) == ("manual", {"token": "t", "now": "naturen"})


async def test_a_person_named_in_refresh_sees_their_own_card_and_others_the_base(page: Page, bot: FakeBot) -> None:
    place = await bot.general(INGE)
    again = {"action": {"type": "Action.Execute", "verb": "own", "data": {}}, "userIds": [f"29:{INGE}"]}
    await bot.send(place, card(words("Fælles"), refresh=again))
    bot.answers["own"] = lambda _activity: shows(card(words("Din egen")))
    await expect(await look(page, bot, place=place)).to_contain_text("Din egen")
    assert bot.last("invoke")["value"]["trigger"] == "automatic"
    await expect(await look(page, bot, ANNA, place)).to_contain_text("Fælles")
    del bot.answers["own"]
    await expect(await look(page, bot, place=place)).to_contain_text("Fælles")


async def test_typed_text_stays_when_the_bot_answers_an_error(page: Page, bot: FakeBot) -> None:
    await bot.send(await bot.chat(INGE), question())
    value = {"code": "BadRequest", "message": "Skemaet er lukket."}
    bot.answers["send"] = lambda _: {"statusCode": 400, "type": "application/vnd.microsoft.error", "value": value}
    drawn = await look(page, bot)
    await drawn.get_by_label("Nu").fill("gode naboer")
    await drawn.get_by_role("button", name="Send").click()
    await expect(page.get_by_test_id("card-error")).to_contain_text(
        "Skemaet er lukket. Det, du skrev, står her stadig."
    )
    await expect(drawn.get_by_label("Nu")).to_have_value("gode naboer")
    await expect(drawn.get_by_role("button", name="Send")).to_be_enabled()


async def test_typed_text_and_the_cursor_stay_when_the_bot_changes_the_card(page: Page, bot: FakeBot) -> None:
    place = await bot.chat(INGE)
    message = await bot.send(place, question())
    drawn = await look(page, bot)
    await drawn.get_by_label("Nu").fill("stier")
    await bot.send(place, question("Hvad nu?"), edit=message)
    await expect(drawn.get_by_role("heading")).to_have_text("Hvad nu?")
    await page.keyboard.type(" og skov")
    await expect(drawn.get_by_label("Nu")).to_have_value("stier og skov")


async def test_a_dialog_is_fetched_sent_and_closed_with_a_last_word(page: Page, bot: FakeBot) -> None:
    await bot.send(await bot.chat(INGE), question())
    inside = {
        "title": "Dine noter",
        "card": attached(
            card(
                {"type": "Input.Text", "id": "n", "label": "Note"},
                actions=(
                    {
                        "type": "Action.Execute",
                        "title": "Send",
                        "verb": "v",
                        "fallback": {"type": "Action.Submit", "title": "Gem"},
                    },
                ),
            )
        ),
    }
    bot.answers["task/fetch"] = lambda _: {"task": {"type": "continue", "value": inside}}
    bot.answers["task/submit"] = lambda got: {"task": {"type": "message", "value": "Tak: " + got["value"]["data"]["n"]}}
    opener = (await look(page, bot)).get_by_role("button", name="Dialog")
    await opener.click()
    dialog = page.get_by_role("dialog", name="Dine noter")
    await expect(dialog.get_by_label("Note")).to_be_focused()
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(opener).to_be_focused()
    await opener.click()
    await dialog.get_by_label("Note").fill("en café")
    await dialog.get_by_role("button", name="Gem").click()
    await expect(dialog).to_contain_text("Tak: en café")
    await dialog.get_by_role("button", name="Luk").last.click()
    await expect(dialog).to_have_count(0)


async def test_a_submit_reaches_the_bot_as_a_message_with_a_value(page: Page, bot: FakeBot) -> None:
    await bot.send(await bot.chat(INGE), question())
    drawn = await look(page, bot)
    await drawn.get_by_label("Nu").fill("havet")
    await drawn.get_by_role("button", name="Gem").click()
    await expect(drawn.get_by_role("button", name="Gem")).to_be_enabled()
    assert bot.last("message")["value"] == {"kind": "plain", "now": "havet"}
    assert not bot.last("message").get("text")


async def test_a_persons_words_are_never_markup_and_a_mention_is_marked(page: Page, bot: FakeBot) -> None:
    await look(page, bot, place=await bot.general(INGE), width="phone")
    await page.get_by_test_id("mention").check()
    await page.get_by_test_id("composer").fill("<img src=x onerror=alert(1)> **hej** <at>Falsk</at>")
    await page.get_by_test_id("composer").press("Enter")
    said = page.get_by_test_id("message").locator(".said")
    await expect(said).to_have_text("Landsbyforum <img src=x onerror=alert(1)> **hej** <at>Falsk</at>")
    await expect(page.locator(".message.is-mine")).to_have_count(1)
    await expect(said.locator(".at")).to_have_text(["Landsbyforum"])
    assert bot.last("message")["text"].startswith("<at>Landsbyforum</at> <img")
    assert bot.last("message")["locale"] == "da-DK"


@pytest.mark.parametrize("lang", ["da", "en", "de"])
@pytest.mark.parametrize("theme", ["light", "dark"])
async def test_nothing_scrolls_sideways_at_320_px_and_axe_finds_nothing_serious(
    page: Page, bot: FakeBot, theme: str, lang: str
) -> None:
    await bot.send(await bot.chat(INGE), question())
    shown = (("chat", "teams"), ("", "teams"), (quote(MEETING_CHAT), "teams"), ("", "lists"), ("", "trouble"))
    for place, view in shown:
        await look(page, bot, place=place, theme=theme, lang=lang, view=view)
        await expect(page.locator("#stage > *")).to_have_count(1)
        assert await page.evaluate("document.documentElement.scrollWidth") <= 320
        await page.evaluate(AXE.read_text(encoding="utf-8"))
        found = (await page.evaluate("axe.run()"))["violations"]
        assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


async def test_a_link_to_the_drive_opens_the_file_itself(page: Page, bot: FakeBot) -> None:
    file = {"path": "Broager/Å b.xlsx", "size": 1, "url": f"{bot.origin}/page/theme.css"}
    await page.route("**/window/files", lambda route: route.fulfill(json={"files": [file]}))
    address = "https://landsbyforum.sharepoint.example/sites/Landsbyforum/Shared%20Documents/Broager/%C3%85%20b.xlsx"
    action = {"type": "Action.OpenUrl", "title": "Åbn arket", "url": address}
    await bot.send(await bot.chat(INGE), card({"type": "ActionSet", "actions": [action]}))
    shown = await look(page, bot)
    async with page.context.expect_page() as opened:
        await shown.get_by_text("Åbn arket").click()
    assert (await opened.value).url == file["url"]


async def test_a_list_is_a_table_with_headings_and_new_rows_come(page: Page, bot: FakeBot) -> None:
    graph, columns = "https://graph.microsoft.com", [{"name": "Village", "displayName": "Landsby", "text": {}}]
    answers = {"displayName": "Svar", "columns": columns, "list": {"template": "genericList"}}
    made = await bot.call("POST", f"/v1.0/sites/{SITE_ID}/lists", answers, graph)
    await look(page, bot, view="lists")
    await expect(page.locator("#stage")).to_contain_text("Listen er tom.")
    row = {"fields": {"Title": "a" * 60, "Village": "2021-05-04T15:38:05Z"}}
    await bot.call("POST", f"/v1.0/sites/{SITE_ID}/lists/{made['id']}/items", row, graph)
    await page.get_by_test_id("refresh").click()
    table = page.get_by_test_id("list-table")
    await expect(table.get_by_role("columnheader")).to_have_text(["Handlinger", "Sidst rettet af", "Title", "Landsby"])
    await expect(table.get_by_role("cell").nth(1)).to_contain_text("Landsbyforum")
    assert (await table.get_by_role("cell").all_inner_texts())[2:] == ["a" * 60, "tirs. 4. maj 2021 17.38"]
    assert await table.locator("..").evaluate("box => { box.scrollLeft = 40; return box.scrollLeft; }") == 40
