"""`opsummér`: what an organiser reads of a gathering, what opens behind its lines, and how it is made."""

import telemetry
from bot.cards import called, elements, method, summary_words
from bot.cards import sources as behind
from bot.cards import summary as cards
from bot.cards.typed import escaped, shortened
from bot.cards.workshop import number, word
from bot.dialogs.drawing import alone
from bot.dialogs.places import shared
from bot.turn import Answer, How, Turn
from forum import people
from forum.erfa import times
from forum.erfa.meetings import OPEN
from forum.errors import NoSuchMeeting
from forum.minutes.choosing import Gathering
from forum.people import Role
from forum.ports import Unavailable, Undeliverable
from forum.summary.lines import Part
from forum.themes import coding
from texts import say, when

PAGES_MOST = 999
TYPED_MOST = 60


async def summarise(turn: Turn, rest: str) -> Answer:
    """`opsummér`: the draft of the gathering that is meant, or of the one that is named, at once."""
    named = rest.strip()
    try:
        return await _page(turn, named, 0)
    except NoSuchMeeting:
        if not named:
            raise
        return Answer(text=say(turn.language, "summary-unknown", typed=escaped(shortened(named, TYPED_MOST))))


async def show(turn: Turn) -> Answer:
    """[Næste], [Forrige], and the way back from what was opened."""
    return await _page(turn, word(turn.data, "gathering"), min(number(turn.data, "page"), PAGES_MOST))


async def sources(turn: Turn) -> Answer:
    """[Vis]: the notes behind one line, in a dialog; on older clients as a reply."""
    forum, language = turn.desks.directory.forum(), turn.language
    try:
        asked = behind.read_line(turn.data, forum.id)
        told = summary_words.of_key(asked.key, forum, language)
        desk, place = turn.desks.summaries, (asked.scope, asked.part, asked.key)
        found = await desk.sources(turn.person, *place, alone=alone(turn))
    except (ValueError, OverflowError):
        return Answer(text=say(language, "error-stale-card"))
    if asked.start >= len(found.notes) + found.withheld:
        return Answer(text=say(language, "summary-no-sources"))
    edits = turn.person.role is Role.ORGANISER and asked.part is Part.ALL and alone(turn)
    return opened(turn, behind.sources(asked, told, found, language, forum, edits=edits))


async def notes(turn: Turn) -> Answer:
    """[Alle noter]."""
    found = await _chosen(turn, word(turn.data, "gathering"))
    if not alone(turn):
        return Answer(text=say(turn.language, "notes-private"))
    _, standing, _ = await turn.desks.summaries.for_document(found.id, turn.desks.clock.now())
    start = min(number(turn.data, "start"), max(0, len(standing) - 1))
    return Answer(card=behind.listed(found.id, standing, start, turn.language, turn.desks.directory.forum()))


async def method_(turn: Turn) -> Answer:
    """[Sådan er den lavet]."""
    found = await _chosen(turn, word(turn.data, "gathering"))
    summary = await turn.desks.summaries.of(turn.person, found.id)
    return Answer(card=method.method(found.id, summary.codebook or coding.codebook().version, turn.language))


async def sheet(turn: Turn) -> Answer:
    """[Hent ark]: written into the folder of General, and a link to it."""
    found, forum = await _chosen(turn, word(turn.data, "gathering")), turn.desks.directory.forum()
    day = times.local(found.starts_at, forum.zone)
    name = say(forum.language, "summary-sheet-name", day=f"{day:%Y-%m-%d %H.%M}")
    try:
        link = await turn.desks.sheets.link(turn.person, found.id, name)
    except (Unavailable, Undeliverable) as away:
        telemetry.log().warning("summary.sheet-away", error=type(away).__name__)
        return Answer(text=say(turn.language, "summary-sheet-away"))
    return Answer(card=method.sheet(found.id, link, turn.language, forum))


VERBS = {
    "summary.show": show,
    "summary.sources": sources,
    "summary.notes": notes,
    "summary.method": method_,
    "summary.sheet": sheet,
}


def opened(turn: Turn, drawn: elements.Card) -> Answer:
    """A card as the dialog it was asked from, or as a reply."""
    in_dialog = turn.incoming.how in (How.FETCH, How.DIALOG)
    card = elements.in_dialog(drawn) if in_dialog else drawn
    return Answer(card=card, title=say(turn.language, "summary-sources-title"))


async def _page(turn: Turn, named: str, page: int) -> Answer:
    found, forum, language = await _chosen(turn, named), turn.desks.directory.forum(), turn.language
    summary = await turn.desks.summaries.of(turn.person, found.id)
    read_along = not alone(turn) or (shared(turn) and turn.incoming.how is How.MESSAGE)
    return Answer(card=cards.draft(summary, title(turn, found), language, forum, page=page, shared=read_along))


async def _chosen(turn: Turn, named: str) -> Gathering:
    people.require(turn.person, Role.ORGANISER)
    return await turn.desks.minutes.choosing.gathering("" if named == OPEN else named)


def title(turn: Turn, found: Gathering) -> str:
    """«Opsummering til ERFA-møde …», of a group work with its day and hour."""
    forum, language = turn.desks.directory.forum(), turn.language
    if found.session is not None:
        at = when.moment(found.session.switches[0], language, forum.zone)
        return say(language, "summary-heading-session", at=at)
    if found.planned is None:
        return say(language, "summary-heading-open")
    return say(language, "summary-heading", meeting=called.meeting(found.planned, language, forum))
