"""`ens`: an organiser joins notes that say the same, keeps others apart, and parts what was joined."""

from bot.cards import alike as cards
from bot.cards.elements import Card
from bot.cards.forms import number, short
from bot.dialogs.drawing import alone
from bot.turn import Answer, Turn
from forum.alike.desk import Likeness
from texts import say


async def similar(turn: Turn, rest: str) -> Answer:
    """`ens`, of the gathering that is meant."""
    return _suggested(turn, await turn.desks.alike.show(turn.person, rest.strip()))


async def show(turn: Turn) -> Answer:
    """Another page of suggestions, or what was joined."""
    value = await turn.desks.alike.show(turn.person, short(turn.data, "gathering"))
    if short(turn.data, "view") == cards.JOINED:
        return _joined(turn, value)
    return _suggested(turn, value)


async def merge(turn: Turn) -> Answer:
    """[Ens]."""
    place = (short(turn.data, "gathering"), short(turn.data, "note"), short(turn.data, "leader"))
    value = await turn.desks.alike.merge(turn.person, *place)
    return _suggested(turn, value, say(turn.language, "alike-same-done"))


async def part(turn: Turn) -> Answer:
    """[Ikke ens] of a pair, its [Fortryd], or [Skil ad] of one note that was joined."""
    gathering, note, leader = (short(turn.data, name) for name in ("gathering", "note", "leader"))
    if not leader:
        value = await turn.desks.alike.part(turn.person, gathering, note)
        return _joined(turn, value, say(turn.language, "alike-parted"))
    undo = number(turn.data, "undo") == 1
    value = await turn.desks.alike.keep_apart(turn.person, gathering, note, leader, undo=undo)
    return _suggested(turn, value) if undo else _shown(turn, cards.kept_apart(value, (note, leader), turn.language))


VERBS = {"alike.show": show, "alike.merge": merge, "alike.part": part}


def _suggested(turn: Turn, value: Likeness, notice: str = "") -> Answer:
    forum, start = turn.desks.directory.forum(), number(turn.data, "start")
    return _shown(turn, cards.suggested(value, turn.language, forum, start, notice))


def _joined(turn: Turn, value: Likeness, notice: str = "") -> Answer:
    forum, start = turn.desks.directory.forum(), number(turn.data, "start")
    return _shown(turn, cards.joined(value, turn.language, forum, start, notice))


def _shown(turn: Turn, card: Card) -> Answer:
    return Answer(card=card) if alone(turn) else Answer(text=say(turn.language, "alike-private"))
