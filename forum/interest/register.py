"""The register of interested villages: one row a person and village, changed by that person alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from forum import ids
from forum.errors import ForumError

CONTACT_LIMIT = 120
WISH_LIMIT = 500
VILLAGE_LIMIT = 60
LEAST_DIGITS = 6
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")


class Reply(StrEnum):
    """Yes; perhaps, call me; no thanks."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class NoContact(ForumError):
    """Whoever wants to be called has to say how: a number or an e-mail address."""

    key = "error-interest-contact"


class NoVillage(ForumError):
    """A village or town has to be named."""

    key = "error-interest-village"


class TooLong(ForumError):
    """One of the fields; args: length, limit."""

    key = "error-interest-too-long"


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the register. `session` is the group work that asked, "" where the person came by themselves.

    `village` is a group's name or whatever the person wrote; `contact` and `wish` are empty where the answer is no.
    """

    id: str
    forum: str
    session: str
    village: str
    person: str
    answer: Reply
    contact: str
    wish: str
    answered_at: datetime
    changed_at: datetime
    version: int = 1

    @property
    def stands(self) -> bool:
        return self.answer is not Reply.NO


@dataclass(frozen=True, slots=True)
class Given:
    """What a person answers; `entry` is the row they mean to correct, "" for a village of its own."""

    answer: Reply
    village: str = ""
    contact: str = ""
    wish: str = ""
    session: str = ""
    entry: str = ""
