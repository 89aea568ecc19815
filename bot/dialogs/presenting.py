"""Who presents for a break-out group; the presenter's main points and large view; the organiser's speaking queue."""

from bot.cards import presenting as cards
from bot.cards import speaking
from bot.cards.presenting import ME
from bot.cards.refused import refusal
from bot.cards.speaking import Picked
from bot.cards.workshop import number, word
from bot.dialogs.places import shared
from bot.dialogs.together import group_in
from bot.turn import Answer, How, Turn
from forum.errors import ForumError
from forum.groupwork.posts import Presenting, PresentsNoMore, WhoPresents
from forum.groupwork.presenters import TooManyPoints
from texts import say


async def present(turn: Turn, _rest: str) -> Answer:
    """`fremlæg`: who presents for one's group; for an organiser the speaking queue."""
    session = await turn.desks.together.newest(turn.person)
    if session is not None:
        return await _queue(turn, session.id, 0)
    seat = await turn.desks.together.seat(turn.person)
    if seat is None:
        return Answer(text=say(turn.language, "presenting-none"))
    return _told(turn, await turn.desks.presentations.asked(turn.person, seat.session, seat.group))


async def choose(turn: Turn) -> Answer:
    """A name was pressed; without one, [Skift] or another page of names."""
    session, group, whom = *_place(turn), word(turn.data, "person")
    if not whom:
        asked = await turn.desks.presentations.asked(turn.person, session, group)
        return _told(turn, asked, change=True)
    person = turn.person.id if whom == ME else whom
    seen = number(turn.data, "seen")
    found = await turn.desks.presentations.choose(turn.person, session, group, person, seen)
    if found.presenter.person != turn.person.id:
        return _told(turn, found)
    page = await turn.desks.presentations.page(turn.person, session, group)
    return Answer(card=speaking.follows(page, turn.language, turn.desks.directory.forum()))


async def give_back(turn: Turn) -> Answer:
    """[Jeg kan ikke]: the group is asked anew, and who said so is told that they are free."""
    before = await turn.desks.presentations.asked(turn.person, *_place(turn))
    found = await turn.desks.presentations.give_back(turn.person, *_place(turn))
    if before.presenter.person != turn.person.id:
        return _told(turn, found)
    value = PresentsNoMore(found.session, found.group)
    return Answer(card=cards.no_more(value, turn.language, turn.desks.directory.forum()))


async def points(turn: Turn) -> Answer:
    """[Vælg 3 hovedpunkter]: the notes to choose from, and what was chosen; a fourth is refused and stays ticked."""
    start = number(turn.data, "start")
    page = await turn.desks.presentations.page(turn.person, *_place(turn))
    if turn.data.get("save") is not True:
        return _points(turn, page, Picked(page.points, start))
    ticked = tuple(id_ for id_ in word(turn.data, "points").split(",") if id_)
    # Points that stand on another page of choices are neither seen nor meant to be dropped.
    elsewhere = tuple(id_ for id_ in page.points if id_ not in speaking.on_page(page, start, turn.language))
    try:
        chosen = await turn.desks.presentations.points(turn.person, *_place(turn), (*elsewhere, *ticked))
    except TooManyPoints as error:
        return _points(turn, page, Picked(ticked, start, _sentence(turn, error)))
    return _large(turn, chosen, 0)


async def large(turn: Turn) -> Answer:
    """[Vis stort]."""
    page = await turn.desks.presentations.page(turn.person, *_place(turn))
    return _large(turn, page, number(turn.data, "start"))


async def queue(turn: Turn) -> Answer:
    """The speaking queue, from the control card or a further page of it."""
    return await _queue(turn, word(turn.data, "session"), number(turn.data, "start"))


async def left_the_team(turn: Turn) -> Answer:
    """Rule 43: whoever is off the team presents for no group any more; the bot may be in other teams too."""
    desks = turn.desks
    if turn.incoming.team not in ("", desks.directory.forum().team):
        return Answer()
    for each in await desks.presentations.presenting():
        known = await desks.people.mris(desks.directory.forum().id, [each.person])
        if set(known) & set(turn.incoming.removed):
            await desks.presentations.gone(each.person)
    return Answer()


def _place(turn: Turn) -> tuple[str, int]:
    return word(turn.data, "session"), group_in(turn)


def _told(turn: Turn, value: WhoPresents, *, change: bool = False) -> Answer:
    forum, page = turn.desks.directory.forum(), number(turn.data, "page")
    public = shared(turn) and turn.incoming.how in (How.MESSAGE, How.SUBMIT)
    return Answer(card=cards.who(value, turn.language, forum, page, change=change, shared=public))


def _points(turn: Turn, page: Presenting, picked: Picked) -> Answer:
    title = say(turn.language, "presenting-points")
    return Answer(card=speaking.points(page, picked, turn.language), title=title)


def _large(turn: Turn, page: Presenting, start: int) -> Answer:
    title = say(turn.language, "together-group-name", group=str(page.group))
    return Answer(card=speaking.large(page, turn.language, turn.desks.directory.forum(), start), title=title)


async def _queue(turn: Turn, session: str, start: int) -> Answer:
    found = await turn.desks.presentations.queue(turn.person, session)
    card = speaking.queue(found, turn.language, turn.desks.directory.forum(), start, shared=shared(turn))
    return Answer(card=card)


def _sentence(turn: Turn, error: ForumError) -> str:
    return refusal(turn.language, error)


VERBS = {
    "groupwork.present": choose,
    "groupwork.unpresent": give_back,
    "groupwork.points": points,
    "groupwork.large": large,
    "groupwork.queue": queue,
}
