"""Two organisers write at once: both texts are there, and only the same page can clash."""

import pytest

from tests.bot.minuting import Evening, card, opened, read
from tests.bot.stage import Card, standing


async def test_two_organisers_on_two_points_do_not_meet():
    """One form does not shut another: only what was changed on the same page is a clash."""
    evening = Evening()
    first = await opened(evening, "1")
    await evening.lise.writes("referat beslutning 2: Fra den anden")
    await evening.lise.taps(first, "Gem og luk", decision="Min")
    assert [each.decision for each in evening.minutes.points] == ["Min", "Fra den anden", ""]


async def clashed(evening: Evening) -> Card:
    page = await opened(evening, "1")
    await evening.lise.writes("referat beslutning 1: Fra den anden")
    return card(await evening.lise.taps(page, "Gem og luk", decision="Min", discussion="Kun min"))


async def test_where_somebody_was_faster_both_texts_are_there():
    evening = Evening()
    page = await clashed(evening)
    assert "En anden rettede det, mens du skrev. Dit står i felterne, det andet ovenover." in read(page)
    assert "Der står nu:\nFra den anden" in read(page)
    assert standing(page) == {"discussion": "Kun min", "decision": "Min"}
    assert evening.minutes.points[0].decision == "Fra den anden"


@pytest.mark.parametrize(
    ("press", "decision"),
    [("Brug min", "Min"), ("Gem begge", "Fra den anden\nMin"), ("Behold det andet", "Fra den anden")],
)
async def test_a_clash_has_three_ways_on(press: str, decision: str):
    evening = Evening()
    await evening.lise.taps(await clashed(evening), press)
    assert evening.minutes.points[0].decision == decision


async def test_a_form_that_is_sent_twice_is_no_clash():
    """Rule 30: a client's second try meets what its first one stored."""
    evening = Evening()
    page = await opened(evening, "1")
    await evening.lise.taps(page, "Gem og videre", decision="Min")
    version = evening.minutes.version
    again = card(await evening.lise.taps(page, "Gem og videre", decision="Min"))
    assert read(again).startswith("Punkt 2 af 3")
    assert evening.minutes.version == version
