"""How long before an ERFA meeting its villages are asked and reminded, and until when answers count, by default."""

from dataclasses import dataclass
from datetime import time

DAYS = range(1, 61)


@dataclass(frozen=True, slots=True)
class Rules:
    """Days before the meeting; answers count until `cut_at` on the wall clock of their day."""

    question_days: int = 14
    reminder_days: int = 4
    cut_off_days: int = 1
    cut_at: time = time(12)


def cut_off(typed: str) -> tuple[int, time]:
    """«1 12.00» as days before and time; ValueError where it is none."""
    days, hour, minute = typed.strip().replace(":", ".").replace(".", " ").split()
    if int(days) not in DAYS:
        raise ValueError(typed)
    return int(days), time(int(hour), int(minute))


def rules(question_days: int, reminder_days: int, cut_off_: str) -> Rules:
    """As the settings say it; ValueError."""
    return Rules(question_days, reminder_days, *cut_off(cut_off_))
