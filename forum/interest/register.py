"""The register of interested villages: one row a person and village, changed by that person alone."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from forum import ids
from forum.errors import ForumError
from forum.workshop.lines import folded

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


def entry_key(person: str, village: str) -> str:
    """One row a person and village, however often it is sent."""
    return ids.key_for("interested", person, ids.normalised(village))


def checked(given: Given, name: str) -> Given:
    """What was typed as it may be kept; NoContact, NoVillage or TooLong otherwise.

    Whoever says yes without more is found by `name`; a no keeps neither contact nor wish.
    """
    said = Given(given.answer, _kept(given.village, VILLAGE_LIMIT), session=given.session, entry=given.entry)
    if given.answer is Reply.NO:
        return said
    if not said.village:
        raise NoVillage
    contact = _kept(given.contact, CONTACT_LIMIT)
    if given.answer is Reply.MAYBE and not reachable(contact):
        raise NoContact
    return replace(said, contact=contact or name, wish=_kept(given.wish, WISH_LIMIT))


def reachable(contact: str) -> bool:
    """Whether a number or an address is in it."""
    return sum(sign.isdigit() for sign in contact) >= LEAST_DIGITS or bool(_MAIL.search(contact))


def answered(mine: Sequence[Entry], given: Given, person: str, forum: str, now: datetime) -> list[Entry]:
    """The rows that a person's checked answer changes, none where all stands as wanted.

    A no takes every row of theirs back. One for another village than that of `given.entry` takes that one back.
    """
    if given.answer is Reply.NO and any(entry.stands for entry in mine):
        return [_no(entry, now) for entry in mine if entry.stands]
    key = entry_key(person, given.village)
    before = next((entry for entry in mine if entry.id == key), None)
    corrected = [_no(one, now) for one in mine if one.id == given.entry != key and one.stands]
    after = _new(key, forum, person, given, now) if before is None else _again(before, given, now)
    return [*corrected, *([] if after == before else [after])]


def _new(key: str, forum: str, person: str, given: Given, now: datetime) -> Entry:
    return Entry(
        id=key,
        forum=forum,
        session=given.session,
        village=given.village,
        person=person,
        answer=given.answer,
        contact=given.contact,
        wish=given.wish,
        answered_at=now,
        changed_at=now,
    )


def _again(before: Entry, given: Given, now: datetime) -> Entry:
    said = replace(before, village=given.village, answer=given.answer, contact=given.contact, wish=given.wish)
    if said == before:
        return before
    return replace(said, session=given.session or before.session, changed_at=now, version=before.version + 1)


def _no(entry: Entry, now: datetime) -> Entry:
    """Taken back: nobody needs the number any more."""
    return replace(entry, answer=Reply.NO, contact="", wish="", changed_at=now, version=entry.version + 1)


def _kept(text: str, limit: int) -> str:
    words = folded(text)
    if len(words) > limit:
        raise TooLong(length=len(words), limit=limit)
    return words
