"""Journey 4.3, step 6: attendance from the sign-up and a tap; apologies listed; somebody without Teams by name."""

from dataclasses import replace

import pytest

from bot.cards import attendance
from bot.turn import How
from forum.minutes.minutes import Attendee, Presence
from forum.people import Role
from tests.bot.minuting import Evening, card, read
from tests.bot.stage import Card, buttons, inputs, standing
from tests.forum.erfa.memory import MemoryMeetings
from tests.forum.groupwork.gathering import SESSION, at, person

ERFA = "erfa-2021-09-14"


def presence(evening: Evening) -> dict[str, Presence]:
    return {each.name: each.presence for each in evening.stage.book.there.values() if each.gathering == SESSION}


async def listed(evening: Evening) -> Card:
    await evening.lise.writes("referat")
    return card(await evening.lise.writes("referat deltagere"))


async def test_who_sat_in_a_group_was_there_and_a_tap_says_otherwise():
    evening = Evening()
    people = await listed(evening)
    assert "2 til stede · 0 afbud · 0 tilmeldte" in read(people)
    again = card(await evening.lise.taps(people, "Gem", **{"who-anna": "apology"}))
    assert "1 til stede · 1 afbud · 0 tilmeldte" in read(again)
    assert presence(evening) == {"Inge Eksempel": Presence.PRESENT, "Anna Eksempel": Presence.APOLOGY}


async def test_somebody_without_teams_is_added_by_name():
    evening = Evening()
    again = card(
        await evening.lise.taps(await listed(evening), "Gem", name="Karl  Uden\u202e Teams", village="graasten")
    )
    assert "Karl Uden Teams (Gråsten)" in read(again)
    (karl,) = (each for each in evening.stage.book.there.values() if each.name == "Karl Uden Teams")
    assert karl.person.startswith("paper:")
    assert standing(again)["name"] == ""


async def test_nothing_tapped_writes_nothing():
    evening = Evening()
    people = await listed(evening)
    deeds = len(evening.stage.book.deeds)
    await evening.lise.taps(people, "Gem")
    assert len(evening.stage.book.deeds) == deeds


@pytest.mark.parametrize("value", ["dead", "", "PRESENT", "present "])
async def test_a_presence_that_is_none_changes_nothing(value: str):
    """Rule 18: the choice is checked again."""
    evening = Evening()
    data = {"v": 1, "verb": "minutes.attend", "gathering": SESSION, "who-anna": value, "who-stranger": "present"}
    await evening.lise.writes("referat")
    await evening.stage.routes().answer(evening.lise.incoming(How.EXECUTE, verb="minutes.attend", data=data))
    assert presence(evening) == {"Inge Eksempel": Presence.PRESENT, "Anna Eksempel": Presence.PRESENT}


async def many(evening: Evening, count: int = 23) -> Card:
    await evening.lise.writes("referat")
    names = [f"Deltager {number:02}" for number in range(count)]
    evening.stage.book.there = {
        (SESSION, name): Attendee(SESSION, name, name, "broager", Presence.COMING, at(0)) for name in names
    }
    return card(await evening.lise.writes("referat deltagere"))


async def test_many_are_on_pages_and_each_page_is_saved_before_the_next():
    evening = Evening()
    first = await many(evening)
    assert len([each for each in inputs(first) if each["id"].startswith("who-")]) == 10
    second = card(await evening.lise.taps(first, "Næste", **{"who-Deltager 03": "present"}))
    assert "Deltager 10" in read(second)
    assert presence(evening)["Deltager 03"] is Presence.PRESENT
    third = card(await evening.lise.taps(second, "Næste"))
    assert [each["title"] for each in buttons(third)] == ["Gem", "Alle her til stede", "Forrige", "Til referatet"]
    assert "Deltager 00" in read(
        card(await evening.lise.taps(card(await evening.lise.taps(third, "Forrige")), "Forrige"))
    )


async def test_all_on_the_page_are_there_with_one_tap_but_for_the_apologies():
    evening = Evening()
    first = await many(evening, 12)
    await evening.lise.taps(first, "Alle her til stede", **{"who-Deltager 02": "apology"})
    found = presence(evening)
    assert found["Deltager 02"] is Presence.APOLOGY
    assert sum(each is Presence.PRESENT for each in found.values()) == 9
    assert found["Deltager 11"] is Presence.COMING


async def test_after_the_lock_the_name_that_was_typed_comes_back():
    evening = Evening()
    people = await listed(evening)
    await evening.approved()
    again = card(await evening.lise.taps(people, "Gem", name="For Sen"))
    assert "Referatet er godkendt og låst." in read(again)
    assert "For Sen" not in presence(evening)


async def test_three_hundred_people_with_the_longest_names_fit_in_24_kilobytes():
    evening = Evening()
    await evening.lise.writes("referat")
    value = await evening.stage.routes()._desks.minutes.open(person("lise", Role.ORGANISER), SESSION)
    long = tuple(
        Attendee(SESSION, f"{number:036}", "漢" * 80, "broager", Presence.COMING, at(0)) for number in range(300)
    )
    drawn = attendance.card(replace(value, attendees=long), "de", evening.stage.forum, start=100, shared=True)
    assert len(str(drawn).encode()) <= 24_000


async def planned(evening: Evening) -> None:
    """An ERFA meeting in September, and it is the day before it."""
    evening.stage.meetings = MemoryMeetings(evening.stage.notes)  # type: ignore[assignment]
    await evening.lise.writes("erfa ny 14-09-2021 19.00")
    evening.stage.clock.at = at(0).replace(month=9, day=13)


async def test_nobody_was_there_before_the_meeting_and_nothing_goes_out_or_is_locked():
    evening = Evening()
    await planned(evening)
    page = await evening.lise.writes(f"referat {ERFA}")
    assert "Send til kommentering" not in [each["title"] for each in buttons(card(page))]
    refused = card(await evening.lise.writes(f"referat kommentering {ERFA}"))
    assert "Mødet er ikke holdt endnu." in read(refused)
    people = card(await evening.lise.taps(card(page), "Deltagere"))
    assert "Jeg var der" not in [each["title"] for each in buttons(people)]


@pytest.mark.parametrize(
    ("word", "locale", "told", "kept"),
    [
        ("deltager", "da-DK", "Du er tilmeldt, og arrangørerne ser det.", Presence.COMING),
        ("afbud", "da-DK", "Dit afbud er noteret og kommer i referatet.", Presence.APOLOGY),
        ("attend", "en-GB", "You are signed up, and the organisers see it.", Presence.COMING),
        ("decline", "en-GB", "Your apologies are noted and go into the minutes.", Presence.APOLOGY),
        ("teilnehmen", "de-DE", "Du bist angemeldet, und das Organisationsteam sieht es.", Presence.COMING),
        ("absagen", "de-DE", "Deine Absage ist notiert und kommt ins Protokoll.", Presence.APOLOGY),
    ],
)
async def test_everybody_says_for_themselves_whether_they_come(word: str, locale: str, told: str, kept: Presence):
    evening = Evening()
    await planned(evening)
    assert told in (await evening.by("kim", locale).writes(word)).text
    assert evening.stage.book.there[ERFA, "kim"].presence is kept


async def test_once_the_meeting_runs_a_word_makes_present():
    evening = Evening()
    await planned(evening)
    evening.stage.clock.at = at(0).replace(month=9, day=14, hour=17, minute=10)
    assert "Du står som til stede." in (await evening.by("kim").writes("deltager")).text
    assert evening.stage.book.there[ERFA, "kim"].presence is Presence.PRESENT


async def test_in_a_channel_nobody_reads_along_whether_somebody_comes():
    evening = Evening()
    await planned(evening)
    answer = await evening.by("kim", channel="broager").writes("afbud")
    assert answer.text == "Tak, Kim Eksempel. Dit svar er noteret."


async def test_without_a_meeting_it_says_so():
    evening = Evening()
    evening.stage.clock.at = at(0).replace(month=9)
    assert "Der er ikke planlagt noget ERFA-møde." in (await evening.by("kim").writes("deltager")).text


async def test_after_the_group_work_who_was_there_says_so_and_reads_of_which_meeting():
    evening = Evening()
    told = (await evening.by("kim").writes("deltager")).text
    assert told.startswith("Mødet tirsdag den 4. maj 2021: Du står som til stede.")
    assert presence(evening)["Kim Eksempel"] is Presence.PRESENT


async def test_who_leads_the_evening_sits_in_no_group_and_is_there_with_one_tap():
    evening = Evening()
    people = await listed(evening)
    again = card(await evening.lise.taps(people, "Jeg var der", **{"who-anna": "apology"}))
    assert "2 til stede · 1 afbud · 0 tilmeldte" in read(again)
    assert presence(evening)["Lise Eksempel"] is Presence.PRESENT
    assert "Jeg var der" not in [each["title"] for each in buttons(again)]


async def test_after_the_lock_apologies_come_too_late():
    evening = Evening()
    await evening.approved()
    assert "Referatet er godkendt og låst." in (await evening.by("kim").writes("afbud 4711")).text
