"""`stop`: whoever wants to be left alone gets no message that they did not ask for, until they turn it on again."""

from bot.cards import stopping as cards
from bot.turn import Answer, Turn


async def stop(turn: Turn, _rest: str) -> Answer:
    """`stop`, `stille`; said twice it is the same."""
    return await off(turn)


async def off(turn: Turn) -> Answer:
    """[Slå fra]."""
    await turn.desks.choices.silence(turn.person, True)
    return Answer(card=cards.stopped(turn.language))


async def on(turn: Turn) -> Answer:
    """[Slå til igen]."""
    await turn.desks.choices.silence(turn.person, False)
    return Answer(card=cards.resumed(turn.language))


VERBS = {"stop.off": off, "stop.on": on}
