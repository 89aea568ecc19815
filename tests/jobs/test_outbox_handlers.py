"""What each kind of row does when it leaves: the list item, the live matrix, the welcome."""

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone

import pytest

from forum.groups import Forum, Group
from forum.people import Language
from forum.ports import Claimed, Delivery, Kind, Posted, Reason, Skipped, Spot, Unavailable, Undeliverable
from forum.reasons import Why
from forum.workshop import matrix
from forum.workshop.matrix import Matrix
from forum.workshop.notes import Note, Via
from forum.workshop.questions import Attribution, Horizon, Question
from forum.workshop.welcome import Welcome
from jobs.matrix import PostMatrix
from jobs.notes import fields
from jobs.welcome import Newcomers, PostWelcome, welcome
from tests.store.hands import FORUM, START, HandClock, typed

BROAGER = Group("broager", "Broager", Language.DA, channel="19:broager@thread.tacv2")
EGERNSUND = Group("egernsund", "Egernsund", Language.EN, channel="19:egernsund@thread.tacv2")
UNBUILT = Group("sydals", "Sydals", Language.DA)
NOTES = typed(question=Question.CAN_IMPROVE)


@dataclass(frozen=True)
class Here:
    list_id: str = "answers"

    def forum(self) -> Forum:
        villages = (BROAGER, EGERNSUND, UNBUILT)
        return Forum(FORUM, "Landsbyforum", Language.DA, "Europe/Copenhagen", "team", villages, list_id=self.list_id)


@dataclass
class Growing:
    """A workspace whose villages get their channels one by one."""

    standing: int = 0

    def forum(self) -> Forum:
        villages = (BROAGER, EGERNSUND)[: self.standing]
        return Forum(FORUM, "Landsbyforum", Language.DA, "Europe/Copenhagen", "team", villages)


@dataclass
class Shelf:
    """Notes, posts, lists and a board in one: all that a handler touches, in the order it touched it."""

    notes: tuple[Note, ...] = NOTES
    posts: dict[str, Posted] = field(default_factory=dict)
    done: list[tuple[object, ...]] = field(default_factory=list)
    deleted: bool = False

    async def find(self, _forum: str, key: str):
        return next((note for note in self.notes if note.id == key), None) or self.posts.get(key)

    async def remember(self, _forum: str, key: str, posted: Posted) -> None:
        self.posts[key] = posted

    async def carry(self, _forum: str, old: str, new: str) -> Posted | None:
        return self.posts.setdefault(new, self.posts.pop(old)) if old in self.posts else None

    async def post(self, spot: Spot, value: object) -> Posted:
        self.done.append(("post", spot, value))
        return Posted(spot.channel, f"activity-{len(self.done)}", "https://x.example/")

    async def update(self, posted: Posted, spot: Spot, value: object) -> None:
        if self.deleted:
            raise Undeliverable("the message is gone", Why.GONE)
        self.done.append(("update", posted.activity, spot, value))

    async def matrix_of(self, meeting: str, village: str) -> Matrix:
        return matrix.drawn(self.notes, village, meeting)

    async def put(self, deliveries: list[Delivery]) -> None:
        self.done.extend(("put", delivery) for delivery in deliveries)


def claimed(kind: Kind, subject: str, key: str = "key", attempt: int = 1, generation: int = 1) -> Claimed:
    return Claimed(1, Delivery(FORUM, kind, "target", key, subject, START), attempt, generation, "me")


def test_the_list_item_says_what_was_typed_and_where():
    note = replace(NOTES[0], text="=1+1\t" + "æ" * 90, horizon=Horizon.LONG_TERM, late=True, version=3, group="3")
    named = replace(note, attribution=Attribution.NAME, shown_as="Inge Nissen", via=Via.SCRIBE)
    assert fields(named, Here().forum()) == {
        "Title": note.text[:80],
        "NoteKey": note.id,
        "Meeting": "erfa-2021-09-14",
        "Village": "Broager",
        "Question": "Kan gøres bedre",
        "Phase": "Tiltrækning",
        "Horizon": "Lang sigt",
        "GroupName": "Gruppe 3",
        "NoteText": note.text,
        "Attribution": "Navn",
        "Language": "dansk",
        "SentAt": "2021-05-04T15:42:00Z",
        "NoteVersion": 3,
        "Late": True,
        "ShownAs": "Inge Nissen",
        "Noted": "Skrevet for en anden",
    }


def test_a_note_from_a_village_that_is_gone_keeps_its_key():
    assert fields(replace(NOTES[0], village="gone"), Here().forum())["Village"] == "gone"


async def test_the_matrix_is_posted_once_and_then_edited_in_place():
    shelf = Shelf()
    handler = PostMatrix(Here(), shelf, shelf, shelf)
    row = claimed(Kind.MATRIX, "erfa-2021-09-14:broager", "matrix:erfa-2021-09-14:broager")
    await handler(row)
    await handler(row)
    spot, drawn = Spot(Language.DA, channel=BROAGER.channel), matrix.drawn(NOTES, "broager", "erfa-2021-09-14")
    assert shelf.done == [("post", spot, drawn), ("update", "activity-1", spot, drawn)]
    assert drawn.total == 6


async def test_a_matrix_that_somebody_deleted_is_posted_anew():
    shelf = Shelf(deleted=True, posts={"matrix": Posted("19:broager", "old", "https://x.example/")})
    await PostMatrix(Here(), shelf, shelf, shelf)(claimed(Kind.MATRIX, "m:broager", "matrix"))
    assert [what for what, *_ in shelf.done] == ["post"]
    assert shelf.posts["matrix"].activity == "activity-1"


@pytest.mark.parametrize(("village", "error"), [("sydals", Unavailable), ("gone", Undeliverable)])
async def test_a_village_without_channel_waits_and_one_that_is_gone_does_not(village: str, error: type[Exception]):
    shelf = Shelf()
    with pytest.raises(error, match=village):
        await PostMatrix(Here(), shelf, shelf, shelf)(claimed(Kind.MATRIX, f"m:{village}"))
    with pytest.raises(error, match=village):
        await PostWelcome(Here(), shelf, shelf)(claimed(Kind.WELCOME, village))
    assert shelf.done == []


async def test_each_channel_that_stands_gets_one_welcome_in_its_language():
    shelf, clock = Shelf(), HandClock()
    await welcome(Here(), shelf, clock)
    rows = [delivery for _, delivery in shelf.done]
    assert [(row.subject, row.target, row.key, row.coalesced) for row in rows] == [
        ("broager", "channel:broager", "welcome:19:broager@thread.tacv2", False),
        ("egernsund", "channel:egernsund", "welcome:19:egernsund@thread.tacv2", False),
    ]
    shelf.done.clear()
    for row in (*rows, *rows):
        await PostWelcome(Here(), shelf, shelf)(Claimed(1, row, 1, 1, "me"))
    assert shelf.done == [
        ("post", Spot(Language.DA, channel=BROAGER.channel), Welcome("broager")),
        ("post", Spot(Language.EN, channel=EGERNSUND.channel), Welcome("egernsund")),
    ]


def test_the_time_in_the_list_is_utc_to_the_second():
    at = datetime(2021, 5, 4, 17, 42, 59, 999_999, timezone(timedelta(hours=2)))
    assert fields(replace(NOTES[0], sent_at=at), Here().forum())["SentAt"] == "2021-05-04T15:42:59Z"


async def test_an_empty_matrix_is_not_posted_where_none_stands():
    shelf = Shelf(notes=())
    await PostMatrix(Here(), shelf, shelf, shelf)(claimed(Kind.MATRIX, "m:broager", "matrix"))
    assert shelf.posts == {}


async def test_a_channel_made_while_the_forum_is_open_is_welcomed_too():
    shelf, clock, here = Shelf(), HandClock(), Growing()
    job = Newcomers(here, shelf, clock)
    running = asyncio.create_task(job.run())
    await asyncio.sleep(0.01)
    assert shelf.done == []
    here.standing = 2
    clock.forward(5)
    await asyncio.sleep(0.01)
    job.stop()
    await running
    assert [delivery.subject for _, delivery in shelf.done] == ["broager", "egernsund"]


@pytest.mark.parametrize("why", [Why.BLOCKED, Why.TOO_LARGE, Why.NOT_INSTALLED, Why.REFUSED])
async def test_a_matrix_that_may_not_be_changed_is_not_posted_beside_itself(why: Why):
    class Refusing(Shelf):
        async def update(self, posted: Posted, spot: Spot, value: object) -> None:
            raise Undeliverable("no", why)

    shelf = Refusing(posts={"matrix": Posted("19:broager", "old", "https://x.example/")})
    with pytest.raises(Undeliverable):
        await PostMatrix(Here(), shelf, shelf, shelf)(claimed(Kind.MATRIX, "erfa-2021-09-14:broager", "matrix"))
    assert shelf.done == []


async def test_a_village_that_is_gone_is_skipped():
    with pytest.raises(Skipped) as told:
        await PostMatrix(Here(), Shelf(), Shelf(), Shelf())(claimed(Kind.MATRIX, "erfa-2021-09-14:gone", "matrix"))
    assert told.value.reason == Reason(Why.NO_VILLAGE)
