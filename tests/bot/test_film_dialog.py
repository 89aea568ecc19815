"""The villages' films in the chat: a member reports in the village's channel, the lead does the rest."""

from dataclasses import replace

import pytest

from forum.groups import Group
from forum.people import Language
from forum.project.films import Agreed, Medium, Stage
from tests.bot.stage import Card, Somebody, button, buttons, inputs, words
from tests.bot.stage import Stage as Theatre
from tests.forum.project.film_memory import consent, film
from texts import LANGUAGES, say

VIDEO = "broager.video"
WORDS = {
    "da": ("film", "drejebog færdig", "optagelse færdig", "klip færdigt"),
    "en": ("film", "script done", "filming done", "cut done"),
    "de": ("Film", "Drehbuch fertig", "Dreh fertig", "Schnitt fertig"),
}


def stands(stage: Theatre, at: Stage, *people: Agreed) -> None:
    stage.films.films[VIDEO] = film(VIDEO, at)
    stage.films.holds(*(consent(number, agreed) for number, agreed in enumerate(people, 1)))


def at(stage: Theatre) -> Stage:
    return stage.films.films[VIDEO].stage


async def written(person: Somebody, text: str) -> Card:
    card = (await person.writes(text)).card
    assert card is not None
    return dict(card)


async def test_the_journey_step_2_the_board_by_village(stage: Theatre):
    stands(stage, Stage.CUT, Agreed.GIVEN, Agreed.MISSING, Agreed.WITHDRAWN)
    stage.films.films["egernsund.podcast"] = film("egernsund.podcast", Stage.PREMIERE)
    read = words(await written(stage.person("mads"), "film"))
    assert "◕ Broager\n · klip\n · ⚠ mangler samtykke: 2" in read
    assert "★ Egernsund (podcast)\n · premiere" in read
    assert "Ikke med endnu: Gråsten" in read


async def test_red_stands_only_where_a_word_says_why(stage: Theatre):
    """Rule 19."""
    stands(stage, Stage.CUT, Agreed.GIVEN, Agreed.MISSING)
    stage.films.films["graasten.video"] = film("graasten.video", Stage.FILMING)
    card = await written(stage.person("mads"), "film")
    runs = [run for part in card["body"] for row in part.get("columns", []) for run in _runs(row)]
    red = [run["text"] for run in runs if run.get("color") == "Attention"]
    assert red == [" · ⚠ mangler samtykke: 1"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_village_reports_all_its_steps_in_its_channel_in_plain_words(stage: Theatre, language: str):
    """Rules 8 and 32."""
    groups = (replace(stage.forum.groups[0], language=Language(language)), *stage.forum.groups[1:])
    stage.directory.value = replace(stage.forum, groups=groups)
    film_, *reports = WORDS[language]
    inge = stage.person("inge", f"{language}-XX", channel="broager")
    first = await written(inge, film_)
    assert say(language, "film-village-none", village="Broager") in words(first)
    await inge.taps(first, say(language, "film-join-video"))
    for report, reached in zip(reports, (Stage.SCRIPT, Stage.FILMING, Stage.CUT), strict=True):
        read = words(await written(inge, report))
        assert at(stage) is reached
        assert say(language, f"film-stage-{reached}") in read
    assert [step.by_person for step in stage.films.steps] == ["inge"] * 4


async def test_one_tap_in_the_channel_is_one_step_and_a_second_tap_is_none(stage: Theatre):
    """Rule 30."""
    stands(stage, Stage.SCRIPT)
    inge = stage.person("inge", channel="broager")
    card = await written(inge, "film")
    for _ in range(2):
        after = (await inge.taps(card, "Optagelse færdig")).card
    assert at(stage) is Stage.FILMING
    assert button(after, "Klip færdigt")
    assert stage.films.films[VIDEO].version == 2


async def test_the_leads_board_is_told_when_a_member_reports(stage: Theatre):
    stands(stage, Stage.SCRIPT)
    await stage.person("mads").writes("film")
    assert [row.subject for row in stage.outbox.rows] == ["opened|mads"]
    await stage.person("inge", channel="broager").writes("optagelse færdig")
    assert "person:mads" in [row.target for row in stage.films.rows]


@pytest.mark.parametrize(("person", "channel"), [("mads", "general"), ("inge", ""), ("ruth", "")])
async def test_no_board_of_ones_own_in_a_shared_place_nor_for_members(stage: Theatre, person: str, channel: str):
    stands(stage, Stage.SCRIPT)
    await stage.person(person, channel=channel).writes("film")
    assert stage.outbox.rows == []


async def test_a_skipped_step_is_told_kindly_and_nothing_is_stored(stage: Theatre):
    stands(stage, Stage.PLANNED)
    read = words(await written(stage.person("inge", channel="broager"), "optagelse færdig"))
    assert "Drejebogen kommer først." in read
    assert at(stage) is Stage.PLANNED


async def test_anothers_village_cannot_be_reported_on(stage: Theatre):
    """Rule 25."""
    stands(stage, Stage.SCRIPT)
    answer = await stage.person("anna", channel="broager").writes("optagelse færdig")
    assert "Du kan ikke svare for Broager her." in answer.text
    assert at(stage) is Stage.SCRIPT


async def test_who_only_reads_finds_no_button_that_is_refused(stage: Theatre):
    stands(stage, Stage.SCRIPT)
    card = await written(stage.person("anna"), "film broager")
    assert [each["title"] for each in buttons(card)] == ["Historik", "Alle film"]


async def test_the_lead_takes_a_village_in_and_with_a_podcast(stage: Theatre):
    mads = stage.person("mads")
    form = (await mads.taps(await written(mads, "film"), "Tag landsby med")).card
    assert {field["id"] for field in inputs(form)} == {"village", "kind"}
    page = (await mads.taps(form, "Tag med", village="graasten", kind="podcast")).card
    assert "Gråsten: podcast" in words(page)
    assert stage.films.films["graasten.podcast"].medium is Medium.PODCAST


async def test_of_a_video_and_a_podcast_the_video_is_meant_unless_it_is_named(stage: Theatre):
    stands(stage, Stage.SCRIPT)
    stage.films.films["broager.podcast"] = film("broager.podcast")
    inge = stage.person("inge", channel="broager")
    await inge.writes("optagelse færdig")
    await inge.writes("drejebog færdig podcast")
    assert (at(stage), stage.films.films["broager.podcast"].stage) == (Stage.FILMING, Stage.SCRIPT)


async def test_forty_villages_have_pages(stage: Theatre):
    groups = tuple(Group(f"v{number}", f"Landsby {number}", Language.DA) for number in range(40))
    stage.directory.value = replace(stage.forum, groups=groups)
    for group in groups:
        stage.films.films[f"{group.key}.video"] = film(f"{group.key}.video")
    mads = stage.person("mads")
    card, seen = await written(mads, "film"), list[str]()
    while True:
        seen += [name for name in words(card).splitlines() if name.startswith("○ Landsby")]
        if not any(each["title"] == "Næste" for each in buttons(card)):
            break
        card = dict((await mads.taps(card, "Næste")).card or {})
    assert seen == [f"○ Landsby {number}" for number in range(40)]


@pytest.mark.parametrize("verb", ["film.show", "film.report", "film.history"])
async def test_a_card_of_a_film_that_is_gone_says_so(stage: Theatre, verb: str):
    """Rule 33."""
    data = {"v": 1, "verb": verb, "film": "x" * 900, "to": "script", "seen": 1}
    answer = await stage.person("mads").sends({"type": "Action.Execute", "verb": verb, "data": data}, {})
    assert "Den film findes ikke." in answer.text


async def test_a_forged_stage_or_register_changes_nothing(stage: Theatre):
    """Rule 25."""
    stands(stage, Stage.CUT)
    mads = stage.person("mads")
    for verb, more in (
        ("film.report", {"to": "oscar", "seen": 1}),
        ("film.step", {"stage": ["cut"], "seen": "1"}),
        ("film.agree", {"numbers": 2, "agreed": "given", "versions": {"2": "1", "x": 1, "9" * 99: 1}}),
    ):
        data = {"v": 1, "verb": verb, "film": VIDEO, **more}
        await mads.sends({"type": "Action.Execute", "verb": verb, "data": data}, {})
    assert (at(stage), stage.films.register) == (Stage.CUT, {})


def _runs(row: Card) -> list[Card]:
    return [run for item in row["items"] for run in item.get("inlines", [])]
