"""The personal hello, once, when a person first writes or opens the 1:1 chat."""

from dataclasses import replace

from bot.cards import welcome as cards
from bot.dialogs.places import shared
from bot.turn import Answer, How, Turn

HELLO = (How.MESSAGE, How.SUBMIT, How.EVENT)


async def opened(turn: Turn) -> Answer:
    """The 1:1 chat was opened, or the bot was added somewhere: hello to a person, nothing to a channel.

    A channel gets its one welcome when it is made, as an outbox row of provisioning.
    """
    return await greeted(turn, Answer())


async def greeted(turn: Turn, answer: Answer) -> Answer:
    """The answer with a hello before it, the first time only."""
    if shared(turn) or turn.incoming.how not in HELLO:
        return answer
    forum = turn.desks.directory.forum()
    if not await turn.desks.people.greet_once(forum.id, turn.person.id):
        return answer
    hello = cards.hello(turn.person.name, forum, turn.language)
    return replace(answer, text="\n\n".join(text for text in (hello, answer.text) if text))
