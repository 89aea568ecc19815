"""`erfa serie`: meetings by rule, one of them skipped, the series stopped."""

from dataclasses import replace

from bot.cards import series as cards
from bot.cards.erfa_typed import titled
from bot.cards.workshop import number, word
from bot.turn import Answer, Turn
from forum import people
from forum.erfa import rule_words, times
from forum.erfa.series import NoSuchSeries, Planned
from forum.people import Role


async def said(turn: Turn, rest: str) -> Answer:
    """`erfa serie den anden tirsdag hver måned 17.00-18.30 ERFA` makes one; `erfa serie` shows those that run."""
    people.require(turn.person, Role.ORGANISER)
    if not rest.strip():
        return await _listed(turn)
    forum, now = turn.desks.directory.forum(), turn.desks.clock.now()
    typed = rule_words.read(rest, times.local(now, forum.zone).date())
    return _shown(turn, await turn.desks.series.plan(turn.person, replace(typed, title=titled(typed.title))))


async def show(turn: Turn) -> Answer:
    """[Vis]."""
    wanted = word(turn.data, "series")
    found = next((each for each in await turn.desks.series.all(turn.person) if each.series.id == wanted), None)
    if found is None:
        raise NoSuchSeries
    return _shown(turn, found)


async def skip(turn: Turn) -> Answer:
    """[Spring over], which asks once; a meeting that was called off meanwhile is told as it stands."""
    people.require(turn.person, Role.ORGANISER)
    meeting = await turn.desks.erfa.find(word(turn.data, "meeting"))
    if not number(turn.data, "sure"):
        return Answer(card=cards.sure(meeting, turn.language, turn.desks.directory.forum()))
    return _shown(turn, await turn.desks.series.skip(turn.person, meeting.id, number(turn.data, "seen")))


async def stop(turn: Turn) -> Answer:
    """[Stop serien]; a second tap tells the same."""
    return _shown(turn, await turn.desks.series.stop(turn.person, word(turn.data, "series")))


VERBS = {"series.show": show, "series.skip": skip, "series.stop": stop}


async def _listed(turn: Turn) -> Answer:
    forum = turn.desks.directory.forum()
    return Answer(card=cards.listed(await turn.desks.series.all(turn.person), turn.language, forum))


def _shown(turn: Turn, planned: Planned) -> Answer:
    return Answer(card=cards.planned(planned, turn.language, turn.desks.directory.forum()))
