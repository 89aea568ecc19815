"""How long a summary takes and how much room it needs, and whether its cost grows faster than its notes.

`python -m bench.summary --most 1000000` goes up to a million; `make bench` stops at a hundred thousand.
Each size is measured in a process of its own, in seconds of its processor, with notes that stand in memory before.
"""

import asyncio
import gc
import json
import random
import resource
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from bench.findings import Finding
from bot.cards import summary as cards
from forum.groups import Forum, Group
from forum.people import Language
from forum.summary import alike
from forum.summary.summaries import Earlier, Scope, Summary, drawn
from forum.themes import coding
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import CELLS, Attribution, Horizon, Question

SEED = 20260514
SMALL, LARGE, MOST = 100, 10_000, 100_000
CARD_S, UNCODED_S, CODED_S, EXTRA_MB, GROWTH = 0.5, 5.0, 2.0, 64.0, 11.0
TRIES = 3
START = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
VILLAGES = tuple(f"village{number:02}" for number in range(17))
_TYPED = """
boliger unge familier naboer bussen aftenen skole børnehave vandet skoven job virksomheder forening håndbold kor
velkomstpakke kaffe hjemmeside overblik kommunen borgerservice sprog dansk tysk english landsby fællesspisning marked
butik åbningstider cykelsti tog motorvej læge tryghed ro natur strand festival musik teater frivillige tilflyttere
rundvisning vejviser kalender ungdomsklub grænsen kollegaer ægtefælle praktik uddannelse universitet
"""
WORDS = _TYPED.split()
THEMES = [theme for theme in Theme if theme is not Theme.OTHER]
Json = dict[str, Any]


async def measure(most: int = MOST) -> list[str]:
    """One line a figure."""
    small, coded, uncoded = [await _apart(kind, SMALL if kind == "card" else LARGE) for kind in KINDS]
    findings = [
        Finding(f"summary and card of {SMALL} notes", small["seconds"], CARD_S, "s"),
        Finding(f"{LARGE} notes coded and summarised", uncoded["seconds"], UNCODED_S, "s"),
        Finding("… with so much more memory", uncoded["megabytes"], EXTRA_MB, "MB"),
        Finding(f"{LARGE} notes summarised that are coded", coded["seconds"], CODED_S, "s"),
        Finding("… with so much more memory", coded["megabytes"], EXTRA_MB, "MB"),
        *[finding async for finding in _grown(coded, most)],
    ]
    return [finding.line() for finding in findings]


async def _grown(before: Json, most: int) -> AsyncIterator[Finding]:
    notes = LARGE
    while notes * 10 <= most:
        notes *= 10
        after = await _apart("coded", notes)
        why = f"{after['seconds']:.1f} s"
        yield Finding(
            f"{notes} notes against a tenth of them", after["seconds"] / before["seconds"], GROWTH, "x", why=why
        )
        before = after


async def _apart(kind: str, notes: int) -> Json:
    command = (sys.executable, "-m", "bench.summary", "--one", kind, str(notes))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    if process.returncode:
        sys.exit(f"the bench of {notes} notes ended with {process.returncode}")
    return dict(json.loads(told))


def _one(kind: str, count: int) -> Json:
    """The best of some tries in this process; memory is what the highest moment needed more than the notes."""
    notes = list(made(count, coded=kind != "uncoded"))
    before = Earlier("may", START, tuple(replace(note, id=f"b{note.id}") for note in notes[::10]))
    coding.coded("boliger")
    gc.collect()
    room = _most_kb()
    took = min(_timed(lambda: KINDS[kind](notes, before)) for _ in range(TRIES))
    return {"seconds": took, "megabytes": (_most_kb() - room) / 1024}


def _most_kb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def summed(notes: list[Note], before: Earlier) -> Summary:
    """Against an earlier gathering, in which every tenth note was said, too."""
    return drawn(Scope("bench", "open", "", START + timedelta(days=365)), notes, VILLAGES, earlier=before)


def _carded(notes: list[Note], before: Earlier) -> object:
    groups = tuple(Group(key, key, Language.DA) for key in VILLAGES)
    forum = Forum("bench", "Bench", Language.DA, "Europe/Copenhagen", "team", groups)
    alike.pairs(notes)
    return cards.draft(summed(notes, before), "Bench", Language.DA, forum)


KINDS: dict[str, Callable[[list[Note], Earlier], object]] = {"card": _carded, "coded": summed, "uncoded": summed}


def made(count: int, *, coded: bool) -> Iterator[Note]:
    """The same notes each time: short answers of two to thirty words, spread over cells, villages and languages."""
    dice = random.Random(SEED)
    version = coding.codebook().version
    for number in range(count):
        text = " ".join(dice.choices(WORDS, k=dice.randint(2, 30))) + f" {number}"
        note = _note(number, text, dice)
        themes = tuple(dice.sample(THEMES, dice.choice((1, 1, 2, 3)))) if dice.random() < 0.9 else (Theme.OTHER,)
        yield replace(note, themes=themes, codebook=version) if coded else note


def _note(number: int, text: str, dice: random.Random) -> Note:
    cell = CELLS[number % len(CELLS)]
    at = START + timedelta(seconds=number)
    return Note(
        id=f"n{number:07}",
        forum="bench",
        meeting="open",
        village=dice.choice(VILLAGES),
        question=cell.question,
        phase=cell.phase,
        horizon=dice.choice(list(Horizon)) if cell.question is Question.CAN_IMPROVE else Horizon.UNSET,
        text=text,
        language=dice.choice(list(Language)),
        author="",
        attribution=Attribution.VILLAGE,
        submission="s",
        sending="s",
        position=0,
        sent_at=at,
        changed_at=at,
    )


def _main() -> None:
    if "--one" in sys.argv:
        kind, count = sys.argv[-2:]
        print(json.dumps(_one(kind, int(count))))
        return
    most = int(sys.argv[sys.argv.index("--most") + 1]) if "--most" in sys.argv else MOST
    print("\n".join(asyncio.run(measure(most))))


if __name__ == "__main__":
    _main()
