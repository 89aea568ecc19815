"""Getting into group work: `kode 4711` in a chat or a channel, the group, the village, and straight on to the form."""

from collections.abc import Sequence
from dataclasses import replace

from bot import codes, numbers, who
from bot.cards import joining as cards
from bot.cards.joining import Seat
from bot.cards.typed import escaped
from bot.cards.workshop import number, word
from bot.dialogs import groupwork, meeting, workshop
from bot.dialogs import village as villages
from bot.dialogs.places import shared
from bot.folding import folded
from bot.turn import Answer, How, Turn
from forum import targets
from forum.groups import Forum
from forum.groupwork import deliveries
from forum.groupwork.desk import InAnotherGroup, NoSuchGroup, NoSuchSession
from forum.groupwork.rounds import Stage
from forum.groupwork.sessions import Group, Participant, Session
from forum.workshop.sittings import Shut
from texts import say

WORK = "work"
GROUP_DIGITS = 3
ASKED_FOR = 0
"""The clock counts what it tells from 1 on; this is what somebody asked for in between."""


async def code(turn: Turn, rest: str) -> Answer:
    """`kode 4711`, and `kode 4711 3` for who names the group at once."""
    asked = codes.coded(rest)
    if asked is None:
        return Answer(text=say(turn.language, "joining-which-code"))
    try:
        session = await turn.desks.groupwork.by_code(asked.code)
    except NoSuchSession:
        return Answer(text=say(turn.language, "joining-unknown-code", code=asked.code))
    await _unhello(turn)
    return await _arrived(turn, session, asked.group)


async def group(turn: Turn, rest: str) -> Answer:
    """`gruppe`, `gruppe 4`: to another group of the session one is in; «group work» begins with the same word."""
    if folded(rest).split(" ")[0] == WORK:
        return await groupwork.groupwork(turn, rest)
    sitting = await turn.desks.workshop.sitting(turn.person, "", turn.village)
    if sitting is None:
        return Answer(text=say(turn.language, "joining-which-code"))
    session, wanted = await turn.desks.groupwork.find(sitting.session), folded(rest)
    if wanted.isdecimal() and len(wanted) <= GROUP_DIGITS:
        return await _arrived(turn, session, int(wanted))
    return Answer(card=cards.which_group(session, session.groups, _forum(turn), turn.language))


async def join(turn: Turn) -> Answer:
    """The group was chosen, by its button or from the list."""
    return await _arrived(turn, await _session(turn), _group_in(turn))


async def switch(turn: Turn) -> Answer:
    """[Skift]: the other group, and with it the way on."""
    session = await _session(turn)
    answer = await _arrived(turn, session, _group_in(turn), switching=True)
    await turn.desks.presentations.moved(turn.person, session.id)
    return answer


async def stay(turn: Turn) -> Answer:
    """[Bliv]: nothing changes."""
    return await _arrived(turn, await _session(turn))


async def village(turn: Turn) -> Answer:
    """The village was asked for on the way in, or [Skift] was tapped: store a choice and go straight on."""
    session, group = await _session(turn), villages.chosen(turn)
    if group is None:
        return villages.asked(turn, "groupwork.village", {"session": session.id, "group": _group_in(turn)})
    await villages.remember(turn, group)
    return await _arrived(who.in_village(turn, group.key), session, _group_in(turn))


async def joined(turn: Turn) -> Answer:
    """The person's own view of the card that they joined with: greeting and form, or the receipt. Writes nothing."""
    session = await _session(turn)
    seat = await turn.desks.groupwork.seat(turn.person, session.id)
    shown = await workshop.refresh(turn)
    if seat is None or shown.card is None or not _is_form(shown):
        return shown
    taken = _seat(turn, session, seat)
    return Answer(card=cards.with_form(taken, turn.person, dict(shown.card), _forum(turn), turn.language))


async def _arrived(turn: Turn, session: Session, wanted: int = 0, *, switching: bool = False) -> Answer:
    """Village, group, seat, form: what is not known yet is asked for, one thing at a time."""
    if not (_own_village(turn) or shared(turn)):
        return villages.asked(turn, "groupwork.village", {"session": session.id, "group": wanted})
    offered = await _offered(turn, session)
    group = wanted or await _clear(turn, session, offered)
    if not group and meeting.may_place(turn) and turn.desks.groupwork.takes_in(session):
        # Whoever brings the session to a meeting's chat is not asked there, before everybody, where they sit.
        return await meeting.placed(turn, session)
    if not group:
        return Answer(card=cards.which_group(session, offered, _forum(turn), turn.language))
    try:
        # In a shared place a turn speaks the place's language; what comes to the person's own chat speaks theirs.
        person = replace(turn.person, language=await who.spoken(turn))
        seat = await turn.desks.groupwork.join(person, session.id, group, switch=switching)
    except Shut:
        return Answer(text=say(turn.language, "joining-over", code=session.code))
    except InAnotherGroup as error:
        return Answer(card=cards.switch(session, int(str(error.args_["current"])), group, turn.language))
    except NoSuchGroup:
        told = say(turn.language, "joining-no-such-group", group=str(group), count=len(session.groups))
        return Answer(text=told, card=cards.which_group(session, session.groups, _forum(turn), turn.language))
    return await _seated(turn, session, seat)


async def _offered(turn: Turn, session: Session) -> Sequence[Group]:
    """Those where the village may sit; all of them where there is none for it, or nobody knows the village."""
    village = _own_village(turn)
    return (await turn.desks.groupwork.groups_of(session, village) if village else ()) or session.groups


async def _clear(turn: Turn, session: Session, offered: Sequence[Group]) -> int:
    """The group where they sit already, else the only one there is for their village; 0 where somebody must say."""
    seat = await turn.desks.groupwork.seat(turn.person, session.id)
    if seat is not None:
        return seat.group
    return offered[0].number if len(offered) == 1 else 0


async def _seated(turn: Turn, session: Session, seat: Participant) -> Answer:
    if shared(turn) and turn.incoming.how in (How.MESSAGE, How.SUBMIT):
        return await _in_public(turn, session, seat)
    taken, forum = _seat(turn, session, seat), _forum(turn)
    shown = Answer() if taken.starts else await workshop.answer(turn, "")
    if shown.card is None:
        return Answer(card=cards.waiting(taken, turn.person, forum, turn.language))
    return replace(shown, card=cards.with_form(taken, turn.person, dict(shown.card), forum, turn.language))


async def _in_public(turn: Turn, session: Session, seat: Participant) -> Answer:
    """In a shared place: no name, no form of one's own; an organiser brings the session to a meeting's chat."""
    if meeting.may_place(turn):
        return await meeting.placed(turn, session)
    if await _privately(turn, session):
        return Answer(text=say(turn.language, "joining-private", place="General"))
    # General is nobody's village, so that no card of the clock's comes there.
    general = turn.incoming.conversation == _forum(turn).general
    next_ = "joining-here-chat" if general else "joining-here-next"
    lines = [
        say(turn.language, "joining-here", group=str(seat.group)),
        *_village_line(turn),
        *([] if general else cards.when(_seat(turn, session, seat), _forum(turn), turn.language)),
        say(turn.language, next_, link=turn.desks.links.chat(session.code, turn.language)),
    ]
    return Answer(text="\n\n".join(lines))


async def _privately(turn: Turn, session: Session) -> bool:
    """In General the question goes to the person's own chat, where the bot knows it: General is everybody's."""
    forum, position = _forum(turn), turn.desks.groupwork.position(session)
    if turn.incoming.conversation != forum.general or position.stage is not Stage.QUESTION:
        return False
    if await turn.desks.people.reach(forum.id, turn.person.id) is None:
        return False
    target = targets.person(turn.person.id)
    row = deliveries.told(session, position.index, ASKED_FOR, target, turn.desks.clock.now())
    await turn.desks.outbox.put([row])
    return True


async def _session(turn: Turn) -> Session:
    return await turn.desks.groupwork.find(word(turn.data, "session"))


async def _unhello(turn: Turn) -> None:
    """The card says hello itself, and what the general hello says besides."""
    if not shared(turn):
        await turn.desks.people.greet_once(_forum(turn).id, turn.person.id)


def _group_in(turn: Turn) -> int:
    """As the button carries it, or as the list of groups gives it."""
    chosen = word(turn.data, "group")
    return int(chosen) if chosen.isascii() and chosen.isdecimal() and len(chosen) < 4 else number(turn.data, "group")


def _own_village(turn: Turn) -> str:
    """Who sits where goes by the person; only where theirs is unknown by the channel that they write in."""
    return turn.person.village or turn.village


def _village_line(turn: Turn) -> list[str]:
    key = _own_village(turn)
    return [say(turn.language, "workshop-village", village=escaped(_forum(turn).group(key).name))] if key else []


def _seat(turn: Turn, session: Session, seat: Participant) -> Seat:
    position = turn.desks.groupwork.position(session)
    starts = position.ends if position.stage is Stage.BEFORE else None
    return Seat(session, seat.group, _own_village(turn), starts, position.stage is Stage.CLOSED)


def _is_form(answer: Answer) -> bool:
    offered = numbers.of_card(dict(answer.card or {"body": []}))
    return any(choice.data.get("verb") == "workshop.send" for choice in offered.buttons)


def _forum(turn: Turn) -> Forum:
    return turn.desks.directory.forum()


VERBS = {
    "groupwork.join": join,
    "groupwork.switch": switch,
    "groupwork.stay": stay,
    "groupwork.village": village,
    "groupwork.joined": joined,
}
