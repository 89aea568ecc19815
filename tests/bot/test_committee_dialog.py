"""The committee's brief in the chat: one screen from the registers, MANGLER where they say nothing, a Word file."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from forum.interest.register import Reply
from tests.bot.lint import faults
from tests.bot.stage import Stage, buttons, words
from tests.bot.worst_budget import wanting
from tests.forum.project.film_memory import film
from tests.forum.project.money_memory import MemoryLedger

SPOKEN = {
    "da-DK": ("udvalg", "Frist for bilag: **11. maj** (14 dage før)", "Indstilling**: **MANGLER**", "Hent som Word"),
    "en-GB": (
        "committee",
        "Deadline for annexes: **11 May** (14 days before)",
        "Recommendation**: **MISSING**",
        "Get as Word",
    ),
    "de-DE": (
        "Ausschuss",
        "Frist für Anlagen: **11. Mai** (14 Tage vorher)",
        "Beschlussvorschlag**: **FEHLT**",
        "Als Word holen",
    ),
}


@pytest.mark.parametrize("locale", SPOKEN)
async def test_the_draft_is_one_screen_with_its_deadline_and_what_is_missing(stage: Stage, locale: str):
    """Journey 4.4, step 4."""
    said, deadline, missing, _ = SPOKEN[locale]
    card = dict((await stage.person("mads", locale).writes(said)).card or {})
    assert faults(card) == []
    assert deadline in words(card)
    assert missing in words(card)
    assert "2021" in card["body"][0]["text"]


async def test_every_part_is_filled_from_its_register(stage: Stage):
    mads = stage.person("mads")
    await mads.writes("milepæle hent")
    await mads.writes("budget brug 41.500 broager optagelse")
    stage.films.films["broager.video"] = film("broager.video")
    stage.register.entries["1"] = wanting(1, " Nybøl")
    told = words((await mads.writes("udvalg")).card)
    for said in (
        "Forelæggelse for Udvalget for Landdistrikter, Natur og Fødevarer · 25. maj 2021",
        "220.000 kr. er bevilget, og yderligere 220.000 kr. er ansøgt.",
        "**PR-materialer**: 1 video",
        "**Tilmeldte landsbyer**: 1 landsby vil være med: 1 Nybøl.",
        "**Plan**: 9 milepæle. Næste: 25. maj 2021 Forelæggelse",
        "brugt 41.500 kr.",
        "**Bilag**: Tidsplan; Kilder til tallene",
    ):
        assert said in told
    assert stage.register.entries["1"].answer is Reply.YES
    assert told.count("MANGLER") == 1


async def test_nothing_is_left_blank_where_the_registers_are_empty(stage: Stage):
    stage.ledger = MemoryLedger()
    told = words((await stage.person("lise").writes("udvalg")).card)
    for part in ("Beslutningstema", "PR-materialer", "Tilmeldte landsbyer", "Plan", "Økonomi", "Indstilling", "Bilag"):
        assert f"**{part}**: **MANGLER**" in told


async def test_when_the_presentation_moves_the_deadline_moves_with_it(stage: Stage):
    """29 June less 14 days is 15 June; 20 June less 14 is a Sunday, so it is the Friday before."""
    mads = stage.person("mads")
    await mads.writes("milepæle hent")
    for day, deadline in (
        ("29. juni 2021", "15. juni** (14 dage før)"),
        ("20. juni 2021", "4. juni** (sidste arbejdsdag"),
    ):
        await mads.writes(f"milepæle forelæggelse {day} fordi mødet er flyttet")
        told = words((await mads.writes("udvalg")).card)
        assert f"· {day}" in told
        assert deadline in told


async def test_a_deadline_that_is_over_says_so(stage: Stage):
    stage.clock.at = datetime(2021, 5, 12, 8, tzinfo=UTC)
    assert "Fristen er overskredet" in words((await stage.person("mads").writes("udvalg")).card)


@pytest.mark.parametrize("locale", SPOKEN)
async def test_the_word_file_is_written_into_the_teams_files_in_the_leads_language(stage: Stage, locale: str):
    said, _, _, button = SPOKEN[locale]
    stage.directory.value = replace(stage.forum, drive="drive")
    mads = stage.person("mads", locale)
    card = (await mads.writes(said)).card or {}
    for _ in range(2):
        answer = await mads.taps(card, button)
    (path,) = stage.drive.put_
    assert path.startswith("General/")
    assert path.endswith(".docx")
    assert "2021-05-25" in path
    assert stage.drive.put_[path].decode().endswith(locale[:2])
    assert any(each.get("url", "").startswith("https://files.example/") for each in buttons(answer.card))
    stage.drive.down = True
    assert (await mads.taps(card, button)).card is None
