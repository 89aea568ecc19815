"""Which village a person answers for: asked once, changed at any time."""

from collections.abc import Mapping

from bot.cards import village as cards
from bot.cards.typed import escaped
from bot.cards.workshop import word
from bot.folding import folded
from bot.turn import Answer, Turn
from forum.groups import Group
from texts import say


async def choose(turn: Turn, rest: str) -> Answer:
    """`landsby`, with or without a name after it."""
    named = next((group for group in _groups(turn) if folded(group.name) == folded(rest)), None)
    return await _stored(turn, named) if named else asked(turn, "village.choose", {})


async def save(turn: Turn) -> Answer:
    """The choice from the card."""
    group = chosen(turn)
    return await _stored(turn, group) if group else asked(turn, "village.choose", {})


def asked(turn: Turn, verb: str, onward: Mapping[str, object]) -> Answer:
    """The card with the villages; `verb` takes the choice."""
    forum = turn.desks.directory.forum()
    return Answer(card=cards.village(forum, turn.language, turn.person.village, verb, onward))


def chosen(turn: Turn) -> Group | None:
    """The group that the payload names, None when there is no such group."""
    key = word(turn.data, "village")
    return next((group for group in _groups(turn) if group.key == key), None)


async def remember(turn: Turn, group: Group) -> None:
    """Store the choice."""
    await turn.desks.choices.village(turn.person, group.key)


async def _stored(turn: Turn, group: Group) -> Answer:
    await remember(turn, group)
    return Answer(text=say(turn.language, "village-saved", village=escaped(group.name)), closes=True)


def _groups(turn: Turn) -> tuple[Group, ...]:
    return turn.desks.directory.forum().groups
