"""The committee's brief as a value: what the registers say, and what nobody has written yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from forum.erfa import times
from forum.interest.register import Entry as Wanting
from forum.interest.register import Reply
from forum.project import ledger, timeline
from forum.project.films import Film, Medium, Stage
from forum.project.milestones import Milestone, State
from forum.project.money import Entry, Fund, Standing, Use
from forum.project.plan import Plan
from forum.project.timeline import Timeline


class Register(StrEnum):
    """Where a number comes from."""

    FUNDS = "funds"
    ENTRIES = "entries"
    VILLAGES = "villages"
    FILMS = "films"
    MILESTONES = "milestones"


class Part(StrEnum):
    """What a committee expects to read, in this order."""

    TOPIC = "topic"
    SCOPE = "scope"
    MATERIALS = "materials"
    VILLAGES = "villages"
    PLAN = "plan"
    ECONOMY = "economy"
    RECOMMENDATION = "recommendation"
    ANNEXES = "annexes"


@dataclass(frozen=True, slots=True)
class Number:
    """A count or a sum (øre), and the ids of the rows that it is made of."""

    value: int
    registers: tuple[Register, ...]
    rows: tuple[str, ...]
    money: bool = False


@dataclass(frozen=True, slots=True)
class Books:
    """Every register as it stands."""

    milestones: tuple[Milestone, ...] = ()
    films: tuple[Film, ...] = ()
    wanting: tuple[Wanting, ...] = ()
    funds: tuple[Fund, ...] = ()
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """`presented` is the day of the committee's meeting, `papers_by` the last working day for papers, both local.

    `numbers` are by name, in the order in which they are told; a village's grant is «grant:» and its key.
    `yes` and `maybe` are villages as they named themselves.
    """

    project: str
    committee: str
    today: date
    presented: date | None
    papers_by: date | None
    days: int
    deliverables: tuple[str, ...]
    milestones: tuple[Milestone, ...]
    yes: tuple[str, ...]
    maybe: tuple[str, ...]
    grants: tuple[ledger.Grant, ...]
    funds: tuple[Fund, ...]
    numbers: Mapping[str, Number] = field(default_factory=dict)

    @property
    def missing(self) -> tuple[Part, ...]:
        """What is told as missing; the recommendation always is, for no register holds it."""
        lacks = {
            Part.TOPIC: not (self.project and self.funds),
            Part.SCOPE: not self.deliverables,
            Part.MATERIALS: not any(medium.value in self.numbers for medium in Medium),
            Part.VILLAGES: not (self.yes or self.maybe),
            Part.PLAN: not self.milestones,
            Part.ECONOMY: not self.funds,
            Part.RECOMMENDATION: True,
            Part.ANNEXES: not (self.milestones or self.numbers),
        }
        return tuple(part for part in Part if lacks[part])

    @property
    def timeline(self) -> Timeline:
        """The plan as somebody reads it today."""
        shown = timeline.rows(self.milestones, self.today)
        return Timeline(self.project, self.today, shown, timeline.next_of(self.milestones, self.today))

    @property
    def is_exact(self) -> bool:
        """Whether the papers are due so many days before, and not earlier for a weekend's sake."""
        exact = self.presented - timedelta(days=self.days) if self.presented else None
        return self.papers_by == exact


def brief(books: Books, plan: Plan, today: date, days: int) -> Brief:
    """The brief as of `today`; the committee's day follows its milestone where that was moved."""
    presented = _presented(books.milestones, plan)
    yes = _villages(books.wanting, Reply.YES)
    return Brief(
        project=plan.name,
        committee=plan.hearing.name if plan.hearing else "",
        today=today,
        presented=presented,
        papers_by=papers_by(presented, days) if presented else None,
        days=days,
        deliverables=plan.deliverables,
        milestones=tuple(each for each in books.milestones if each.state is not State.DROPPED),
        yes=tuple(yes),
        maybe=tuple(name for name in _villages(books.wanting, Reply.MAYBE) if name not in yes),
        grants=ledger.grants(books.funds, books.entries),
        funds=books.funds,
        numbers=numbers(books),
    )


def papers_by(presented: date, days: int) -> date:
    """So many days before; a deadline on a weekend or a holiday is the working day before it."""
    return times.working_day(presented - timedelta(days=days))


def numbers(books: Books) -> dict[str, Number]:
    """Every number of the brief by name; one that no row stands behind is not there."""
    found = {**_counts(books), **_sums(books)}
    return {name: number for name, number in found.items() if number.rows}


def _presented(milestones: Sequence[Milestone], plan: Plan) -> date | None:
    if plan.hearing is None:
        return None
    planned = {each.id for each in plan.milestones if each.period.first == each.period.last == plan.hearing.on}
    moved = (each.period.last for each in milestones if each.id in planned and each.state is not State.DROPPED)
    return next(moved, plan.hearing.on)


def _villages(wanting: Sequence[Wanting], reply: Reply) -> list[str]:
    """Each village once, however many of it answered."""
    return sorted({entry.village for entry in wanting if entry.answer is reply})


def _counts(books: Books) -> dict[str, Number]:
    yes = _villages(books.wanting, Reply.YES)
    maybe = [name for name in _villages(books.wanting, Reply.MAYBE) if name not in yes]
    made = {medium.value: _films(books.films, medium) for medium in Medium}
    standing = tuple(each.id for each in books.milestones if each.state is not State.DROPPED)
    return {
        **made,
        "yes": _of_villages(books.wanting, Reply.YES, yes),
        "maybe": _of_villages(books.wanting, Reply.MAYBE, maybe),
        "milestones": Number(len(standing), (Register.MILESTONES,), standing),
    }


def _films(films: Sequence[Film], medium: Medium) -> Number:
    rows = tuple(film.id for film in films if film.medium is medium and film.stage is not Stage.OUT)
    return Number(len(rows), (Register.FILMS,), rows)


def _of_villages(wanting: Sequence[Wanting], reply: Reply, names: Sequence[str]) -> Number:
    rows = tuple(entry.id for entry in wanting if entry.answer is reply and entry.village in names)
    return Number(len(names), (Register.VILLAGES,), rows)


def _sums(books: Books) -> dict[str, Number]:
    balance = ledger.balance(books.funds, books.entries)
    granted, applied = (_of_funds(books.funds, each) for each in (Standing.GRANTED, Standing.APPLIED_FOR))
    committed, spent = (_of_entries(books, use, granted) for use in (Use.COMMITTED, Use.SPENT))
    entries, funds = (Register.ENTRIES,), (Register.FUNDS,)
    free = (*granted, *committed, *spent)
    return {
        "granted": Number(balance.granted, funds, granted, money=True),
        "applied": Number(balance.applied_for, funds, applied, money=True),
        "spent": Number(balance.spent, entries, spent, money=True),
        "committed": Number(balance.committed, entries, committed, money=True),
        "free": Number(balance.free, (*funds, *entries), free if granted else (), money=True),
        "awaiting": Number(balance.awaiting, entries, _of_entries(books, Use.COMMITTED, applied), money=True),
        **{f"grant:{grant.village}": _granted(books, grant) for grant in ledger.grants(books.funds, books.entries)},
    }


def _granted(books: Books, grant: ledger.Grant) -> Number:
    rows = tuple(each.id for each in books.entries if each.village == grant.village and each.use is not Use.RETURNED)
    return Number(grant.committed + grant.spent + grant.awaiting, (Register.ENTRIES,), rows, money=True)


def _of_funds(funds: Sequence[Fund], standing: Standing) -> tuple[str, ...]:
    return tuple(fund.id for fund in funds if fund.standing is standing)


def _of_entries(books: Books, use: Use, funds: Sequence[str]) -> tuple[str, ...]:
    return tuple(entry.id for entry in books.entries if entry.use is use and entry.fund in funds)
