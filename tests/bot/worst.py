"""Every card at its worst: the longest data that the forum lets through, in any language."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from bot.cards import (
    deliveries,
    drafts,
    edit,
    importing,
    joining,
    late,
    matrix,
    receipt,
    status,
    village,
    welcome,
    workshop,
)
from bot.cards import help as helping
from bot.cards import interest as interested
from bot.cards.edit import Page
from bot.cards.joining import Seat
from bot.cards.receipt import Told
from bot.cards.status import Own, Whole
from bot.cards.typed import escaped
from bot.cards.workshop import Typed, View
from forum import ids
from forum.delivery.reports import Batch, Counts
from forum.errors import ForumError
from forum.groups import Forum, Group
from forum.interest.register import Entry, Given, Reply
from forum.people import Language, Person, Role
from forum.ports import Kind, Queue, Reason, Trouble
from forum.reasons import Why
from forum.workshop.desk import Receipt
from forum.workshop.drafts import DraftsLeft
from forum.workshop.importing import FILES_MOST, Folder, Found, Saved
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Note, State
from forum.workshop.papers import NotASheet, Paper, Problem, Read, Scope, Sorted
from forum.workshop.ports import Puzzles
from forum.workshop.questions import CELLS, Attribution, Horizon, Phase, Question
from forum.workshop.sittings import Round
from tests.bot import (
    worst_asking,
    worst_choices,
    worst_groupwork,
    worst_minutes,
    worst_project,
    worst_sending,
    worst_together,
)
from tests.bot.fakes import landsbyforum
from tests.bot.paper_sessions import evening
from tests.bot.stage import Card
from tests.forum.interest.memory import session
from texts import say

NOW = datetime(2021, 12, 31, 23, 42, tzinfo=UTC)
LONG = "Øster-Åbenrå og Vester-Gråsten-på-Næsset*_[x](y)"
LINES = {"wide": "漢" * 500, "emoji": "😀" * 500, "quotes": '"\\*_' * 125}
VILLAGES = tuple(Group(f"village-{number}", f"{LONG}{number:02}", Language.DA) for number in range(17))
FORUM: Forum = replace(landsbyforum(), groups=VILLAGES, name="Landsbyforum *Sønderborg*", interested_list="list")
TOKEN = ids.key_for("token")


def note(number: int, text: str, state: State = State.ACTIVE) -> Note:
    return Note(
        id=ids.key_for(str(number)),
        forum="f",
        meeting="m",
        village="village-0",
        question=Question.CAN_IMPROVE,
        phase=list(Phase)[number * 3 // 30 % 3],
        horizon=Horizon.UNSET,
        text=text,
        language=Language.DA,
        author="a",
        attribution=Attribution.VILLAGE,
        submission="s",
        sending=ids.key_for("sending"),
        position=number,
        sent_at=NOW,
        changed_at=NOW,
        version=9999,
        state=state,
    )


def cards(language: str) -> Iterator[tuple[str, Card]]:
    """Name and card."""
    yield "import empty", importing.folder(Folder((), _scope(), form="https://x/y"), FORUM, language, LONG)
    yield "import undone", importing.undone(9999, language)
    for name, text in LINES.items():
        yield from ((f"{each}, {name}", card) for each, card in _with(text, language))
    yield "deliveries", _deliveries(language)
    yield "languages", village.languages(language)
    yield "villages", village.village(FORUM, language, "village-3", "workshop.begin", {"token": TOKEN})
    yield "welcome", welcome.welcome("village-0", FORUM, language)
    for role in (Role.MEMBER, Role.ORGANISER):
        for shared in (True, False):
            yield f"help, {role}, {shared}", helping.help_card(FORUM, language, role, shared=shared)
    yield "not understood", helping.help_card(FORUM, language, Role.GUEST, shared=False, understood=False)
    yield "slip", helping.did_you_mean(language, "opsummering", "summary")
    yield from _joining(language)
    yield "drafts left", late.drafts_left(DraftsLeft("m", 12345), Language(language), FORUM)
    yield "own status", status.own(Own(12345, "village-0", 99999), FORUM, language)
    yield "status", status.whole(_state(), FORUM, language, shared=True)
    for others in (worst_together.people, worst_asking.cards, worst_groupwork.cards, worst_sending.cards):
        yield from others(language, FORUM)
    yield "empty matrix", matrix.matrix(_matrix("", 0, ""), FORUM, language, own="village-0")


def _with(text: str, language: str) -> Iterator[tuple[str, Card]]:
    for question in Question:
        typed = Typed(TOKEN, question, {phase: "\n".join([text] * 4)[:2000] for phase in Phase}, drawing=TOKEN)
        view = View(typed, "village-0", "!" * 90, dict.fromkeys(Phase, "!" * 90), refreshed=("29:" + "x" * 60,) * 60)
        yield f"form {question}", workshop.form(view, FORUM, language)
        yield f"choosing {question}", workshop.form(replace(view, choosing=True, refreshed=None), FORUM, language)
        yield from _unsent(replace(view, typed=replace(typed, session=TOKEN, scribed=True)), language)
    notes = tuple(note(number, text) for number in range(30))
    yield from worst_choices.cards(language, FORUM, notes)
    yield from worst_together.cards(language, FORUM, text, _matrix("", 99999, text), notes)
    yield from worst_sending.posts(language, FORUM, text, notes[0])
    for others in (worst_minutes.cards, worst_asking.posts):
        yield from others(language, FORUM, text, notes)
    yield from worst_project.cards(language, FORUM, text)
    for reply in Reply:
        given = Given(reply, LONG * 900, text * 90, text * 90, TOKEN, TOKEN)
        yield f"interest form {reply}", interested.form(interested.View(given, "!" * 90), FORUM, language)
    for count in (0, 1, 250):
        entries = [_entry(number, text) for number in range(count)]
        yield f"interest own {count}", interested.own(entries, FORUM, language, TOKEN)
        yield f"interest everybody {count}", interested.everybody(entries, FORUM, language, min(count, 20))
    for refused in (None, NotASheet()):
        yield f"import {refused}", importing.folder(_folder(text, refused), FORUM, language, LONG)
    yield "import saved", importing.saved(Saved(_found(text), _scope()), FORUM, language)
    yield "import changed", importing.saved(Saved(_found(text), _scope(), changed=True), FORUM, language)
    yield "interest question", interested.question(FORUM, language, TOKEN)
    yield "receipt", receipt.receipt(Told(_receipt(notes), TOKEN, sent=True), FORUM, language)
    yield "taken back", receipt.receipt(Told(_receipt(_gone(notes)), TOKEN), FORUM, language)
    yield "edit", edit.edit(_page(notes, clashing=False), language)
    yield "conflict", edit.edit(_page(notes, clashing=True), language)
    yield "short notes, long edits", edit.edit(_long_edits(text), language)
    for place in ("village-0", ""):
        yield f"matrix {place}", matrix.matrix(_matrix(place, 99999, text), FORUM, language, own="village-0")


def _scope() -> Scope:
    return Scope("m", session(NOW), True, NOW, Language.DA)


def _found(text: str, refused: ForumError | None = None) -> Found:
    notes = tuple(note(number, text) for number in range(2000))
    problems = tuple(Problem(number, "village-unknown", text) for number in range(2000))
    paper = Paper("01" + "X" * 32, LONG * 4, '"{' + "0" * 36 + '},9999"', 2**21, "https://x", NOW)
    return Found(paper, Read(notes, problems), Sorted(notes, notes[:1]), refused)


def _folder(text: str, refused: ForumError | None) -> Folder:
    return Folder((_found(text, refused),) * FILES_MOST, _scope(), 9999)


def _entry(number: int, text: str) -> Entry:
    reply = Reply.MAYBE if number % 3 else Reply.YES
    village = f"{LONG}{number}"[:60]
    return Entry(TOKEN, "f", TOKEN, village, TOKEN, reply, text[:120], text, NOW, NOW, 9999)


def _joining(language: str) -> Iterator[tuple[str, Card]]:
    """300 groups that know every village, and somebody with the longest first name."""
    everybody = tuple(group.key for group in VILLAGES)
    session = evening(*[everybody] * 300)
    person = Person("p", "*_" * 40, Role.MEMBER, Language.DA, "village-0", "anonymous")
    seat = Seat(session, 300, "village-0", late=True)
    view = View(Typed(TOKEN, Question.CAN_IMPROVE, session=TOKEN), "village-0", refreshed=("29:" + "x" * 60,) * 60)
    form = workshop.form(view, FORUM, language)
    yield "joined", joining.with_form(seat, person, form, FORUM, language)
    yield "waiting", joining.waiting(replace(seat, starts=NOW, late=False), person, FORUM, language)
    yield "which group", joining.which_group(session, session.groups[:6], FORUM, language)
    yield "which of many groups", joining.which_group(session, session.groups, FORUM, language)
    yield "switch", joining.switch(session, 299, 300, language)


def _unsent(view: View, language: str) -> Iterator[tuple[str, Card]]:
    """What was typed in group work and not sent."""
    question, quiet = view.typed.question, replace(view, notice="", problems={}, refreshed=None)
    heavy = replace(quiet, typed=replace(quiet.typed, fields=dict.fromkeys(Phase, "\n".join(["😀" * 499] * 4))))
    clock = replace(view, refreshed=None, rounds=tuple(Round(each, NOW) for each in Question), ended=True, plain=True)
    yield f"in group work {question}", workshop.form(clock, FORUM, language)
    named = replace(view, refreshed=None, named=tuple(group.key for group in VILLAGES[1:5]))
    yield f"about others {question}", workshop.form(named, FORUM, language)
    yield f"paste {question}", drafts.preview(quiet, FORUM, language)
    yield f"heavy paste {question}", drafts.preview(heavy, FORUM, language)
    yield f"draft {question}", drafts.back(quiet, "!" * 90, FORUM, language)
    yield f"drafts {question}", drafts.listed([drafts.Kept(heavy.typed, "!" * 90)] * 18, FORUM, language)


def _page(notes: tuple[Note, ...], *, clashing: bool) -> Page:
    shown, following = edit.paged(notes, 0)
    typed = {each.id: each.text[::-1] + "x" for each in shown}
    problems = dict.fromkeys(typed, "!" * 60)
    clash, by = (frozenset(typed) if clashing else frozenset()), "Maximiliane-Ingeborg"
    return Page(notes[0].sending, TOKEN, shown, 0, following, typed, problems, clash, by, "!" * 90, TOKEN)


def _long_edits(text: str) -> Page:
    shown = tuple(note(number, "kort") for number in range(15))
    typed = {each.id: text + "😀" for each in shown}
    return Page(TOKEN, TOKEN, shown, typed=typed, problems=dict.fromkeys(typed, "!" * 60))


def _receipt(notes: tuple[Note, ...]) -> Receipt:
    return Receipt(notes[0].sending, Question.CAN_IMPROVE, "village-0", notes, 30, 30, NOW, notes[0].sending)


def _gone(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(replace(each, state=State.WITHDRAWN) for each in notes)


def _matrix(place: str, count: int, text: str) -> Matrix:
    newest = dict.fromkeys(CELLS, (text, text) if text else ())
    return Matrix(place, "m", dict.fromkeys(CELLS, count), newest, count, 17, NOW if count else None)


def lost(target: str, village: str = "") -> Trouble:
    return Trouble(Kind.LIST_NOTE, target, Reason(Why.NO_RIGHT, "Teams 403 BotNotIn*Roster " * 9), NOW, village=village)


def _batches() -> list[Batch]:
    """250 villages without a channel, and every note of them refused."""
    counts = Counts(9999, 9999, 9999, 9999, 9999)
    troubles = tuple(lost("list:answers", "village-0") for _ in range(250))
    return [Batch(kind, f"erfa-2021-09-{day}", counts, NOW, troubles) for day in range(10, 15) for kind in Kind]


def _deliveries(language: str) -> Card:
    names = {f"erfa-2021-09-{day}": escaped(LONG * 2) for day in range(10, 15)}
    notice = say(language, "delivery-retried", count=9999)
    return deliveries.report(_batches(), names, FORUM, language, page=1, notice=notice, shared=True)


def _state() -> Whole:
    keys = [group.key for group in VILLAGES]
    failures = tuple(lost(f"channel:{key}") for key in keys)
    queue, rows = Queue(9999, 9, 9999, 9999, NOW, failures), ("9" * 10,) * 5
    puzzles = Puzzles(9999, 9999, rows, tuple((row, "village-0") for row in rows))
    return Whole(keys, keys, queue, puzzles)
