"""[Vælg selv] and `afsender`: with village, with name, or anonymously, from now on and for what was sent before."""

from bot.cards import attribution as cards
from bot.cards.workshop import word
from bot.dialogs.drawing import alone
from bot.turn import Answer, How, Turn
from forum.people import plain_name
from forum.workshop import signatures
from forum.workshop.questions import Attribution
from texts import say


async def show(turn: Turn, _rest: str) -> Answer:
    """`afsender`."""
    return await ask(turn)


async def ask(turn: Turn) -> Answer:
    """The three choices; nobody else reads along."""
    if not alone(turn):
        return Answer(text=say(turn.language, "attribution-private"))
    now = signatures.chosen(turn.person.attribution)
    return Answer(card=cards.choices(now, plain_name(turn.person.name), turn.language))


async def choose(turn: Turn) -> Answer:
    """Stored at once for what comes; what was sent waits for a tap, and for a second one before it is nobody's."""
    wanted = word(turn.data, "attribution")
    if wanted not in set(Attribution) or not alone(turn):
        return await ask(turn)
    chosen, desk = Attribution(wanted), turn.desks.signing
    await desk.choose(turn.person, chosen)
    if turn.data.get("sent") is True:
        return await _also(turn, chosen)
    sent = len(await desk.sent(turn.person, chosen)) + await _locked(turn, chosen)
    if sent:
        return Answer(card=cards.also(chosen, sent, turn.language))
    return _done(turn, cards.saved(chosen, turn.language))


async def _also(turn: Turn, chosen: Attribution) -> Answer:
    sent = len(await turn.desks.signing.sent(turn.person, chosen)) + await _locked(turn, chosen)
    if sent and chosen is Attribution.ANONYMOUS and turn.data.get("sure") is not True:
        return Answer(card=cards.sure(sent, turn.language))
    count = await turn.desks.signing.resign(turn.person, chosen)
    if chosen is Attribution.ANONYMOUS:
        count += await turn.desks.minutes.anonymise(turn.person)
    told = cards.changed(chosen, count, turn.language) if count else cards.saved(chosen, turn.language)
    return _done(turn, told)


async def _locked(turn: Turn, chosen: Attribution) -> int:
    """Notes in locked minutes keep their words, but not the name, where somebody wants to be nobody."""
    return await turn.desks.minutes.signed(turn.person) if chosen is Attribution.ANONYMOUS else 0


def _done(turn: Turn, told: str) -> Answer:
    """A dialog closes over the form that it was opened from; a card goes on to the next one."""
    if turn.incoming.how is How.DIALOG:
        return Answer(text=told, closes=True)
    return Answer(card=cards.done(told, turn.language))


VERBS = {"attribution.ask": ask, "attribution.choose": choose}
