"""The days of a question round: when villages are asked and reminded, and until when their answers count."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from forum import quiet
from forum.erfa import times
from forum.erfa.days import Rules
from forum.erfa.errors import CutOffTooLate, NoWorkingDay, QuestionsTooLate, ReminderOutside
from forum.erfa.meetings import Meeting, Occasion, Wish
from forum.errors import InThePast


@dataclass(frozen=True, slots=True)
class Round:
    """UTC; None is what does not happen: its time had gone, or it found no place between the others."""

    asked_at: datetime | None
    reminded_at: datetime | None
    cut_off_at: datetime | None


@dataclass(frozen=True, slots=True)
class Around:
    """What the days are reckoned from; `standing` is the meeting that is moved."""

    starts_at: datetime
    zone: str
    rules: Rules
    now: datetime
    standing: Meeting | None = None

    def before(self, days: int) -> date:
        """So many days before the meeting."""
        return times.local(self.starts_at, self.zone).date() - timedelta(days=days)

    @property
    def today(self) -> date:
        return times.local(self.now, self.zone).date()


def reckoned(wish: Wish, around: Around) -> Round:
    """InThePast, NoWorkingDay, CutOffTooLate, QuestionsTooLate, ReminderOutside, NoSuchTime; only what was typed.

    What has happened keeps its time: nobody is asked, or reminded by itself, a second time for one meeting.
    """
    cut_off_at = _cut_off(wish.cut_off, around)
    until = cut_off_at or around.starts_at
    asked_at = _asked(wish.asked_on, until, around)
    return Round(asked_at, _reminded(wish.reminded_on, asked_at, until, around), cut_off_at)


def question_day(meets_on: date, rules: Rules) -> date:
    """Where nobody chose one: so long before, or the nearest working day before that."""
    return times.working_day(meets_on - timedelta(days=rules.question_days))


def reminder_day(meets_on: date, rules: Rules) -> date:
    return times.working_day(meets_on - timedelta(days=rules.reminder_days))


def usual_cut_off(meets_on: date, rules: Rules) -> datetime:
    """On the wall clock."""
    return datetime.combine(meets_on - timedelta(days=rules.cut_off_days), rules.cut_at)


def left_out(meeting: Meeting) -> tuple[Occasion, ...]:
    """What a meeting goes without."""
    times_ = {
        Occasion.QUESTIONS: meeting.asked_at,
        Occasion.REMINDER: meeting.reminded_at,
        Occasion.CUT_OFF: meeting.cut_off_at,
    }
    return tuple(occasion for occasion, at in times_.items() if at is None)


def _cut_off(typed: datetime | None, around: Around) -> datetime | None:
    stood = around.standing.cut_off_at if around.standing else None
    at = times.typed_to_utc(typed, around.zone) if typed else _usual_cut_off(around)
    if typed and at >= around.starts_at:
        raise CutOffTooLate(typed=typed)
    if at > around.now or at == stood:
        return at
    if typed:
        raise InThePast(typed=typed)
    return None


def _usual_cut_off(around: Around) -> datetime:
    return times.computed(usual_cut_off(around.before(0), around.rules), around.zone)


def _asked(typed: date | None, until: datetime, around: Around) -> datetime | None:
    stood = around.standing.asked_at if around.standing else None
    if stood and stood <= around.now:
        return stood
    if typed is None:
        at = times.morning(question_day(around.before(0), around.rules), around.zone)
        return at if around.now < at < until else None
    at = _chosen(typed, until, around)
    if at >= until:
        raise QuestionsTooLate(typed=f"{typed:%d-%m-%Y}")
    return at


def _reminded(typed: date | None, asked_at: datetime | None, until: datetime, around: Around) -> datetime | None:
    stood = around.standing.reminded_at if around.standing else None
    if stood and stood <= around.now:
        return stood
    after = max(asked_at, around.now) if asked_at else around.now
    if typed is None:
        at = times.morning(reminder_day(around.before(0), around.rules), around.zone)
        return at if after < at < until else None
    at = _chosen(typed, until, around)
    if not after <= at < until or at == asked_at:
        raise ReminderOutside(typed=f"{typed:%d-%m-%Y}")
    return at


def refuse_closed(day: date, until: datetime, around: Around) -> None:
    """NoWorkingDay for a day that somebody typed, with the working day before it, or after it where that has gone.

    Where none is left `until` then, the day is as good as any.
    """
    before = times.working_day(day)
    nearest = before if before >= around.today else times.working_day_from(day)
    if nearest != day and times.morning(nearest, around.zone) < until:
        raise NoWorkingDay(typed=f"{day:%d-%m-%Y}", suggestion=f"{nearest:%d-%m-%Y}")


def _chosen(day: date, until: datetime, around: Around) -> datetime:
    """The morning of a day that somebody typed; today is as soon as it may be."""
    if day < around.today:
        raise InThePast(typed=f"{day:%d-%m-%Y}")
    refuse_closed(day, until, around)
    return quiet.opens(max(times.morning(day, around.zone), around.now), around.zone)
