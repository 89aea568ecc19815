"""Films, their steps and consents in the cellar, on every engine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.errors import ChangedMeanwhile
from forum.ports import Delivery, Kind
from forum.project.film_errors import ConsentsMissing, NobodyNamed
from forum.project.films import Agreed, Film, Filmed, Medium, Stage, Step
from store import Cellar
from store.films import SqlFilms
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, START

DAY = START.date()


def film(stage: Stage = Stage.PLANNED, version: int = 1, forum: str = FORUM, village: str = "broager") -> Film:
    at = START + timedelta(minutes=version)
    return Film(f"{village}.video", forum, village, Medium.VIDEO, stage, "mads", at, version)


def step(of: Film, before: Stage = Stage.PLANNED, reason: str = "") -> Step:
    return Step(of.id, of.version, before, of.stage, reason, of.changed_by, of.changed_at)


def row(key: str = "film-board:mads") -> Delivery:
    return Delivery(FORUM, Kind.FILM_BOARD, "person:mads", key, "mads", START, coalesced=True)


def said(number: int, agreed: Agreed = Agreed.GIVEN, version: int = 1) -> Filmed:
    return Filmed("broager.video", number, agreed, None if agreed is Agreed.MISSING else DAY, version)


@pytest.fixture
def films(cellar: Cellar) -> SqlFilms:
    return SqlFilms(cellar)


async def put(films: SqlFilms, *made: Film) -> None:
    for each in made:
        await films.put(each, step(each), [row()])


async def test_what_was_put_is_found_as_it_was_by_village(films: SqlFilms, outbox: SqlOutbox) -> None:
    await put(films, film(village="sydals"), film())
    assert await films.all(FORUM) == (film(), film(village="sydals"))
    assert (await outbox.queue(FORUM)).waiting == 1


async def test_no_forum_sees_anothers(films: SqlFilms) -> None:
    await put(films, film(forum="other"))
    await films.agree(film(forum="other"), [said(1)], None, [])
    assert (await films.all(FORUM), await films.filmed(FORUM), await films.log(FORUM, "broager.video")) == ((), (), ())


async def test_a_step_is_kept_newest_first(films: SqlFilms) -> None:
    await put(films, film())
    after = film(Stage.SCRIPT, 2)
    await films.put(after, step(after, reason="Æ *ø*"), [])
    assert await films.all(FORUM) == (after,)
    assert await films.log(FORUM, after.id) == (step(after, reason="Æ *ø*"), step(film()))


async def test_a_version_that_does_not_follow_changes_nothing_at_all(films: SqlFilms, outbox: SqlOutbox) -> None:
    await put(films, film())
    for wrong in (film(), film(Stage.CUT, 3)):
        with pytest.raises(ChangedMeanwhile):
            await films.put(wrong, step(wrong), [row("other")])
    assert await films.all(FORUM) == (film(),)
    assert (await outbox.queue(FORUM)).waiting == 1


async def test_consents_are_kept_by_number_and_no_name_fits_in(films: SqlFilms) -> None:
    await put(films, film())
    await films.agree(film(), [said(2), said(1, Agreed.MISSING)], None, [])
    assert await films.filmed(FORUM) == (said(1, Agreed.MISSING), said(2))
    after = said(2, Agreed.WITHDRAWN, 2)
    await films.agree(film(), [after], None, [])
    assert await films.filmed(FORUM) == (said(1, Agreed.MISSING), after)


async def test_an_old_consent_or_an_old_film_changes_nothing_at_all(films: SqlFilms, outbox: SqlOutbox) -> None:
    await put(films, film())
    await films.agree(film(), [said(1)], None, [])
    for of, wrong in ((film(), said(1)), (film(), said(1, version=3)), (film(version=2), said(2))):
        with pytest.raises(ChangedMeanwhile):
            await films.agree(of, [said(9), wrong], None, [row("other")])
    assert await films.filmed(FORUM) == (said(1),)
    assert (await outbox.queue(FORUM)).waiting == 1


@pytest.mark.parametrize("stage", [Stage.APPROVED, Stage.PREMIERE])
async def test_the_cellar_itself_shows_no_film_without_all_consents(
    films: SqlFilms, outbox: SqlOutbox, stage: Stage
) -> None:
    await put(films, film())
    after = film(stage, 2)
    with pytest.raises(NobodyNamed):
        await films.put(after, step(after), [row("other")])
    await films.agree(film(), [said(1), said(2, Agreed.MISSING)], None, [])
    with pytest.raises(ConsentsMissing):
        await films.put(after, step(after), [row("other")])
    assert (await films.all(FORUM), len(await films.log(FORUM, after.id))) == ((film(),), 1)
    assert (await outbox.queue(FORUM)).waiting == 1
    await films.agree(film(), [said(2, Agreed.GIVEN, 2)], None, [])
    await films.put(after, step(after), [])
    assert await films.all(FORUM) == (after,)


async def test_a_film_falls_back_in_the_same_transaction_as_the_withdrawal(films: SqlFilms, outbox: SqlOutbox) -> None:
    await put(films, film())
    await films.agree(film(), [said(1)], None, [])
    shown = film(Stage.APPROVED, 2)
    await films.put(shown, step(shown), [])
    back = film(Stage.CUT, 3)
    gone = said(1, Agreed.WITHDRAWN, 2)
    with pytest.raises(ChangedMeanwhile):
        await films.agree(shown, [gone, said(1, version=9)], (back, step(back, Stage.APPROVED)), [row("other")])
    assert await films.all(FORUM) == (shown,)
    await films.agree(shown, [gone], (back, step(back, Stage.APPROVED)), [row("other")])
    assert (await films.all(FORUM), await films.filmed(FORUM)) == ((back,), (gone,))
    assert (await outbox.queue(FORUM)).waiting == 2


async def test_a_film_that_stays_keeps_its_version(films: SqlFilms) -> None:
    await put(films, film())
    await films.agree(film(), [said(1)], None, [])
    after = replace(film(Stage.SCRIPT, 2))
    await films.put(after, step(after), [])
    assert await films.all(FORUM) == (after,)
