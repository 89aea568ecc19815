"""The agenda as rows of text: read, joined up, and refused with the row named."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from forum.errors import ForumError
from forum.minutes.minutes import Point


class BadAgenda(ForumError):
    """A row of the agenda cannot be so; args of all: row (from 1), title."""


class AgendaRow(BadAgenda):
    """It does not begin with its times; args: row, title (the row as typed)."""

    key = "error-agenda-row"


class AgendaGap(BadAgenda):
    """Nothing is planned between the row and the one before, or the end; args: row, title, begins, ends, minutes."""

    key = "error-agenda-gap"


class AgendaOverlap(BadAgenda):
    """The row begins before the one before it ends; args: row, title, begins, ends, minutes."""

    key = "error-agenda-overlap"


class AgendaOutside(BadAgenda):
    """The row begins before the meeting or ends after it, or before it begins; args: row, title, begins, ends."""

    key = "error-agenda-outside"


class AgendaTooLong(BadAgenda):
    """More rows than minutes take; args: row, title, most."""

    key = "error-agenda-too-long"


@dataclass(frozen=True, slots=True)
class Fill:
    """«17.00–18.30: rækkerne fylder 85 af 90 min.»; times are UTC."""

    starts_at: datetime
    ends_at: datetime
    filled: int
    of: int


def read(typed: str, starts_at: datetime, ends_at: datetime, zone: str) -> tuple[Point, ...]:
    """The rows of a multi-line text, one a line, in local wall time; BadAgenda names the row that cannot be so.

    «17.00-17.05 Velkomst v. Landsbyforum», «17:00–17:05 …», «17.00 5 min Velkomst», «kl. 17 …»; who holds it stands
    behind «v.», «ved», «by», «von», «durch» or in brackets.
    """
    raise NotImplementedError


def text(points: Sequence[Point], zone: str) -> str:
    """The rows as `read` takes them."""
    raise NotImplementedError


def fill(points: Sequence[Point], starts_at: datetime, ends_at: datetime) -> Fill:
    """How many minutes of the meeting the rows take."""
    raise NotImplementedError
