"""How old it is what the bot knows of the team, for the organiser: a line under a card."""

from datetime import timedelta

from bot.cards import elements
from bot.cards.elements import Card
from forum.groups import OWNERS_LAST, Forum
from forum.ports import Clock
from texts import say
from texts.when import moment


def noted(card: Card, age: timedelta | None, forum: Forum, clock: Clock, language: str) -> Card:
    """The card with the line; `age` is the roster's, None while it cannot be had."""
    line = f"{_roster(age, language)} {_owners(forum, clock, language)}"
    return {**card, "body": [*card["body"], elements.small(line)]}


def _roster(age: timedelta | None, language: str) -> str:
    if age is None:
        return say(language, "team-roster-unknown")
    return say(language, "team-roster-age", minutes=max(0, int(age / timedelta(minutes=1))))


def _owners(forum: Forum, clock: Clock, language: str) -> str:
    """They were read in real time; when that was is told on the forum's clock, which local mode may have moved."""
    if forum.owners_at is None:
        return say(language, "team-owners-unknown")
    real = clock.real()
    key = "team-owners-age" if forum.owners_count(real) else "team-owners-old"
    at = forum.owners_at + (clock.now() - real)
    return say(language, key, at=moment(at, language, forum.zone), days=OWNERS_LAST.days)
