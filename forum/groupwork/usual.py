"""How a forum's group work usually is: what the form starts with, and what holds where an organiser says nothing."""

from dataclasses import dataclass
from datetime import time

from forum.workshop.questions import Question

MINUTES = range(1, 61)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Usual:
    """`minutes` of the three questions, `slack` those for choosing the presenter.

    Late answers are taken until `cut_at` on the wall clock of the first `cut_day` (0 is Monday) after the group work.
    """

    minutes: tuple[int, ...] = (5, 3, 10)
    slack: int = 2
    cut_day: int = 4
    cut_at: time = time(12)


USUAL = Usual()


def minutes(typed: str) -> tuple[int, ...]:
    """«5/3/10»; ValueError where that is not a length for each question."""
    found = tuple(int(each) for each in typed.split("/"))
    if len(found) != len(Question) or not set(found) <= set(MINUTES):
        raise ValueError(typed)
    return found


def cut_off(typed: str) -> tuple[int, time]:
    """«fri 12.00» as day and time; ValueError where it is none."""
    day, hour, minute = typed.strip().casefold().replace(":", ".").replace(".", " ").split()
    return DAYS.index(day), time(int(hour), int(minute))


def usual(minutes_: str, slack: int, cut_off_: str) -> Usual:
    """As the settings say it; ValueError."""
    return Usual(minutes(minutes_), slack, *cut_off(cut_off_))
