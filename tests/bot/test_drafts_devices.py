"""What becomes of a draft when its text is put right, here or on another device."""

from datetime import timedelta

import pytest

from forum.workshop.questions import Phase
from tests.bot.seated import language, seated
from tests.bot.stage import Stage

__all__ = ["language", "seated"]


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
