"""What becomes of notes after they were sent: edited, from two devices at once too, taken back and put in again."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from forum.errors import ChangedMeanwhile
from forum.people import Person
from forum.workshop.lines import folded
from forum.workshop.notes import State
from forum.workshop.sittings import Locked
from tests.properties.acts import Acts, met
from tests.properties.ledger import Told
from tests.properties.world import PEOPLE

Texts = Mapping[str, tuple[int, str]]
Result = object
Notes = dict[str, Told]


async def edit(acts: Acts, at: int, *wordings: str, back: int = 0) -> None:
    """The notes of one sending, as they were read `back` versions ago; several wordings come at once."""
    person, sending, notes = _sending(acts, at)
    if not person:
        return
    asked = [{id_: (max(one.version - back, 1), words) for id_, one in notes.items()} for words in wordings]
    edits = [acts.world.workshop.edit(person, sending, texts) for texts in asked]
    results = await asyncio.gather(*edits, return_exceptions=True)
    locked = any(acts.sessions[one.session].locked for one in notes.values() if one.session)
    orders = [_replayed(notes, order, locked=locked) for order in permutations(zip(asked, results, strict=True))]
    played = next((order for order in orders if order is not None), None)
    assert played is not None, results
    met.update(type(result).__name__ for result in results if isinstance(result, BaseException))
    for id_, words in played:
        met["reworded"] += 1
        if words:
            told = acts.ledger.notes[id_]
            acts.ledger.changed(id_, words, State.HIDDEN if told.hid else State.ACTIVE)
        else:
            acts.ledger.moved(id_, State.WITHDRAWN)


async def move(acts: Acts, at: int, to: State) -> None:
    """Undo or redo of one sending."""
    person, sending, notes = _sending(acts, at)
    if not person:
        return
    back = to is State.WITHDRAWN
    moving = [id_ for id_, told in notes.items() if (told.state is State.WITHDRAWN) is not back]
    locked = any(acts.sessions[one.session].locked for one in notes.values() if one.session)
    try:
        await (acts.world.workshop.undo if back else acts.world.workshop.redo)(person, sending)
    except Locked:
        assert locked
        return
    assert not (locked and moving)
    for id_ in moving:
        met[to.value] += 1
        acts.ledger.moved(id_, to)


def _sending(acts: Acts, at: int) -> tuple[Person | None, str, Notes]:
    known = [(person, sending) for person in PEOPLE for sending in acts.ledger.sendings(person.id)]
    if not known:
        return None, "", {}
    person, sending = known[at % len(known)]
    return person, sending, acts.ledger.of_sending(sending)


def _replayed(notes: Notes, order: Sequence[tuple[Texts, Result]], *, locked: bool) -> list[tuple[str, str]] | None:
    """What was stored if they came in this order; None where what they were told contradicts it."""
    now, played = {id_: replace(told, wordings=list(told.wordings)) for id_, told in notes.items()}, []
    for texts, result in order:
        wanted = {id_: words for id_, (_, text) in texts.items() if (words := _reworded(now[id_], text)) is not None}
        stale = any(now[id_].version != texts[id_][0] for id_ in wanted)
        expected = ChangedMeanwhile if stale else Locked if locked and wanted else None
        if (type(result) if isinstance(result, BaseException) else None) is not expected:
            return None
        for id_, words in wanted.items() if expected is None else ():
            now[id_].says(words or now[id_].text, State.ACTIVE if words else State.WITHDRAWN)
            played.append((id_, words))
    return played


def _reworded(told: Told, text: str) -> str | None:
    """The new wording, "" for one that is taken back, None where nothing changes."""
    words = folded(text)
    if not words:
        return None if told.state is State.WITHDRAWN else ""
    return None if words == told.text and told.state is not State.WITHDRAWN else words
