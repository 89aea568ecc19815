"""`prioritér`: three dots each, in the 1:1 chat or from the card in a channel; an organiser sees what they come to."""

from bot.cards import priority as cards
from bot.cards.elements import Card
from bot.cards.forms import number, short
from bot.dialogs.drawing import alone
from bot.turn import Answer, Turn
from forum.alike.groups import Group
from forum.priority.desk import Dotted
from forum.priority.posts import DotsCard
from texts import say


async def prioritise(turn: Turn, rest: str) -> Answer:
    """`prioritér`, of the gathering that is meant; `prioritér erfa-2021-09-14` of another."""
    value = await turn.desks.priorities.show(turn.person, rest.strip())
    return Answer(card=_own(turn, value)) if alone(turn) else Answer(card=_everybody(turn, value))


async def show(turn: Turn) -> Answer:
    """Another page, one's own dots, or what all of them come to."""
    value = await turn.desks.priorities.show(turn.person, short(turn.data, "gathering"))
    if not alone(turn):
        return Answer(text=say(turn.language, "dots-elsewhere"))
    view, forum = short(turn.data, "view"), turn.desks.directory.forum()
    if view == cards.TOTALS and value.totals is not None:
        return Answer(card=cards.totals(value, value.totals, turn.language, forum))
    if view == cards.MINE:
        return Answer(card=cards.mine(value, turn.language, forum))
    return Answer(card=_own(turn, value))


async def give(turn: Turn) -> Answer:
    """[Giv prik], [Tag tilbage] or [Flyt hertil]; the fourth dot is offered a place where it could come from."""
    data = turn.data
    names = (short(data, "gathering"), short(data, "note"))
    value = await turn.desks.priorities.give(turn.person, *names, number(data, "seen"), short(data, "from"))
    if not alone(turn):
        return Answer(text=say(turn.language, "dots-elsewhere"))
    if value.full:
        return Answer(card=cards.full(value, turn.language, turn.desks.directory.forum()))
    return Answer(card=_own(turn, value, say(turn.language, "dots-stale") if value.stale else ""))


async def ask(turn: Turn) -> Answer:
    """[Spørg landsbyerne]: once more, then the card goes up in every channel."""
    gathering, desk = short(turn.data, "gathering"), turn.desks.priorities
    if number(turn.data, "sure") != 1:
        return Answer(card=cards.sure(gathering, len(desk.channels(turn.person)), turn.language))
    count = await desk.ask(turn.person, gathering)
    return Answer(text=say(turn.language, "dots-asked", count=count))


VERBS = {"dots.show": show, "dots.give": give, "dots.ask": ask}


def _own(turn: Turn, value: Dotted, notice: str = "") -> Card:
    return cards.own(value, turn.language, turn.desks.directory.forum(), number(turn.data, "start"), notice)


def _everybody(turn: Turn, value: Dotted) -> Card:
    groups: tuple[Group, ...] = tuple(each.group for each in value.candidates)
    return cards.everybody(DotsCard(value.gathering, groups), turn.language, turn.desks.directory.forum())
