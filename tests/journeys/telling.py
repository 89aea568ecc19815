"""A journey as a table: who does what at which time, and the words that they read then, in three languages."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Union

from demo.wire import Json
from forum.people import Language
from forum.project import dates
from forum.themes import themes
from forum.themes.coding import codebook
from texts import say
from texts.money import kroner
from texts.names import genitive
from texts.when import clock, period, weekday

if TYPE_CHECKING:
    from tests.journeys.theatre import Theatre

ZONE = "Europe/Copenhagen"
LANGUAGES = {"da": "da-DK", "en": "en-GB", "de": "de-DE"}
SENDER = "‹sender›"
"""Whoever pressed first: of two in the same moment nobody knows beforehand."""
A_DAY = date(2021, 5, 4)
"""The day from which a period is read."""


@dataclass(frozen=True, slots=True)
class Day:
    """A place that is the name of a day."""

    at: datetime


@dataclass(frozen=True, slots=True)
class Theme:
    """A place that is the name of a theme."""

    key: str


@dataclass(frozen=True, slots=True)
class On:
    """A place that is a date, told as `how` tells it: a function of texts.when."""

    at: datetime
    how: Callable[[datetime, str, str], str]


@dataclass(frozen=True, slots=True)
class Whose:
    """A place that is a name in the genitive."""

    name: str


@dataclass(frozen=True, slots=True)
class Span:
    """A place that is a day, a month or a range, in Danish words."""

    danish: str


@dataclass(frozen=True, slots=True)
class Money:
    """A place that is an amount."""

    oere: int


@dataclass(frozen=True, slots=True)
class Spelt:
    """A place that is what somebody typed, which each does in a language of their own."""

    words: dict[str, str]


Place = Union[str, int, datetime, Day, On, Theme, Whose, Span, Money, Spelt, "Line"]


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the journey: its key, the Danish words as they stand in the journey, and what fills its places.

    Another sentence may fill one. Without a key the words are the same in every language, as a name is.
    """

    key: str
    danish: str
    places: dict[str, Place] = field(default_factory=dict)

    def told(self, language: str) -> str:
        """The sentence as a person reads it in that language."""
        if not self.key:
            return self.danish
        return say(language, self.key, **{name: _filled(place, language) for name, place in self.places.items()})


def line(key: str, danish: str, **places: Place) -> Line:
    return Line(key, danish, places)


def figures(danish: str) -> Spelt:
    """«14-09-2021 17.00» or «17.00», as each language writes it."""
    day, clock_ = danish[:-5], danish[-5:].replace(".", ":")
    return Spelt({"da": danish} | dict.fromkeys(("en", "de"), day + clock_))


def _filled(place: Place, language: str) -> str | int:
    if isinstance(place, Span | Money | Spelt):
        return _written(place, language)
    if isinstance(place, datetime):
        return clock(place, language, ZONE)
    if isinstance(place, Theme):
        return codebook().name(themes.Theme(place.key), Language(language))
    if isinstance(place, On):
        return place.how(place.at, language, ZONE)
    if isinstance(place, Day):
        return weekday(place.at, language, ZONE)
    if isinstance(place, Whose):
        return genitive(place.name, language)
    return place.told(language) if isinstance(place, Line) else place


def _written(place: Span | Money | Spelt, language: str) -> str:
    if isinstance(place, Span):
        return period(dates.read(place.danish, A_DAY), language)
    return kroner(place.oere, language) if isinstance(place, Money) else place.words[language]


def at(hour: int, minute: int, second: int = 0, day: int = 4, month: int = 5) -> datetime:
    """A clock time in the summer of 2021, as the room's clock shows it."""
    return datetime(2021, month, day, hour - 2, minute, second, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Writes:
    """Something is written to the bot; `‹kode›` is the code of the group work. By language, or the same in all."""

    words: str | dict[str, str]


@dataclass(frozen=True, slots=True)
class Taps:
    """The newest button of that title, with what was typed into its card's fields.

    A name that ends in «*» means each field whose name begins so.
    """

    title: Line
    typed: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TapsAgain:
    """The very same tap once more, as a double tap or a client's retry is."""


@dataclass(frozen=True, slots=True)
class Reads:
    """Nothing is done: what is expected stands in the person's chat, or comes there; or in the channel of that name."""

    place: str = ""


@dataclass(frozen=True, slots=True)
class Happens:
    """Something that no person does in a chat; where it answers words, these are what is read."""

    what: Callable[["Theatre"], Awaitable[list[str] | None]]


Deed = Writes | Taps | TapsAgain | Reads | Happens


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table. `case` names the failure case that it plays; `counts` are the nine numbers of a matrix."""

    at: datetime
    who: str
    deed: Deed
    lines: tuple[Line, ...] = ()
    never: tuple[Line, ...] = ()
    counts: tuple[int, ...] = ()
    case: str = ""


def row(
    when: datetime,
    who: str,
    deed: Deed,
    *lines: Line,
    never: tuple[Line, ...] = (),
    counts: tuple[int, ...] = (),
    case: str = "",
) -> Row:
    return Row(when, who, deed, lines, never, counts, case)


@dataclass(frozen=True, slots=True)
class Standing:
    """A message with the card that one person sees in it now."""

    message: str
    text: str
    card: Json
