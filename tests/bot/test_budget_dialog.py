"""The budget in the chat: the journey's words, what is refused with a way on, and nothing lost that was typed."""

from dataclasses import replace

import pytest

from forum.people import Language
from forum.project.money import Standing, Use
from tests.bot.lint import faults
from tests.bot.stage import Stage, buttons, standing, words
from tests.forum.project.money_memory import MemoryLedger

SPOKEN = {
    Language.DA: (
        "mads",
        "da-DK",
        ("budget brug 41.500 broager optagelse", "budget disponér 60.000 kr. gråsten klip", "budget"),
        "Bevilget **220.000 kr.** · ansøgt **220.000 kr.** (ikke bevilget) · brugt 41.500 kr. · "
        "disponeret 60.000 kr. · ledigt **118.500 kr.** af det bevilgede.",
    ),
    Language.EN: (
        "mads",
        "en-GB",
        ("budget spend 41,500 broager filming", "budget commit DKK 60,000 gråsten editing", "budget"),
        "Granted **DKK 220,000** · applied for **DKK 220,000** (not granted) · spent DKK 41,500 · "
        "committed DKK 60,000 · free **DKK 118,500** of what is granted.",
    ),
    Language.DE: (
        "mads",
        "de-DE",
        ("Budget ausgeben 41.500 Broager Dreh", "Budget vormerken 60.000 Kronen Gråsten Schnitt", "Budget"),
        "Bewilligt **220.000 DKK** · beantragt **220.000 DKK** (nicht bewilligt) · ausgegeben 41.500 DKK · vorgemerkt "
        "60.000 DKK · frei **118.500 DKK** vom Bewilligten.",
    ),
}


@pytest.mark.parametrize("language", SPOKEN)
async def test_the_lead_spends_and_puts_aside_in_words_and_reads_the_sums(stage: Stage, language: Language):
    """Journey 4.4, step 3, in each language."""
    who, locale, said, sums = SPOKEN[language]
    for text in said:
        answer = await stage.person(who, locale).writes(text)
        assert faults(dict(answer.card or {})) == []
    assert sums in words(answer.card)
    rows = {(each.village, each.use, each.oere) for each in stage.ledger.entries_.values()}
    assert rows == {("broager", Use.SPENT, 4_150_000), ("graasten", Use.COMMITTED, 6_000_000)}


async def test_the_bars_are_told_as_text_where_no_chart_is_drawn(stage: Stage):
    """Rule 15."""
    await stage.person("mads").writes("budget brug 110.000 film")
    card = (await stage.person("mads").writes("budget")).card
    (chart,) = [part for part in (card or {})["body"] if part["type"].startswith("Chart.")]
    assert "Brugt ▇▇▇▇▇▇▇▇▇▇ 110.000 kr." in words(chart["fallback"])


async def test_applied_for_money_is_not_spent_but_may_be_put_aside(stage: Stage):
    """The journey's failure row, word by word; [Gem som disponering] keeps what was typed."""
    mads = stage.person("mads")
    card = (await mads.writes("budget brug 220.000 ansøgt broager film")).card
    assert "De 220.000 kr. er ansøgt, ikke bevilget." in words(card)
    assert [each["title"] for each in buttons(card)] == ["Gem som disponering", "Annullér"]
    assert not stage.ledger.entries_
    saved = (await mads.taps(card or {}, "Gem som disponering")).card
    assert "Gemt: 220.000 kr. er disponeret." in words(saved)
    assert "Afventer bevilling: **220.000 kr.**" in words(saved)
    assert "ledigt **220.000 kr.** af det bevilgede" in words(saved)
    (row,) = stage.ledger.entries_.values()
    assert (row.fund, row.use, row.village, row.text) == ("ansoegt", Use.COMMITTED, "broager", "film")


async def test_cancelling_stores_nothing(stage: Stage):
    mads = stage.person("mads")
    card = (await mads.writes("budget brug 5.000 ansøgt film")).card
    assert "Bevilget **220.000 kr.**" in words((await mads.taps(card or {}, "Annullér")).card)
    assert not stage.ledger.entries_


@pytest.mark.parametrize(
    ("locale", "text", "asked", "yes", "meant"),
    [
        ("da-DK", "budget brug 41.50 broager film", "Mener du **41,50 kr.**?", "Ja", 4_150),
        ("da-DK", "budget brug 4,1500 broager film", "Mener du **41.500 kr.**?", "Ja", 4_150_000),
        ("da-DK", "budget brug 41,500.00 broager film", "Mener du **41.500 kr.**?", "Ja", 4_150_000),
        ("en-GB", "budget spend 41.500 broager film", "Did you mean **DKK 41,500**?", "Yes", 4_150_000),
        ("de-DE", "Budget ausgeben 41,500.00 Broager Film", "Meinst du **41.500 DKK**?", "Ja", 4_150_000),
    ],
)
async def test_wrong_separators_are_asked_about_and_a_yes_is_enough(
    stage: Stage, locale: str, text: str, asked: str, yes: str, meant: int
):
    mads = stage.person("mads", locale)
    card = (await mads.writes(text)).card or {}
    assert asked in words(card)
    assert not stage.ledger.entries_
    await mads.taps(card, yes)
    (row,) = stage.ledger.entries_.values()
    assert (row.oere, row.village, row.text.casefold()) == (meant, "broager", "film")


async def test_what_is_no_amount_comes_back_with_what_was_typed(stage: Stage):
    mads = stage.person("mads")
    card = (await mads.writes("budget brug broager optagelse")).card or {}
    assert "Skriv et beløb i kroner" in words(card)
    assert (standing(card)["village"], standing(card)["text"]) == ("broager", "optagelse")
    await mads.taps(card, "Gem som brugt", amount="41.500")
    assert [each.text for each in stage.ledger.entries_.values()] == ["optagelse"]


async def test_over_the_grant_is_refused_with_what_is_free(stage: Stage):
    mads = stage.person("mads")
    await mads.writes("budget brug 101.500 film")
    card = (await mads.writes("budget disponér 118.500,01 klip")).card or {}
    assert "Der er kun **118.500 kr.** ledigt i «Bevilget»." in words(card)
    await mads.taps(card, "Gem som disponering", amount="118.500")
    assert "ledigt **0 kr.**" in words((await mads.writes("budget")).card)


async def test_the_same_message_twice_and_two_taps_are_one_line(stage: Stage):
    """Rule 30."""
    mads = stage.person("mads")
    for _ in range(2):
        await mads.writes("budget brug 5.000 film", activity="one")
    card = (await mads.writes("budget disponér")).card or {}
    for _ in range(2):
        await mads.taps(card, "Gem som disponering", amount="100", text="kaffe")
    assert sorted(each.oere for each in stage.ledger.entries_.values()) == [10_000, 500_000]


async def test_a_line_is_opened_corrected_spent_and_taken_back(stage: Stage):
    mads = stage.person("mads")
    await mads.writes("budget disponér 60.000 gråsten klip")
    listed = (await mads.writes("budget poster")).card or {}
    (row,) = stage.ledger.entries_.values()
    line = (await mads.taps(listed, "Åbn", chosen=f"{row.id}:1")).card or {}
    refused = (await mads.taps(line, "Gem rettelse", amount="50.000")).card or {}
    assert "hvorfor det ændres" in words(refused)
    assert standing(refused)["amount"] == "50.000"
    await mads.taps(refused, "Gem rettelse", reason="Tilbuddet blev lavere")
    line = (await mads.taps(listed, "Åbn", chosen=f"{row.id}:2")).card or {}
    assert "4. maj 2021: 50.000 kr. disponeret – Tilbuddet blev lavere" in words(line)
    await mads.taps(line, "Gem som brugt", amount="20.000", text="Første klip")
    line = (await mads.taps(listed, "Åbn", chosen=f"{row.id}:3")).card or {}
    await mads.taps(line, "Returnér", reason="Resten klipper vi selv")
    told = words((await mads.writes("budget poster")).card)
    assert "**30.000 kr. returneret** · Gråsten" in told
    assert "**20.000 kr. brugt** · Gråsten" in told
    line = (await mads.taps(listed, "Åbn", chosen=f"{row.id}:4")).card or {}
    assert [each["title"] for each in buttons(line)] == ["Tilbage"]


async def test_an_application_is_granted_later_for_a_reason(stage: Stage):
    mads = stage.person("mads")
    await mads.writes("budget disponér 60.000 ansøgt klip")
    listed = (await mads.writes("budget puljer")).card or {}
    fund = (await mads.taps(listed, "Åbn", chosen="ansoegt:1")).card or {}
    refused = (await mads.taps(fund, "Gem", standing="granted")).card or {}
    assert "hvorfor det ændres" in words(refused)
    await mads.taps(refused, "Gem", reason="Udvalget sagde ja")
    assert stage.ledger.funds_["ansoegt"].standing is Standing.GRANTED
    told = words((await mads.writes("budget")).card)
    assert "Bevilget **440.000 kr.** · brugt 0 kr. · disponeret 60.000 kr. · ledigt **380.000 kr.**" in told


async def test_who_spends_before_there_is_money_is_shown_where_it_comes_from(stage: Stage):
    stage.ledger = MemoryLedger()
    answer = await stage.person("mads").writes("budget brug 41.500 broager optagelse")
    assert "Der står ingen penge" in words(answer.card)
    assert "Hent fra planen" in [each["title"] for each in buttons(answer.card)]


async def test_an_empty_budget_is_filled_from_the_plan(stage: Stage):
    stage.ledger = MemoryLedger()
    mads = stage.person("mads")
    card = (await mads.writes("budget")).card or {}
    assert "Der står ingen penge" in words(card)
    told = words((await mads.taps(card, "Hent fra planen")).card)
    assert "Hentet fra planen: 2 puljer." in told
    assert "ansøgt **220.000 kr.** (ikke bevilget)" in told


async def test_in_a_channel_stand_the_sums_and_that_villages_grant_alone(stage: Stage):
    """The lines are for those who keep them, and shown to them alone."""
    await stage.person("mads").writes("budget brug 41.500 broager Optagelse hos Hansen")
    await stage.person("mads").writes("budget disponér 60.000 gråsten Klip")
    told = await stage.person("mads", channel="broager").writes("budget")
    assert "**Broager**: brugt 41.500 kr." in words(told.card)
    assert "Gråsten" not in words(told.card)
    assert buttons(told.card) == []
    listed = await stage.person("mads", channel="broager").writes("budget poster")
    assert "privat besked" in listed.text
    assert "Hansen" not in words(listed.card) + listed.text


async def test_a_member_reads_the_sums_and_their_own_grant_without_buttons(stage: Stage):
    await stage.person("mads").writes("budget brug 41.500 broager optagelse")
    await stage.person("mads").writes("budget disponér 60.000 gråsten klip")
    card = (await stage.person("inge").writes("budget")).card
    assert "**Broager**: brugt 41.500 kr." in words(card)
    assert "Gråsten" not in words(card)
    assert buttons(card) == []


HOSTILE = ("=HYPERLINK(1)", "**fed** [x](https://e.example) <at>Lise</at>", "\u202eabc\u202d", "| # > 1. - kode `x`")


@pytest.mark.parametrize("typed", HOSTILE)
async def test_hostile_words_stand_as_they_were_typed_and_act_nowhere(stage: Stage, typed: str):
    """Rule 23: on the list, on the line, among the choices and in the history."""
    mads = stage.person("mads")
    card = (await mads.writes("budget disponér")).card or {}
    await mads.taps(card, "Gem som disponering", amount="100", text=typed)
    (row,) = stage.ledger.entries_.values()
    listed = (await mads.writes("budget poster")).card or {}
    line = (await mads.taps(listed, "Åbn", chosen=f"{row.id}:1")).card or {}
    await mads.taps(line, "Gem rettelse", amount="90", reason=typed)
    line = (await mads.taps(listed, "Åbn", chosen=f"{row.id}:2")).card or {}
    for shown in (listed, line):
        assert faults(shown) == []
        blocks = [part["text"] for part in shown["body"] if part["type"] == "TextBlock"]
        assert not any("fed" in text or "HYPERLINK" in text or "kode" in text for text in blocks)
        assert "<at>" not in words(shown)
        assert "\u202e" not in words(shown)


async def test_a_funds_title_cannot_format_a_refusal(stage: Stage):
    funds = stage.ledger.funds_
    funds["bevilget"] = replace(funds["bevilget"], title="**Bev** [x](https://e.example)")
    told = words((await stage.person("mads").writes("budget brug 300.000 film")).card)
    assert "\\*\\*Bev\\*\\* \\[x\\]\\(https://e.example\\)" in told
