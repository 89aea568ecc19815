"""What is refused about sendings; each names its sentence."""

from forum.errors import ForumError


class NotApproved(ForumError):
    """Only approved minutes are sent."""

    key = "error-sending-not-approved"


class NoSuchSending(ForumError):
    """Nothing of that name was sent."""

    key = "error-sending-none"


class NotMissing(ForumError):
    """That village's channel has it, or may still get it."""

    key = "error-sending-not-missing"


class AlreadyLeft(ForumError):
    """What has begun to leave cannot be taken back."""

    key = "error-sending-left"
