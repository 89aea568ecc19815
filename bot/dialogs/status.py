"""How things stand, for the person who asks."""

from bot.cards import status as cards
from bot.cards import team
from bot.cards.status import Own, Whole
from bot.dialogs import hands
from bot.dialogs.places import here, shared
from bot.turn import Answer, Turn
from forum import people
from forum.people import Role
from texts.when import moment


async def show(turn: Turn, _rest: str) -> Answer:
    """`status`: the organiser sees who is missing and what waits, everybody else their own part."""
    people.require_answerer(turn.person)
    return await (_whole(turn) if turn.person.role is Role.ORGANISER else _own(turn))


async def _own(turn: Turn) -> Answer:
    desk, village = turn.desks.workshop, here(turn)
    notes = (await desk.matrix(village)).total if village else 0
    part = Own(await desk.standing_of(turn.person), village, notes, hands.anonymous(turn))
    return Answer(card=cards.own(part, turn.desks.directory.forum(), turn.language))


async def _whole(turn: Turn) -> Answer:
    forum, desks = turn.desks.directory.forum(), turn.desks
    written = {group.key: (await desks.workshop.matrix(group.key)).total for group in forum.groups}
    state = Whole(
        meeting=await _meeting(turn),
        answered=[key for key, total in written.items() if total],
        missing=[key for key, total in written.items() if not total],
        queue=await desks.outbox.queue(forum.id),
        puzzles=await desks.workshop.puzzles(turn.person),
        hidden=await desks.hiding.hidden_of(turn.person),
    )
    card = cards.whole(state, forum, turn.language, shared=shared(turn))
    return Answer(card=team.noted(card, desks.team.age(), forum, desks.clock.real(), turn.language))


async def _meeting(turn: Turn) -> str:
    forum = turn.desks.directory.forum()
    meeting = await turn.desks.erfa.next(forum.id, turn.desks.clock.now())
    return moment(meeting.starts_at, turn.language, forum.zone) if meeting else ""
