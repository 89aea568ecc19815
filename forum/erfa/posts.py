"""What is posted before an ERFA meeting, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass

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
    """For an organiser: what General will read, and in how many channels it appears."""

    meeting: Meeting
    summary: Summary
    channels: int


@dataclass(frozen=True, slots=True)
class LaterAnswers:
    """For General, the morning after a pre-read went out: «Tillæg: 2 svar kom efter udsendelsen.»"""

    meeting: Meeting
    count: int
