"""The desk of films: who may take which step, and what a consent does to a film."""

from dataclasses import replace

import pytest

from forum.errors import ChangedMeanwhile, NotAllowed, NotYourVillage, UnknownVillage
from forum.people import Person
from forum.project.errors import MissingReason, ReasonTooLong
from forum.project.film_errors import (
    ConsentsMissing,
    FilmIsOut,
    NobodyNamed,
    NotApproved,
    NotNext,
)
from forum.project.films import Medium, Stage
from tests.forum.project.film_memory import consent, film
from tests.forum.project.film_scene import (
    ANNA,
    CUT_OUT,
    FILM,
    GIVEN,
    INGE,
    LISE,
    MADS,
    MISSING,
    RUTH,
    STRANGER,
    TOM,
    WITHDRAWN,
    Scene,
)


@pytest.fixture
def scene() -> Scene:
    return Scene()


async def test_a_village_joins_once_however_often_it_presses(scene: Scene):
    for _ in range(2):
        reel = await scene.desk.join(INGE, "broager", Medium.VIDEO)
    assert (reel.film.id, reel.film.stage, reel.film.version) == (FILM, Stage.PLANNED, 1)
    assert len(scene.films.steps) == 1


async def test_two_who_join_at_the_same_moment_have_one_film(scene: Scene):
    scene.films.meanwhile = [film(FILM)]
    assert (await scene.desk.join(INGE, "broager", Medium.VIDEO)).film.changed_by == "mads"


async def test_a_village_may_make_a_video_and_a_podcast(scene: Scene):
    for medium in (Medium.VIDEO, Medium.PODCAST):
        await scene.desk.join(MADS, "broager", medium)
    board = await scene.desk.board(RUTH)
    assert [reel.film.id for reel in board.reels] == ["broager.podcast", FILM]
    assert board.absent == ("graasten", "egernsund")


async def test_the_board_is_in_the_order_of_the_forum(scene: Scene):
    for key in ("egernsund", "broager", "graasten"):
        await scene.desk.join(MADS, key, Medium.VIDEO)
    board = await scene.desk.board(RUTH)
    assert [reel.film.village for reel in board.reels] == ["broager", "graasten", "egernsund"]


async def test_only_a_known_village_joins(scene: Scene):
    with pytest.raises(UnknownVillage):
        await scene.desk.join(MADS, "atlantis", Medium.VIDEO)


@pytest.mark.parametrize("person", [ANNA, TOM])
async def test_nobody_joins_or_reports_for_another_village(scene: Scene, person: Person):
    """Rule 25."""
    scene.stands(Stage.PLANNED)
    for act in (scene.desk.join(person, "broager", Medium.OTHER), scene.desk.step(person, FILM, Stage.SCRIPT)):
        with pytest.raises(NotYourVillage):
            await act
    assert scene.films.rows == []


async def test_the_channel_counts_only_for_whom_no_village_is_known(scene: Scene):
    scene.stands(Stage.PLANNED)
    with pytest.raises(NotYourVillage):
        await scene.desk.step(ANNA, FILM, Stage.SCRIPT, place="broager")
    assert (await scene.desk.step(TOM, FILM, Stage.SCRIPT, place="broager")).film.stage is Stage.SCRIPT


async def test_guests_read_and_strangers_do_not(scene: Scene):
    """Rule 25."""
    scene.stands(Stage.PLANNED)
    assert (await scene.desk.one(RUTH, FILM)).film.id == FILM
    with pytest.raises(NotAllowed):
        await scene.desk.step(RUTH, FILM, Stage.SCRIPT, place="broager")
    for act in (scene.desk.board(STRANGER), scene.desk.one(STRANGER, FILM), scene.desk.history(STRANGER, FILM)):
        with pytest.raises(NotAllowed):
            await act


async def test_a_village_reports_step_by_step_up_to_the_cut(scene: Scene):
    scene.stands(Stage.PLANNED)
    for stage in (Stage.SCRIPT, Stage.FILMING, Stage.CUT):
        reel = await scene.desk.step(INGE, FILM, stage, seen=(await scene.desk.one(INGE, FILM)).film.version)
        assert reel.film.stage is stage
    for stage in (Stage.APPROVED, Stage.PREMIERE, Stage.OUT):
        with pytest.raises(NotAllowed):
            await scene.desk.step(INGE, FILM, stage, reason="Fordi")
    assert [(step.before, step.after, step.by_person) for step in await scene.desk.history(INGE, FILM)] == [
        (Stage.FILMING, Stage.CUT, "inge"),
        (Stage.SCRIPT, Stage.FILMING, "inge"),
        (Stage.PLANNED, Stage.SCRIPT, "inge"),
    ]


@pytest.mark.parametrize(
    ("stands", "to", "following"),
    [
        (Stage.PLANNED, Stage.FILMING, "script"),
        (Stage.SCRIPT, Stage.CUT, "filming"),
        (Stage.FILMING, Stage.SCRIPT, "cut"),
        (Stage.CUT, Stage.FILMING, "approved"),
        (Stage.APPROVED, Stage.CUT, "approved"),
    ],
)
async def test_a_village_skips_no_step_and_takes_none_back(scene: Scene, stands: Stage, to: Stage, following: str):
    scene.stands(stands)
    with pytest.raises(NotNext) as refused:
        await scene.desk.step(INGE, FILM, to, reason="Fordi")
    assert refused.value.args_ == {"stage": following}


async def test_a_second_tap_is_not_a_second_step(scene: Scene):
    """Rule 30."""
    scene.stands(Stage.SCRIPT)
    for _ in range(2):
        reel = await scene.desk.step(INGE, FILM, Stage.FILMING, seen=1)
    assert (reel.film.version, len(scene.films.steps)) == (2, 1)


async def test_a_report_changes_the_board_of_lead_and_organisers(scene: Scene):
    scene.stands(Stage.SCRIPT)
    await scene.desk.step(INGE, FILM, Stage.FILMING)
    assert [(row.kind, row.target, row.coalesced) for row in scene.films.rows] == [
        ("film.board", "person:lise", True),
        ("film.board", "person:mads", True),
    ]


async def test_who_decided_by_an_old_card_overwrites_nothing(scene: Scene):
    scene.stands(Stage.SCRIPT)
    await scene.desk.step(MADS, FILM, Stage.CUT, seen=1)
    with pytest.raises(ChangedMeanwhile):
        await scene.desk.step(LISE, FILM, Stage.FILMING, seen=1, reason="Fordi")
    scene.films.meanwhile = [replace(scene.films.films[FILM], version=3)]
    with pytest.raises(ChangedMeanwhile):
        await scene.desk.step(LISE, FILM, Stage.FILMING, seen=2, reason="Fordi")
    assert scene.stage() is Stage.CUT


async def test_back_only_with_a_reason_which_is_kept(scene: Scene):
    scene.stands(Stage.CUT)
    # A dash is none to the accounts either, which free the money of a village that is out for the same reason.
    for reason in ("", "  \n", "–", "\u200b\u202e"):
        with pytest.raises(MissingReason):
            await scene.desk.step(MADS, FILM, Stage.FILMING, reason=reason)
    with pytest.raises(ReasonTooLong):
        await scene.desk.step(MADS, FILM, Stage.FILMING, reason="x" * 301)
    await scene.desk.step(MADS, FILM, Stage.FILMING, reason="Lyden  var\nvæk\u202e")
    assert [step.reason for step in scene.films.steps] == ["Lyden var væk"]


async def test_what_a_village_says_with_its_report_is_as_short_as_what_the_lead_says(scene: Scene):
    scene.stands(Stage.PLANNED)
    with pytest.raises(ReasonTooLong):
        await scene.desk.step(INGE, FILM, Stage.SCRIPT, reason="x" * 301)
    assert scene.stage() is Stage.PLANNED


async def test_a_video_is_not_approved_without_all_consents(scene: Scene):
    scene.stands(Stage.CUT, consent(1), consent(2, MISSING), consent(4, WITHDRAWN))
    with pytest.raises(ConsentsMissing) as refused:
        await scene.desk.step(MADS, FILM, Stage.APPROVED)
    assert refused.value.numbers == (2, 4)
    await scene.desk.agree(MADS, FILM, [2], GIVEN)
    await scene.desk.agree(MADS, FILM, [4], CUT_OUT)
    assert (await scene.desk.step(MADS, FILM, Stage.APPROVED)).film.stage is Stage.APPROVED


async def test_a_video_without_anybody_named_is_not_approved_either(scene: Scene):
    scene.stands(Stage.CUT)
    with pytest.raises(NobodyNamed):
        await scene.desk.step(LISE, FILM, Stage.APPROVED)
    await scene.desk.agree(LISE, FILM, [0], GIVEN)
    assert (await scene.desk.step(LISE, FILM, Stage.APPROVED)).film.stage is Stage.APPROVED


async def test_a_premiere_comes_after_the_approval(scene: Scene):
    scene.stands(Stage.CUT, consent(1))
    with pytest.raises(NotApproved):
        await scene.desk.step(MADS, FILM, Stage.PREMIERE)
    await scene.desk.step(MADS, FILM, Stage.APPROVED)
    assert (await scene.desk.step(MADS, FILM, Stage.PREMIERE)).film.stage is Stage.PREMIERE


async def test_a_village_that_withdraws_keeps_its_history_and_frees_its_money_once(scene: Scene):
    scene.stands(Stage.FILMING)
    with pytest.raises(MissingReason):
        await scene.desk.step(MADS, FILM, Stage.OUT)
    for _ in range(2):
        await scene.desk.step(MADS, FILM, Stage.OUT, reason="Ingen tid")
    (row,) = [row for row in scene.films.rows if row.subject == f"out|{FILM}"]
    assert not row.coalesced
    assert [(step.before, step.after, step.reason) for step in scene.films.steps] == [
        (Stage.FILMING, Stage.OUT, "Ingen tid")
    ]


async def test_who_is_out_comes_back_through_the_lead_only(scene: Scene):
    scene.stands(Stage.OUT, consent(1))
    for act in (scene.desk.join(INGE, "broager", Medium.VIDEO), scene.desk.step(INGE, FILM, Stage.SCRIPT)):
        with pytest.raises(FilmIsOut):
            await act
    with pytest.raises(FilmIsOut):
        await scene.desk.step(MADS, FILM, Stage.APPROVED, reason="Fordi")
    with pytest.raises(MissingReason):
        await scene.desk.step(MADS, FILM, Stage.SCRIPT)
    await scene.desk.step(MADS, FILM, Stage.SCRIPT, reason="De vil alligevel")
    assert scene.stage() is Stage.SCRIPT
