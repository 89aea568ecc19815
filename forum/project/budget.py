"""Where the project's money is kept account of: leads and organisers write, the forum reads the sums."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from forum import ids, people
from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.people import STEWARDS, Person
from forum.ports import Clock, Directory
from forum.project import ledger, typed
from forum.project.ledger import (
    TEXT_LIMIT,
    Change,
    Grant,
    Hand,
    NoPurpose,
    NoSuchLine,
    Wish,
)
from forum.project.money import Balance, Entry, Fund, Standing, Use
from forum.project.plan import Plan
from forum.project.ports import Ledger


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person may read: the sums, the funds, and the grants of all villages or of their own."""

    balance: Balance
    funds: tuple[Fund, ...]
    grants: tuple[Grant, ...]
    writes: bool


@dataclass(frozen=True, slots=True)
class BudgetDesk:
    """The desk. Every act is written with who, when and why, and checked once more where it is written."""

    directory: Directory
    ledger: Ledger
    clock: Clock
    plan: Plan = field(default_factory=Plan)

    async def balance(self, person: Person) -> Balance:
        """The sums, for everybody on the team."""
        people.require_answerer(person)
        return ledger.balance(*await self._books())

    async def show(self, person: Person) -> Shown:
        """As `balance`, with the funds and the grants: a member reads their own village's."""
        people.require_answerer(person)
        funds, entries = await self._books()
        writes, granted = person.role in STEWARDS, ledger.grants(funds, entries)
        mine = granted if writes else tuple(each for each in granted if each.village == person.village)
        return Shown(ledger.balance(funds, entries), funds, mine, writes)

    async def entries(self, person: Person) -> tuple[Entry, ...]:
        """Every line, newest first, for who may write."""
        people.require(person, *STEWARDS)
        return tuple(reversed((await self._books())[1]))

    async def funds(self, person: Person) -> tuple[Fund, ...]:
        people.require(person, *STEWARDS)
        return (await self._books())[0]

    async def entry(self, person: Person, entry: str) -> Entry:
        """One line; NoSuchLine."""
        return _found(await self.entries(person), entry)

    async def history(self, person: Person, subject: str) -> tuple[Deed, ...]:
        """What happened to a line or a fund, oldest first."""
        people.require(person, *STEWARDS)
        return await self.ledger.log(self.directory.forum().id, subject)

    async def load(self, person: Person) -> int:
        """The funds of the project file whose id is free; how many that were. Loading twice is loading once."""
        people.require(person, *STEWARDS)
        hand, known = self._hand(person), {fund.id for fund in (await self._books())[0]}
        planned = (each for each in self.plan.funds if each.id not in known)
        new = tuple(
            Fund(each.id, hand.forum, each.title, each.standing, each.oere, hand.person, hand.at) for each in planned
        )
        if new:
            await self._put(Change(funds=new))
        return len(new)

    async def found(self, person: Person, title: str, standing: Standing, oere: int, token: str) -> Fund:
        """Money from somewhere that the plan does not know; NoPurpose where it has no name."""
        people.require(person, *STEWARDS)
        hand, named = self._hand(person), _purpose(title)
        fund = Fund(ids.key_for("fund", token, named), hand.forum, named, standing, oere, hand.person, hand.at)
        standing_ = next((each for each in (await self._books())[0] if each.id == fund.id), None)
        if standing_ is None:
            deed = Deed(fund.id, hand.at, hand.person, "budget.fund", "", f"{standing} {oere}")
            await self._put(Change(funds=(fund,), deeds=(deed,)))
        return standing_ or fund

    async def commit(self, person: Person, wish: Wish, token: str) -> Entry:
        """Put money aside, also of a fund that is only applied for: that waits for the grant.

        NotGranted, NotEnoughGranted, NoPurpose, NoSuchLine, UnknownVillage. The same token is the same line.
        """
        return await self._add(person, wish, Use.COMMITTED, token)

    async def spend(self, person: Person, wish: Wish, token: str) -> Entry:
        """As `commit`, of granted money alone; ChangedMeanwhile where the commitment is another by now."""
        if not wish.commitment:
            return await self._add(person, wish, Use.SPENT, token)
        people.require(person, *STEWARDS)
        wish = self._checked(wish)
        (_, entries), id_ = await self._books(), _key(token, Use.SPENT, wish)
        if done := _repeat(entries, id_, wish):
            return done
        commitment = _standing(entries, wish.commitment, wish.seen, Use.COMMITTED)
        change = ledger.spent_of(commitment, wish, id_, self._hand(person))
        await self._put(change)
        return change.entries[-1]

    async def correct(self, person: Person, entry: str, seen: int, wish: Wish, reason: str) -> Entry:
        """Another amount, text or village, for a reason; the fund stays. `typed.reason` refuses, and as `spend`."""
        people.require(person, *STEWARDS)
        wish, why = self._checked(wish), typed.reason(reason, needed=True)
        before = _standing((await self._books())[1], entry, seen, Use.COMMITTED, Use.SPENT)
        after = replace(before, oere=wish.oere, text=wish.text, village=wish.village)
        if after == before:
            return before
        return await self._changed(ledger.altered((before,), (after,), self._hand(person), why))

    async def give_back(self, person: Person, entry: str, seen: int, reason: str) -> Entry:
        """A line is taken back for a reason, and stays to be read."""
        people.require(person, *STEWARDS)
        why = typed.reason(reason, needed=True)
        before = _standing((await self._books())[1], entry, seen, Use.COMMITTED, Use.SPENT)
        return await self._changed(ledger.returned((before,), self._hand(person), why))

    async def decide(self, person: Person, fund: str, seen: int, standing: Standing, oere: int, reason: str) -> Fund:
        """The application was granted (perhaps another sum) or refused; what waited for it is put aside or taken back.

        NotGranted or NotEnoughGranted where what is already spent or put aside would not fit any more.
        """
        people.require(person, *STEWARDS)
        why, (funds, entries) = typed.reason(reason, needed=True), await self._books()
        before = next((each for each in funds if each.id == fund), None)
        if before is None:
            raise NoSuchLine
        if before.version != seen:
            raise ChangedMeanwhile
        after = replace(before, standing=standing, oere=oere)
        change = ledger.decided(before, after, entries, self._hand(person), why)
        await self._put(change)
        return change.funds[0]

    async def withdrawn(self, person: Person, village: str, reason: str) -> tuple[Entry, ...]:
        """A village is out: what was put aside for it goes back, what is spent stays. A second time changes nothing."""
        people.require(person, *STEWARDS)
        self.directory.forum().group(village)
        why, (_, entries) = typed.reason(reason, needed=True), await self._books()
        waiting = [each for each in entries if each.village == village and each.use is Use.COMMITTED]
        change = ledger.returned(waiting, self._hand(person), why)
        if waiting:
            await self._put(change)
        return change.entries

    async def _add(self, person: Person, wish: Wish, use: Use, token: str) -> Entry:
        people.require(person, *STEWARDS)
        wish = self._checked(wish)
        id_ = _key(token, use, wish)
        if done := _repeat((await self._books())[1], id_, wish):
            return done
        return await self._changed(ledger.added(wish, use, id_, self._hand(person)))

    async def _changed(self, change: Change) -> Entry:
        await self._put(change)
        return change.entries[0]

    async def _put(self, change: Change) -> None:
        await self.ledger.put(self.directory.forum().id, change)

    async def _books(self) -> tuple[tuple[Fund, ...], tuple[Entry, ...]]:
        forum = self.directory.forum().id
        return await self.ledger.funds(forum), await self.ledger.entries(forum)

    def _checked(self, wish: Wish) -> Wish:
        if wish.village:
            self.directory.forum().group(wish.village)
        return replace(wish, text=_purpose(wish.text))

    def _hand(self, person: Person) -> Hand:
        return Hand(self.directory.forum().id, person.id, self.clock.now())


def _key(token: str, use: Use, wish: Wish) -> str:
    """The same tap is the same line; another amount or text under its token is another line."""
    return ids.key_for("budget", token, use, wish.fund, str(wish.oere), wish.text, wish.village, wish.commitment)


def _repeat(entries: Sequence[Entry], id_: str, wish: Wish) -> Entry | None:
    """What the same tap has already written: a line of its own, or the whole of the commitment."""
    of_token = next((each for each in entries if each.id == id_), None)
    spent = next((each for each in entries if each.id == wish.commitment and each.use is Use.SPENT), None)
    return of_token or (spent if spent and (spent.oere, spent.version) == (wish.oere, wish.seen + 1) else None)


def _found(entries: Sequence[Entry], id_: str) -> Entry:
    found = next((each for each in entries if each.id == id_), None)
    if found is None:
        raise NoSuchLine
    return found


def _standing(entries: Sequence[Entry], id_: str, seen: int, *uses: Use) -> Entry:
    found = _found(entries, id_)
    if found.version != seen:
        raise ChangedMeanwhile
    if found.use not in uses:
        raise NoSuchLine
    return found


def _purpose(said: str) -> str:
    text = typed.shown(said)
    if not text or len(text) > TEXT_LIMIT:
        raise NoPurpose(limit=TEXT_LIMIT)
    return text
