"""Consent to be quoted: an organiser asks, the author answers, and says of their own notes what may be quoted."""

from bot.cards import quoting as cards
from bot.cards.forms import number, short
from bot.dialogs.drawing import alone
from bot.turn import Answer, Turn
from forum.errors import ChangedMeanwhile
from forum.quoting.desk import Waiting
from texts import say

YES, NO = "yes", "no"


async def listed(turn: Turn) -> Answer:
    """What of a gathering waits for somebody's word."""
    return _waiting(turn, await turn.desks.quotes.waiting(turn.person, short(turn.data, "gathering")))


async def ask(turn: Turn) -> Answer:
    """[Spørg forfatteren]."""
    desk, gathering = turn.desks.quotes, short(turn.data, "gathering")
    await desk.ask(turn.person, short(turn.data, "note"), number(turn.data, "seen"))
    return _waiting(turn, await desk.waiting(turn.person, gathering), say(turn.language, "quote-asked-now"))


async def without(turn: Turn) -> Answer:
    """[Brug uden citat]."""
    place = short(turn.data, "gathering"), short(turn.data, "note")
    value = await turn.desks.quotes.leave_out(turn.person, *place)
    return _waiting(turn, value, say(turn.language, "quote-without-done"))


async def answer(turn: Turn) -> Answer:
    """[Ja] [Nej], by the author; a wording that changed since is shown and asked about anew."""
    note, said, desk = short(turn.data, "note"), short(turn.data, "answer"), turn.desks.quotes
    if said not in (YES, NO):
        return Answer(text=say(turn.language, "error-stale-card"))
    try:
        own = await desk.answer(turn.person, note, number(turn.data, "seen"), may=said == YES)
    except ChangedMeanwhile:
        forum, notice = turn.desks.directory.forum(), say(turn.language, "quote-reworded")
        return Answer(card=cards.question(await desk.read(turn.person, note), turn.language, forum, notice))
    return Answer(card=cards.answered(own, turn.language))


async def mine(turn: Turn) -> Answer:
    """[Må ikke citeres], from one's own receipt: the notes of that sending, each to be allowed or not."""
    sending, token, said = (short(turn.data, name) for name in ("sending", "token", "answer"))
    if not alone(turn):
        return Answer(text=say(turn.language, "own-private"))
    desk = turn.desks.quotes
    found = await desk.own(turn.person, sending, token)
    if said in (YES, NO):
        about = (sending, short(turn.data, "note"), number(turn.data, "seen"), token)
        found = await desk.say(turn.person, *about, may=said == YES)
    return Answer(card=cards.mine(found, sending, token, turn.language, number(turn.data, "start")))


VERBS = {
    "quote.list": listed,
    "quote.ask": ask,
    "quote.without": without,
    "quote.answer": answer,
    "quote.mine": mine,
}


def _waiting(turn: Turn, value: Waiting, notice: str = "") -> Answer:
    if not alone(turn):
        return Answer(text=say(turn.language, "notes-private"))
    forum, start = turn.desks.directory.forum(), number(turn.data, "start")
    back = short(turn.data, "back")
    return Answer(card=cards.waiting(value, turn.language, forum, start, notice, back=back))
