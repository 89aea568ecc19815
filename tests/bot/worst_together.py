"""The cards of a break-out group at their worst: 250 groups, 300 people with names of 80 signs, notes of 500."""

from collections.abc import Iterator
from dataclasses import replace

from bot.cards import matrix, presenting, speaking, together
from forum.groups import Forum
from forum.groupwork import rounds
from forum.groupwork.posts import GroupCard, GroupCount, Presenting, PresentsNoMore, WhoPresents
from forum.groupwork.presenters import Queued, slots
from forum.groupwork.presenting import SpeakingQueue
from forum.groupwork.sessions import Participant, Presenter, Session
from forum.groupwork.together import AllGroups
from forum.people import Language
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Note
from tests.bot.paper_sessions import evening
from tests.bot.stage import Card

NAME = "Øster-Åbenrå *_[x](y) <at>漢</at> "
NAMES = tuple((f"{number}漢" + NAME * 9)[:80] for number in range(300))


def _session(groups: int = 250) -> Session:
    return evening(*[()] * groups, id="s" * 22)


def cards(language: str, forum: Forum, text: str, shown: Matrix, notes: tuple[Note, ...]) -> Iterator[tuple[str, Card]]:
    """Name and card; `shown` and `notes` are the worst there are, `text` stands for a note."""
    session, position = _session(), rounds.position(_session(), _session().switches[0])
    live = GroupCard(session, position, 250, shown, 9999, 9999, True, ("retention", 1), NAMES[0])
    yield "group card", together.group(live, language, forum, "village-0")
    yield "group card, brief", together.brief(live, language, forum)
    counts = tuple(GroupCount(number, 9999, 9999, 99999) for number in range(1, 251))
    yield "all groups", together.all_groups(AllGroups(session, shown, counts), language, forum)
    further = [together.group_button(session.id, 250, language)]
    yield "matrix in group work", matrix.matrix(shown, forum, language, "village-0", further)
    many = tuple(replace(each, id=f"{number:032x}", text=text) for number, each in enumerate(notes * 10))
    page = Presenting(session, 250, 250, 250, session.closes, 0, many, tuple(each.id for each in many[:3]), NAMES[1])
    yield "page", speaking.page(page, language, forum)
    yield "large view", speaking.large(page, language, forum, 10)
    picked = speaking.Picked(tuple(each.id for each in many), 3, "!" * 90)
    yield "main points", speaking.points(page, picked, language)
    yield "it follows", speaking.follows(page, language, forum)


def people(language: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    """Those in which names stand."""
    session = _session()
    seats = tuple(
        Participant(session.id, f"{number:036}", 250, name, Language.DA, session.created_at)
        for number, name in enumerate(NAMES)
    )
    asked = WhoPresents(session, 250, seats, Presenter(session.id, 250, version=9999), NAMES[2], reader=seats[0].person)
    few = replace(asked, participants=seats[:6])
    for page in (0, 1, 99):
        yield f"who presents, page {page}", presenting.who(asked, language, forum, page)
    yield "who presents of six", presenting.who(few, language, forum)
    settled = replace(few, presenter=Presenter(session.id, 250, seats[0].person, version=9999))
    yield "somebody presents", presenting.who(settled, language, forum)
    yield "presents no more", presenting.no_more(PresentsNoMore(session, 250, NAMES[3]), language, forum)
    queued = tuple(Queued(slot, NAMES[slot.number]) for slot in slots(session))
    yield "queue", speaking.queue(SpeakingQueue(session, queued), language, forum, 40, shared=True)
