"""What is posted before an ERFA meeting, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass
from datetime import datetime

from forum.erfa.asked import Asked
from forum.erfa.meetings import Meeting
from forum.summary.summaries import Summary


@dataclass(frozen=True, slots=True)
class PreRead:
    """For a village's channel (its key is `summary.scope.village`) or General; `link` opens the workbook or is ""."""

    meeting: Meeting
    summary: Summary
    link: str


@dataclass(frozen=True, slots=True)
class Preview:
    """For an organiser: what General will read, in how many channels it appears, and when it goes there (UTC)."""

    meeting: Meeting
    summary: Summary
    channels: int
    goes_at: datetime


@dataclass(frozen=True, slots=True)
class LaterAnswers:
    """For General, the morning after a pre-read went out: «Tillæg: 2 svar kom efter udsendelsen.»"""

    meeting: Meeting
    count: int


@dataclass(frozen=True, slots=True)
class QuestionRound:
    """For a village's channel, on the question day: the questions, above each field what the village said last time."""

    asked: Asked


@dataclass(frozen=True, slots=True)
class Reminder:
    """For the channel of a village without an answer; `villages` are the keys of those that have answered by now."""

    asked: Asked
    villages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Invitation:
    """For General, on the question day: when and where, the agenda, the sign-up, and where the .ics is, or ""."""

    meeting: Meeting
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class MeetingMoved:
    """For each place that had read of the meeting; `before` is the time it last read (UTC), `reason` as typed or "".

    `calendar` is where the .ics is, or "".
    """

    meeting: Meeting
    before: datetime
    reason: str = ""
    calendar: str = ""


@dataclass(frozen=True, slots=True)
class MeetingCancelled:
    """For each place that had read of the meeting; `reason` as typed or ""."""

    meeting: Meeting
    reason: str = ""
