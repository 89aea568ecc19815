"""The lines of the budget: an empty list, and two who write in one line at once."""

import pytest

from forum.project.money import Use
from tests.bot.lint import faults
from tests.bot.stage import Card, Stage, buttons, parts, standing, words


@pytest.fixture
async def line(stage: Stage) -> Card:
    """60.000 put aside for Gråsten, opened by whoever taps it."""
    stage.roster.names = {"lise": "Lise Eksempel"}
    mads = stage.person("mads")
    await mads.writes("budget disponér 60.000 gråsten klip")
    (row,) = stage.ledger.entries_.values()
    return (await mads.taps((await mads.writes("budget poster")).card, "Åbn", chosen=f"{row.id}:1")).card or {}


@pytest.mark.parametrize(("press", "use"), [("Gem rettelse", Use.COMMITTED), ("Gem som brugt", Use.SPENT)])
async def test_of_two_at_one_line_the_slower_one_reads_both_versions(stage: Stage, line: Card, press: str, use: Use):
    """Rule 18: how it stands is told, what was typed is not lost, and the next save counts."""
    mads, lise = stage.person("mads"), stage.person("lise")
    await lise.taps(line, "Gem rettelse", amount="50.000", text="Klip, *rabat*", reason="Mindre")
    after = (await mads.taps(line, press, amount="45.000", text="Mit klip", reason="Billigere")).card or {}
    assert "⚠ Lise har ændret posten imens. Herunder står det, du skrev." in words(after)
    stands = ["≠ 50.000 kr. disponeret", "Gråsten", "≠ Klip, *rabat*", "≠ viser, hvor de to er forskellige."]
    assert [each for each in words(after).splitlines() if each in stands][:4] == stands
    assert (standing(after)["amount"], standing(after)["text"]) == ("45.000", "Mit klip")
    assert faults(dict(after)) == []
    assert [each.oere for each in stage.ledger.entries_.values()] == [5_000_000]
    await mads.taps(after, press)
    assert (use, 4_500_000) in {(each.use, each.oere) for each in stage.ledger.entries_.values()}


async def test_a_line_that_was_taken_back_meanwhile_is_only_read(stage: Stage, line: Card):
    mads, lise = stage.person("mads"), stage.person("lise")
    await lise.taps(line, "Returnér", reason="Vi klipper selv")
    after = (await mads.taps(line, "Gem som brugt", amount="45.000")).card or {}
    assert "60.000 kr. returneret" in words(after).splitlines()
    assert "≠" not in words(after)
    assert "Gem igen" not in words(after)
    assert [each["title"] for each in buttons(after)] == ["Tilbage"]


async def test_a_budget_without_lines_says_so_once(stage: Stage):
    read = words((await stage.person("mads").writes("budget poster")).card)
    assert "Der er ikke brugt eller disponeret noget endnu" in read
    assert "0 poster" not in read


@pytest.mark.parametrize("typed", ["50.000", "50000", "50000,00"])
async def test_only_what_differs_is_marked_however_the_amount_is_typed(stage: Stage, line: Card, typed: str):
    """Rule 19: by a sign and heavy letters, not by a colour."""
    mads, lise = stage.person("mads"), stage.person("lise")
    await lise.taps(line, "Gem rettelse", amount="50.000", reason="Mindre")
    after = (await mads.taps(line, "Gem rettelse", amount=typed, village="egernsund", reason="Også mindre")).card or {}
    runs = [part for part in parts(after) if part.get("type") == "TextRun"]
    assert [(run["text"], run.get("weight", "")) for run in runs[:3]] == [
        ("50.000 kr. disponeret", ""), ("≠ Gråsten", "Bolder"), ("klip", ""),
    ]  # fmt: skip
