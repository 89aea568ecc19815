"""Killed at any moment: what was acknowledged stands, and sending it all again doubles nothing."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import store
from store.notes import SqlNotes
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, HandClock, fresh_url, listed, matrix_row, typed

ROOT = Path(__file__).parents[2]
KILLS = 8


def _killed(url: str, name: str, after_s: float) -> list[str]:
    """The tokens that a sender read receipts for before it was killed; a line cut in the middle is none."""
    command = [sys.executable, "-m", "tests.store.crash_child", url, name]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as sender:
        first = sender.stdout.readline()
        time.sleep(after_s)
        os.kill(sender.pid, signal.SIGKILL)
        rest = sender.stdout.read()
    return [line.strip() for line in [first, *rest.splitlines(keepends=True)] if line.endswith("\n")]


async def test_a_kill_at_any_moment_loses_nothing_acknowledged_and_doubles_nothing(tmp_path: Path):
    chance = Random(20210504)
    url = fresh_url(tmp_path)
    acknowledged = [t for n in range(KILLS) for t in _killed(url, f"run{n}", chance.uniform(0.0, 0.3))]
    assert len(acknowledged) > KILLS
    async with store.opened(url) as cellar:
        notes = SqlNotes(cellar, HandClock())
        stood = {note.id for note in await notes.of_meeting(FORUM, "erfa-2021-09-14")}
        sent = {token: typed(token, f"tanke {token}\nog en til") for token in acknowledged}
        assert {note.id for own in sent.values() for note in own} <= stood
        for own in sent.values():
            assert (await notes.add(listed(own), [matrix_row()])).new == frozenset()
        standing = await notes.of_meeting(FORUM, "erfa-2021-09-14")
        assert len({(note.submission, note.cell, note.text) for note in standing}) == len(standing) == len(stood)
        queue = await SqlOutbox(cellar, HandClock()).queue(FORUM)
        assert queue.for_list == len(stood)
        assert queue.waiting == len(stood) + 1
