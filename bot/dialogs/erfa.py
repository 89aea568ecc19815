"""An ERFA meeting as its organisers see it: how it stands, its pre-read stopped or sent, the meeting called off."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.cards import called
from bot.cards.erfa_typed import LIMITS
from bot.cards.workshop import number, word
from bot.dialogs import erfa_form, erfa_which, sending_out, series, status
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import people
from forum.erfa.meetings import Plan
from forum.errors import ChangedMeanwhile
from forum.people import Role
from texts import say

Act = Callable[[Turn, str], Awaitable[Answer]]
_PARTS = re.compile(r"(\S*)\s*(.*)", re.DOTALL)


async def erfa(turn: Turn, rest: str) -> Answer:
    """`erfa`: how the next meeting stands; `erfa ny 14-09-2021 17.00-18.30` plans one, and so on by the next word."""
    parts = _PARTS.fullmatch(rest.strip())
    first, behind = (folded(parts[1]), parts[2].strip()) if parts else ("", "")
    if first[:1].isdigit():
        return await erfa_form.typed(turn, rest.strip())
    act = SAID.get(first)
    return await act(turn, behind) if act else await _next(turn)


async def stop(turn: Turn) -> Answer:
    """[Stop]: the pre-read is held back; a second tap tells the same."""
    return await _changed(turn, turn.desks.erfa.stop(turn.person, word(turn.data, "meeting")))


async def resume(turn: Turn) -> Answer:
    """[Send alligevel]."""
    return await _changed(turn, turn.desks.erfa.resume(turn.person, word(turn.data, "meeting")))


async def show(turn: Turn) -> Answer:
    """How a meeting stands; reading it changes nothing."""
    return erfa_form.shown(turn, await turn.desks.erfa.shown(turn.person, word(turn.data, "meeting")))


async def cancel(turn: Turn) -> Answer:
    """[Ja, aflys mødet], after it was asked; whoever comes second is told how it stands."""
    people.require(turn.person, Role.ORGANISER)
    meeting = await turn.desks.erfa.find(word(turn.data, "meeting"))
    reason = word(turn.data, "reason")[: LIMITS["reason"]]
    if not number(turn.data, "sure"):
        return erfa_which.sure(turn, meeting, reason)
    return await _changed(turn, turn.desks.erfa.cancel(turn.person, meeting.id, number(turn.data, "seen"), reason))


VERBS = {"erfa.stop": stop, "erfa.resume": resume, "erfa.show": show, "erfa.cancel": cancel}


async def _sending(turn: Turn, _behind: str) -> Answer:
    """`erfa send`: the pre-read of the next meeting, which is asked about once."""
    meeting = await erfa_form.next_meeting(turn)
    return await sending_out.preread_now(replace(turn, incoming=replace(turn.incoming, data={"meeting": meeting.id})))


_SAID: dict[tuple[str, ...], Act] = {
    ("ny", "nyt", "new", "neu", "neues"): erfa_form.typed,
    ("flyt", "ret", "move", "edit", "verschieben", "ändern"): erfa_which.moving,
    ("status",): status.show,
    ("send", "senden"): _sending,
    ("aflys", "cancel", "absagen"): erfa_which.calling_off,
    ("serie", "serier", "series", "Reihe", "Reihen"): series.said,
}
SAID = {folded(word_): act for words, act in _SAID.items() for word_ in words}


async def _next(turn: Turn) -> Answer:
    """An organiser can act on the next meeting, or plan it; everybody else is told when it is."""
    forum, language = turn.desks.directory.forum(), turn.language
    ahead = await turn.desks.erfa.ahead(turn.person)
    if turn.person.role is Role.ORGANISER and not ahead:
        return await erfa_form.new(turn)
    if turn.person.role is Role.ORGANISER:
        return erfa_form.shown(turn, await turn.desks.erfa.shown(turn.person, ahead[0].id))
    if not ahead:
        return Answer(text=say(language, "erfa-none"))
    return Answer(text=say(language, "erfa-next", meeting=called.meeting(ahead[0], language, forum)))


async def _changed(turn: Turn, change: Awaitable[Plan]) -> Answer:
    try:
        return erfa_form.shown(turn, await change)
    except ChangedMeanwhile:
        standing = await turn.desks.erfa.shown(turn.person, word(turn.data, "meeting"))
        return erfa_form.shown(turn, standing, notice=say(turn.language, "erfa-changed-meanwhile"))
