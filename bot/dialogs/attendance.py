"""Who was there: an organiser's taps, and everybody's own `deltager` and `afbud`."""

from bot.cards import attendance as cards
from bot.cards.attendance import PAGE
from bot.cards.forms import number, short
from bot.cards.refused import refusal
from bot.cards.typed import escaped
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import people
from forum.minutes.desk import Overview
from forum.minutes.errors import MinutesLocked, TooMany
from forum.minutes.minutes import Attendee, Presence
from forum.people import Role
from texts import say, when

SAID = frozenset(map(folded, ("deltagere", "deltager", "attendance", "teilnehmer", "anwesenheit")))


async def show(turn: Turn) -> Answer:
    """[Deltagere]."""
    people.require(turn.person, Role.ORGANISER)
    value = await turn.desks.minutes.open(turn.person, short(turn.data, "gathering"))
    return _card(turn, value, number(turn.data, "start"))


async def of(turn: Turn, gathering: str) -> Answer:
    """`referat deltagere`."""
    people.require(turn.person, Role.ORGANISER)
    return _card(turn, await turn.desks.minutes.open(turn.person, gathering))


async def attend(turn: Turn) -> Answer:
    """[Gem], [Alle her til stede] and the pages: what was tapped is kept first."""
    people.require(turn.person, Role.ORGANISER)
    taps, forum = cards.taps_in(turn.data), turn.desks.directory.forum()
    value = await turn.desks.minutes.open(turn.person, short(turn.data, "gathering"))
    wanted = cards.wanted(taps, value, turn.desks.clock.now(), forum, turn.person)
    try:
        done = await turn.desks.minutes.attend(turn.person, value.minutes.id, wanted) if wanted else value
    except (MinutesLocked, TooMany) as error:
        return _card(turn, value, taps.start, refusal(turn.language, error), taps.name)
    step = {"next": PAGE, "back": -PAGE}.get(taps.to, 0)
    return _card(turn, done, max(0, taps.start + step))


async def coming(turn: Turn, rest: str) -> Answer:
    """`deltager`: I come, or I am here."""
    return await _come(turn, rest, Presence.COMING)


async def declining(turn: Turn, rest: str) -> Answer:
    """`afbud`: I do not."""
    return await _come(turn, rest, Presence.APOLOGY)


VERBS = {"minutes.attendance": show, "minutes.attend": attend}


async def _come(turn: Turn, rest: str, presence: Presence) -> Answer:
    people.require_answerer(turn.person)
    attendee = await turn.desks.minutes.come(turn.person, rest.strip(), presence)
    if shared(turn):
        # Whether somebody comes is between them and the organisers.
        return Answer(text=say(turn.language, "minutes-come-shared", name=escaped(attendee.name)))
    return Answer(text=await _told(turn, attendee))


async def _told(turn: Turn, attendee: Attendee) -> str:
    """Which meeting it was understood to be about, too."""
    meeting = await turn.desks.minutes.choosing.gathering(attendee.gathering)
    day = when.day(meeting.starts_at, turn.language, turn.desks.directory.forum().zone)
    told = say(turn.language, f"minutes-come-{attendee.presence}")
    return say(turn.language, "minutes-come-which", day=day, told=told)


def _card(turn: Turn, value: Overview, start: int = 0, notice: str = "", name: str = "") -> Answer:
    forum, here = turn.desks.directory.forum(), shared(turn)
    begun = value.minutes.starts_at <= turn.desks.clock.now()
    me = turn.person.id if begun and not here else ""
    card = cards.card(value, turn.language, forum, start=start, notice=notice, name=name, shared=here, me=me)
    return Answer(card=card)
