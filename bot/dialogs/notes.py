"""`noter`: an organiser looks the notes over, hides one with a reason that its author is told, and shows it again."""

from collections.abc import Sequence

from bot.cards import notes as cards
from bot.cards.notes import Wanted
from bot.cards.refused import refusal
from bot.cards.workshop import number, word
from bot.dialogs.drawing import alone
from bot.turn import Answer, Turn
from forum.errors import ChangedMeanwhile
from forum.workshop.hiding import NoReason
from forum.workshop.notes import Note, State
from texts import say


async def show(turn: Turn, rest: str) -> Answer:
    """`noter`, of the newest group work; `noter 3` of its third group."""
    open_ = await turn.desks.groupwork.open()
    named = rest.strip()
    return await _listed(turn, Wanted(open_[0].id if open_ else "", named if named.isdecimal() else ""))


async def listed(turn: Turn) -> Answer:
    """Another page, another group, another cell."""
    return await _listed(turn, cards.wanted_in(turn.data))


async def hide(turn: Turn) -> Answer:
    """[Skjul]: first the question why, then it is done."""
    named, reason = word(turn.data, "note"), word(turn.data, "reason")
    if "reason" not in turn.data:
        return await _asked(turn, named)
    try:
        note = await turn.desks.hiding.hide(turn.person, named, reason, number(turn.data, "seen"))
    except (ChangedMeanwhile, NoReason) as error:
        return await _asked(turn, named, reason, refusal(turn.language, error))
    told = "notes-hidden" if note.author else "notes-hidden-anonymous"
    return await _listed(turn, cards.wanted_in(turn.data), say(turn.language, told))


async def reveal(turn: Turn) -> Answer:
    """[Vis igen]."""
    note: Note = await turn.desks.hiding.show(turn.person, word(turn.data, "note"), number(turn.data, "seen"))
    told = say(turn.language, "notes-shown") if note.state is State.ACTIVE else ""
    return await _listed(turn, cards.wanted_in(turn.data), told)


async def _asked(turn: Turn, named: str, reason: str = "", problem: str = "") -> Answer:
    note, forum = await turn.desks.hiding.find(turn.person, named), turn.desks.directory.forum()
    wanted = cards.wanted_in(turn.data)
    return Answer(card=cards.hide(note, wanted, forum, turn.language, reason=reason, problem=problem))


async def _listed(turn: Turn, wanted: Wanted, notice: str = "") -> Answer:
    desk, forum = turn.desks.hiding, turn.desks.directory.forum()
    every = await desk.looked_over(turn.person, wanted.session)
    if not alone(turn):
        return Answer(text=say(turn.language, "notes-private"))
    groups = sorted({note.group for note in every if note.group}, key=lambda group: (len(group), group))
    found = [note for note in every if wanted.group in ("", note.group) and wanted.cell in (None, note.cell)]
    return Answer(card=cards.listed(wanted, found, groups, forum, turn.language, notice=notice))


async def among(turn: Turn, found: Sequence[Note], notice: str = "") -> Answer:
    """For an organiser who comes from somebody else's notes: those around them, for the receipt is its author's."""
    return await _listed(turn, Wanted(found[0].session, found[0].group), notice)


VERBS = {"notes.list": listed, "note.hide": hide, "note.show": reveal}
