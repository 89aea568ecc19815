"""`erfa flyt` and `erfa aflys` name a meeting by its day; where that is not clear it is asked, and nothing is lost."""

import pytest

from tests.bot.stage import Somebody, Stage, button, buttons, standing, words
from tests.forum.erfa.memory import MemoryMeetings
from texts import say

SEPTEMBER, OCTOBER = "erfa-2021-09-14", "erfa-2021-10-12"


@pytest.fixture
async def lise(stage: Stage, calendar: MemoryMeetings) -> Somebody:
    """With two meetings ahead."""
    somebody = stage.person("lise")
    await somebody.writes("erfa ny 14-09-2021 17.00-18.30 Nordals")
    await somebody.writes("erfa ny 12-10-2021 17.00-18.30")
    return somebody


def meant(form: object) -> str:
    """The meeting whose form it is."""
    return str(button(form, "Gem")["data"]["meeting"])


@pytest.mark.parametrize(
    "typed", ["erfa flyt 12/10 til 19/10 kl. 18 Salen", "erfa flyt fra 12. oktober til 19.10. 18.00 Salen"]
)
async def test_a_day_names_the_meeting_that_is_moved(lise: Somebody, calendar: MemoryMeetings, typed: str) -> None:
    form = (await lise.writes(typed)).card
    fields = standing(form)
    assert meant(form) == OCTOBER
    assert (fields["day"], fields["at"], fields["ends"]) == ("2021-10-19", "18:00", "19:30")
    assert fields["reason"] == "Salen"
    assert calendar.meetings[OCTOBER].version == 1


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("da-DK", "erfa aflys 12/10 Too few"),
        ("en-GB", "erfa cancel 12 October Too few"),
        ("de-DE", "ERFA absagen am 12.10. Too few"),
    ],
)
async def test_a_day_names_the_meeting_that_is_called_off(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings, locale: str, typed: str
) -> None:
    somebody = stage.person("lise", locale)
    asked = (await somebody.writes(typed)).card
    assert standing(asked)["reason"] == "Too few"
    language = locale[:2]
    await somebody.taps(asked, say(language, "erfa-cancel-yes"))
    assert [each.state for each in calendar.meetings.values()] == ["planned", "cancelled"]


async def test_without_a_day_it_is_asked_which_and_the_reason_goes_along(
    lise: Somebody, calendar: MemoryMeetings
) -> None:
    which = (await lise.writes("erfa aflys For få tilmeldte")).card
    assert "Hvilket møde vil du aflyse?" in words(which)
    assert "Nordals – ERFA-møde tirsdag den 14. september 2021 kl. 17.00" in words(which)
    assert [each["title"] for each in buttons(which)] == ["14. september 2021", "12. oktober 2021"]
    sure = (await lise.taps(which, "12. oktober 2021")).card
    assert "Vil du aflyse ERFA-mødet tirsdag den 12. oktober 2021 kl. 17.00?" in words(sure)
    assert standing(sure)["reason"] == "For få tilmeldte"
    assert {each.state for each in calendar.meetings.values()} == {"planned"}


async def test_a_new_day_alone_is_asked_for_which_and_the_new_time_goes_along(lise: Somebody) -> None:
    which = (await lise.writes("erfa flyt 19-10-2021 18.00 Salen er optaget")).card
    assert "Hvilket møde vil du flytte?" in words(which)
    form = (await lise.taps(which, "14. september 2021")).card
    fields = standing(form)
    assert meant(form) == SEPTEMBER
    assert (fields["day"], fields["at"], fields["reason"]) == ("2021-10-19", "18:00", "Salen er optaget")


async def test_a_day_without_a_meeting_is_refused_with_the_nearest(lise: Somebody) -> None:
    refused = (await lise.writes("erfa flyt 10/10 til 19/10 kl. 18 Salen")).card
    assert "Der er intet ERFA-møde søndag den 10. oktober 2021. Det her er det nærmeste." in words(refused)
    assert [each["title"] for each in buttons(refused)] == ["12. oktober 2021"]
    fields = standing((await lise.taps(refused, "12. oktober 2021")).card)
    assert (fields["day"], fields["at"], fields["reason"]) == ("2021-10-19", "18:00", "Salen")
    assert "Der er intet ERFA-møde fredag den 1. oktober 2021." in words((await lise.writes("erfa aflys 1/10")).card)


async def test_a_day_that_is_none_is_refused_and_what_was_typed_stands(lise: Somebody) -> None:
    refused = (await lise.writes("erfa aflys 31/9 For få")).card
    assert "kan jeg ikke læse som dato og tid" in words(refused)
    assert standing(refused)["reason"] == "31/9 For få"
    assert len(buttons(refused)) == 2


async def test_two_meetings_of_a_day_are_told_apart_by_their_hours(lise: Somebody) -> None:
    await lise.writes("erfa ny 12-10-2021 10.00")
    which = (await lise.writes("erfa aflys 12/10")).card
    assert [each["title"] for each in buttons(which)] == ["12-10-2021 10.00", "12-10-2021 17.00"]
    sure = words((await lise.writes("erfa aflys 12/10 kl. 17 For få")).card)
    assert "Vil du aflyse ERFA-mødet tirsdag den 12. oktober 2021 kl. 17.00?" in sure


async def test_of_many_the_soonest_are_shown_and_the_others_are_counted(lise: Somebody) -> None:
    for day in range(1, 7):
        await lise.writes(f"erfa ny 0{day}-11-2021 17.00")
    which = (await lise.writes("erfa flyt")).card
    assert len(buttons(which)) == 6
    assert "… og 2 møder til: skriv datoen." in words(which)


async def test_words_that_are_no_day_stand_in_the_form_as_the_reason(stage: Stage, calendar: MemoryMeetings) -> None:
    lise = stage.person("lise")
    await lise.writes("erfa ny 14-09-2021 17.00-18.30")
    form = (await lise.writes("erfa flyt i morgen kl. 18")).card
    assert "«i morgen kl. 18» kan jeg ikke læse som dato og tid." in words(form)
    assert standing(form)["reason"] == "i morgen kl. 18"


async def test_with_no_meeting_ahead_there_is_none_to_ask_about(stage: Stage, calendar: MemoryMeetings) -> None:
    lise = stage.person("lise")
    for typed in ("erfa flyt 12/10 til 19/10", "erfa aflys 12/10"):
        assert (await lise.writes(typed)).text == "Der er ikke planlagt noget ERFA-møde."


@pytest.mark.parametrize("typed", ["erfa flyt 12/10 til 19/10", "erfa aflys 12/10"])
async def test_whoever_is_no_organiser_is_refused(stage: Stage, lise: Somebody, typed: str) -> None:
    answer = await stage.person("inge").writes(typed)
    assert answer.card is None or not buttons(answer.card)


@pytest.mark.parametrize(
    ("locale", "title", "told"),
    [
        ("da-DK", "ERFA", "ERFA, tirsdag den 14. september 2021 kl. 19.00"),
        ("da-DK", "Erfa-møde i Broager", "Erfa-møde i Broager, tirsdag den 14. september 2021 kl. 19.00"),
        ("da-DK", "Nordals", "Nordals – ERFA-møde tirsdag den 14. september 2021 kl. 19.00"),
        ("en-GB", "ERFA September", "ERFA September, Tuesday 14 September 2021 at 19:00"),
        ("de-DE", "ERFA-Treffen", "ERFA-Treffen, Dienstag, 14. September 2021 um 19:00 Uhr"),
    ],
)
async def test_what_kind_of_meeting_it_is_is_told_once(
    stage: Stage, calendar: MemoryMeetings, locale: str, title: str, told: str
) -> None:
    card = (await stage.person("lise", locale).writes(f"erfa ny 14-09-2021 19.00 {title}")).card
    assert told in words(card).replace("\\", "").splitlines()
