"""What minutes send by themselves: once, to those whom it concerns, and not what is over."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from forum.erfa.posts import LaterAnswers
from forum.minutes import deliveries
from forum.minutes.desk import Act, Task
from forum.minutes.minutes import Progress
from forum.minutes.posts import ActionsDue, MinutesCard, ReviewAsked, SupplementPost
from forum.people import Language
from forum.ports import Claimed, Delivery, Kind, NotYet, Posted, Skipped, Spot
from jobs.minutes import (
    AndLater,
    AskForComments,
    DrawMinutesCard,
    Later,
    Readers,
    RemindOfActions,
    TellSupplement,
    titles,
)
from jobs.together import Edited
from store.outbox import SqlOutbox
from store.posts import SqlPosts
from tests.bot.fakes import MemoryPeople, landsbyforum
from tests.forum.minutes.scene import ANNA, DAY, HALF_PAST_SIX, ID, INGE, LISE, SESSION, TOM, Scene
from tests.store.hands import FORUM, fresh_cellar

AFTER_CUT_OFF = SESSION.cut_off - SESSION.switches[0] + timedelta(minutes=1)


@dataclass
class PaperBoard:
    """What was posted and what was changed, with where."""

    posted: list[tuple[Spot, object]] = field(default_factory=list)
    updated: list[object] = field(default_factory=list)

    async def post(self, spot: Spot, value: object) -> Posted:
        self.posted.append((spot, value))
        return Posted(spot.channel or spot.person, str(len(self.posted)), "u")

    async def update(self, _posted: Posted, _spot: Spot, value: object) -> None:
        self.updated.append(value)


@dataclass
class Holders:
    """Who looks after the gathering; "" is whoever made its minutes."""

    person: str = ""

    async def looks_after(self, gathering: str) -> str:
        assert gathering == ID
        return self.person


@dataclass
class Post:
    scene: Scene
    holders: Holders = field(default_factory=Holders)

    def __post_init__(self) -> None:
        scene, self.board, posts = self.scene, PaperBoard(), SqlPosts(self.scene.cellar)
        self.outbox = SqlOutbox(scene.cellar, scene.clock)
        self.people = MemoryPeople()
        readers = Readers(scene.desk, self.people)
        later = Later(scene.erfa, scene.notes, self.outbox, scene.clock)
        self.handlers = {
            Kind.MINUTES_CARD: DrawMinutesCard(readers, Edited(self.board, posts), self.holders),
            Kind.REVIEW: AskForComments(readers, self.board, posts, scene.clock),
            Kind.SUPPLEMENT: TellSupplement(readers, self.board, posts, scene.clock, later),
            Kind.ACTIONS_DUE: RemindOfActions(readers, self.board, posts, scene.clock),
        }

    async def delivers(self, kind: Kind, subject: str, *, key: str = "", due: datetime | None = None) -> None:
        row = Delivery(FORUM, kind, "somewhere", key or f"{kind}:{subject}", subject, due or self.scene.clock.now())
        await self.handlers[kind](Claimed(1, row, 1, 1, "me"))

    @property
    def told(self) -> list[object]:
        return [value for _, value in self.board.posted]


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with fresh_cellar(tmp_path) as cellar:
        scene = Scene(cellar)
        await scene.held()
        yield Post(scene)


async def test_those_present_are_asked_once_in_their_language(post: Post):
    await post.people.choose_language(FORUM, "tom", Language.EN)
    minutes = (await post.scene.in_review()).minutes
    for _ in range(2):
        await post.delivers(Kind.REVIEW, f"{ID}:tom")
    assert minutes.deadline is not None
    assert post.board.posted == [(Spot(Language.EN, person="tom"), ReviewAsked(minutes, minutes.deadline))]


async def test_nobody_is_asked_for_what_is_not_in_review_or_over(post: Post):
    minutes = (await post.scene.in_review()).minutes
    post.scene.later(4 * DAY)
    with pytest.raises(Skipped):
        await post.delivers(Kind.REVIEW, f"{ID}:tom")
    await post.scene.desk.act(LISE, ID, minutes.version, Act.BACK)
    with pytest.raises(Skipped):
        await post.delivers(Kind.REVIEW, f"{ID}:tom")
    with pytest.raises(Skipped):
        await post.delivers(Kind.REVIEW, "nothing:tom")
    assert post.told == []


async def test_the_card_is_one_and_follows(post: Post):
    await post.scene.desk.open(LISE, ID)
    await post.delivers(Kind.MINUTES_CARD, f"{ID}:lise", key="first")
    await post.scene.in_review()
    await post.delivers(Kind.MINUTES_CARD, f"{ID}:lise", key="second")
    assert [type(value) for value in post.told] == [MinutesCard]
    (standing,) = post.board.updated
    assert isinstance(standing, MinutesCard)
    assert standing.overview.minutes.state == "in_review"


async def test_the_card_goes_to_who_took_over_and_the_one_that_stands_stays_true(post: Post):
    await post.scene.desk.open(LISE, ID)
    await post.delivers(Kind.MINUTES_CARD, f"{ID}:lise", key="first")
    post.holders.person = "oda"
    await post.scene.in_review()
    await post.delivers(Kind.MINUTES_CARD, f"{ID}:lise", key="second")
    assert [spot.person for spot, _ in post.board.posted] == ["lise", "oda"]
    await post.delivers(Kind.MINUTES_CARD, f"{ID}:lise", key="third")
    assert len(post.board.posted) == 2
    assert len(post.board.updated) == 3, "of Lise's at each change, of Oda's at the second"


async def test_who_handed_over_before_there_was_a_card_gets_none(post: Post):
    post.holders.person = "oda"
    await post.scene.desk.open(LISE, ID)
    await post.delivers(Kind.MINUTES_CARD, f"{ID}:lise")
    assert [spot.person for spot, _ in post.board.posted] == ["oda"]


async def test_a_supplement_is_told_in_general_once(post: Post):
    """«Tillæg: 2 svar kom efter udsendelsen.»"""
    post.scene.later(HALF_PAST_SIX)
    await post.scene.approved()
    for person in (INGE, TOM):
        await post.scene.sends(person, f"Også det her {person.id}")
    with pytest.raises(NotYet):
        await post.delivers(Kind.SUPPLEMENT, ID)
    post.scene.later(AFTER_CUT_OFF)
    for _ in range(2):
        await post.delivers(Kind.SUPPLEMENT, ID)
    ((spot, value),) = post.board.posted
    assert spot == Spot(Language.DA, channel=landsbyforum().general)
    assert isinstance(value, SupplementPost)
    assert value.count == 2


async def test_without_late_notes_there_is_no_supplement(post: Post):
    post.scene.later(HALF_PAST_SIX)
    await post.scene.approved()
    post.scene.later(AFTER_CUT_OFF)
    with pytest.raises(Skipped):
        await post.delivers(Kind.SUPPLEMENT, ID)
    assert post.told == []


async def test_an_organiser_hears_of_what_is_open_a_week_after(post: Post):
    await post.scene.desk.open(LISE, ID)
    action = await post.scene.desk.add_action(LISE, ID, Task("Skriv en folder", "inge"))
    with pytest.raises(NotYet):
        await post.delivers(Kind.ACTIONS_DUE, f"{ID}:lise")
    post.scene.later(8 * DAY)
    await post.delivers(Kind.ACTIONS_DUE, f"{ID}:lise")
    (value,) = post.told
    assert isinstance(value, ActionsDue)
    assert value.actions == (action,)


async def test_nobody_is_reminded_of_what_is_done(post: Post):
    await post.scene.desk.open(LISE, ID)
    action = await post.scene.desk.add_action(LISE, ID, Task("Skriv en folder", "inge"))
    await post.scene.desk.change_action(INGE, action.id, 1, Task("", progress=Progress.DONE))
    post.scene.later(8 * DAY)
    with pytest.raises(Skipped):
        await post.delivers(Kind.ACTIONS_DUE, f"{ID}:lise")


async def test_what_comes_after_the_pre_read_is_told_the_mornings_after(post: Post):
    meeting, clock = await post.scene.planned(9 * DAY), post.scene.clock
    post.scene.later(meeting.starts_at - clock.now() - 3 * DAY)

    async def sent(_row: Claimed) -> None:
        return None

    handler = AndLater(sent, post.scene.erfa, post.outbox, clock)
    for place in ("broager", "general", "general"):
        row = Delivery(FORUM, Kind.PRE_READ, "x", f"x:{place}", f"{meeting.id}:{place}", clock.now())
        await handler(Claimed(1, row, 1, 1, "me"))
    ((subject, due),) = await post.scene.rows(Kind.SUPPLEMENT)
    assert due.astimezone(UTC).hour == 7
    since = clock.now() - timedelta(minutes=1)
    await post.scene.sends(ANNA, "For sent til udsendelsen", session="")
    post.scene.later(due - clock.now())
    await post.delivers(Kind.SUPPLEMENT, f"{deliveries.PRE_READ}:{meeting.id}:{since.isoformat()}", due=due)
    assert subject.startswith(f"{deliveries.PRE_READ}:{meeting.id}:")
    assert post.told == [LaterAnswers(meeting, 1)]
    assert len(await post.scene.rows(Kind.SUPPLEMENT)) == 2, "the next morning looks again"
    post.scene.later(4 * DAY)
    with pytest.raises(Skipped):
        await post.delivers(Kind.SUPPLEMENT, subject, key="late")


@pytest.mark.parametrize("language", Language)
def test_an_agenda_is_named_in_every_language(language: Language):
    found = titles(language)
    assert len({found.before, found.group_work, found.round_up, found.meeting, found.carried}) == 5
