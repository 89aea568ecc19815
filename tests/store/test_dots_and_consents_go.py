"""Dots and consents lead to a person: retention takes them, and anonymity leaves nothing that names anybody."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update

from forum.erfa.ports import Adoption
from forum.groupwork.sessions import Deed
from forum.ports import Delivery, Kind, Posted
from forum.priority.dots import Ballot
from forum.quoting.consents import Consent, Quoting
from forum.workshop.notes import Note
from forum.workshop.questions import Attribution
from forum.workshop.signatures import signed
from store import Cellar, unsigning
from store.consents import SqlConsents
from store.dots import SqlBallots
from store.groupwork import SqlSessions
from store.minutes_tables import consents as consent_rows
from store.minutes_tables import dots as dot_rows
from store.notes import SqlNotes
from store.posts import SqlPosts
from store.retention import SqlRetention
from store.schema import outbox, posts
from store.sweeping import SqlSweeping
from tests.bot.fakes import landsbyforum
from tests.bot.paper_sessions import evening
from tests.store.hands import FORUM, INGE, START, HandClock, fresh_cellar, listed, typed

LATER = START + timedelta(days=1)


@pytest.fixture
async def cellar(tmp_path: Path) -> AsyncIterator[Cellar]:
    async with fresh_cellar(tmp_path) as opened:
        yield opened


@pytest.fixture
async def asked(cellar: Cellar) -> tuple[Note, ...]:
    """Two notes of one person, who was asked about both and has said no; and their dots on them."""
    clock = HandClock()
    notes = typed(text="Fest hos Jens\nKaffe")[:2]
    await SqlNotes(cellar, clock).add(listed(notes), [])
    shelf = SqlConsents(cellar, clock)
    for note in notes:
        row = Delivery(FORUM, Kind.QUOTE_ASKED, f"person:{INGE}", f"quote:{note.id}:1", note.id, START)
        await shelf.put([Consent(FORUM, note.id, Quoting.ASKED, "lise", START, 1)], [row], [])
        await SqlPosts(cellar).remember(FORUM, row.key, Posted("a:inge", "1", "https://x.example/"))
        deed = Deed(note.id, START, INGE, "quote.answered", "asked", "no")
        await shelf.put([Consent(FORUM, note.id, Quoting.NO, INGE, START, 1, 2)], [], [deed])
    await SqlBallots(cellar, clock).put(Ballot(FORUM, "session-4711", INGE, {notes[0].id: 3}, START), [])
    return notes


async def rows(cellar: Cellar, *tables: object) -> list[str]:
    found = []
    for table in tables:
        asked_for = select(table)  # type: ignore[call-overload]
        found += await cellar.read(lambda connection, each=asked_for: [repr(row) for row in connection.execute(each)])
    return found


async def test_an_erased_note_leaves_neither_consent_nor_question(cellar: Cellar, asked: tuple[Note, ...]):
    """Rule 55."""
    assert len(await rows(cellar, consent_rows)) == 2
    await SqlRetention(cellar).erase(LATER, Adoption(FORUM, "list", LATER), 200)
    assert await rows(cellar, consent_rows, posts) == []
    assert not [row for row in await rows(cellar, outbox) if INGE in row]


async def test_dots_go_when_their_time_is_over_and_not_before(cellar: Cellar, asked: tuple[Note, ...]):
    sweeping = SqlSweeping(cellar, lambda: None)
    await sweeping.sweep(landsbyforum(), START, LATER)
    assert len(await rows(cellar, dot_rows)) == 1
    await sweeping.sweep(landsbyforum(), LATER, LATER)
    assert await rows(cellar, dot_rows) == []


async def test_dots_go_with_their_group_work_however_young_they_are(cellar: Cellar, asked: tuple[Note, ...]):
    session = evening((), code="4711")
    sessions = SqlSessions(cellar)
    await sessions.add(session, [], Deed(session.id, session.closes, "lise", "prepare"))
    young = update(dot_rows).values(at=dot_rows.c.at + 10**15)
    await cellar.write(lambda connection: connection.execute(young))
    await SqlSweeping(cellar, sessions.forget).sweep(landsbyforum(), session.cut_off + timedelta(days=1), LATER)
    assert await rows(cellar, dot_rows) == []


async def test_who_becomes_anonymous_is_in_no_consent_and_no_question_any_more(cellar: Cellar, asked: tuple[Note, ...]):
    """F12, rule 57: the no holds on, and nobody knows whose it was."""
    store = SqlNotes(cellar, HandClock())
    changed = [signed(note, Attribution.ANONYMOUS, "", LATER) for note in asked]
    await store.unsign(listed(tuple(changed)), [], INGE)
    kept = await SqlConsents(cellar, HandClock()).of(FORUM, [note.id for note in asked])
    assert {(each.state, each.by) for each in kept.values()} == {(Quoting.NO, "")}
    left = await rows(cellar, consent_rows, posts, outbox)
    assert not [row for row in left if INGE in row]


async def test_thousands_of_notes_are_forgotten_in_one_unit(cellar: Cellar, asked: tuple[Note, ...]):
    """One who shares a sign-in wrote for many; SQLite takes neither that many terms nor, elsewhere, that many ids."""
    many = [f"note-{number}" for number in range(3000)]
    ids = [*many[:1500], *(note.id for note in asked), *many[1500:]]
    await cellar.write(lambda connection: unsigning.forget_telling(connection, FORUM, ids))
    told = [row for row in await rows(cellar, outbox, posts) if "quote" in row]
    assert told == []
