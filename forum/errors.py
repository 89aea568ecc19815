"""What can go wrong inside the forum; each error names the sentence that tells it."""

from collections.abc import Mapping
from datetime import datetime, time

Told = str | int | datetime | time
"""What fills a place; hours are on the wall clock, and each language writes them its own way."""


class ForumError(Exception):
    """A refusal that a person is told in their own language; `key` is the sentence, `args_` fill its places."""

    key = "error-unexpected"

    def __init__(self, **args_: Told) -> None:
        super().__init__(self.key)
        self.args_: Mapping[str, Told] = args_


class EmptyForm(ForumError):
    """Nothing but blanks was sent."""

    key = "error-empty-form"


class LineTooLong(ForumError):
    """One line exceeds 500 characters; args: line (1-based), length, limit."""

    key = "error-line-too-long"


class FieldTooLong(ForumError):
    """One field exceeds 2,000 characters; args: length, limit."""

    key = "error-field-too-long"


class TooManyLines(ForumError):
    """More lines at once than one sending takes; args: count, limit."""

    key = "error-too-many-lines"


class UnknownVillage(ForumError):
    """No village group of that key; args: village."""

    key = "error-unknown-village"


class NotAllowed(ForumError):
    """The person's role does not reach this act; args: role needed."""

    key = "error-not-allowed"


class NotYourVillage(ForumError):
    """Notes are written for one's own village, or for the one whose channel one stands in; args: village."""

    key = "error-not-your-village"


class NotYours(ForumError):
    """A note may be changed by its author only."""

    key = "error-not-yours"


class NoSuchNote(ForumError):
    """The notes that a card speaks of do not exist in this forum."""

    key = "error-no-such-note"


class ChangedMeanwhile(ForumError):
    """Somebody changed it since it was read; nothing was overwritten."""

    key = "error-changed-meanwhile"


class BadDate(ForumError):
    """A date or time that cannot be read or does not exist; args: typed, and suggestion where there is one."""

    key = "error-bad-date"


class NoSuchTime(ForumError):
    """A local time that the summer-time change skips; args: typed, suggestion."""

    key = "error-no-such-time"


class InThePast(ForumError):
    """A meeting cannot be planned for a time that has gone; args: typed."""

    key = "error-in-the-past"


class NoSuchMeeting(ForumError):
    """No meeting of that id in this forum, or none is planned."""

    key = "error-no-such-meeting"


class AlreadyPlanned(ForumError):
    """A meeting stands at that time already; args: typed."""

    key = "error-already-planned"


class UnknownQuestion(ForumError):
    """No question of that key."""

    key = "error-unknown-question"
