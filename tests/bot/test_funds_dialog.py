"""A fund that shall hold less than is drawn on it: refused with that sum, and with no advice to spend less."""

import pytest

from forum.project.money import Standing
from tests.bot.stage import Stage, standing, words

TOLD = {
    "da-DK": ("budget puljer", "Åbn", "Gem", "**101.500 kr.** allerede brugt eller disponeret"),
    "en-GB": ("budget funds", "Open", "Save", "**DKK 101,500** is already spent or committed"),
    "de-DE": ("Budget Töpfe", "Öffnen", "Speichern", "**101.500 DKK** schon ausgegeben oder vorgemerkt"),
}


@pytest.mark.parametrize("locale", TOLD)
@pytest.mark.parametrize("wanted", [{"amount": "50"}, {"standing": "refused"}])
async def test_a_fund_stays_as_large_as_what_is_drawn_on_it(stage: Stage, locale: str, wanted: dict[str, str]):
    await stage.person("mads").writes("budget brug 41.500 broager optagelse")
    await stage.person("mads").writes("budget disponér 60.000 klip")
    said, open_, save, told = TOLD[locale]
    mads = stage.person("mads", locale)
    fund = (await mads.taps((await mads.writes(said)).card or {}, open_, chosen="bevilget:1")).card or {}
    again = (await mads.taps(fund, save, reason="Mindre", **wanted)).card or {}
    assert told in words(again)
    assert standing(again)["reason"] == "Mindre"
    kept = stage.ledger.funds_["bevilget"]
    assert (kept.standing, kept.oere) == (Standing.GRANTED, 22_000_000)
