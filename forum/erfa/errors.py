"""What a meeting cannot be; each error names the sentence that tells it."""

from forum.errors import ForumError


class MeetingHasBegun(ForumError):
    """A pre-read is of no use any more."""

    key = "error-meeting-has-begun"


class PreReadTooLate(ForumError):
    """The pre-read would go out after the meeting has begun; args: typed."""

    key = "error-pre-read-too-late"


class PreReadStopped(ForumError):
    """A pre-read that was stopped is not sent; it has to be resumed first."""

    key = "error-pre-read-stopped"


class BadEnd(ForumError):
    """A meeting that ends before it begins, or lasts longer than a day; args: typed."""

    key = "error-meeting-end"


class EndMissing(ForumError):
    """An agenda without an end of the meeting: nobody can say whether it adds up."""

    key = "error-meeting-end-missing"


class BadLink(ForumError):
    """No web address that begins with https://, or one that is too long; args: limit."""

    key = "error-meeting-link"


class NoQuestion(ForumError):
    """A question round without a question."""

    key = "error-no-question"


class CutOffTooLate(ForumError):
    """Answers would be taken until after the meeting has begun; args: typed."""

    key = "error-cut-off-too-late"


class QuestionsTooLate(ForumError):
    """The questions would go out after the cut-off; args: typed."""

    key = "error-questions-too-late"


class ReminderOutside(ForumError):
    """The reminder would go out before the questions, or after the cut-off; args: typed."""

    key = "error-reminder-outside"


class NoWorkingDay(ForumError):
    """Something would be sent on a day on which nobody is at work; args: typed, suggestion."""

    key = "error-no-working-day"
