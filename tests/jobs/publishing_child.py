"""A process that publishes minutes from a real store, and kills itself (SIGKILL) where it is told to."""

import asyncio
import os
import signal
import sys
from dataclasses import dataclass, field
from itertools import repeat
from pathlib import Path
from random import Random

import store
from forum.groupwork.sessions import Deed
from forum.minutes.minutes import Minutes
from forum.ports import Kind, Posted, Spot
from forum.sending import deliveries, receipts
from forum.sending.sendings import Sending
from jobs.outbox import Deliverer, Pace
from jobs.publishing import PostMinutes, WriteFiles
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from store.sending import SqlSendings
from tests.bot.fakes import FixedDirectory, MemoryPeople, landsbyforum
from tests.forum.sending.paper import FORUM, GATHERING, PaperBook
from tests.jobs.bureau import PAPERS
from tests.store.hands import START, HandClock

ID = deliveries.minutes_id(GATHERING)
# One hand, so that what is in the middle is known.
ONE = Pace(hands=1, breath=0.001, crowded=0.01, idle=0.02, grace=0.05)


@dataclass
class Fate:
    """Ends the process at the nth passing of a point; "never:0" lets it live."""

    point: str
    left: int
    log: Path

    def passes(self, point: str) -> None:
        self.left -= point == self.point
        if point == self.point and self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def write(self, line: str) -> None:
        with self.log.open("a") as log:
            log.write(f"{line}\n")


@dataclass
class Wall:
    """A board whose posts stay when the process goes."""

    fate: Fate

    async def post(self, place: Spot, value: object) -> Posted:
        self.fate.passes("post")
        self.fate.write(f"post {place.channel}")
        return Posted(place.channel, "1", "https://x.example/")

    async def update(self, posted: Posted, place: Spot, value: object) -> None:
        raise AssertionError("a post is not edited")


@dataclass
class Drive:
    fate: Fate

    async def put(self, drive: str, path: str, content: bytes) -> str:
        self.fate.passes("file")
        self.fate.write(f"file {path}")
        return f"https://drive.example/{path}"


class Remembering(SqlPosts):
    """Posts that are remembered, and then perhaps nothing more."""

    fate: Fate

    async def remember(self, forum: str, key: str, posted: Posted) -> None:
        await super().remember(forum, key, posted)
        self.fate.passes("remembered")


@dataclass
class Book(PaperBook):
    fate: Fate = field(kw_only=True)

    async def published(self, gathering: str) -> Minutes:
        found = await super().published(gathering)
        self.fate.passes("published")
        return found


async def main(url: str, fate: Fate) -> None:
    clock, directory = HandClock(), FixedDirectory(landsbyforum(drive="drive"))
    async with store.opened(url) as cellar:
        sendings, outbox, posts = SqlSendings(cellar), SqlOutbox(cellar, clock), Remembering(cellar)
        posts.fate, book = fate, Book(fate=fate)
        await outbox.reclaim()
        await sendings.resume(FORUM, clock.now())
        pressed = Sending(FORUM, ID, "lise", START, START)
        await sendings.begin(pressed, [deliveries.files(FORUM, GATHERING, START)], Deed(ID, START, "lise", "x"))
        handlers = {
            Kind.MINUTES_FILES: WriteFiles(directory, sendings, book, book, Drive(fate), PAPERS, clock),
            Kind.MINUTES_POST: PostMinutes(directory, sendings, book, MemoryPeople(), Wall(fate), posts),
            Kind.RECEIPT: _seen,
        }
        deliverer = Deliverer(outbox, handlers, clock, Random(7), ONE)
        cellar.bell.hang(deliverer.wake)
        running = asyncio.create_task(deliverer.run())
        for pause in repeat(0.005):
            if _over(await sendings.lines(FORUM, ID)):
                break
            await asyncio.sleep(pause)
        deliverer.stop()
        await running


async def _seen(_row: object) -> None:
    """Receipts are another story."""


def _over(lines: tuple[object, ...]) -> bool:
    counted = receipts.counts(receipts.channels(lines))  # type: ignore[arg-type]
    return counted.all > 0 and not counted.waiting


if __name__ == "__main__":
    point, _, times = sys.argv[2].partition(":")
    asyncio.run(main(sys.argv[1], Fate(point, int(times), Path(sys.argv[3]))))
