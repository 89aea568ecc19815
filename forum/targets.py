"""The names under which deliveries, budgets and blocks know a place."""

from forum.groups import Forum

GENERAL = "general"
CALENDAR = "calendar:forum"
"""The file of all meetings, and the shared mailbox's calendar."""
SERIES = "calendar:series"
"""Where the next meetings of series are planned; no service is asked for it."""


def channel(key: str) -> str:
    """A village's channel, or General."""
    return f"channel:{key}"


def person(id_: str) -> str:
    """Somebody's 1:1 chat, by Entra object id."""
    return f"person:{id_}"


def of(forum: Forum, conversation: str, somebody: str = "") -> str:
    """The target that a conversation is; threads of a channel are the channel, `somebody` owns a 1:1 chat."""
    root = conversation.partition(";")[0]
    if somebody:
        return person(somebody)
    if root == forum.general:
        return channel(GENERAL)
    group = forum.group_of_channel(root)
    return channel(group.key) if group else f"chat:{root}"
