"""[Ret]: a field per note, a page at a time; where somebody was faster both versions are shown, with three ways on."""

from collections.abc import Mapping, Sequence

from bot.cards import edit as cards
from bot.cards import workshop as forms
from bot.cards.edit import SELF, Edits, Page
from bot.cards.receipt import Told
from bot.dialogs import notes as overview
from bot.dialogs import sending
from bot.turn import Answer, Turn
from forum import ids
from forum.errors import ChangedMeanwhile, ForumError
from forum.people import LIST, first_name
from forum.workshop.desk import Receipt
from forum.workshop.lines import LINE_LIMIT, folded
from forum.workshop.notes import Form, Note
from forum.workshop.owning import are_theirs
from forum.workshop.questions import Phase
from forum.workshop.sittings import Locked, Shut
from texts import say

ENDS: Mapping[type[ForumError], str] = {Shut: "workshop-shut", Locked: "error-locked"}


async def open_(turn: Turn) -> Answer:
    """The first page, the one that the payload names, or a single note of it."""
    named, only = forms.word(turn.data, "sending"), forms.word(turn.data, "note")
    return await _page(turn, Edits(named, {}, {}, cards.start_in(turn.data), note=only))


async def save(turn: Turn) -> Answer:
    """Store the page; then the next page, or the receipt. Nothing is stored where a note is too long or was changed."""
    edits = cards.edits_in(turn.data)
    problems = _problems(edits, turn.language)
    if problems:
        return await _page(turn, edits, problems=problems)
    desk, token = turn.desks.workshop, forms.word(turn.data, "token")
    try:
        stored = await desk.edit(turn.person, edits.sending, edits.pairs, token, edits.beside)
    except ChangedMeanwhile:
        return await _page(turn, edits, conflict=True)
    except (Shut, Locked) as error:
        return await _ended(turn, edits, error)
    _, following = cards.paged(stored.notes, edits.start)
    if following is not None and not edits.note:
        return await _page(turn, Edits(edits.sending, {}, {}, following))
    if not are_theirs(stored.notes, turn.person, token):
        return await overview.among(turn, stored.notes, say(turn.language, "notes-reworded"))
    return sending.told(turn, Told(stored, token, by=turn.person.name))


async def of(turn: Turn, found: Receipt) -> Answer:
    """The first page of a sending that was looked up, for who has no card of it at hand."""
    return await _page(turn, Edits(found.sending, {}, {}))


async def _page(
    turn: Turn, edits: Edits, *, problems: dict[str, str] | None = None, notice: str = "", conflict: bool = False
) -> Answer:
    token = forms.word(turn.data, "token")
    own = await turn.desks.workshop.own(turn.person, edits.sending, token)
    wanted = [note for note in own.notes if note.id == edits.note] or own.notes
    notes, following = cards.paged(wanted, edits.start)
    clash = _clash(notes, edits) if conflict else []
    page = Page(
        sending=edits.sending,
        token=token,
        notes=notes,
        start=list(wanted).index(notes[0]),
        following=following,
        typed=edits.texts,
        problems=problems or {},
        clash=frozenset(note.id for note in clash),
        by=await _changer(turn, clash),
        notice=notice,
        only=edits.note,
        own=are_theirs(own.notes, turn.person, token),
    )
    return Answer(card=cards.edit(page, turn.language))


async def _ended(turn: Turn, edits: Edits, error: ForumError) -> Answer:
    """What was typed too late stays on the card, and as a draft."""
    if isinstance(error, Shut):
        own = await turn.desks.workshop.own(turn.person, edits.sending, forms.word(turn.data, "token"))
        await turn.desks.drawer.keep(turn.person, _typed(own, edits), place=turn.village, refused=True)
    return await _page(turn, edits, notice=say(turn.language, ENDS[type(error)]))


def _typed(own: Receipt, edits: Edits) -> Form:
    """The wordings that could not be saved, as a form of their question."""
    fields: dict[Phase, str] = {}
    for note in own.notes:
        if folded(edits.texts.get(note.id, "")) not in ("", note.text):
            before = [fields[note.phase]] if note.phase in fields else []
            fields[note.phase] = "\n".join([*before, folded(edits.texts[note.id])])
    return Form(ids.new(), own.question, fields, session=own.session)


def _clash(notes: Sequence[Note], edits: Edits) -> list[Note]:
    """Those that say something else than was read, and than is wanted."""
    typed = [note for note in notes if note.id in edits.texts]
    changed = [note for note in typed if note.version != edits.versions.get(note.id, 0)]
    return [note for note in changed if folded(edits.texts[note.id]) != note.text] or changed


async def _changer(turn: Turn, clash: Sequence[Note]) -> str:
    """Who was faster: the list, the person elsewhere, somebody by name; "" for several, and where nobody is named."""
    found = set((await turn.desks.workshop.owning.changers(clash)).values())
    if len(found) != 1:
        return ""
    (by,) = found
    # Nobody is named where the hand that holds the card is the only one that could have been it.
    if by in ("", turn.person.id):
        return SELF
    return LIST if by == LIST else first_name(await turn.desks.team.named(by, turn.incoming.service_url))


def _problems(edits: Edits, language: str) -> dict[str, str]:
    lengths = {id_: len(" ".join(text.split())) for id_, text in edits.texts.items()}
    return {
        id_: say(language, "error-note-too-long", length=length, limit=LINE_LIMIT)
        for id_, length in lengths.items()
        if length > LINE_LIMIT
    }


VERBS = {"workshop.edit": open_, "workshop.save": save}
