"""What an organiser decides about a line or a note of a summary, in a dialog or as replies; each act with its undo."""

from collections.abc import Awaitable, Callable

from bot.cards import sources as behind
from bot.cards import summary_edit as cards
from bot.cards import summary_words
from bot.cards.sources import Asked
from bot.cards.summary_edit import Marks, Ruled
from bot.cards.typed import cleaned
from bot.cards.workshop import number, word
from bot.dialogs.summary import opened, sources
from bot.turn import Answer, Turn
from forum import people
from forum.errors import NoSuchNote
from forum.people import Role, first_name
from forum.summary.editing import DecidedOtherwise, Decision
from forum.summary.lines import THEMED, Count, Part
from forum.summary.organised import droppable
from forum.summary.rulings import Ruling, What
from forum.summary.summary import Summary
from texts import say

Act = Callable[[Turn, Asked], Awaitable[Answer]]


async def line(turn: Turn) -> Answer:
    """[Ret linjen]."""
    return await _edited(turn, _line)


async def note(turn: Turn) -> Answer:
    """[Ret noten]."""
    return await _edited(turn, _note)


async def heading(turn: Turn) -> Answer:
    """[Gem overskrift]; an emptied field gives the line its own heading back."""
    return await _edited(turn, _heading)


async def drop(turn: Turn) -> Answer:
    """[Udelad linjen], [Tag med igen]; without a line, those that were left out."""
    return await _edited(turn, _drop) if word(turn.data, "line") else await _dropped(turn)


async def place(turn: Turn) -> Answer:
    """[Flyt op], [Flyt ned]."""
    return await _edited(turn, _place)


async def pin(turn: Turn) -> Answer:
    """[Fremhæv citatet], [Skjul citatet], [Ingen af delene]."""
    return await _edited(turn, _pin)


async def action(turn: Turn) -> Answer:
    """[Gem nummer]."""
    return await _edited(turn, _action)


VERBS = {
    "summary.line": line,
    "summary.note": note,
    "summary.heading": heading,
    "summary.drop": drop,
    "summary.place": place,
    "summary.pin": pin,
    "summary.action": action,
}


async def _edited(turn: Turn, act: Act) -> Answer:
    people.require(turn.person, Role.ORGANISER)
    try:
        asked = behind.read_line(turn.data, turn.desks.directory.forum().id)
    except (ValueError, OverflowError):
        return Answer(text=say(turn.language, "error-stale-card"))
    return await act(turn, asked)


async def _line(turn: Turn, asked: Asked) -> Answer:
    forum, language = turn.desks.directory.forum(), turn.language
    summary = await _summary(turn, asked)
    found = summary.line(asked.key, Part.ALL)
    if found is None or not isinstance(found, summary_words.Told):
        return Answer(text=say(language, "error-summary-no-line"))
    told = summary_words.lead(found, summary, forum, language)
    movable = isinstance(found, Count) and found.says in THEMED
    marks = await _marks(turn, asked, asked.key)
    return opened(turn, cards.line(asked, told, marks, language, movable=movable, droppable=droppable(asked.key)))


async def _note(turn: Turn, asked: Asked) -> Answer:
    chosen = word(turn.data, "note")
    if not chosen:
        return await sources(turn)
    found = await turn.desks.workshop.notes.find(asked.scope.forum, chosen)
    if found is None or found.meeting != asked.scope.meeting:
        raise NoSuchNote
    return opened(turn, cards.note(asked, found, await _marks(turn, asked, chosen), turn.language))


async def _heading(turn: Turn, asked: Asked) -> Answer:
    typed = " ".join(cleaned(word(turn.data, "heading")).split())
    return await _decided(turn, asked, What.HEADING, asked.key, typed)


async def _drop(turn: Turn, asked: Asked) -> Answer:
    return await _decided(turn, asked, What.DROPPED, asked.key, word(turn.data, "value"))


async def _pin(turn: Turn, asked: Asked) -> Answer:
    return await _decided(turn, asked, What.QUOTE, word(turn.data, "note"), word(turn.data, "value"))


async def _action(turn: Turn, asked: Asked) -> Answer:
    chosen = word(turn.data, "value") if "value" in turn.data else word(turn.data, "number")
    value = "" if chosen == cards.NO_NUMBER else chosen
    return await _decided(turn, asked, What.ACTION, word(turn.data, "note"), value)


async def _decided(turn: Turn, asked: Asked, what: What, subject: str, value: str) -> Answer:
    of_note = subject if what in (What.QUOTE, What.ACTION) else ""
    if not of_note and await _is_none(turn, asked):
        return Answer(text=say(turn.language, "error-summary-no-line"))
    decision = Decision(asked.scope.gathering, subject, what, value, number(turn.data, "seen"))
    try:
        before, after = await turn.desks.editing.decide(turn.person, decision)
    except DecidedOtherwise as faster:
        return await _clash(turn, asked, faster.standing, value, of_note)
    return opened(turn, cards.done(asked, what, _ruled(before), _ruled(after), turn.language, of_note))


async def _is_none(turn: Turn, asked: Asked) -> bool:
    """Whether the summary holds no such line, nor did before it was left out."""
    summary = await _summary(turn, asked)
    return summary.line(asked.key, Part.ALL) is None and asked.key not in summary.dropped


async def _place(turn: Turn, asked: Asked) -> Answer:
    summary, by = await _summary(turn, asked), turn.data.get("by")
    found = summary.line(asked.key, Part.ALL)
    if not isinstance(found, Count) or by not in (-1, 1):
        return Answer(text=say(turn.language, "error-summary-no-line"))
    lines = [each.key for each in summary.by_phase(found.cell.phase) if each.says in THEMED]
    step = 1 if by == 1 else -1
    try:
        seen = number(turn.data, "seen")
        after = await turn.desks.editing.move(turn.person, asked.scope.gathering, asked.key, lines, step, seen)
    except DecidedOtherwise as faster:
        return await _clash(turn, asked, faster.standing, "", "")
    return opened(turn, cards.moved(asked, after.version, -step, turn.language))


async def _clash(turn: Turn, asked: Asked, standing: Ruling, mine: str, of_note: str) -> Answer:
    if standing.what is What.PLACE:
        return await _line(turn, asked)
    named = await turn.desks.team.named(standing.by, turn.incoming.service_url) if standing.by else ""
    by = first_name(named) if named else ""
    return opened(turn, cards.clash(asked, standing.what, by, _ruled(standing), mine, turn.language, of_note))


async def _dropped(turn: Turn) -> Answer:
    people.require(turn.person, Role.ORGANISER)
    gathering = word(turn.data, "gathering")
    summary = await turn.desks.summaries.of(turn.person, gathering)
    standing = await turn.desks.editing.standing(turn.person, gathering)
    lines = [
        (Asked(summary.scope, Part.ALL, each.subject), _named(turn, each.subject), _ruled(each))
        for each in standing
        if each.what is What.DROPPED and each.value and each.subject in summary.dropped
    ]
    return opened(turn, cards.dropped(gathering, lines, turn.language))


def _named(turn: Turn, key: str) -> str:
    return summary_words.of_key(key, turn.desks.directory.forum(), turn.language)


async def _summary(turn: Turn, asked: Asked) -> Summary:
    return await turn.desks.summaries.of(turn.person, asked.scope.gathering)


async def _marks(turn: Turn, asked: Asked, subject: str) -> Marks:
    standing = await turn.desks.editing.standing(turn.person, asked.scope.gathering)
    mine = {each.what: _ruled(each) for each in standing if each.subject == subject}
    none = Ruled()
    whats = (What.HEADING, What.DROPPED, What.PLACE, What.QUOTE, What.ACTION)
    return Marks(*(mine.get(what, none) for what in whats))


def _ruled(ruling: Ruling) -> Ruled:
    return Ruled(ruling.value, ruling.version)
