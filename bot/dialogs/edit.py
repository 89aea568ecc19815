"""[Ret]: a field per note, a page at a time; where somebody was faster both versions are shown."""

from bot.cards import edit as cards
from bot.cards import workshop as forms
from bot.cards.edit import Edits, Page
from bot.dialogs import workshop
from bot.turn import Answer, Turn
from forum.errors import ChangedMeanwhile
from forum.workshop.lines import LINE_LIMIT
from texts import say


async def open_(turn: Turn) -> Answer:
    """The first page, or the one that the payload names."""
    return await _page(turn, forms.word(turn.data, "sending"), cards.start_in(turn.data))


async def save(turn: Turn) -> Answer:
    """Store the page; then the next page, or the receipt. Nothing is stored where a note is too long or was changed."""
    edits = cards.edits_in(turn.data)
    problems = _problems(edits, turn.language)
    if problems:
        return await _page(turn, edits.sending, edits.start, edits, problems)
    try:
        stored = await turn.desks.workshop.edit(turn.person, edits.sending, edits.pairs)
    except ChangedMeanwhile:
        return await _page(turn, edits.sending, edits.start, edits, conflict=True)
    _, following = cards.paged(stored.notes, edits.start)
    if following is not None:
        return await _page(turn, edits.sending, following)
    return await workshop.receipt(turn)


async def _page(
    turn: Turn,
    sending: str,
    start: int,
    edits: Edits | None = None,
    problems: dict[str, str] | None = None,
    *,
    conflict: bool = False,
) -> Answer:
    own = await turn.desks.workshop.own(turn.person, sending)
    notes, following = cards.paged(own.notes, start)
    page = Page(
        sending=sending,
        token=forms.word(turn.data, "token"),
        notes=notes,
        start=own.notes.index(notes[0]),
        following=following,
        typed=edits.texts if edits else {},
        problems=problems or {},
        conflict=conflict,
    )
    return Answer(card=cards.edit(page, turn.language))


def _problems(edits: Edits, language: str) -> dict[str, str]:
    lengths = {id_: len(" ".join(text.split())) for id_, text in edits.texts.items()}
    return {
        id_: say(language, "error-note-too-long", length=length, limit=LINE_LIMIT)
        for id_, length in lengths.items()
        if length > LINE_LIMIT
    }
