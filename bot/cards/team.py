"""How old it is what the bot knows of the team, for the organiser: a line under a card."""

from datetime import datetime, timedelta

from bot.cards import elements
from bot.cards.elements import Card
from forum.groups import OWNERS_LAST, Forum
from texts import say
from texts.when import moment


def noted(card: Card, age: timedelta | None, forum: Forum, now: datetime, language: str) -> Card:
    """The card with the line; `age` is the roster's, None while it cannot be had; `now` is real time."""
    line = f"{_roster(age, language)} {_owners(forum, now, language)}"
    return {**card, "body": [*card["body"], elements.small(line)]}


def _roster(age: timedelta | None, language: str) -> str:
    if age is None:
        return say(language, "team-roster-unknown")
    return say(language, "team-roster-age", minutes=max(0, int(age / timedelta(minutes=1))))


def _owners(forum: Forum, now: datetime, language: str) -> str:
    if forum.owners_at is None:
        return say(language, "team-owners-unknown")
    key = "team-owners-age" if forum.owners_count(now) else "team-owners-old"
    return say(language, key, at=moment(forum.owners_at, language, forum.zone), days=OWNERS_LAST.days)
