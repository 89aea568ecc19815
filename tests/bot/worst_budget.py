"""The cards of the budget and of the committee's brief at their worst: the longest words, the largest sums."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.cards import budget, committee, ledger, line_clash, spending
from bot.cards.ledger import Corrected, Decided
from forum import ids
from forum.groups import Forum
from forum.groupwork.sessions import Deed
from forum.interest.register import Entry as Wanting
from forum.interest.register import Reply
from forum.people import Language
from forum.project import brief as briefs
from forum.project.brief import Books
from forum.project.budget import Shown
from forum.project.films import Film, Medium, Stage
from forum.project.ledger import Grant
from forum.project.money import MOST_OERE, Balance, Entry, Fund, Standing, Use
from forum.project.plan import Hearing, Plan
from tests.bot.stage import Card

AT = datetime(2021, 12, 31, 23, 42, tzinfo=UTC)
KEY = ids.key_for("key")
MOST = Balance(MOST_OERE, MOST_OERE, MOST_OERE // 3 + 1, MOST_OERE // 3, MOST_OERE)


def cards(language: str, forum: Forum, text: str) -> Iterator[tuple[str, Card]]:
    """Name and card; `forum` has as many villages as there can be."""
    funds = tuple(_fund(number, text) for number in range(40))
    yield from _budget(language, forum, funds)
    for act in spending.ACTS:
        typed = spending.Typed(act, text[:40], KEY, "village-3", text[:200], KEY, notice="!" * 300)
        yield f"{act} form", spending.form(typed, funds, forum, language)
        yield f"{act} form, a guess", spending.form(replace(typed, meant=True), funds, forum, language)
        yield f"{act} form, applied for", spending.form(replace(typed, waits=True), funds, forum, language)
        yield f"{act} form of a line", spending.form(replace(typed, entry=KEY), (), forum, language)
    yield from _lines(language, forum, text, funds)
    yield from _committee(language, forum, text, funds)


def _budget(language: str, forum: Forum, funds: tuple[Fund, ...]) -> Iterator[tuple[str, Card]]:
    granted = tuple(Grant(group.key, MOST_OERE, MOST_OERE, MOST_OERE) for group in forum.groups)
    for page in (0, 1, 99):
        view = budget.View(Shown(MOST, funds, granted, True), page, "!" * 300)
        yield f"budget {page}", budget.budget(view, forum, language)
    yield "budget shared", budget.budget(budget.View(Shown(MOST, funds, (), False), shared=True), forum, language)
    empty = Shown(Balance(0, 0, 0, 0), (), (), True)
    yield "budget empty", budget.budget(budget.View(empty, loads=True), forum, language)


def _lines(language: str, forum: Forum, text: str, funds: tuple[Fund, ...]) -> Iterator[tuple[str, Card]]:
    deeds = tuple(Deed(KEY, AT, "mads", "budget.entry", "", f"spent {MOST_OERE} {text[:300]}") for _ in range(40))
    told = replace(deeds[0], act="budget.fund", after=f"granted {MOST_OERE} {text[:300]}")
    for count in (0, 1, 300):
        entries = tuple(_entry(number, text, Use.SPENT) for number in range(count))
        yield f"lines {count}", ledger.lines(entries, 6, "!" * 300, forum, language)
    for use in Use:
        value = Corrected(
            _entry(1, text, use), funds[0], deeds, text[:40], "village-3", text[:200], text[:300], "!" * 90
        )
        yield f"line {use}", ledger.line(value, forum, language)
        yield (
            f"line {use}, in two versions",
            ledger.line(line_clash.clash(value, text[:80], forum, Language(language)), forum, language),
        )
    yield "funds", ledger.funds(funds, forum, language, "!" * 300)
    for fund in (funds[0], None):
        decided = Decided(fund, (told,) * 40, Standing.GRANTED, text[:200], text[:40], text[:300], KEY, "!" * 300)
        yield f"fund {bool(fund)}", ledger.fund(decided, forum, language)


def _committee(language: str, forum: Forum, text: str, funds: tuple[Fund, ...]) -> Iterator[tuple[str, Card]]:
    spoken = Language(language)
    plan = Plan(text[:200], hearing=Hearing(text[:200], date(2021, 5, 25)), deliverables=(text,) * 30)
    rows = tuple(wanting(number, text) for number in range(250))
    films = tuple(Film(f"{each}", "f", "village-0", each, Stage.CUT, "", AT) for each in Medium)
    books = Books((), films, rows, funds, tuple(_entry(number, text, Use.SPENT) for number in range(300)))
    for name, filled in {"full": books, "empty": Books()}.items():
        for days in (14, 15):
            value = briefs.brief(filled, plan if filled is books else Plan(), date(2021, 5, 4), days)
            yield f"committee {name} {days}", committee.brief(value, spoken, shared=True)
    late = briefs.brief(books, plan, date(2021, 5, 4) + timedelta(days=20), 14)
    yield "committee too late", committee.brief(late, spoken)
    yield "committee written", committee.written(f"https://x.example/{'a' * 900}.docx", forum, spoken)


def wanting(number: int, text: str) -> Wanting:
    """A village that says yes, where the number is odd."""
    reply = Reply.YES if number % 2 else Reply.MAYBE
    return Wanting(str(number), "f", "", f"{number}{text}"[:60], KEY, reply, "", "", AT, AT)


def _fund(number: int, text: str) -> Fund:
    standing = list(Standing)[number % 3]
    return Fund(f"{KEY[:28]}{number:04}", "f", text[:200], standing, MOST_OERE, "mads", AT, 9999)


def _entry(number: int, text: str, use: Use) -> Entry:
    return Entry(f"{KEY[:28]}{number:04}", "f", KEY, use, MOST_OERE, text[:200], "village-3", "mads", AT, "", 9999)
