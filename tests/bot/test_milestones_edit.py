"""Journey 4.4, step 5, and its failures: a milestone is changed with a reason, on the form and in one line."""

import re

import pytest

from forum.project import periods
from forum.project.milestones import State
from tests.bot.planning import Spring, card, form, read
from tests.bot.stage import buttons, inputs, standing, words

MOVED = """**Filmpremiere i biografen** flyttes til 15. marts 2022.
Før: 1. marts 2022.
Påvirker: Ekstra PR forud for Tour de France (marts 2022).
Grund: Biografen er lukket"""


async def test_a_date_moves_with_its_reason_and_names_whom_it_touches():
    """F47."""
    spring = await Spring().planned()
    typed = {"period": "15. marts 2022", "reason": "Biografen er lukket"}
    answer = await spring.by("mads").taps(await form(spring), "Gem", **typed)
    assert read(answer).startswith(MOVED)
    assert f"{spring.kept().period.first}" == "2022-03-15"


@pytest.mark.parametrize(
    "said",
    [
        "milepæle premiere 15. marts 2022 fordi Biografen er lukket",
        "milepæle premiere til 15-03-2022 fordi Biografen er lukket",
        "milestones filmpremiere to 15 March 2022 because Biografen er lukket",
        "Meilensteine premiere auf 15. März 2022 weil Biografen er lukket",
    ],
)
async def test_one_line_is_enough(said: str):
    """Rule 32: without buttons too."""
    spring = await Spring().planned()
    assert read(await spring.by("mads").writes(said)).startswith(MOVED)


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("milepæle drejebøger færdig fordi alle er skrevet", State.DONE),
        ("milestones drejebøger done because all are written", State.DONE),
        ("milepæle drejebøger i gang fordi vi begyndte", State.UNDER_WAY),
        ("Meilensteine drejebøger gestrichen weil niemand will", State.DROPPED),
    ],
)
async def test_how_far_it_is_may_be_said_too(said: str, state: State):
    spring = await Spring().planned()
    read(await spring.by("mads").writes(said))
    assert spring.kept("drejeboeger").state is state


@pytest.mark.parametrize("said", ["milepæle premiere 15. marts 2022", "milepæle premiere færdig"])
async def test_without_a_reason_nothing_changes_and_the_form_keeps_what_was_said(said: str):
    """F47: refused, and not forgotten."""
    spring = await Spring().planned()
    before = spring.kept()
    again = card(await spring.by("mads").writes(said))
    assert "⚠ Skriv med et par ord, hvorfor det ændres." in again["body"][-2]["text"], "right above the buttons"
    assert spring.kept() == before
    shown = standing(again)
    assert (shown["period"], shown["state"]) in [("15. marts 2022", "planned"), ("1. marts 2022", "done")]
    read(await spring.by("mads").taps(again, "Gem", reason="Fordi"))
    assert spring.kept().version == 2


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31. februar 2022", "findes ikke i kalenderen"),
        ("sep.–aug. 2021", "slutter, før det begynder"),
        ("engang", "Jeg kan ikke læse, hvornår"),
        ("", "Skriv hvornår: en dag, en måned eller fra–til."),
    ],
)
async def test_a_refusal_keeps_what_was_typed(typed: str, told: str):
    spring = await Spring().planned()
    before, filled = spring.kept(), {"title": "Premiere i Nordborg", "reason": "Biografen er lukket"}
    again = card(await spring.by("mads").taps(await form(spring), "Gem", period=typed, **filled))
    assert told in words(again)
    assert {name: standing(again)[name] for name in ("title", "reason")} == filled
    assert standing(again)["period"] == typed
    assert spring.kept() == before


@pytest.mark.parametrize("field", ["title", "reason"])
async def test_too_long_a_text_is_handed_back_whole(field: str):
    spring = await Spring().planned()
    again = card(await spring.by("mads").taps(await form(spring), "Gem", **{field: "x" * 301}))
    assert "Der er plads til" in words(again)
    assert standing(again)[field] == "x" * 301


@pytest.mark.parametrize("said", ["milepæle premiere 1/3 fordi biografen er lukket", ""])
async def test_a_date_that_may_mean_several_things_is_asked_about(said: str):
    """4.4: «Mener du **1. marts 2022**? **[Ja]**»."""
    spring = await Spring().planned()
    mads = spring.by("mads")
    if said:
        asked = card(await mads.writes(said))
    else:
        asked = card(await mads.taps(await form(spring), "Gem", period="1/4", reason="Biografen"))
    day = "1. marts 2022" if said else "1. april 2022"
    assert f"Mener du **{day}**?" in asked["body"][-3]["text"], "right above the buttons"
    assert buttons(asked)[0]["title"] == "Ja"
    assert spring.kept().version == 1
    read(await mads.taps(asked, "Ja"))
    assert spring.kept().period == (periods.day(spring.kept().period.first))
    assert f"{spring.kept().period.first:%d-%m-%Y}" == ("01-03-2022" if said else "01-04-2022")


async def test_a_milestone_cannot_wait_for_itself():
    spring = await Spring().planned()
    again = card(await spring.by("mads").taps(await form(spring), "Gem", needs="ekstra-pr"))
    assert "Så ville milepælen vente på sig selv" in words(again)
    assert standing(again)["needs"] == "ekstra-pr"


async def test_an_owner_is_chosen_among_leads_and_organisers_and_stays():
    spring = await Spring().planned()
    shown = await form(spring)
    (owners,) = [each for each in inputs(shown) if each["id"] == "owner"]
    assert [each["title"] for each in owners["choices"]][1:] == ["Lise Eksempel", "Mads Eksempel"]
    await spring.by("mads").taps(shown, "Gem", owner="lise")
    assert (spring.kept().owner, spring.kept().owner_name) == ("lise", "Lise Eksempel")
    spring.stage.roster.names.clear()
    await spring.by("mads").taps(await form(spring), "Gem", title="Premiere")
    assert spring.kept().owner == "lise"


@pytest.mark.parametrize(
    "said",
    [
        "milepæle ny Prøvevisning; 20. februar 2022",
        "milepæle ny Prøvevisning 20. februar 2022",
        "milestones new Prøvevisning; 20 February 2022",
        "Meilensteine neu Prøvevisning; 20. Februar 2022",
    ],
)
async def test_a_new_one_is_a_line(said: str):
    spring = await Spring().planned()
    assert "**Prøvevisning** er lagt ind: 20. februar 2022." in read(await spring.by("mads").writes(said))
    assert f"{spring.kept('proevevisning').period.first}" == "2022-02-20"


async def test_a_new_one_is_a_form_without_state_and_reason():
    spring = Spring()
    empty = card(await spring.by("mads").writes("milepæle"))
    shown = card(await spring.by("mads").taps(empty, "Ny milepæl"))
    assert set(standing(shown)) == {"title", "period", "owner"}
    again = card(await spring.by("mads").taps(shown, "Gem", title="Prøvevisning", period="1/3"))
    read(await spring.by("mads").taps(again, "Ja"))
    assert spring.kept("proevevisning").period == periods.day(spring.kept("proevevisning").period.first)


async def test_a_word_that_fits_several_asks_which():
    spring = await Spring().planned()
    shown = card(await spring.by("mads").writes("milepæle for 8. marts 2022 fordi salen er optaget"))
    assert "passer på flere milepæle" in words(shown)
    (choice,) = inputs(shown)
    assert {each["value"] for each in choice["choices"]} == {
        "forelaeggelse-for-udvalget",
        "faelles-platform",
        "ekstra-pr",
    }


async def test_a_word_that_fits_none_shows_those_there_are():
    spring = await Spring().planned()
    told = read(await spring.by("inge").writes("milepæle volapyk"))
    assert told.startswith("Jeg finder ingen milepæl, der hedder «volapyk». Her er dem, der er.")
    assert "Drejebøger" in told


async def test_a_member_asks_for_one_by_name():
    spring = await Spring().planned()
    assert read(await spring.by("inge").writes("milepæle premiere")) == "○ 1. marts 2022 – Filmpremiere i biografen"


async def test_what_was_changed_is_told_newest_first_with_its_reason():
    spring = await Spring().planned()
    await spring.by("lise").writes("milepæle premiere 8. marts 2022 fordi salen er optaget")
    await spring.by("mads").writes("milepæle premiere 1. marts 2022 fordi salen blev fri")
    told = read(await spring.by("inge").writes("milepæle historik")).replace("\\", "").splitlines()
    assert told[:5] == [
        "Historik",
        "4. maj 2021 · Mads Eksempel · 8. marts 2022 → 1. marts 2022",
        "Filmpremiere i biografen",
        "salen blev fri",
        "4. maj 2021 · Lise Eksempel · 1. marts 2022 → 8. marts 2022",
    ]


async def test_a_day_at_the_beginning_of_a_line_is_no_list():
    """Rule 23: «4. maj 2021» would be drawn as the fourth of a list."""
    spring = await Spring().planned()
    await spring.by("lise").writes("milepæle premiere 8. marts 2022 fordi salen er optaget")
    lines = read(await spring.by("inge").writes("milepæle historik")).splitlines()
    assert not [line for line in lines if re.match(r"\d+\. ", line)]


async def test_nothing_chosen_is_asked_again():
    spring = await Spring().planned()
    chosen = card(await spring.by("mads").taps(card(await spring.by("mads").writes("milepæle")), "Opdatér"))
    assert "⚠ Vælg en milepæl på listen." in read(await spring.by("mads").taps(chosen, "Ret"))
