"""The matrix of a break-out group, or of all of them, on request."""

from bot.cards import together as cards
from bot.cards.elements import Card
from bot.cards.workshop import number, word
from bot.dialogs.places import here, shared
from bot.turn import Answer, Turn

NUMBER_DIGITS = 4


async def show(turn: Turn) -> Answer:
    """[Vis gruppens matrix]; without a group that of all."""
    session, group = word(turn.data, "session"), group_in(turn)
    return Answer(card=await (_group(turn, session, group) if group else _all(turn, session)))


async def own(turn: Turn) -> Answer | None:
    """In a private chat during group work: the person's group, for an organiser all; None outside of any."""
    if shared(turn):
        return None
    seat = await turn.desks.together.seat(turn.person)
    if seat is not None:
        return Answer(card=await _group(turn, seat.session, seat.group))
    session = await turn.desks.together.newest(turn.person)
    return Answer(card=await _all(turn, session.id)) if session else None


async def ways_back(turn: Turn) -> list[Card]:
    """Buttons from a village's matrix, or that of all villages, to one's own group."""
    seat = None if shared(turn) else await turn.desks.together.seat(turn.person)
    return [cards.group_button(seat.session, seat.group, turn.language)] if seat else []


def group_in(turn: Turn) -> int:
    """The number that a button carries, or that was chosen in a list; 0 for neither."""
    typed = word(turn.data, "group")
    if typed.isdecimal() and len(typed) <= NUMBER_DIGITS:
        return int(typed)
    return number(turn.data, "group")


async def _group(turn: Turn, session: str, group: int) -> Card:
    found = await turn.desks.together.group(turn.person, session, group)
    return cards.group(found, turn.language, turn.desks.directory.forum(), here(turn))


async def _all(turn: Turn, session: str) -> Card:
    found = await turn.desks.together.all(turn.person, session)
    return cards.all_groups(found, turn.language, turn.desks.directory.forum())


VERBS = {"groupwork.matrix": show}
