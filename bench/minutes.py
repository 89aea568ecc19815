"""What minutes of ten thousand notes cost: their files, and the posts of a hundred channels from one locked text."""

import asyncio
import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from bench import summary
from bench.findings import Finding
from bot import renderers
from documents import annex, minutes_docx, minutes_html
from forum.groups import Forum, Group
from forum.minutes import gathering
from forum.minutes.document import Document
from forum.minutes.minutes import Minutes, State
from forum.people import Language
from forum.sending.posts import PublishedMinutes
from forum.summary.summaries import Scope, drawn

NOTES, CHANNELS = 10_000, 100
FILE_S, FILE_MB, POSTS_S = 20.0, 192.0, 5.0
KEYS = tuple(f"village{number:03}" for number in range(CHANNELS))
FORUM = Forum("bench", "Bench", Language.DA, "Europe/Copenhagen", "team", tuple(Group(k, k, Language.DA) for k in KEYS))


async def measure() -> list[str]:
    """One line a figure, each measured in a process of its own."""
    findings = [finding for name in WORK for finding in await _apart(name)]
    return [finding.line() for finding in findings]


async def _apart(name: str) -> list[Finding]:
    command = (sys.executable, "-m", "bench.minutes", name)
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    told, _ = await process.communicate()
    if process.returncode:
        sys.exit(f"the bench of minutes ended with {process.returncode}")
    seconds, megabytes = json.loads(told)
    what = f"minutes of {NOTES} notes: {name}"
    limit = POSTS_S if name == POSTS else FILE_S
    return [Finding(what, seconds, limit, "s"), Finding("… with so much more memory", megabytes, FILE_MB, "MB")]


def document() -> Document:
    """Minutes that hold nothing but their notes, which are the most of any."""
    made = summary.made(NOTES, coded=True)
    notes = tuple(replace(note, village=KEYS[number % CHANNELS]) for number, note in enumerate(made))
    scope = Scope(FORUM.id, "open", "", summary.START + timedelta(days=365))
    return gathering.drawn(minutes(), gathering.Drawn(drawn(scope, notes, KEYS), notes, ()), gathering.Around((), ()))


def minutes() -> Minutes:
    at = summary.START
    return Minutes("open", FORUM.id, "", "open", Language.DA, at, at + timedelta(hours=2), "lise", at, at)


def _posts(made: Document) -> None:
    """As the job does it: the locked text is asked for by each."""
    locked = replace(minutes(), state=State.PUBLISHED, locked_at=summary.START)
    text = gathering.text(made)
    for key in KEYS:
        # The store gives a new copy of the same text each time.
        found = gathering.read(text.encode().decode(), locked, ())
        renderers.RENDERERS[PublishedMinutes](PublishedMinutes(found, key), Language.DA, FORUM)


POSTS = f"{CHANNELS} posts"
WORK: dict[str, Callable[[Document], object]] = {
    "the Word file": lambda made: minutes_docx.written(made, FORUM, Language.DA),
    "the page": lambda made: minutes_html.written(made, FORUM, Language.DA),
    "the annex": lambda made: annex.written(made, FORUM, Language.DA),
    POSTS: _posts,
}


def _main(name: str) -> None:
    made = document()
    room, began = _most_kb(), time.process_time()
    WORK[name](made)
    print(json.dumps([time.process_time() - began, (_most_kb() - room) / 1024]))


def _most_kb() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    _main(sys.argv[-1])
