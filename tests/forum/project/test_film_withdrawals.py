"""The desk of films: what a consent does to a film, and who is told."""

from dataclasses import replace

import pytest

from forum.errors import ChangedMeanwhile, NotAllowed
from forum.people import Person
from forum.project.film_errors import ConsentsMissing, NoSuchFilm
from forum.project.films import Stage
from tests.forum.project.film_memory import consent
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
    WITHDRAWN,
    Scene,
    approved,
)


@pytest.fixture
def scene() -> Scene:
    return Scene()


@pytest.mark.parametrize("stage", [Stage.APPROVED, Stage.PREMIERE])
async def test_who_wants_out_sets_the_film_back_and_all_holders_are_told_once(stage: Stage):
    scene = approved()
    scene.stands(stage)
    for _ in range(2):
        reel = await scene.desk.agree(MADS, FILM, [2], WITHDRAWN)
    assert (reel.film.stage, reel.lacking) == (Stage.CUT, (2,))
    assert scene.told() == ["channel:broager", "person:lise", "person:mads"]
    assert reel.filmed[1].on == scene.clock.now().date()
    assert [(step.before, step.after) for step in scene.films.steps] == [(stage, Stage.CUT)]


async def test_what_is_told_names_numbers_and_day_and_whether_it_was_set_back():
    scene = approved()
    await scene.desk.agree(MADS, FILM, [1, 2], WITHDRAWN, on=scene.clock.now().date().replace(day=1))
    rows = [row for row in scene.films.rows if row.kind == "film.consent"]
    value = await scene.desk.withdrawal(rows[0].subject)
    assert (value.numbers, value.set_back) == ((1, 2), True)
    assert value.on is not None
    assert value.on.day == 1


async def test_who_changes_their_mind_before_it_is_told_is_not_told_of():
    scene = approved()
    await scene.desk.agree(MADS, FILM, [2], WITHDRAWN)
    (row, *_) = [row for row in scene.films.rows if row.kind == "film.consent"]
    await scene.desk.agree(MADS, FILM, [2], GIVEN)
    with pytest.raises(NoSuchFilm):
        await scene.desk.withdrawal(row.subject)


@pytest.mark.parametrize(("number", "said"), [(3, MISSING), (1, MISSING), (1, CUT_OUT)])
async def test_whatever_leaves_an_approved_film_unready_sets_it_back(number: int, said: str):
    scene = Scene()
    scene.stands(Stage.APPROVED, consent(1))
    await scene.desk.agree(MADS, FILM, [number], type(GIVEN)(said))
    assert scene.stage() is Stage.CUT
    assert scene.told() == []


@pytest.mark.parametrize(
    ("stage", "told"), [(Stage.PLANNED, 0), (Stage.SCRIPT, 0), (Stage.FILMING, 3), (Stage.CUT, 3), (Stage.OUT, 3)]
)
async def test_before_the_approval_nothing_is_set_back_and_who_may_hold_a_recording_is_told(stage: Stage, told: int):
    scene = Scene()
    scene.stands(stage, consent(1))
    await scene.desk.agree(MADS, FILM, [1], WITHDRAWN)
    assert (scene.stage(), len(scene.told())) == (stage, told)


@pytest.mark.parametrize("person", [INGE, ANNA, RUTH, STRANGER])
async def test_the_register_of_consents_is_kept_by_lead_and_organisers(scene: Scene, person: Person):
    """Rule 25."""
    scene.stands(Stage.CUT)
    with pytest.raises(NotAllowed):
        await scene.desk.agree(person, FILM, [1], GIVEN)
    assert scene.films.register == {}


async def test_two_who_keep_the_register_overwrite_nothing(scene: Scene):
    scene.stands(Stage.CUT, consent(1))
    await scene.desk.agree(LISE, FILM, [1], WITHDRAWN, seen={1: 1})
    with pytest.raises(ChangedMeanwhile):
        await scene.desk.agree(MADS, FILM, [1], MISSING, seen={1: 1})
    assert scene.films.register[FILM, 1].agreed is WITHDRAWN
    # Another number is nobody's business.
    await scene.desk.agree(MADS, FILM, [2], GIVEN, seen={1: 1})
    assert scene.films.register[FILM, 2].agreed is GIVEN


async def test_a_film_that_is_approved_while_somebody_withdraws_is_not_approved(scene: Scene):
    scene.stands(Stage.CUT, consent(1))
    scene.films.meanwhile = [replace(scene.films.films[FILM], stage=Stage.APPROVED, version=2)]
    with pytest.raises(ChangedMeanwhile):
        await scene.desk.agree(MADS, FILM, [1], WITHDRAWN)
    await scene.desk.agree(MADS, FILM, [1], WITHDRAWN)
    assert scene.stage() is Stage.CUT
    scene.films.meanwhile = [consent(1, MISSING)]
    scene.films.holds(consent(1))
    with pytest.raises(ConsentsMissing):
        await scene.desk.step(LISE, FILM, Stage.APPROVED)


async def test_a_board_of_ones_own_is_for_lead_and_organisers(scene: Scene):
    await scene.desk.watch(MADS)
    with pytest.raises(NotAllowed):
        await scene.desk.watch(INGE)
    assert [(row.target, row.subject) for row in scene.outbox.rows] == [("person:mads", "opened|mads")]
