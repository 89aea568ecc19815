"""A draft whose words were put right and sent does not come back to be sent a second time; another device's does."""

from datetime import timedelta

import pytest

from forum.workshop.questions import Phase
from tests.bot.seated import seated
from tests.bot.stage import Stage

__all__ = ["seated"]


async def test_what_was_put_right_on_the_card_that_showed_it_does_not_come_back(seated: Stage):
    """Else [Send nu] on the draft with the slip would store the thought a second time."""
    inge = seated.person("inge")
    kept = (await inge.taps((await inge.writes("svar")).card, "Gem kladde", reception="Fezt")).card
    await inge.taps(kept, "Send", reception="Fest")
    assert seated.texts() == ["Fest"]
    assert not seated.drafts.kept


@pytest.mark.parametrize("attribution", ["", "anonymous"])
async def test_what_was_too_long_and_was_parted_does_not_come_back(seated: Stage, attribution: str):
    await seated.people.choose_attribution(seated.forum.id, "inge", attribution)
    inge = seated.person("inge")
    refused = (await inge.taps((await inge.writes("svar")).card, "Send", reception="Fest " * 120)).card
    assert seated.drafts.kept
    await inge.taps(refused, "Send", reception="Fest\nKaffe")
    assert seated.texts() == ["Fest", "Kaffe"]
    assert not seated.drafts.kept


async def test_what_another_device_typed_meanwhile_stays(seated: Stage):
    inge = seated.person("inge")
    form = (await inge.writes("svar")).card
    here = (await inge.taps(form, "Gem kladde", reception="Fest")).card
    seated.clock.at += timedelta(minutes=1)
    await inge.taps(form, "Gem kladde", reception="Fest\nKaffe")
    await inge.taps(here, "Send", reception="Fest hos os")
    assert seated.texts() == ["Fest hos os"]
    (draft,) = seated.drafts.kept.values()
    assert draft.fields[Phase.RECEPTION] == "Fest\nKaffe"
