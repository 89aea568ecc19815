"""Every wording is stored with what it is about, and a new codebook has all of them looked at again, quietly."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from sqlalchemy import update

from forum.ports import Claimed, Kind, NotYet
from forum.themes import coding, recoding
from forum.themes.themes import Coded, Theme
from forum.workshop.notes import Note, edited
from jobs.themes import SLICE, Recode, look_over
from store import Cellar
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from store.recoding import SqlRecoding
from store.schema import notes
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.store.hands import FORUM, INGE, START, HandClock, list_row, listed, typed

DIRECTORY = FixedDirectory(replace(landsbyforum(), id=FORUM))


async def stored(cellar: Cellar, clock: HandClock, count: int = 3) -> tuple[Note, ...]:
    every = typed(text="\n".join(f"Flere busser nummer {number}" for number in range(count // 3)))
    await SqlNotes(cellar, clock).add(listed(every), [])
    return every


async def older(cellar: Cellar) -> None:
    """As a codebook of long ago left the notes."""
    await cellar.write(lambda connection: connection.execute(update(notes).values(themes="shops", codebook="2020.1")))


def claimed() -> Claimed:
    return Claimed(1, recoding.due(FORUM, coding.codebook().version, START), 1, 1, "hand")


async def all_of(cellar: Cellar, clock: HandClock) -> tuple[Note, ...]:
    return await SqlNotes(cellar, clock).of_meeting(FORUM, "erfa-2021-09-14")


async def test_a_wording_is_coded_when_it_is_stored_and_other_words_anew(cellar: Cellar, clock: HandClock):
    one = (await stored(cellar, clock))[0]
    found = await all_of(cellar, clock)
    assert {(each.themes, each.codebook) for each in found} == {((Theme.TRANSPORT,), coding.codebook().version)}
    said = edited(one, "Flere børnehaver", START)
    await SqlNotes(cellar, clock).change([(said, list_row(said))], [], INGE)
    now = await SqlNotes(cellar, clock).find(FORUM, one.id)
    assert now is not None
    assert now.themes == (Theme.EDUCATION,)


async def test_a_new_codebook_has_every_note_coded_anew_without_a_new_version_or_word_to_the_list(
    cellar: Cellar, clock: HandClock
):
    before = await stored(cellar, clock, 3 * SLICE)
    waiting = await SqlOutbox(cellar, clock).queue(FORUM)
    await older(cellar)
    await Recode(SqlRecoding(cellar), clock)(claimed())
    after = await all_of(cellar, clock)
    assert {each.themes for each in after} == {(Theme.TRANSPORT,)}
    assert {each.codebook for each in after} == {coding.codebook().version}
    assert sorted((each.id, each.version, each.changed_at) for each in after) == sorted(
        (each.id, 1, each.changed_at) for each in before
    )
    assert await SqlOutbox(cellar, clock).queue(FORUM) == waiting


async def test_it_stops_after_some_slices_and_goes_on_where_it_was(cellar: Cellar, clock: HandClock):
    await stored(cellar, clock, 3 * SLICE)
    await older(cellar)
    recode = Recode(SqlRecoding(cellar), clock, slices=2)
    with pytest.raises(NotYet):
        await recode(claimed())
    assert sum(each.codebook == "2020.1" for each in await all_of(cellar, clock)) == SLICE
    await recode(claimed())
    assert {each.codebook for each in await all_of(cellar, clock)} == {coding.codebook().version}


async def test_words_that_came_in_meanwhile_keep_what_they_are_about(cellar: Cellar, clock: HandClock):
    one = (await stored(cellar, clock))[0]
    await older(cellar)
    shelf = SqlRecoding(cellar)
    said = edited(one, "Flere børnehaver", START)

    class Meanwhile:
        """Between reading and writing somebody edits."""

        async def stale(self, forum: str, codebook: str, after: str, most: int) -> Sequence[tuple[str, str]]:
            return await shelf.stale(forum, codebook, after, most)

        async def code(self, forum: str, found: Mapping[tuple[str, str], Coded]) -> None:
            if (one.id, one.text) in found:
                await SqlNotes(cellar, clock).change([(said, list_row(said))], [], INGE)
            await shelf.code(forum, found)

    await Recode(Meanwhile(), clock)(claimed())
    now = await SqlNotes(cellar, clock).find(FORUM, one.id)
    assert now is not None
    assert now.themes == (Theme.EDUCATION,)


async def test_the_row_is_put_at_the_opening_once_and_only_where_something_is_old(cellar: Cellar, clock: HandClock):
    outbox, wordings = SqlOutbox(cellar, clock), SqlRecoding(cellar)
    await stored(cellar, clock)
    await outbox.cancel(FORUM, "list:")
    await look_over(DIRECTORY, wordings, outbox, clock)
    assert (await outbox.queue(FORUM)).waiting == 0
    await older(cellar)
    for _ in range(2):
        await look_over(DIRECTORY, wordings, outbox, clock)
    (row,) = await outbox.claim("hand", 9, 60)
    assert (row.delivery.kind, row.delivery.subject) == (Kind.RECODE, coding.codebook().version)
