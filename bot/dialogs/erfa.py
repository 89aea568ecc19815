"""Planning an ERFA meeting, looking at it, stopping its pre-read."""

from collections.abc import Awaitable
from dataclasses import replace

from bot.cards import erfa as cards
from bot.cards.erfa import Draft
from bot.cards.typed import escaped
from bot.cards.workshop import word
from bot.dialogs.places import shared
from bot.turn import Answer, Turn
from forum import people
from forum.erfa import times
from forum.erfa.meetings import Meeting, Plan, Wish
from forum.errors import AlreadyPlanned, ChangedMeanwhile, ForumError, NoSuchMeeting, NotAllowed
from forum.people import Role
from texts import say

NEW = frozenset({"ny", "nyt", "new", "neu", "neues"})
MOVE = frozenset({"flyt", "ret", "move", "edit", "verschieben", "ändern", "aendern"})


async def erfa(turn: Turn, rest: str) -> Answer:
    """`erfa`: how the next meeting stands; `erfa ny 14-09-2021 19.00` plans one, `erfa flyt` changes the next."""
    first, _, behind = rest.strip().partition(" ")
    if first.casefold() in NEW:
        return await _typed(turn, behind.strip())
    if first.casefold() in MOVE:
        return await _moving(turn)
    if first[:1].isdigit():
        return await _typed(turn, rest.strip())
    return await _next(turn)


async def new(turn: Turn) -> Answer:
    """[Nyt møde]: the empty form."""
    people.require(turn.person, Role.ORGANISER)
    return _form(turn, Draft())


async def edit(turn: Turn) -> Answer:
    """[Ret]: the form of a meeting, as it stands now."""
    people.require(turn.person, Role.ORGANISER)
    meeting = await turn.desks.erfa.find(word(turn.data, "meeting"))
    return _form(turn, _standing(turn, meeting))


async def plan(turn: Turn) -> Answer:
    """The form of a new meeting was sent."""
    return await _planned(turn, cards.typed_in(turn.data))


async def move(turn: Turn) -> Answer:
    """The form of a standing meeting was sent."""
    draft = cards.typed_in(turn.data)
    try:
        wish = cards.wish(draft)
        return _shown(turn, await turn.desks.erfa.move(turn.person, draft.meeting, draft.seen, wish))
    except ChangedMeanwhile:
        meeting = await turn.desks.erfa.find(draft.meeting)
        notice = say(turn.language, "erfa-changed-meanwhile")
        # A client that sends the same form twice meets its own change: then nothing was lost and nobody interfered.
        return await _after_change(turn, draft, _standing(turn, meeting), notice)
    except (NotAllowed, NoSuchMeeting):
        raise
    except ForumError as error:
        return _form(turn, replace(draft, notice=_sentence(turn, error)))


async def stop(turn: Turn) -> Answer:
    """[Stop]: the pre-read is held back; a second tap tells the same."""
    return await _changed(turn, turn.desks.erfa.stop(turn.person, word(turn.data, "meeting")))


async def resume(turn: Turn) -> Answer:
    """[Send alligevel]."""
    return await _changed(turn, turn.desks.erfa.resume(turn.person, word(turn.data, "meeting")))


async def show(turn: Turn) -> Answer:
    """How a meeting stands; reading it changes nothing."""
    return _shown(turn, await turn.desks.erfa.shown(turn.person, word(turn.data, "meeting")))


VERBS = {
    "erfa.new": new,
    "erfa.edit": edit,
    "erfa.plan": plan,
    "erfa.move": move,
    "erfa.stop": stop,
    "erfa.resume": resume,
    "erfa.show": show,
}


async def _typed(turn: Turn, typed: str) -> Answer:
    """A date in the message; without one, or without a time of day, the form asks for what is missing."""
    people.require(turn.person, Role.ORGANISER)
    if not typed:
        return _form(turn, Draft())
    try:
        moment = times.read(typed)
        title = cards.titled(moment.rest)
    except ForumError as error:
        return _form(turn, Draft(notice=_sentence(turn, error)))
    draft = Draft(day=moment.day.isoformat(), title=title)
    if moment.at is None:
        return _form(turn, replace(draft, at="", notice=say(turn.language, "erfa-time-missing")))
    return await _planned(turn, replace(draft, at=f"{moment.at:%H:%M}"))


async def _planned(turn: Turn, draft: Draft) -> Answer:
    try:
        return _shown(turn, await turn.desks.erfa.plan(turn.person, cards.wish(draft)))
    except AlreadyPlanned as error:
        standing = await turn.desks.erfa.shown(turn.person, str(error.args_["meeting"]))
        return _shown(turn, standing, notice=say(turn.language, "erfa-already"))
    except NotAllowed:
        raise
    except ForumError as error:
        return _form(turn, replace(draft, notice=_sentence(turn, error)))


def _standing(turn: Turn, meeting: Meeting) -> Draft:
    return cards.draft_of(meeting, turn.desks.directory.forum(), turn.desks.erfa.lead_days)


async def _after_change(turn: Turn, typed: Draft, standing: Draft, notice: str) -> Answer:
    wanted, stands = cards.wish(typed), cards.wish(standing)
    if _same(wanted, stands):
        return _shown(turn, await turn.desks.erfa.shown(turn.person, typed.meeting))
    return _form(turn, replace(typed, seen=standing.seen, notice=notice))


def _same(wanted: Wish, stands: Wish) -> bool:
    day = wanted.pre_read_on or stands.pre_read_on
    return replace(wanted, pre_read_on=day) == stands


async def _moving(turn: Turn) -> Answer:
    people.require(turn.person, Role.ORGANISER)
    forum = turn.desks.directory.forum()
    meeting = await turn.desks.erfa.next(forum.id, turn.desks.clock.now())
    if meeting is None:
        raise NoSuchMeeting
    return _form(turn, _standing(turn, meeting))


async def _next(turn: Turn) -> Answer:
    """An organiser can act on the next meeting, or plan it; everybody else is told when it is."""
    forum, language = turn.desks.directory.forum(), turn.language
    ahead = await turn.desks.erfa.ahead(turn.person)
    if turn.person.role is Role.ORGANISER:
        return _shown(turn, await turn.desks.erfa.shown(turn.person, ahead[0].id)) if ahead else _form(turn, Draft())
    if not ahead:
        return Answer(text=say(language, "erfa-none"))
    return Answer(text=say(language, "erfa-next", meeting=cards.name(ahead[0], language, forum)))


async def _changed(turn: Turn, change: Awaitable[Plan]) -> Answer:
    try:
        return _shown(turn, await change)
    except ChangedMeanwhile:
        standing = await turn.desks.erfa.shown(turn.person, word(turn.data, "meeting"))
        return _shown(turn, standing, notice=say(turn.language, "erfa-changed-meanwhile"))


def _shown(turn: Turn, plan: Plan, notice: str = "") -> Answer:
    forum = turn.desks.directory.forum()
    lead = turn.desks.erfa.lead_days
    return Answer(card=cards.planned(plan, forum, turn.language, lead, notice=notice, shared=shared(turn)))


def _form(turn: Turn, draft: Draft) -> Answer:
    return Answer(card=cards.form(draft, turn.language, turn.desks.erfa.lead_days))


def _sentence(turn: Turn, error: ForumError) -> str:
    told = {name: escaped(value) if isinstance(value, str) else value for name, value in error.args_.items()}
    return say(turn.language, error.key, **told)
