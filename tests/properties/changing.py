"""What becomes of notes after they were sent: edited, from two devices at once too, taken back, hidden and shown."""

import asyncio
from collections.abc import Mapping, Sequence
from copy import deepcopy
from itertools import permutations

from forum.errors import ChangedMeanwhile
from forum.ids import normalised
from forum.people import Person
from forum.workshop.lines import folded
from forum.workshop.notes import State
from forum.workshop.sittings import Locked, Shut
from tests.properties.acts import Acts, Refusal, came_to, met
from tests.properties.ledger import Told
from tests.properties.world import LISE, PEOPLE

Texts = Mapping[str, tuple[int, str]]
Notes = dict[str, Told]
REASON = "Nævner et navn"


async def edit(acts: Acts, at: int, *wordings: str, back: int = 0) -> None:
    """The notes of one sending, as they were read `back` versions ago; several wordings come at once."""
    person, token, sending, notes = _sending(acts, at)
    if not notes:
        return
    asked = [{id_: (max(one.version - back, 1), words) for id_, one in notes.items()} for words in wordings]
    edits = [acts.world.workshop.edit(person, sending, texts, token) for texts in asked]
    results = await asyncio.gather(*edits, return_exceptions=True)
    refused = _refused(acts, notes)
    orders = [_replayed(notes, order, refused) for order in permutations(zip(asked, results, strict=True))]
    played = next((order for order in orders if order is not None), None)
    assert played is not None, results
    met.update(type(result).__name__ for result in results if isinstance(result, BaseException))
    for id_, words in played:
        met["reworded"] += 1
        acts.ledger.reworded(id_, words)


async def keep_both(acts: Acts, at: int, wording: str) -> None:
    """After a conflict: each note stands as it is, and the person's own wording beside it, once."""
    person, token, sending, notes = _sending(acts, at)
    if not notes or not folded(wording):
        return
    lines = {id_: ("beside", id_, normalised(wording)) for id_ in notes}
    refused = await came_to(acts.world.workshop.edit(person, sending, {}, token, dict.fromkeys(notes, wording)))
    assert refused is _refused(acts, notes)
    if refused:
        return
    stored = await acts.world.stored()
    new = [note for id_, note in stored.items() if id_ not in acts.ledger.notes]
    assert len(new) == sum(not acts.ledger.beside_says(line) for line in lines.values())
    for line in lines.values():
        if not acts.ledger.beside_says(line):
            acts.ledger.besides.setdefault(line, []).append(new[0].id)
            met["beside"] += 1
            acts.ledger.add(new.pop(0), person.id, token)


async def move(acts: Acts, at: int, to: State) -> None:
    """Undo or redo of one sending."""
    person, token, sending, notes = _sending(acts, at)
    if not notes:
        return
    back = to is State.WITHDRAWN
    moving = [id_ for id_, told in notes.items() if (told.state is State.WITHDRAWN) is not back]
    locked = _refused(acts, notes) is Locked
    step = acts.world.workshop.undo if back else acts.world.workshop.redo
    refused = await came_to(step(person, sending, token))
    assert refused is (Locked if locked and moving else None)
    if refused:
        return
    for id_ in moving:
        met[to.value] += 1
        acts.ledger.moved(id_, to)


async def look_after(acts: Acts, at: int, *, hide: bool, back: int) -> None:
    """An organiser hides a note with a reason, or shows it again, as it was read `back` versions ago."""
    from_state, known = State.ACTIVE if hide else State.HIDDEN, sorted(acts.ledger.notes)
    worth_it = [id_ for id_ in known if acts.ledger.notes[id_].state is from_state] or known
    if not worth_it:
        return
    id_ = worth_it[at % len(worth_it)]
    told, hiding = acts.ledger.notes[id_], acts.world.hiding
    wanted = told.state is from_state
    seen = max(told.version - back, 1)
    expected = (ChangedMeanwhile if seen != told.version else _locked(acts, told)) if wanted else None
    act = hiding.hide(LISE, id_, REASON, seen) if hide else hiding.show(LISE, id_, seen)
    assert await came_to(act) is expected
    if wanted and not expected:
        met["hidden" if hide else "shown"] += 1
        acts.ledger.looked_after(id_, hid=hide)


def _sending(acts: Acts, at: int) -> tuple[Person, str, str, Notes]:
    known = acts.ledger.sendings()
    if not known:
        return LISE, "", "", {}
    owner, token, sending = known[at % len(known)]
    person = next(each for each in PEOPLE if each.id == owner)
    return person, token, sending, acts.ledger.of_sending(sending)


def _locked(acts: Acts, told: Told) -> Refusal:
    return Locked if acts.refusal(told.session) is Locked else None


def _refused(acts: Acts, notes: Notes) -> Refusal:
    """How an edit is refused now; what an organiser hid may be reworded until all is locked."""
    found = {acts.refusal(told.session) for told in notes.values() if told.state is not State.HIDDEN}
    locked = any(_locked(acts, told) for told in notes.values())
    return Locked if locked else Shut if Shut in found else None


def _replayed(notes: Notes, order: Sequence[tuple[Texts, object]], refused: Refusal) -> list[tuple[str, str]] | None:
    """What was stored if they came in this order; None where what they were told contradicts it."""
    now, played = deepcopy(notes), []
    for texts, result in order:
        wanted = {id_: words for id_, (_, text) in texts.items() if (words := _words(now[id_], text)) is not None}
        stale = any(now[id_].version != texts[id_][0] for id_ in wanted)
        expected = refused or (ChangedMeanwhile if stale else None)
        if (type(result) if isinstance(result, BaseException) else None) is not expected:
            return None
        for id_, words in wanted.items() if expected is None else ():
            now[id_].reworded(words)
            played.append((id_, words))
    return played


def _words(told: Told, text: str) -> str | None:
    """The new wording, "" for one that is taken back, None where nothing changes."""
    words = folded(text)
    if not words:
        return None if told.state is State.WITHDRAWN else ""
    return None if words == told.text and told.state is not State.WITHDRAWN else words
