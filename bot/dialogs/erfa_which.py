"""`erfa flyt` and `erfa aflys` in words: which meeting is meant, and what is asked where that is not clear."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards import cancelling, choosing
from bot.cards.choosing import Choice
from bot.cards.refused import refusal
from bot.dialogs import erfa_form
from bot.turn import Answer, Turn
from forum import people
from forum.erfa import naming
from forum.erfa.meetings import Meeting
from forum.erfa.naming import Meant
from forum.errors import BadDate, NoSuchMeeting
from forum.people import Role
from texts import say, when


@dataclass(frozen=True, slots=True)
class _Way:
    """What is to be done to the meeting that is meant; `verb` does it to one of several, with `field` as typed."""

    question: str
    verb: str
    field: str
    read: Callable[[str, date, Sequence[date]], Meant]
    done: Callable[[Turn, Meeting, str], Answer]


async def moving(turn: Turn, said: str) -> Answer:
    """`erfa flyt 25/5 til 1/6 kl. 18 Salen er optaget`: the form of that meeting, filled; nothing moves yet."""
    return await _meant(turn, said.partition("\n")[0], _MOVING)


async def calling_off(turn: Turn, said: str) -> Answer:
    """`erfa aflys 25/5 For få tilmeldte`: asked once, with the reason in its field."""
    return await _meant(turn, said, _CALLING_OFF)


def sure(turn: Turn, meeting: Meeting, reason: str) -> Answer:
    """Asked before it is called off."""
    return Answer(card=cancelling.asked(meeting, reason, turn.language, turn.desks.directory.forum()))


_MOVING = _Way("erfa-which-move", "erfa.edit", "said", naming.moved, erfa_form.filled)
_CALLING_OFF = _Way("erfa-which-cancel", "erfa.cancel", "reason", naming.called_off, sure)


async def _meant(turn: Turn, said: str, way: _Way) -> Answer:
    """Done, where one meeting is meant; else asked, with what was typed."""
    people.require(turn.person, Role.ORGANISER)
    ahead, zone = await turn.desks.erfa.ahead(turn.person), turn.desks.directory.forum().zone
    if not ahead:
        raise NoSuchMeeting
    try:
        meant = way.read(
            said, naming.today(turn.desks.clock.now(), zone), [naming.day_of(each, zone) for each in ahead]
        )
    except BadDate as error:
        return _asked(turn, way, ahead, said, refusal(turn.language, error))
    found = naming.on(meant, ahead, zone)
    if len(found) == 1:
        return way.done(turn, found[0], meant.words)
    if found or meant.day is None:
        return _asked(turn, way, found, meant.words)
    day = when.day(meant.day, turn.language)
    return _asked(
        turn, way, [naming.nearest(meant.day, ahead, zone)], meant.words, say(turn.language, "erfa-which-none", day=day)
    )


def _asked(turn: Turn, way: _Way, meetings: Sequence[Meeting], typed: str, notice: str = "") -> Answer:
    choice = Choice(way.question, way.verb, meetings, way.field, typed, notice)
    return Answer(card=choosing.which(choice, turn.language, turn.desks.directory.forum()))
