"""The question round before a meeting: looked at beforehand, reminded of by hand, and the list of whom to call."""

from bot.cards import asking as cards
from bot.cards import calling
from bot.cards.forms import short
from bot.cards.refused import refusal
from bot.dialogs import erfa_form, status
from bot.dialogs.drawing import alone
from bot.folding import folded
from bot.turn import Answer, Turn
from forum import people
from forum.erfa.asked import AlreadyReminded, Asked, NobodyMissing, NotAskedYet, RoundOver
from forum.erfa.meetings import Meeting
from forum.people import Role
from texts import say, when

YES = frozenset(map(folded, ("ja", "yes")))


async def remind(turn: Turn, rest: str) -> Answer:
    """`påmind`: who is missing, with the button; `påmind ja` does it."""
    people.require(turn.person, Role.ORGANISER)
    if folded(rest) in YES:
        return await _reminded(turn, "")
    return await status.show(turn, "")


async def press(turn: Turn) -> Answer:
    """[Påmind de 5]; a second press is told who was first, and when."""
    return await _reminded(turn, short(turn.data, "meeting"))


async def calls(turn: Turn) -> Answer:
    """[Ring-liste]: names, so never where others read along."""
    people.require(turn.person, Role.ORGANISER)
    if not alone(turn):
        return Answer(text=say(turn.language, "asking-calls-private"))
    meeting = short(turn.data, "meeting")
    found = await turn.desks.asking.call_list(turn.person, meeting)
    standing = await _meeting(turn, meeting)
    return Answer(card=calling.call_list(found, standing, turn.language, turn.desks.directory.forum()))


async def look(turn: Turn) -> Answer:
    """[Vis spørgsmålene]: how the message looks, and when it goes out."""
    asked = await _example(turn)
    desks = turn.desks
    return Answer(card=cards.preview(asked, desks.clock.now(), turn.language, desks.directory.forum()))


async def trial(turn: Turn) -> Answer:
    """[Send prøve til mig]: the village's card as it will come, from which nothing can be sent."""
    asked = await _example(turn)
    return Answer(card=cards.trial(asked, turn.language, turn.desks.directory.forum()))


async def approve(turn: Turn) -> Answer:
    """[Godkend]: the round goes out on its day anyway; whoever looked it over is told so."""
    people.require(turn.person, Role.ORGANISER)
    meeting = await _meeting(turn, short(turn.data, "meeting"))
    return erfa_form.shown(turn, await turn.desks.erfa.shown(turn.person, meeting.id), told=_approved(turn, meeting))


VERBS = {
    "asking.remind": press,
    "asking.calls": calls,
    "asking.look": look,
    "asking.trial": trial,
    "asking.approve": approve,
}


def _approved(turn: Turn, meeting: Meeting) -> str:
    zone, now = turn.desks.directory.forum().zone, turn.desks.clock.now()
    if meeting.asked_at is None:
        return say(turn.language, "asking-preview-never")
    return say(turn.language, "asking-approved", at=when.near(meeting.asked_at, now, turn.language, zone))


async def _example(turn: Turn) -> Asked:
    """As the organiser's own village sees it, else the first that said something last time, else the first."""
    people.require(turn.person, Role.ORGANISER)
    forum, meeting = turn.desks.directory.forum(), short(turn.data, "meeting")
    first = await turn.desks.asking.question(turn.person.village or forum.groups[0].key, meeting)
    if first.earlier or turn.person.village:
        return first
    for group in forum.groups[1:]:
        asked = await turn.desks.asking.question(group.key, meeting)
        if asked.earlier:
            return asked
    return first


async def _meeting(turn: Turn, named: str) -> Meeting:
    return await turn.desks.erfa.find(named) if named else await erfa_form.next_meeting(turn)


async def _reminded(turn: Turn, meeting: str) -> Answer:
    try:
        await turn.desks.asking.remind(turn.person, meeting)
    except (AlreadyReminded, NobodyMissing, NotAskedYet, RoundOver) as refused:
        return await status.of(turn, meeting, refusal(turn.language, refused))
    return await status.of(turn, meeting)
