"""Whether a text is about another village than the one whose channel it was written in (F57)."""

from collections.abc import Iterable, Mapping

from forum.folding import folded
from forum.groups import Group
from forum.workshop.lines import lines
from forum.workshop.questions import Phase


def others_named(fields: Mapping[Phase, str], place: str, groups: Iterable[Group]) -> tuple[str, ...]:
    """The villages that a text names where it does not name `place`; () outside of a channel.

    Names are whole words, whatever their case and accents, also with the «s» of «Broagers havn».
    """
    if not place:
        return ()
    said = tuple(_words(fields))
    named = tuple(group.key for group in groups if any(_names(group.name, line) for line in said))
    return () if place in named else named


def _words(fields: Mapping[Phase, str]) -> Iterable[str]:
    return (f" {folded(line)} " for text in fields.values() for line in lines(text))


def _names(name: str, line: str) -> bool:
    word = folded(name)
    return bool(word) and (f" {word} " in line or f" {word}s " in line)
