"""Who pressed and why goes with the notes of its age; the stages of a film stay."""

from datetime import timedelta

import pytest
from sqlalchemy import select, update

from forum.ports import Delivery, Kind, Posted
from forum.project import film_deliveries as deliveries
from forum.project.films import Agreed, Film, Filmed, Medium, Stage, Step
from store import Cellar
from store.films import SqlFilms
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from store.schema import outbox as outbox_table
from store.sweeping import SqlSweeping
from tests.bot.fakes import landsbyforum
from tests.store.hands import FORUM, START, HandClock

LATER = START + timedelta(days=300)
BETWEEN = START + timedelta(days=100)
KEY = "film-consent:abc:person:mads"


def film(village: str, stage: Stage, version: int = 1, after: timedelta = timedelta()) -> Film:
    return Film(f"{village}.video", FORUM, village, Medium.VIDEO, stage, "mads", START + after, version)


async def put(films: SqlFilms, of: Film, before: Stage = Stage.PLANNED) -> None:
    row = Delivery(FORUM, Kind.CONSENT_WITHDRAWN, "person:mads", KEY, "x", START)
    step = Step(of.id, of.version, before, of.stage, "Mads sagde det", "mads", of.changed_at)
    await films.put(of, step, [row])


@pytest.fixture
async def films(cellar: Cellar) -> SqlFilms:
    made = SqlFilms(cellar)
    await put(made, film("broager", Stage.PLANNED))
    await put(made, film("broager", Stage.SCRIPT, 2, LATER - START))
    await put(made, film("sydals", Stage.OUT))
    await put(made, film("nordborg", Stage.CUT))
    for village, stage in (("sydals", Stage.OUT), ("nordborg", Stage.CUT)):
        said = Filmed(f"{village}.video", 1, Agreed.GIVEN, START.date())
        await made.agree(film(village, stage), [said], None, [])
    return made


async def swept(cellar: Cellar) -> int:
    return await SqlSweeping(cellar, lambda: None).sweep(landsbyforum(), BETWEEN, LATER)


async def test_who_pressed_and_why_goes_and_the_stages_stay(cellar: Cellar, films: SqlFilms) -> None:
    await swept(cellar)
    young, old = await films.log(FORUM, "broager.video")
    assert (old.by_person, old.reason, old.after) == ("", "", Stage.PLANNED)
    assert (young.by_person, young.reason, young.after) == ("mads", "Mads sagde det", Stage.SCRIPT)
    assert {each.village: each.changed_by for each in await films.all(FORUM)} == {
        "broager": "mads",
        "nordborg": "",
        "sydals": "",
    }


async def test_consents_stay_as_long_as_their_film_does(cellar: Cellar, films: SqlFilms) -> None:
    await swept(cellar)
    assert [each.film for each in await films.filmed(FORUM)] == ["nordborg.video"]


async def test_a_second_night_finds_nothing(cellar: Cellar, films: SqlFilms) -> None:
    assert await swept(cellar) > 0
    assert await swept(cellar) == 0
    assert len(await films.all(FORUM)) == 3


async def test_that_somebody_was_told_goes_too_once_it_was(cellar: Cellar, films: SqlFilms, clock: HandClock) -> None:
    await SqlPosts(cellar).remember(FORUM, KEY, Posted("c", "1", "u"))
    await swept(cellar)
    assert await SqlPosts(cellar).find(FORUM, KEY)
    await cellar.write(lambda connection: connection.execute(update(outbox_table).values(state="done")))
    await swept(cellar)
    assert await SqlPosts(cellar).find(FORUM, KEY) is None
    assert (await SqlOutbox(cellar, clock).queue(FORUM)).waiting == 0
    left = await cellar.read(lambda connection: connection.execute(select(outbox_table.c.key)).scalars().all())
    assert left == []


async def test_whose_board_it_was_is_forgotten_once_nothing_was_drawn_on_it_for_so_long(
    cellar: Cellar, films: SqlFilms, clock: HandClock
) -> None:
    outbox, keys = SqlOutbox(cellar, clock), ("film-board:mads", "film-board:lise", "film-board:oda")
    for key in keys:
        await SqlPosts(cellar).remember(FORUM, key, Posted("c", "1", "u"))
    rows = [deliveries.board(FORUM, "mads", START), deliveries.board(FORUM, "lise", START)]
    await outbox.put([*rows, deliveries.opened(FORUM, "oda", START)])
    await cellar.write(lambda connection: connection.execute(update(outbox_table).values(state="done")))
    # Lise's was drawn anew meanwhile, and Oda has just asked for hers.
    await outbox.put([deliveries.board(FORUM, "lise", LATER), deliveries.opened(FORUM, "oda", LATER)])
    await swept(cellar)
    assert [bool(await SqlPosts(cellar).find(FORUM, key)) for key in keys] == [False, True, True]
    left = await cellar.read(lambda connection: connection.execute(select(outbox_table.c.key)).scalars().all())
    assert sorted(key for key in left if key.startswith("film-board:")) == ["film-board:lise", "film-board:oda:opened"]
