"""What is refused about minutes; each names its sentence."""

from forum.errors import ForumError
from forum.minutes.states import BadDeadline as BadDeadline
from forum.minutes.states import NotNow as NotNow


class MinutesLocked(ForumError):
    """They are approved, and their text is locked."""

    key = "error-minutes-locked"


class NoMinutes(ForumError):
    """None were written of that gathering yet, or they are not published."""

    key = "error-minutes-none"


class NotThere(ForumError):
    """Only those who were present comment."""

    key = "error-minutes-not-there"


class TooLate(ForumError):
    """The deadline for comments has passed."""

    key = "error-minutes-too-late"


class BadText(ForumError):
    """Nothing where words are wanted, or too many; args: limit."""

    key = "error-minutes-text"


class BadTimes(ForumError):
    """The meeting ends before it begins, or lasts for longer than a day; args: begins, ends."""

    key = "error-minutes-times"


class BadAddress(ForumError):
    """No e-mail address, or too many of them; args: typed, most."""

    key = "error-minutes-address"


class BadDay(ForumError):
    """An action point's day that lies in the past or too far ahead; args: typed."""

    key = "error-minutes-day"


class TooMany(ForumError):
    """More people, comments or action points than minutes take; args: most."""

    key = "error-minutes-too-many"


class NoSuchAction(ForumError):
    """No action point of that id."""

    key = "error-minutes-no-action"


class NoSuchComment(ForumError):
    """No comment of that id."""

    key = "error-minutes-no-comment"
