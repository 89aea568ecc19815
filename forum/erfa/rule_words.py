"""Reads a rule as people write it, in Danish, English or German: «den anden tirsdag hver måned 17.00-18.30 ERFA»."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta

from forum.erfa import hours
from forum.erfa.rules import ALL_YEAR, LAST, BadRule, Rule
from forum.erfa.times import MONTHS
from forum.folding import folded, quoted


def _table(lines: Iterable[str], first: int = 1) -> Mapping[str, int]:
    return {word: number for number, words in enumerate(lines, first) for word in words.split()}


_ORDINALS = {
    **_table(
        (
            "1 1st foerste first erste ersten erster",
            "2 2nd anden andet second other zweite zweiten zweiter",
            "3 3rd tredje third dritte dritten dritter",
            "4 4th fjerde fourth vierte vierten vierter",
        )
    ),
    **dict.fromkeys(["sidste", "last", "letzte", "letzten", "letzter"], LAST),
}
_WEEKDAYS = _table(
    (
        "mandag mandagen mandage monday mondays montag montags",
        "tirsdag tirsdagen tirsdage tuesday tuesdays dienstag dienstags",
        "onsdag onsdagen onsdage wednesday wednesdays mittwoch mittwochs",
        "torsdag torsdagen torsdage thursday thursdays donnerstag donnerstags",
        "fredag fredagen fredage friday fridays freitag freitags",
        "loerdag loerdagen loerdage saturday saturdays samstag samstags sonnabend sonnabends",
        "soendag soendagen soendage sunday sundays sonntag sonntags",
    ),
    first=0,
)
_MONTHS = {folded(name): number for name, number in MONTHS.items()}
_SAYS: Mapping[str, str] = {
    word: meaning
    for meaning, words in {
        "every": "hver hvert every each jeden jede jedes",
        "year": "aarligt aarlig yearly annually jaehrlich aar aaret year jahr jahres",
        "month": "maaned maaneden month monat monats",
        "week": "uge ugen week woche",
        "": "den det i om paa og the of in and on im am des der dem und",
    }.items()
    for word in words.split()
}
_WORD = re.compile(r"[^\s,]+[\s,]*")


@dataclass(frozen=True, slots=True)
class Typed:
    """A rule as it was typed: the hours of each meeting on the wall clock, and the words behind them."""

    rule: Rule
    starts: time
    ends: time | None
    title: str


@dataclass(slots=True)
class _Said:
    """What the words of a rule amount to."""

    ordinals: list[int]
    weekdays: list[int]
    months: list[int]
    says: set[str]


def read(typed: str, today: date) -> Typed:
    """BadRule where it is no rule, BadDate where its hours are none; every second week counts from `today`."""
    text = typed.strip()
    said, end = _words(text)
    rule = _rule(said, today)
    clock = hours.read(text, end) if rule else None
    if rule is None or clock is None or (clock.ends and clock.ends <= clock.starts):
        raise BadRule(typed=quoted(typed))
    return Typed(rule, clock.starts, clock.ends, clock.rest)


def _words(text: str) -> tuple[_Said, int]:
    """The words at the beginning that a rule may hold, and where they end."""
    said, at = _Said([], [], [], set()), 0
    while (match := _WORD.match(text, at)) and _takes(said, match[0]):
        at = match.end()
    return said, at


def _takes(said: _Said, word: str) -> bool:
    """Notes one word; False for one that belongs to no rule, such as a time."""
    known = folded(word)
    for table, noted in ((_ORDINALS, said.ordinals), (_WEEKDAYS, said.weekdays), (_MONTHS, said.months)):
        if known in table:
            noted.append(table[known])
            return True
    said.says.add(_SAYS.get(known, ""))
    return known in _SAYS


def _rule(said: _Said, today: date) -> Rule | None:
    if len(said.weekdays) != 1 or len(said.ordinals) > 1:
        return None
    weekday, nth = said.weekdays[0], said.ordinals[0] if said.ordinals else 0
    if said.months or "month" in said.says:
        months = tuple(sorted(set(said.months))) or ALL_YEAR
        return Rule(weekday, nth, months) if nth and "week" not in said.says else None
    # «hver anden tirsdag» is every other one; «den anden tirsdag» alone could be either, and is asked about.
    if nth == LAST or "every" not in said.says or "year" in said.says:
        return None
    return Rule(weekday, weeks=nth or 1, anchor=today + timedelta(days=1 + (weekday - today.weekday() - 1) % 7))
