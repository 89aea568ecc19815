"""What came after the last moment reaches the organiser in one message that counts on, without a name or a word."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest

from bot.cards.late import drafts_left
from forum.people import Language
from forum.ports import Claimed, Delivery, Kind, Posted, Skipped, Spot, Undeliverable
from forum.reasons import Why
from forum.workshop.drafts import DraftsLeft
from forum.workshop.sittings import Sitting
from jobs.drafts import TellDraftsLeft
from jobs.together import Edited
from tests.bot.fakes import FixedDirectory, MemoryPeople, landsbyforum
from tests.bot.stage import words
from tests.bot.waiting import MemoryDrafts, OneSitting

CUT_OFF = datetime(2021, 5, 7, 10, 0, tzinfo=UTC)
SITTING = Sitting("seance", "open", organiser="lise", cut_off=CUT_OFF, shut=True)
ROW = Delivery("landsbyforum", Kind.DRAFTS_LEFT, "person:lise", "drafts:seance", "seance", CUT_OFF, coalesced=True)


@dataclass
class Wall:
    """Board and posts in one; `deleted` is a message that somebody took away."""

    standing: dict[str, Posted] = field(default_factory=dict)
    done: list[tuple[str, Spot, object]] = field(default_factory=list)
    deleted: bool = False

    async def find(self, _forum: str, key: str) -> Posted | None:
        return self.standing.get(key)

    async def remember(self, _forum: str, key: str, posted: Posted) -> None:
        self.standing[key] = posted

    async def post(self, spot: Spot, value: object) -> Posted:
        self.done.append(("post", spot, value))
        return Posted("chat", str(len(self.done)), "https://x.example/")

    async def update(self, _posted: Posted, spot: Spot, value: object) -> None:
        if self.deleted:
            raise Undeliverable("gone", Why.GONE)
        self.done.append(("update", spot, value))


@dataclass
class Counted(MemoryDrafts):
    people: int = 1

    async def left(self, forum: str, session: str, since: datetime) -> int:
        assert (forum, session, since) == ("landsbyforum", "seance", CUT_OFF)
        return self.people


def telling(wall: Wall, drafts: Counted, sitting: Sitting | None = SITTING) -> TellDraftsLeft:
    directory, edited = FixedDirectory(landsbyforum()), Edited(wall, wall)  # type: ignore[arg-type]
    return TellDraftsLeft(directory, drafts, OneSitting(sitting), MemoryPeople(), edited)


def claimed() -> Claimed:
    return Claimed(1, ROW, 1, 1, "owner")


async def test_one_message_counts_on():
    wall, drafts = Wall(), Counted()
    tell = telling(wall, drafts)
    await tell(claimed())
    drafts.people = 3
    await tell(claimed())
    assert [(what, spot.person, value) for what, spot, value in wall.done] == [
        ("post", "lise", DraftsLeft("seance", 1)),
        ("update", "lise", DraftsLeft("seance", 3)),
    ]


async def test_a_deleted_message_is_posted_anew():
    wall, drafts = Wall(), Counted()
    await telling(wall, drafts)(claimed())
    wall.deleted = True
    await telling(wall, drafts)(claimed())
    assert [what for what, _, _ in wall.done] == ["post", "post"]


@pytest.mark.parametrize(("people", "sitting"), [(0, SITTING), (3, None)])
async def test_nobody_is_told_of_nothing(people: int, sitting: Sitting | None):
    wall = Wall()
    with pytest.raises(Skipped):
        await telling(wall, Counted(people=people), sitting)(claimed())
    assert wall.done == []


@pytest.mark.parametrize(
    ("language", "one", "three"),
    [
        (Language.DA, "1 har skrevet efter fristen.", "3 har skrevet efter fristen."),
        (Language.EN, "1 person wrote after the deadline.", "3 people wrote after the deadline."),
        (Language.DE, "1 Person hat nach der Frist geschrieben.", "3 Personen haben nach der Frist geschrieben."),
    ],
)
def test_it_says_how_many_and_who_sees_it(language: Language, one: str, three: str):
    for people, told in ((1, one), (3, three)):
        assert told in words(drafts_left(DraftsLeft("seance", people), language, landsbyforum()))
