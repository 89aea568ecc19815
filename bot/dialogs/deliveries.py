"""What became of all that was sent, for organisers, and another try for what was given up."""

from collections.abc import Set

from bot.cards import called
from bot.cards import deliveries as cards
from bot.cards.workshop import word
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum.delivery.reports import LAST, Batch
from forum.erfa.meetings import OPEN
from forum.errors import NoSuchMeeting
from texts import say


async def report(turn: Turn, _rest: str) -> Answer:
    """`leveringer`."""
    return await _shown(turn, await turn.desks.deliveries.report(turn.person))


async def show(turn: Turn) -> Answer:
    """The buttons between the pages."""
    return await _shown(turn, await turn.desks.deliveries.report(turn.person), _page(turn))


async def retry(turn: Turn) -> Answer:
    """[Prøv igen]: what was given up of one batch; a second tap changes nothing more."""
    kind, name = word(turn.data, "kind"), word(turn.data, "batch")
    done = await turn.desks.deliveries.retry(turn.person, kind, name)
    return await _shown(turn, done.batches, notice=say(turn.language, "delivery-retried", count=done.count))


VERBS = {"delivery.show": show, "delivery.retry": retry}


def _page(turn: Turn) -> int:
    page = turn.data.get("page")
    return page if isinstance(page, int) and 0 < page < LAST else 0


async def _shown(turn: Turn, batches: tuple[Batch, ...], page: int = 0, notice: str = "") -> Answer:
    forum, meetings = turn.desks.directory.forum(), await _meetings(turn, {batch.name for batch in batches})
    start = page if page * cards.PAGE < len(batches) else 0
    card = cards.report(batches, meetings, forum, turn.language, page=start, notice=notice, shared=shared(turn))
    return Answer(card=card)


async def _meetings(turn: Turn, names: Set[str]) -> dict[str, str]:
    """What the meetings behind batches are called; one that is not known any more keeps its id."""
    found = {OPEN: say(turn.language, "delivery-open")}
    for name in names - {"", OPEN}:
        try:
            found[name] = await _name(turn, name)
        except NoSuchMeeting:
            continue
    return found


async def _name(turn: Turn, name: str) -> str:
    """A meeting's, or that of the gathering whose minutes were sent."""
    forum = turn.desks.directory.forum()
    try:
        return called.meeting(await turn.desks.erfa.find(name), turn.language, forum)
    except NoSuchMeeting:
        title, starts_at = await turn.desks.sending.about(name)
        return called.minutes(title, starts_at, turn.language, forum)
