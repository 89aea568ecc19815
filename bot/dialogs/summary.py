"""`opsummér`: what an organiser reads of a gathering, and what opens behind its lines."""

from bot.cards import elements, erfa
from bot.cards import summary as cards
from bot.turn import Answer, How, Turn
from forum.erfa.meetings import OPEN
from forum.summary import keys
from texts import say


async def summarise(turn: Turn, _rest: str) -> Answer:
    """`opsummér`: the organiser's summary of the coming meeting's notes, at once."""
    forum, language = turn.desks.directory.forum(), turn.language
    meeting = await turn.desks.erfa.next(forum.id, turn.desks.clock.now())
    summary = await turn.desks.summaries.draft(turn.person, meeting.id if meeting else OPEN)
    open_title = say(language, "summary-heading-open")
    title = say(language, "summary-heading", meeting=erfa.name(meeting, language, forum)) if meeting else open_title
    return Answer(card=cards.draft(summary, title, language, forum))


async def sources(turn: Turn) -> Answer:
    """[Vis]: the notes behind one line, in a dialog; on older clients as a reply."""
    forum, language = turn.desks.directory.forum(), turn.language
    try:
        scope, part, cell, start = cards.read_line(turn.data, forum.id)
    except (ValueError, OverflowError):
        return Answer(text=say(language, "error-stale-card"))
    notes = await turn.desks.summaries.sources(turn.person, scope, part, keys.cell(cell))
    if start >= len(notes):
        return Answer(text=say(language, "summary-no-sources"))
    drawn = cards.sources(scope, part, cell, notes, start, language, forum)
    in_dialog = turn.incoming.how in (How.FETCH, How.DIALOG)
    card = elements.in_dialog(drawn) if in_dialog else drawn
    return Answer(card=card, title=say(language, "summary-sources-title"))


VERBS = {"summary.sources": sources}
