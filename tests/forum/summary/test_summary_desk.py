"""The desk of summaries: a large one is drawn beside the event loop, where others are answered meanwhile."""

from threading import current_thread, main_thread

import pytest

from forum.summary.desk import AT_ONCE, Summaries
from tests.bot.fakes import FixedDirectory, MemoryNotes, StillClock, landsbyforum
from tests.forum.summary.answers import CUT_OFF, MEETING, VILLAGES, note


class Telltale(str):
    """A text that remembers whether it was read on the event loop's thread."""

    __slots__ = ("on_the_loop",)

    def casefold(self) -> str:
        self.on_the_loop = current_thread() is main_thread()
        return super().casefold()


@pytest.mark.parametrize(("count", "on_the_loop"), [(AT_ONCE, True), (AT_ONCE + 1, False)])
async def test_a_large_summary_keeps_nobody_waiting(count: int, on_the_loop: bool) -> None:
    texts = [Telltale(f"Velkomstfest nummer {n}") for n in range(count)]
    notes = MemoryNotes({f"n{n:04}": note(n, VILLAGES[n % 5], text) for n, text in enumerate(texts)})
    summary, found = await Summaries(FixedDirectory(landsbyforum()), notes, StillClock()).gathered(MEETING, "", CUT_OFF)
    assert len(summary.notes) == len(found) == count
    assert {text.on_the_loop for text in texts} == {on_the_loop}
