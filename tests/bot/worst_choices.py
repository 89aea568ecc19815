"""Dots, similar notes and consent at their worst: long notes of many villages, and everybody with a long name."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

from bot.cards import alike, priority, quoting
from forum.alike.desk import Likeness
from forum.alike.groups import Group
from forum.groups import Forum
from forum.people import Language
from forum.priority.ballots import Candidate
from forum.priority.desk import Dotted
from forum.priority.posts import DotsCard
from forum.quoting.consents import Quoting
from forum.quoting.desk import Doubtful, Own, Waiting
from forum.quoting.posts import MayWeQuote
from forum.summary.alike import Pair
from forum.workshop.notes import Note
from forum.workshop.questions import Attribution
from tests.bot.stage import Card
from tests.bot.worst_together import NAMES

GATHERING = "s" * 32


def cards(language: str, forum: Forum, notes: tuple[Note, ...]) -> Iterator[tuple[str, Card]]:
    """Name and card."""
    many = tuple(replace(each, id=f"{number:032x}", author=f"{number:036}") for number, each in enumerate(notes * 10))
    yield from _dots(language, forum, many)
    yield from _alike(language, forum, many)
    yield from _quotes(language, forum, many)


def _dots(language: str, forum: Forum, notes: tuple[Note, ...]) -> Iterator[tuple[str, Card]]:
    groups = tuple(Group(notes[place : place + 3]) for place in range(0, len(notes), 3))
    told = tuple(Candidate(group, int(place < 3)) for place, group in enumerate(groups))
    ranked = tuple((99999, group) for group in groups)
    value = Dotted(GATHERING, told, 99999, full=groups[5].leader.id, totals=ranked)
    for start in (0, 9, 10**6):
        yield f"dots from {start}", priority.own(value, language, forum, start, "!" * 90)
    yield "dots, locked", priority.own(replace(value, locked=True), language, forum)
    yield "no dots", priority.own(replace(value, candidates=()), language, forum)
    yield "own dots", priority.mine(value, language, forum)
    yield "a fourth dot", priority.full(value, language, forum)
    yield "totals", priority.totals(value, ranked, language, forum)
    yield "no totals", priority.totals(value, (), language, forum)
    yield "dots for all?", priority.sure(GATHERING, 9999, language)
    yield "dots for all", priority.everybody(DotsCard(GATHERING, groups), Language(language), forum)


def _alike(language: str, forum: Forum, notes: tuple[Note, ...]) -> Iterator[tuple[str, Card]]:
    pairs = tuple(Pair(one, other, 1.0, ("*_[x](y)" * 9,) * 9) for one, other in itertools.pairwise(notes))
    value = Likeness(GATHERING, (Group(notes),), pairs)
    yield "similar", alike.suggested(value, language, forum, 0, "!" * 90)
    yield "nothing similar", alike.suggested(replace(value, pairs=(), groups=()), language, forum)
    yield "similar, locked", alike.suggested(replace(value, locked=True), language, forum)
    yield "joined", alike.joined(value, language, forum, 4, "!" * 90)
    yield "kept apart", alike.kept_apart(value, (notes[0].id, notes[1].id), language)


def _quotes(language: str, forum: Forum, notes: tuple[Note, ...]) -> Iterator[tuple[str, Card]]:
    named = replace(notes[0], attribution=Attribution.NAME, shown_as=NAMES[2])
    for note in (notes[0], named):
        yield "may we quote", quoting.may_we(MayWeQuote(note), language, forum)
        yield "may we quote, anew", quoting.question(note, language, forum, "!" * 90)
    for state in Quoting:
        own = [Own(note, state) for note in notes]
        yield f"answered {state}", quoting.answered(own[0], language)
        yield f"own quotes {state}", quoting.mine(own, GATHERING, GATHERING, language)
        doubtful = tuple(Doubtful(note, state, hinted=state is Quoting.FREE) for note in notes)
        value = Waiting(GATHERING, doubtful, 99999)
        yield f"waiting {state}", quoting.waiting(value, language, forum, 0, "!" * 90, back="minutes")
    nobody = tuple(Doubtful(replace(note, author=""), Quoting.NEEDED) for note in notes)
    yield "nobody to ask", quoting.waiting(Waiting(GATHERING, nobody), language, forum)
    yield "no quotes", quoting.waiting(Waiting(GATHERING, ()), language, forum)
    yield "no own quotes", quoting.mine([], GATHERING, GATHERING, language)
