"""What may be done with the project's money, as rules: nothing is spent that is not granted, and never more than is."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from forum.errors import ForumError
from forum.groupwork.sessions import Deed
from forum.project.money import Balance, Entry, Fund, Standing, Use

TEXT_LIMIT = 200


class NotGranted(ForumError):
    """Money that is not granted cannot be spent; args: fund, oere (the whole fund)."""

    key = "error-budget-not-granted"


class NotEnoughGranted(ForumError):
    """More than the fund has left; args: fund, free (øre)."""

    key = "error-budget-not-enough"


class NoPurpose(ForumError):
    """It has to be said what the money goes to, in at most `limit` characters; args: limit."""

    key = "error-budget-purpose"


class NoSuchLine(ForumError):
    """No fund or entry of that id, or one that this cannot be done with any more."""

    key = "error-budget-no-line"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to spend or put aside; `commitment` is the entry it was put aside in, seen at `seen`."""

    fund: str
    oere: int
    text: str
    village: str = ""
    film: str = ""
    commitment: str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What one act writes, all or none of it."""

    funds: tuple[Fund, ...] = ()
    entries: tuple[Entry, ...] = ()
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True, slots=True)
class Grant:
    """What a village has of the project's money, in øre; `awaiting` hangs on money that is only applied for."""

    village: str
    committed: int = 0
    spent: int = 0
    awaiting: int = 0


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts, and when."""

    forum: str
    person: str
    at: datetime


def balance(funds: Sequence[Fund], entries: Sequence[Entry]) -> Balance:
    """All sums of a forum; each is the sum of its rows."""
    granted, applied = _of(funds, Standing.GRANTED), _of(funds, Standing.APPLIED_FOR)
    return Balance(
        granted=sum(fund.oere for fund in funds if fund.id in granted),
        applied_for=sum(fund.oere for fund in funds if fund.id in applied),
        committed=_sum(entries, Use.COMMITTED, granted),
        spent=_sum(entries, Use.SPENT, granted),
        awaiting=_sum(entries, Use.COMMITTED, applied),
    )


def grants(funds: Sequence[Fund], entries: Sequence[Entry]) -> tuple[Grant, ...]:
    """By village key; one whose money was all taken back is still told, with nothing."""
    granted, applied = _of(funds, Standing.GRANTED), _of(funds, Standing.APPLIED_FOR)
    villages = sorted({entry.village for entry in entries} - {""})
    owned = {village: [entry for entry in entries if entry.village == village] for village in villages}
    return tuple(
        Grant(
            village,
            _sum(mine, Use.COMMITTED, granted),
            _sum(mine, Use.SPENT, granted),
            _sum(mine, Use.COMMITTED, applied),
        )
        for village, mine in owned.items()
    )


def left(fund: Fund, entries: Iterable[Entry], without: Collection[str] = ()) -> int:
    """What of a fund neither is spent nor put aside, entries `without` not counted; never below 0."""
    standing = (entry for entry in entries if entry.fund == fund.id and entry.use is not Use.RETURNED)
    return max(0, fund.oere - sum(entry.oere for entry in standing if entry.id not in without))


def require_sound(funds: Sequence[Fund], entries: Sequence[Entry], changed: Collection[str]) -> None:
    """Refuse a state of the accounts that must not be: NotGranted, NotEnoughGranted, NoSuchLine.

    `changed` are the ids of the entries that led to it; what is free is told without them.
    """
    known = {fund.id: fund for fund in funds}
    for entry in entries:
        if entry.use is not Use.RETURNED:
            _require_backed(entry, known.get(entry.fund))
    for fund in funds:
        used = sum(each.oere for each in entries if each.fund == fund.id and each.use is not Use.RETURNED)
        if used > fund.oere:
            raise NotEnoughGranted(fund=fund.title, free=left(fund, entries, changed))


def _require_backed(entry: Entry, fund: Fund | None) -> None:
    if fund is None or (fund.standing is Standing.REFUSED and entry.use is Use.COMMITTED):
        raise NoSuchLine
    if entry.use is Use.SPENT and fund.standing is not Standing.GRANTED:
        raise NotGranted(fund=fund.title, oere=fund.oere)


def added(wish: Wish, use: Use, id_: str, hand: Hand) -> Change:
    """A new entry."""
    entry = Entry(
        id=id_,
        forum=hand.forum,
        fund=wish.fund,
        use=use,
        oere=wish.oere,
        text=wish.text,
        village=wish.village,
        changed_by=hand.person,
        changed_at=hand.at,
        film=wish.film,
    )
    return Change(entries=(entry,), deeds=(_deed(None, entry, hand, ""),))


def spent_of(commitment: Entry, wish: Wish, id_: str, hand: Hand) -> Change:
    """A commitment that is spent: the same entry where all of it is, else one of its own, and less stays put aside."""
    if wish.oere >= commitment.oere:
        spent = replace(commitment, use=Use.SPENT, oere=wish.oere, text=wish.text, village=wish.village)
        return altered((commitment,), (spent,), hand, "")
    rest = altered((commitment,), (replace(commitment, oere=commitment.oere - wish.oere),), hand, "")
    part = added(replace(wish, fund=commitment.fund, film=commitment.film), Use.SPENT, id_, hand)
    return Change(entries=(*rest.entries, *part.entries), deeds=(*rest.deeds, *part.deeds))


def altered(before: Sequence[Entry], after: Sequence[Entry], hand: Hand, reason: str) -> Change:
    """Entries as they shall stand, each with who, when and why."""
    entries = tuple(
        replace(new, version=old.version + 1, changed_by=hand.person, changed_at=hand.at)
        for old, new in zip(before, after, strict=True)
    )
    deeds = tuple(_deed(old, new, hand, reason) for old, new in zip(before, entries, strict=True))
    return Change(entries=entries, deeds=deeds)


def returned(entries: Sequence[Entry], hand: Hand, reason: str) -> Change:
    """Taken back; the lines stay."""
    return altered(entries, [replace(entry, use=Use.RETURNED) for entry in entries], hand, reason)


def decided(before: Fund, after: Fund, entries: Sequence[Entry], hand: Hand, reason: str) -> Change:
    """A fund as it shall stand; what was put aside of one that is refused is taken back with it."""
    fund = replace(after, version=before.version + 1, changed_by=hand.person, changed_at=hand.at)
    deed = Deed(fund.id, hand.at, hand.person, "budget.fund", _fund(before), f"{_fund(fund)} {reason}".rstrip())
    waiting = [each for each in entries if each.fund == fund.id and each.use is Use.COMMITTED]
    gone = returned(waiting, hand, reason) if fund.standing is Standing.REFUSED else Change()
    return Change((fund,), gone.entries, (deed, *gone.deeds))


def _deed(before: Entry | None, after: Entry, hand: Hand, reason: str) -> Deed:
    was = f"{before.use} {before.oere}" if before else ""
    told = f"{after.use} {after.oere} {reason}".rstrip()
    return Deed(after.id, hand.at, hand.person, "budget.entry", was, told)


def _fund(fund: Fund) -> str:
    return f"{fund.standing} {fund.oere}"


def _of(funds: Iterable[Fund], standing: Standing) -> frozenset[str]:
    return frozenset(fund.id for fund in funds if fund.standing is standing)


def _sum(entries: Iterable[Entry], use: Use, funds: frozenset[str]) -> int:
    return sum(entry.oere for entry in entries if entry.use is use and entry.fund in funds)
