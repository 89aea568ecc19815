"""Which deliveries nobody asked for: a person may silence them, and some of them wait for working hours."""

from collections.abc import Set

from forum.kinds import Kind
from forum.ports import Delivery

SILENCED: Set[Kind] = frozenset({
    Kind.PREVIEW,
    Kind.PRE_READ,
    Kind.JOIN_IN,
    Kind.INTEREST_CARD,
    Kind.DRAFTS_LEFT,
    Kind.QUOTE_ASKED,
    Kind.REVIEW,
    Kind.MINUTES_POST,
    Kind.ACTIONS_DUE,
    Kind.QUESTIONS,
    Kind.REMINDER,
    Kind.INVITED,
    Kind.MOVED,
    Kind.MILESTONE_MOVED,
    Kind.MILESTONE_AHEAD,
    Kind.MILESTONE_LATE,
    Kind.MONTHLY,
})  # fmt: skip
"""What no longer reaches the 1:1 chat of whoever said `stop`."""

KEPT: Set[Kind] = frozenset({
    # Receipts and cards of what the person does: minutes that they write, a sending, group work that they lead.
    Kind.MINUTES_CARD,
    Kind.RECEIPT,
    Kind.SESSION_CARD,
    Kind.ANNOUNCEMENT,
    Kind.FILM_BOARD,
    # Whoever joins group work asks for its rounds.
    Kind.ROUND,
    Kind.GROUP_CARD,
    Kind.GROUP_COPY,
    Kind.PRESENTERS,
    Kind.PRESENTER,
    Kind.CLOSING,
    # Somebody has a right to know these: their words were hidden, or they hold a film that may not be shown any more.
    Kind.NOTE_HIDDEN,
    Kind.CONSENT_WITHDRAWN,
    # An edit of what stands notifies nobody.
    Kind.REDRAWN,
    # These never go to one person.
    Kind.LIST_NOTE,
    Kind.MATRIX,
    Kind.WELCOME,
    Kind.CLOCK,
    Kind.LIST_INTEREST,
    Kind.RECODE,
    Kind.DOTS,
    Kind.MINUTES_FILES,
    Kind.MINUTES_MAIL,
    Kind.SUPPLEMENT,
    Kind.CALENDAR,
    Kind.SERIES,
})  # fmt: skip
"""What is delivered all the same; every kind stands in one of the two tables."""

WAITING: Set[Kind] = frozenset({
    Kind.QUESTIONS,
    Kind.REMINDER,
    Kind.INVITED,
    Kind.MILESTONE_MOVED,
    Kind.MILESTONE_AHEAD,
    Kind.MILESTONE_LATE,
    Kind.MONTHLY,
})  # fmt: skip
"""What leaves in the working hours of a working day only, whoever it is for (forum.quiet).

Of previews and pre-reads their meeting says when they wait (forum.erfa.occasions.opens).
"""

_TRIED_ON_ONESELF = "sending.trial:"


def is_silenced(delivery: Delivery, stopped: Set[str]) -> bool:
    """Whether it is for the 1:1 chat of somebody who said `stop`, and was not asked for."""
    kind, _, id_ = delivery.target.partition(":")
    unasked = delivery.kind in SILENCED and not delivery.key.startswith(_TRIED_ON_ONESELF)
    return unasked and kind == "person" and id_ in stopped
