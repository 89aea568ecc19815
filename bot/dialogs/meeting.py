"""The chat of a meeting: a place of the session once an organiser says so, and a word for who is not on the team."""

from dataclasses import replace

from bot import codes
from bot.cards.forms import Typed
from bot.cards.typed import escaped
from bot.dialogs import drawing, welcome
from bot.turn import Answer, Chat, Turn
from forum import ids
from forum.groupwork.rounds import Stage
from forum.groupwork.sessions import Place, Session
from forum.people import Role
from texts import say
from texts.when import clock


async def added(turn: Turn) -> Answer:
    """The bot was added somewhere; by an organiser to a meeting's chat, that becomes one of the session's places."""
    if turn.incoming.chat is not Chat.GROUP:
        return await welcome.opened(turn)
    session = await _under_way(turn) if may_place(turn) else None
    if session is None:
        return Answer(text=say(turn.language, "joining-place-later", forum=_forum_name(turn)))
    return await placed(turn, session)


async def followed(turn: Turn, command: str, answer: Answer) -> Answer:
    """`svar` and `gruppearbejde` of an organiser in a meeting's chat bring the session there."""
    session = await _under_way(turn) if command in ("answer", "groupwork") and may_place(turn) else None
    if session is None:
        return answer
    brought = await placed(turn, session)
    return brought if command == "answer" else answer


async def placed(turn: Turn, session: Session) -> Answer:
    """From now on the session's cards come to this chat; the current one at once, for everybody there."""
    await turn.desks.groupwork.open_place(Place(session.id, turn.incoming.conversation, turn.language))
    told = say(turn.language, "joining-place", forum=_forum_name(turn))
    position = turn.desks.groupwork.position(session)
    if position.stage is Stage.BEFORE and position.ends:
        at = clock(position.ends, turn.language, turn.desks.directory.forum().zone)
        return Answer(text=f"{told}\n\n{say(turn.language, 'joining-starts', at=at)}")
    form = await drawing.opened(turn, Typed(ids.new(), position.question or session.questions[-1], session=session.id))
    return replace(form, text=told)


def may_place(turn: Turn) -> bool:
    """An organiser in a group chat; a chat of three friends is no place of the forum's."""
    return turn.incoming.chat is Chat.GROUP and turn.person.role is Role.ORGANISER


def outsider(turn: Turn) -> str:
    """Whoever is in the meeting and not on the team is told how their thoughts count all the same; "" elsewhere."""
    meeting = turn.incoming.chat is Chat.GROUP or codes.asked_for(turn.text)
    return say(turn.language, "joining-outsider") if meeting else ""


async def _under_way(turn: Turn) -> Session | None:
    desk = turn.desks.groupwork
    return next((each for each in await desk.open() if desk.position(each).stage is not Stage.CLOSED), None)


def _forum_name(turn: Turn) -> str:
    return escaped(turn.desks.directory.forum().name)
