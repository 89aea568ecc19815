"""How a question round stands, in an organiser's status: what is next, who was reminded, and how to do more."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.cards import elements
from bot.cards.elements import Element
from forum.erfa.asked import Reminded, Status
from forum.groups import Forum
from texts import say, when

STEPS = 3
LEAVING = timedelta(minutes=15)
"""So long nobody wonders that a reminder has reached no village yet."""


@dataclass(frozen=True, slots=True)
class Round:
    """`now` (UTC) is when it is looked at."""

    status: Status
    now: datetime


def lines(value: Round, forum: Forum, language: str) -> list[str]:
    """What has been reminded, and the next steps with their times."""
    status, now = value.status, value.now
    automatic = status.automatic if status.automatic and status.automatic.at <= now else None
    return [
        *([_told("asking-reminded", automatic, value, forum, language)] if automatic else []),
        *([_by_hand(status.by_hand, value, forum, language)] if status.by_hand else []),
        *_next(value, forum, language),
    ]


def buttons(value: Round, language: str) -> Sequence[Element]:
    """[Påmind de 5] as long as nobody did, [Ring-liste] as long as somebody is missing."""
    missing, ids = len(value.status.missing), {"meeting": value.status.meeting.id}
    remind = elements.button(say(language, "asking-remind", count=missing), "asking.remind", ids, primary=True)
    calls = elements.button(say(language, "asking-calls"), "asking.calls", ids)
    return [*([remind] if value.status.may_remind else []), *([calls] if missing else [])]


def _by_hand(reminded: Reminded, value: Round, forum: Forum, language: str) -> str:
    if not reminded.villages and reminded.at <= value.now < reminded.at + LEAVING:
        return say(language, "asking-leaves-by-hand")
    if reminded.at > value.now:
        return say(language, "asking-reminds-by-hand", at=_at(reminded.at, value, forum, language))
    return _told("asking-reminded-by-hand", reminded, value, forum, language)


def _told(key: str, reminded: Reminded, value: Round, forum: Forum, language: str) -> str:
    return say(language, key, count=len(reminded.villages), at=_at(reminded.at, value, forum, language))


def _next(value: Round, forum: Forum, language: str) -> list[str]:
    steps = [
        say(
            language,
            "asking-step",
            what=say(language, f"asking-step-{step}"),
            at=_at(at, value, forum, language),
        )
        for step, at in value.status.next[:STEPS]
    ]
    return [say(language, "asking-next", steps=" · ".join(steps))] if steps else []


def _at(at: datetime, value: Round, forum: Forum, language: str) -> str:
    return when.near(at, value.now, language, forum.zone)
