"""Films when something is amiss: consents that lack, somebody who wants out, a village that withdraws, two at once."""

import re

import pytest

from forum.project.films import Agreed, Stage
from tests.bot.stage import Stage as Theatre
from tests.bot.stage import buttons, parts, standing, words
from tests.bot.test_film_dialog import VIDEO, at, stands, written
from texts import LANGUAGES, say


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_journey_failure_approved_without_all_consents_is_refused_with_the_list(
    stage: Theatre, language: str
):
    stands(stage, Stage.CUT, Agreed.GIVEN, Agreed.MISSING, Agreed.GIVEN, Agreed.WITHDRAWN)
    mads = stage.person("mads", f"{language}-XX")
    card = await written(mads, "film broager")
    refused = (await mads.taps(card, say(language, "film-done-approved"))).card
    listed = ", ".join(say(language, "film-number", number=number) for number in (2, 4))
    assert say(language, "error-film-consents") in words(refused)
    assert words(refused).count(listed) == 1
    assert at(stage) is Stage.CUT
    if language == "da":
        assert "Mangler samtykke: nr. 2, nr. 4." in words(refused)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_journey_failure_a_filmed_person_wants_out(stage: Theatre, language: str):
    stands(stage, Stage.PREMIERE, Agreed.GIVEN, Agreed.GIVEN)
    mads = stage.person("mads", f"{language}-XX")
    page = await written(mads, "film broager")
    register = (await mads.taps(page, say(language, "film-consents"))).card
    after = (
        await mads.taps(register, say(language, "film-save"), numbers="2", agreed="withdrawn", day="2021-05-03")
    ).card
    read = words(after)
    assert say(language, "film-fell-back") in read
    assert "2021" in read
    assert (at(stage), stage.films.register[VIDEO, 2].agreed) == (Stage.CUT, Agreed.WITHDRAWN)
    listed = await written(mads, "film broager historik")
    assert not [each for each in parts(listed) if re.match(r"\d+\. ", str(each.get("text", "")))], "a list, not a day"
    history = words(listed)
    assert say(language, "film-history-fell") in history
    told = [row.target for row in stage.films.rows if row.kind == "film.consent"]
    assert told == ["channel:broager", "person:lise", "person:mads"]


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("da", "film broager udgået: ingen tid"),
        ("en", "film broager out: no time"),
        ("de", "Film Broager ausgeschieden: x"),
    ],
)
async def test_the_journey_failure_a_village_withdraws(stage: Theatre, language: str, typed: str):
    stands(stage, Stage.FILMING)
    read = words(await written(stage.person("mads", f"{language}-XX"), typed))
    assert say(language, "film-gone-out", village="Broager") in read
    assert at(stage) is Stage.OUT
    assert "out|broager.video" in [row.subject for row in stage.films.rows]
    history = words(await written(stage.person("mads", f"{language}-XX"), "film broager historik"))
    assert typed.rpartition(": ")[2] in history
    # «4. maj …» at the beginning of a line would be a list in Markdown.
    assert not re.search(r"^[0-9]+[.] ", history, re.MULTILINE)


async def test_out_without_a_reason_is_asked_for_one_and_keeps_what_was_chosen(stage: Theatre):
    """Rule 18."""
    stands(stage, Stage.FILMING)
    mads = stage.person("mads")
    asked = await written(mads, "film broager udgået")
    assert "hvorfor det ændres" in words(asked)
    assert standing(asked)["stage"] == "out"
    await mads.taps(asked, "Gem", reason="Ingen *tid*")
    assert (at(stage), stage.films.steps[-1].reason) == (Stage.OUT, "Ingen *tid*")


async def test_two_leads_are_told_both_versions_and_choose(stage: Theatre):
    stands(stage, Stage.SCRIPT)
    stage.roster.names = {"lise": "Lise Eksempel"}
    mads, lise = stage.person("mads"), stage.person("lise")
    form = (await mads.taps(await written(mads, "film broager"), "Ret trin")).card
    await lise.writes("film broager klip")
    again = (await mads.taps(form, "Gem", stage="filming")).card
    read = words(again)
    assert "Lise satte den til klip" in read
    assert "Du valgte optagelse." in read
    assert (at(stage), standing(again)["stage"]) == (Stage.CUT, "filming")
    await mads.taps(again, "Gem", reason="Lyden var væk")
    assert at(stage) is Stage.FILMING


async def test_two_who_keep_the_register_are_told_both(stage: Theatre):
    stands(stage, Stage.CUT, Agreed.GIVEN)
    mads, lise = stage.person("mads"), stage.person("lise")
    form = (await mads.taps(await written(mads, "film broager"), "Samtykker")).card
    await lise.writes("film broager samtykke 1 trukket tilbage")
    again = (await mads.taps(form, "Gem", numbers="1", agreed="missing")).card
    assert "nr. 1 · trukket tilbage 4. maj 2021" in words(again)
    assert "Du valgte: Mangler." in words(again)
    assert stage.films.register[VIDEO, 1].agreed is Agreed.WITHDRAWN


async def test_a_name_in_the_register_is_refused_and_kept_nowhere_but_in_the_field(stage: Theatre):
    """Rule 18; names of those on film are not kept."""
    stands(stage, Stage.CUT)
    mads = stage.person("mads")
    form = (await mads.taps(await written(mads, "film broager"), "Samtykker")).card
    again = (await mads.taps(form, "Gem", numbers="Karen Hansen")).card
    assert "Skriv kun numrene" in words(again)
    assert standing(again)["numbers"] == "Karen Hansen"
    assert "Karen" not in words(again)
    assert stage.films.register == {}


@pytest.mark.parametrize("day", ["2099-01-01", "31-02-2021", "i går"])
async def test_a_day_that_cannot_be_is_refused(stage: Theatre, day: str):
    stands(stage, Stage.CUT)
    mads = stage.person("mads")
    form = (await mads.taps(await written(mads, "film broager"), "Samtykker")).card
    assert "Den dag kan jeg ikke bruge." in words((await mads.taps(form, "Gem", numbers="1", day=day)).card)
    assert stage.films.register == {}


async def test_nobody_in_it_makes_it_ready(stage: Theatre):
    stands(stage, Stage.CUT)
    mads = stage.person("mads")
    page = await written(mads, "film broager")
    refused = (await mads.taps(page, "Godkend film")).card
    assert "Skriv først op, hvem der medvirker" in words(refused)
    await mads.writes("film broager samtykke ingen")
    assert "Ingen medvirkende." in words((await mads.taps(page, "Godkend film")).card)
    assert at(stage) is Stage.APPROVED


@pytest.mark.parametrize("begun", [False, True])
async def test_a_guest_and_a_neighbour_are_offered_no_button_that_would_refuse_them(stage: Theatre, begun: bool):
    """Rule 25."""
    if begun:
        stands(stage, Stage.SCRIPT)
    for somebody, offered in (("inge", True), ("ruth", False), ("anna", False)):
        card = await written(stage.person(somebody), "film broager")
        verbs = {each.get("verb") for each in buttons(card)}
        assert bool(verbs & {"film.join", "film.report"}) is offered, somebody
