"""Journey 4.3 as stories: an organiser plans, moves and stops; a member looks; three languages."""

from datetime import UTC, datetime

import pytest

from tests.bot.stage import Somebody, Stage, button, buttons, parts, words
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.summary.answers import note
from texts import say

ERFA = "erfa-2021-09-14"


@pytest.fixture
def lise(stage: Stage, calendar: MemoryMeetings) -> Somebody:
    return stage.person("lise")


async def test_one_line_plans_a_meeting_and_tells_what_happens_when(lise: Somebody, calendar: MemoryMeetings) -> None:
    card = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    read = words(card)
    assert "ERFA-mødet tirsdag den 14. september 2021 kl. 19.00" in read
    assert "Forhåndslæsningen sendes fredag den 10. september 2021 kl. 09.00 til 4 kanaler." in read
    assert "3 dage før er ikke en arbejdsdag, så den sendes arbejdsdagen før." in read
    assert "Arrangørerne ser den først, torsdag den 9. september 2021 kl. 09.00, og kan stoppe den." in read
    assert [each["title"] for each in buttons(card)][:3] == ["Vis spørgsmålene", "Ret", "Send forhåndslæsning"]
    assert [each["title"] for each in buttons(card)][3:] == ["Send prøve til mig", "Stop forhåndslæsning", "Nyt møde"]
    assert calendar.meetings.keys() == {ERFA}


@pytest.mark.parametrize(
    ("locale", "typed", "told"),
    [
        (
            "en-GB",
            "erfa new 14 September 2021 7pm",
            "The pre-read goes to 4 channels on Friday 10 September 2021 at 09:00.",
        ),
        (
            "de-DE",
            "ERFA neu 14.09.2021 um 19 Uhr",
            "Die Vorablektüre geht am Freitag, 10. September 2021 um 09:00 Uhr an 4 Kanäle.",
        ),
        ("de-DE", "erfa 14-09-2021 19.00", "kann sie stoppen."),
    ],
)
async def test_the_same_in_english_and_german(
    stage: Stage, calendar: MemoryMeetings, locale: str, typed: str, told: str
) -> None:
    card = (await stage.person("lise", locale).writes(typed)).card
    assert told in words(card)
    assert calendar.meetings.keys() == {ERFA}


async def test_the_name_of_a_meeting_is_shown_and_formats_nothing(lise: Somebody) -> None:
    card = (await lise.writes("erfa ny 14-09-2021 19.00 **Nordals** <at>alle</at>")).card
    assert "\\*\\*Nordals\\*\\* &lt;at&gt;alle&lt;/at&gt; – ERFA-møde" in words(card)


@pytest.mark.parametrize("typed", ["erfa ny", "erfa", "ERFA"])
async def test_without_a_date_there_is_a_form(lise: Somebody, calendar: MemoryMeetings, typed: str) -> None:
    form = (await lise.writes(typed)).card
    assert "Du kan også skrive *erfa ny 14-09-2021 17.00-18.30* med dagsordenen på linjerne under." in words(form)
    card = (await lise.taps(form, "Planlæg", day="2021-09-14", at="19:00", name="Nordals")).card
    assert "Nordals – ERFA-møde tirsdag den 14. september 2021 kl. 19.00" in words(card)
    assert calendar.meetings[ERFA].starts_at == datetime(2021, 9, 14, 17, tzinfo=UTC)


async def test_a_date_without_a_time_asks_for_the_time_only(lise: Somebody, calendar: MemoryMeetings) -> None:
    form = (await lise.writes("erfa ny 14-09-2021")).card
    assert "Vælg et klokkeslæt." in words(form)
    await lise.taps(form, "Planlæg", at="19:00")
    assert calendar.meetings.keys() == {ERFA}


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("erfa ny 31-02-2021 19.00", "«31-02-2021 19.00» kan jeg ikke læse som dato og tid."),
        ("erfa ny i morgen", "«i morgen» kan jeg ikke læse som dato og tid."),
        (
            "erfa ny 27-03-2022 02.30",
            "27-03-2022 02.30 findes ikke, fordi uret stilles frem. Mente du 27-03-2022 03.30?",
        ),
        ("erfa ny 01-05-2021 19.00", "01-05-2021 19.00 er forbi."),
        (f"erfa ny 14-09-2021 19.00 {'x' * 81}", "Navnet er for langt (81 tegn). Der er plads til 80."),
    ],
)
async def test_what_cannot_be_comes_back_as_the_form_with_a_reason(
    lise: Somebody, calendar: MemoryMeetings, typed: str, told: str
) -> None:
    card = (await lise.writes(typed)).card
    assert told in words(card).replace("\\", "")
    assert button(card, "Planlæg")
    assert calendar.meetings == {}


async def test_a_form_that_is_refused_keeps_what_was_typed(lise: Somebody, calendar: MemoryMeetings) -> None:
    """Rule 18."""
    form = (await lise.writes("erfa ny")).card
    typed = {"day": "2021-09-14", "at": "19:00", "pre_read_on": "2021-09-20", "name": "Nordals"}
    again = (await lise.taps(form, "Planlæg", **typed)).card
    assert "Forhåndslæsningen 20-09-2021 kl. 09.00 kommer efter mødets start." in words(again).replace("\\", "")
    stands = {part["id"]: part["value"] for part in parts(again) if "value" in part and "id" in part}
    assert {name: stands[name] for name in typed} == typed
    assert next(part for part in parts(again) if part.get("id") == "more")["isVisible"], "the day at fault is shown"
    assert calendar.meetings == {}


@pytest.mark.parametrize("day", ["", "2021-9", "31-02-2021", "x" * 500, "2021-02-31"])
async def test_a_form_from_an_odd_client_is_refused_in_words(
    lise: Somebody, calendar: MemoryMeetings, day: str
) -> None:
    form = (await lise.writes("erfa ny")).card
    assert "kan jeg ikke læse som dato og tid" in words((await lise.taps(form, "Planlæg", day=day)).card)
    assert calendar.meetings == {}


async def test_a_double_tap_plans_one_meeting(lise: Somebody, calendar: MemoryMeetings) -> None:
    """Rule 30."""
    form = (await lise.writes("erfa ny")).card
    await lise.taps(form, "Planlæg", day="2021-09-14")
    again = (await lise.taps(form, "Planlæg", day="2021-09-14")).card
    assert "Mødet er planlagt i forvejen. Her er det." in words(again)
    assert len(calendar.meetings) == 1


async def test_stop_and_send_after_all(lise: Somebody, calendar: MemoryMeetings) -> None:
    card = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    stopped = (await lise.taps(card, "Stop forhåndslæsning")).card
    assert "Forhåndslæsningen er stoppet. Mødet er stadig planlagt." in words(stopped)
    assert calendar.due(ERFA) == {}
    assert words((await lise.taps(card, "Stop forhåndslæsning")).card) == words(stopped)
    again = (await lise.taps(stopped, "Send alligevel")).card
    assert "Forhåndslæsningen sendes fredag den 10. september 2021 kl. 09.00" in words(again)
    assert len(calendar.due(ERFA)) == 5


async def test_a_meeting_is_moved_and_its_pre_read_follows(lise: Somebody, calendar: MemoryMeetings) -> None:
    card = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    form = (await lise.taps(card, "Ret")).card
    moved = (await lise.taps(form, "Gem", day="2021-09-28")).card
    assert "ERFA-mødet tirsdag den 28. september 2021 kl. 19.00" in words(moved)
    assert "fredag den 24. september 2021 kl. 09.00" in words(moved)
    assert len(calendar.meetings) == 1


async def test_a_form_that_the_client_sends_twice_is_no_quarrel(lise: Somebody) -> None:
    card = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    form = (await lise.taps(card, "Ret")).card
    moved = (await lise.taps(form, "Gem", day="2021-09-28")).card
    assert words((await lise.taps(form, "Gem", day="2021-09-28")).card) == words(moved)


async def test_two_organisers_do_not_overwrite_each_other(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings
) -> None:
    card = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    first, second = (await lise.taps(card, "Ret")).card, (await lise.taps(card, "Ret")).card
    await lise.taps(first, "Gem", day="2021-09-28")
    kept = (await lise.taps(second, "Gem", day="2021-10-05")).card
    assert "En anden har ændret mødet, mens du skrev. Intet er overskrevet." in words(kept)
    assert calendar.meetings[ERFA].starts_at.day == 28
    await lise.taps(kept, "Gem")
    assert calendar.meetings[ERFA].starts_at == datetime(2021, 10, 5, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    ("locale", "soon", "stop"),
    [
        ("da-DK", "Forhåndslæsningen sendes om 10 minutter, kl. 17.52, til 4 kanaler.", "Stop forhåndslæsning"),
        ("en-GB", "The pre-read goes out in 10 minutes, at 17:52, to 4 channels.", "Stop the pre-read"),
        ("de-DE", "Die Vorablektüre geht in 10 Minuten, um 17:52 Uhr, an 4 Kanäle.", "Vorablektüre stoppen"),
    ],
)
async def test_a_meeting_too_near_says_when_it_is_read_and_can_be_stopped(
    stage: Stage, calendar: MemoryMeetings, locale: str, soon: str, stop: str
) -> None:
    lise = stage.person("lise", locale)
    card = (await lise.writes("erfa ny 06-05-2021 19.00")).card
    assert soon in words(card)
    stopped = (await lise.taps(card, stop)).card
    assert calendar.due("erfa-2021-05-06") == {}
    again = (await lise.taps(stopped, buttons(stopped)[0]["title"])).card
    assert soon in words(again)
    assert len(calendar.due("erfa-2021-05-06")) == 4


async def test_a_pre_read_whose_grace_is_over_is_sent_now(stage: Stage, lise: Somebody) -> None:
    await lise.writes("erfa ny 06-05-2021 19.00")
    await stage.clock.sleep(600)
    told = words((await lise.writes("erfa")).card)
    assert "Dagen for forhåndslæsning er gået, så den sendes nu til 4 kanaler." in told


async def test_what_was_sent_is_told_and_cannot_be_stopped(lise: Somebody, calendar: MemoryMeetings) -> None:
    await lise.writes("erfa ny 14-09-2021 19.00")
    calendar.states.update(dict.fromkeys(calendar.states, "done"))
    card = (await lise.writes("erfa")).card
    assert "Forhåndslæsningen er sendt til 4 kanaler. Ingen får den to gange." in words(card)
    assert [each["title"] for each in buttons(card)] == ["Vis spørgsmålene", "Ret", "Nyt møde"]


async def test_notes_that_waited_for_a_meeting_belong_to_it(stage: Stage, lise: Somebody) -> None:
    stage.notes.notes.update({each.id: each for each in (note(1, meeting="open"), note(2, meeting="open"))})
    card = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    assert "2 noter, der ventede på et møde, hører nu til her." in words(card)
    assert {each.meeting for each in stage.notes.notes.values()} == {ERFA}


@pytest.mark.parametrize("person", ["inge", "mads", "ruth"])
async def test_members_are_told_when_it_is_and_can_change_nothing(
    stage: Stage, lise: Somebody, calendar: MemoryMeetings, person: str
) -> None:
    planned = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    somebody = stage.person(person)
    assert "Næste: ERFA-mødet tirsdag den 14. september 2021 kl. 19.00." in (await somebody.writes("erfa")).text
    before = dict(calendar.meetings)
    for typed in ("erfa ny 15-09-2021 19.00", "erfa ny", "erfa flyt", "opsummér"):
        assert (await somebody.writes(typed)).text == say("da", "error-not-allowed", role="organiser")
    for title in ("Stop forhåndslæsning", "Ret", "Nyt møde"):
        assert (await somebody.taps(planned, title)).text == say("da", "error-not-allowed", role="organiser")
    assert calendar.meetings == before


async def test_members_learn_that_nothing_is_planned(stage: Stage, calendar: MemoryMeetings) -> None:
    assert "Der er ikke planlagt noget ERFA-møde." in (await stage.person("inge").writes("erfa")).text


async def test_a_button_of_a_meeting_that_is_gone_is_answered(lise: Somebody, calendar: MemoryMeetings) -> None:
    card = (await lise.writes("erfa ny 14-09-2021 19.00")).card
    calendar.meetings.clear()
    for title in ("Stop forhåndslæsning", "Ret"):
        assert (await lise.taps(card, title)).text == "Der er ikke planlagt noget ERFA-møde."


async def test_what_is_left_out_is_told_before_what_follows_it(lise: Somebody) -> None:
    told = words((await lise.writes("erfa ny 18-05-2021 19.00")).card)
    assert told.index("ikke bliver spurgt først") < told.index("bliver påmindet")
