"""Notes are coded anew after a new codebook, in slices between which everybody else has their turn."""

from dataclasses import dataclass
from datetime import timedelta

from forum.ports import Claimed, Clock, Directory, NotYet, Outbox
from forum.themes import coding, recoding
from forum.themes.recoding import Wordings
from telemetry import log

SLICE = 50
SLICES = 200
"""So many in one go, well within the patience of delivery; then the row waits a moment and goes on."""
BREATH = timedelta(seconds=1)


async def look_over(directory: Directory, wordings: Wordings, outbox: Outbox, clock: Clock) -> None:
    """Put the row where some note was coded by another codebook, or by none; call it when the forum opens."""
    forum, version = directory.forum().id, coding.codebook().version
    if await wordings.stale(forum, version, "", 1):
        await outbox.put([recoding.due(forum, version, clock.now())])


@dataclass(frozen=True, slots=True)
class Recode:
    """Handler of Kind.RECODE. What is done stays done: stopped half-way, it goes on where it was."""

    wordings: Wordings
    clock: Clock
    slices: int = SLICES

    async def __call__(self, row: Claimed) -> None:
        forum, version, after, done = row.delivery.forum, coding.codebook().version, "", 0
        for _ in range(self.slices):
            found = await self.wordings.stale(forum, version, after, SLICE)
            if not found:
                log().info("themes-recoded", notes=done, codebook=version)
                return
            await self.wordings.code(forum, {each: coding.coded(each[1]) for each in found})
            after, done = found[-1][0], done + len(found)
        log().info("themes-recoding", notes=done, codebook=version)
        raise NotYet("more notes to code", self.clock.now() + BREATH)
