"""A refusal of the forum's as a sentence: the one place where an error becomes words."""

import re
from datetime import datetime, time

from bot.cards.typed import escaped
from forum.errors import ForumError, Told
from texts import say, when
from texts.money import kroner

_KEY = re.compile(r"[a-z]+(?:_[a-z]+)*")
_SUMS = frozenset({"oere", "free"})
"""What an error carries in øre."""


def refusal(language: str, error: ForumError) -> str:
    """The sentence of a forum error; what a person typed cannot format it."""
    return say(language, error.key, **{name: _told(name, value, language) for name, value in error.args_.items()})


def _told(name: str, value: Told, language: str) -> str | int:
    if isinstance(value, str):
        return _plain(value)
    if isinstance(value, datetime):
        return when.figures(value, language)
    if isinstance(value, time):
        return when.hour(value, language)
    return kroner(value, language) if name in _SUMS else value


def _plain(value: str) -> str:
    """A key of ours, by which the sentence chooses, stays what it is: inside a word no underscore formats."""
    return value if _KEY.fullmatch(value) else escaped(value)
