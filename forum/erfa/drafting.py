"""What an organiser wished becomes a meeting: every time reckoned, and what cannot be refused."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from forum.erfa import occasions, rounds, times
from forum.erfa.days import Rules
from forum.erfa.errors import BadEnd, BadLink, EndMissing, NoQuestion, PreReadTooLate
from forum.erfa.meetings import LINK_LIMIT, PLACE_LIMIT, Meeting, Wish
from forum.errors import BadDate, InThePast
from forum.groups import Forum
from forum.minutes import agenda, typed
from forum.minutes.minutes import Point
from forum.workshop.questions import Question

FARTHEST_YEARS = 10
"""A meeting further ahead than this is a slip of the finger."""
LONGEST = timedelta(days=1)
_LINK = re.compile(r"https://[^\s<>\"\\^`{|}]+")


@dataclass(frozen=True, slots=True)
class Drafting:
    """Where and when a wish is read; `lead_days` is when the pre-read goes out at the latest."""

    forum: Forum
    now: datetime
    rules: Rules
    lead_days: int

    def starts(self, wish: Wish) -> datetime:
        """BadDate, InThePast, NoSuchTime."""
        self._refuse_far(wish)
        starts_at = times.typed_to_utc(wish.starts, self.forum.zone)
        if starts_at <= self.now:
            raise InThePast(typed=wish.starts)
        return starts_at

    def ends(self, wish: Wish, starts_at: datetime) -> datetime | None:
        """BadEnd, EndMissing, NoSuchTime."""
        if wish.ends is None:
            if wish.agenda.strip():
                raise EndMissing
            return None
        ends_at = times.typed_to_utc(wish.ends, self.forum.zone)
        if not starts_at < ends_at <= starts_at + LONGEST:
            raise BadEnd(typed=wish.ends)
        return ends_at

    def points(self, wish: Wish, starts_at: datetime, ends_at: datetime | None) -> tuple[Point, ...]:
        """The rows as far as they go; BadAgenda."""
        return agenda.read(wish.agenda, starts_at, ends_at, self.forum.zone) if ends_at else ()

    def drafted(self, meeting: Meeting, wish: Wish, *, standing: bool = False) -> Meeting:
        """The meeting as it is wished; one that is `standing` keeps what has happened already."""
        zone, starts_at = self.forum.zone, self.starts(wish)
        ends_at = self.ends(wish, starts_at)
        around = rounds.Around(starts_at, zone, self.rules, self.now, meeting if standing else None)
        pre_read_on = self._pre_read_on(wish, around)
        round_ = rounds.reckoned(wish, around)
        return replace(
            meeting,
            title=wish.title,
            starts_at=starts_at,
            ends_at=ends_at,
            place=typed.line(wish.place, PLACE_LIMIT),
            link=_link(wish.link),
            points=self._agenda(meeting, wish, starts_at, ends_at),
            questions=_questions(wish.questions),
            series=wish.series or meeting.series,
            pre_read_at=times.morning(pre_read_on, zone),
            preview_at=times.morning(occasions.preview_day(pre_read_on), zone),
            cut_off_at=round_.cut_off_at,
            asked_at=round_.asked_at,
            reminded_at=round_.reminded_at,
        )

    def _agenda(self, meeting: Meeting, wish: Wish, starts_at: datetime, ends_at: datetime | None) -> tuple[Point, ...]:
        """Rows that nobody touched move along with a meeting that is as long as it was."""
        if ends_at is None:
            return ()
        same = bool(meeting.points) and wish.agenda.strip() == agenda.text(meeting.points, self.forum.zone)
        if same and meeting.ends_at and meeting.ends_at - meeting.starts_at == ends_at - starts_at:
            later = starts_at - meeting.starts_at
            return tuple(
                replace(each, starts_at=each.starts_at + later, ends_at=each.ends_at + later) for each in meeting.points
            )
        points = self.points(wish, starts_at, ends_at)
        if points:
            agenda.require_full(points, starts_at, ends_at, self.forum.zone)
        return points

    def _pre_read_on(self, wish: Wish, around: rounds.Around) -> date:
        """PreReadTooLate, NoWorkingDay; a day that stands already, or has gone, is what it is."""
        day = wish.pre_read_on or occasions.pre_read_day(wish.starts.date(), self.lead_days)
        if times.morning(day, around.zone) >= around.starts_at:
            raise PreReadTooLate(typed=f"{day:%d-%m-%Y}")
        stood = times.local(around.standing.pre_read_at, around.zone).date() if around.standing else None
        if wish.pre_read_on and day != stood and day >= around.today:
            rounds.refuse_closed(day, around.starts_at, around)
        return day

    def _refuse_far(self, wish: Wish) -> None:
        """Before anything is reckoned: at the ends of the calendar the reckoning itself fails."""
        year = times.local(self.now, self.forum.zone).year
        near = range(year - 1, year + FARTHEST_YEARS + 1)
        for moment in filter(None, (wish.starts, wish.ends, wish.cut_off)):
            if moment.year not in near:
                raise BadDate(typed=moment)
        for day in filter(None, (wish.pre_read_on, wish.asked_on, wish.reminded_on)):
            if day.year not in near:
                raise BadDate(typed=f"{day:%d-%m-%Y}")


def _link(address: str) -> str:
    """ "" for none; it is opened by people who trust it, so that it says plainly where it leads."""
    found = address.strip()
    if not found:
        return ""
    if len(found) > LINK_LIMIT or not _LINK.fullmatch(found) or not found.isprintable() or not _leads(found):
        raise BadLink(limit=LINK_LIMIT)
    return found


def _leads(address: str) -> bool:
    """Whether a host stands in it, and nobody's name before the host."""
    try:
        found = urlsplit(address)
        return bool(found.hostname) and "@" not in found.netloc
    except ValueError:
        return False


def _questions(wanted: tuple[Question, ...]) -> tuple[Question, ...]:
    found = tuple(question for question in Question if question in wanted)
    if not found:
        raise NoQuestion
    return found
