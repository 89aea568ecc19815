"""What leaves the house, by kind."""

from enum import StrEnum


class Kind(StrEnum):
    """What a delivery does when it leaves."""

    LIST_NOTE = "list.note"
    MATRIX = "board.matrix"
    WELCOME = "board.welcome"
    PREVIEW = "board.preview"
    PRE_READ = "board.pre_read"
    CLOCK = "groupwork.clock"
    ROUND = "groupwork.round"
    GROUP_CARD = "groupwork.card"
    GROUP_COPY = "groupwork.copy"
    SESSION_CARD = "groupwork.session"
    ANNOUNCEMENT = "groupwork.announcement"
    PRESENTERS = "groupwork.presenters"
    PRESENTER = "groupwork.presenter"
    CLOSING = "groupwork.closing"
    JOIN_IN = "interest.join_in"
    LIST_INTEREST = "list.interest"
    INTEREST_CARD = "interest.card"
    NOTE_HIDDEN = "workshop.hidden"
    DRAFTS_LEFT = "workshop.drafts_left"
