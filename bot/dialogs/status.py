"""How things stand, for the person who asks; for an organiser what is next on the desk, in one screen."""

from bot.cards import status as cards
from bot.cards import team
from bot.cards.rounded import Round
from bot.cards.status import Own, Whole
from bot.dialogs import hands
from bot.dialogs.places import here, shared
from bot.turn import Answer, Turn
from forum import people
from forum.erfa import times
from forum.errors import NoSuchMeeting
from forum.minutes.errors import NoMinutes
from forum.people import Role
from texts import say, when


async def show(turn: Turn, _rest: str) -> Answer:
    """`status`: the organiser sees who is missing and what waits, everybody else their own part."""
    people.require_answerer(turn.person)
    return await (of(turn) if turn.person.role is Role.ORGANISER else _own(turn))


async def of(turn: Turn, meeting: str = "", notice: str = "") -> Answer:
    """An organiser's, of a meeting or ("") the next one; a notice stands above it."""
    people.require(turn.person, Role.ORGANISER)
    desks, forum = turn.desks, turn.desks.directory.forum()
    state = await _whole(turn, meeting)
    card = cards.whole(state, forum, turn.language, shared=shared(turn), notice=notice)
    return Answer(card=team.noted(card, desks.team.age(), forum, desks.clock, turn.language))


async def _own(turn: Turn) -> Answer:
    desk, village = turn.desks.workshop, here(turn)
    notes = (await desk.matrix(village)).total if village else 0
    part = Own(await desk.standing_of(turn.person), village, notes, hands.anonymous(turn))
    return Answer(card=cards.own(part, turn.desks.directory.forum(), turn.language))


async def _whole(turn: Turn, meeting: str) -> Whole:
    forum, desks, round_ = turn.desks.directory.forum(), turn.desks, await _round(turn, meeting)
    answered, missing = await _answers(turn, round_)
    return Whole(
        answered=answered,
        missing=missing,
        queue=await desks.outbox.queue(forum.id),
        puzzles=await desks.workshop.puzzles(turn.person),
        hidden=await desks.hiding.hidden_of(turn.person),
        round=round_,
        desk=[*await _minutes(turn), *await _tasks(turn)],
    )


async def _round(turn: Turn, meeting: str) -> Round | None:
    try:
        return Round(await turn.desks.asking.status(turn.person, meeting), turn.desks.clock.now())
    except NoSuchMeeting:
        return None


async def _answers(turn: Turn, round_: Round | None) -> tuple[list[str], list[str]]:
    """The villages with and without notes; also while no meeting is planned."""
    if round_:
        return [each.village for each in round_.status.answered], list(round_.status.missing)
    groups = turn.desks.directory.forum().groups
    written = {group.key: (await turn.desks.workshop.matrix(group.key)).total for group in groups}
    return [key for key, total in written.items() if total], [key for key, total in written.items() if not total]


async def _minutes(turn: Turn) -> list[str]:
    """«Referat af mødet …: til kommentering.», once somebody has begun them."""
    try:
        found = await turn.desks.minutes.of_organiser(turn.person, "")
    except (NoMinutes, NoSuchMeeting):
        return []
    day = when.day(found.starts_at, turn.language, turn.desks.directory.forum().zone)
    state = say(turn.language, f"minutes-state-{found.state}")
    return [say(turn.language, "status-minutes", day=day, state=state)]


async def _tasks(turn: Turn) -> list[str]:
    found = await turn.desks.minutes.open_actions(turn.person)
    today = times.local(turn.desks.clock.now(), turn.desks.directory.forum().zone).date()
    late = sum(each.due is not None and each.due < today for each in found)
    return [say(turn.language, "status-tasks", open=len(found), late=late)] if found else []
