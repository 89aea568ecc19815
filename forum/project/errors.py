"""What can go wrong with milestones; each error names the sentence that tells it."""

from forum.errors import ChangedMeanwhile, ForumError
from forum.project.milestones import Milestone
from forum.project.periods import Period


class BadPeriod(ForumError):
    """Nothing that says when; args: typed."""

    key = "error-period-unreadable"


class NoSuchDay(BadPeriod):
    """A day that the calendar does not have, as 31 February; args: typed."""

    key = "error-period-no-such-day"


class EndsBeforeItStarts(BadPeriod):
    """A range whose end lies before its beginning; args: typed."""

    key = "error-period-backwards"


class TooFar(BadPeriod):
    """A year in which no milestone of ours can lie; args: typed."""

    key = "error-period-too-far"


class Ambiguous(BadPeriod):
    """It may mean several things («1/3»): nothing is taken for granted, `suggestion` is asked about; args: typed."""

    key = "error-period-ambiguous"

    def __init__(self, suggestion: Period, **args_: str | int) -> None:
        super().__init__(**args_)
        self.suggestion = suggestion


class MissingReason(ForumError):
    """What others rely on is changed with a reason, or not at all."""

    key = "error-missing-reason"


class ReasonTooLong(ForumError):
    """A reason exceeds its limit; args: length, limit."""

    key = "error-reason-too-long"


class NoSuchMilestone(ForumError):
    """No milestone of that id in this forum."""

    key = "error-no-such-milestone"


class MilestoneExists(ForumError):
    """One of that title and period stands already; args: title."""

    key = "error-milestone-exists"


class MilestoneChanged(ChangedMeanwhile):
    """Somebody changed it since it was read; `standing` is how it is now, so that both can be shown."""

    key = "error-milestone-changed"

    def __init__(self, standing: Milestone) -> None:
        super().__init__()
        self.standing = standing


class NeedsItself(ForumError):
    """A milestone that would have to wait for itself; args: circle, the titles in turn, the first again at the end."""

    key = "error-needs-itself"


class UnknownOwner(ForumError):
    """Somebody who is not on the team cannot look after a milestone."""

    key = "error-unknown-owner"


class NoPlan(ForumError):
    """The project file holds no milestones to begin with."""

    key = "error-no-plan"
