"""[Jeg deltager] and [Afbud] on an invitation: one's own word, and how many have given theirs."""

from bot.cards import invited as cards
from bot.cards.forms import short
from bot.cards.invited import SignUp
from bot.cards.typed import escaped
from bot.dialogs.drawing import alone
from bot.turn import Answer, Turn
from forum import people
from forum.erfa.meetings import Meeting
from forum.minutes.minutes import Attendee, Presence
from texts import say, when


async def coming(turn: Turn) -> Answer:
    """[Jeg deltager]; a second tap changes nothing."""
    return await _said(turn, Presence.COMING)


async def declining(turn: Turn) -> Answer:
    """[Afbud]."""
    return await _said(turn, Presence.APOLOGY)


VERBS = {"erfa.coming": coming, "erfa.declining": declining}


async def _said(turn: Turn, presence: Presence) -> Answer:
    people.require_answerer(turn.person)
    meeting = await turn.desks.erfa.find(short(turn.data, "meeting"))
    attendee = await turn.desks.minutes.come(turn.person, meeting.id, presence)
    if not alone(turn):
        # Whether somebody comes is between them and the organisers.
        return Answer(text=say(turn.language, "minutes-come-shared", name=escaped(attendee.name)))
    return Answer(card=await _card(turn, meeting, attendee))


async def _card(turn: Turn, meeting: Meeting, attendee: Attendee) -> dict[str, object]:
    forum, language = turn.desks.directory.forum(), turn.language
    tally = await turn.desks.minutes.tally(turn.person, meeting.id)
    day = when.day(meeting.starts_at, language, forum.zone)
    told = say(language, "minutes-come-which", day=day, told=say(language, f"minutes-come-{attendee.presence}"))
    link = await turn.desks.calendar.link(meeting)
    said = SignUp(tally[Presence.COMING] + tally[Presence.PRESENT], tally[Presence.APOLOGY], told, link)
    return cards.invitation(meeting, said, language, forum)
