"""The organiser's cards of group work at their worst: 300 groups, acts of people with names of 80 signs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.cards import groupwork, preparing, sure
from bot.cards.preparing import LONG, SHORT, Draft
from forum.groups import Forum
from forum.groupwork import rounds
from forum.groupwork.posts import Closed, GroupCount, SessionCard
from forum.groupwork.rounds import Act
from forum.groupwork.sessions import Deed, Session, State
from forum.people import Language
from tests.bot.paper_sessions import evening
from tests.bot.stage import Card
from tests.bot.worst_together import NAMES

END = datetime(2021, 5, 4, 16, 0, tzinfo=UTC)


def _value(session: Session, now: datetime, deeds: int = 5) -> SessionCard:
    counts = tuple(GroupCount(group.number, 9999 * (group.number % 2), 9999, 0) for group in session.groups)
    done = tuple(Deed(session.id, now, "somebody", list(Act)[number % len(Act)]) for number in range(deeds))
    return SessionCard(session, rounds.position(session, now), counts, done, {"somebody": NAMES[7]}, now, stale=True)


def cards(language: str, forum: Forum) -> Iterator[tuple[str, Card]]:
    """Name and card."""
    for groups in (50, 300):
        session = evening(*[()] * groups, id="s" * 32, version=9999)
        told = Language(language)
        for index, now in enumerate((*session.switches, session.created_at)):
            yield f"control {groups} {index}", groupwork.control(_value(session, now), forum, told, reader="x")
        paused = replace(session, paused_at=session.switches[1], state=State.PAUSED)
        yield f"control {groups} paused", groupwork.control(_value(paused, END), forum, told, shared=True)
        locked = replace(session, state=State.LOCKED)
        yield f"control {groups} locked", groupwork.control(_value(locked, END), forum, told, notice="!" * 90)
        yield f"log {groups}", groupwork.log(_value(session, END, 500), forum, told, reader="", shared=True)
        yield f"locking {groups}", sure.asked(_value(session, END), Act.LOCK, told, shared=True)
        yield f"closing {groups}", sure.asked(_value(session, session.created_at), Act.CLOSE, told, shared=True)
        yield f"closing soon {groups}", sure.asked(_value(session, session.switches[0]), Act.CLOSE, told, shared=False)
        yield f"ready {groups}", groupwork.ready(session, forum, told, shared=groups == 50)
        yield f"thanks {groups}", groupwork.thanks(Closed(session, 99999, shared=groups == 50), told, forum)
        far = replace(session, cut_off=datetime(2022, 5, 4, 10, 0, tzinfo=UTC))
        yield f"thanks far {groups}", groupwork.thanks(Closed(far, 1), told, forum)
    yield "form", preparing.form(Draft("t" * 128), forum, language, shared=False)
    wrong = dict.fromkeys((*preparing.MORE, "", "questions", "minutes", "groups", "at"), "!" * 120)
    typed = {"minutes": "9" * SHORT * 2, "groups": "漢" * LONG, "slack": "9" * SHORT, "wish_year": "漢" * SHORT}
    yield (
        "form with everything wrong",
        preparing.form(Draft("t" * 128, **typed, problems=wrong), forum, language, shared=True),
    )
