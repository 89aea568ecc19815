"""Drafts: what was kept is there after a restart, on every device, and no text takes another's place unseen."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

import store
from forum.ports import Delivery, Kind
from forum.workshop.drafts import KEPT_MOST, Draft
from forum.workshop.questions import Horizon, Phase, Question
from store import Cellar
from store.drafts import SqlDrafts
from store.outbox import SqlOutbox
from tests.store.hands import FORUM, INGE, START, HandClock, fresh_url

KIM = "10000000-0000-4000-8000-000000000014"
DRAFT = Draft(
    forum=FORUM,
    person=INGE,
    session="seance",
    question=Question.CAN_IMPROVE,
    token="card-1",
    saved_at=START,
    fields={Phase.ATTRACTION: "=æøå \U0001f600 'quoted'; --", Phase.RECEPTION: "a\nb", Phase.RETENTION: ""},
    horizon=Horizon.LONG_TERM,
    village="broager",
    drawing="d",
)
ROW = Delivery(FORUM, Kind.DRAFTS_LEFT, "person:lise", "drafts:seance", "seance", START, coalesced=True)


def saying(text: str, token: str = "card-1", minutes: int = 1, **more: object) -> Draft:
    said = {Phase.ATTRACTION: "", Phase.RECEPTION: text, Phase.RETENTION: ""}
    later = START + timedelta(minutes=minutes)
    return replace(DRAFT, fields=said, token=token, saved_at=later, **more)  # type: ignore[arg-type]


@pytest.fixture
def drafts(cellar: Cellar, clock: HandClock) -> SqlDrafts:
    return SqlDrafts(cellar, clock)


@pytest.fixture
def folder(tmp_path: Path) -> str:
    return fresh_url(tmp_path)


async def test_a_draft_comes_back_as_it_was_typed(drafts: SqlDrafts):
    await drafts.keep(DRAFT)
    assert await drafts.find(FORUM, INGE, "seance", Question.CAN_IMPROVE) == DRAFT
    for other in ((FORUM, KIM, "seance"), ("nabo", INGE, "seance"), (FORUM, INGE, "")):
        assert await drafts.find(*other, Question.CAN_IMPROVE) is None
    assert await drafts.find(FORUM, INGE, "seance", Question.CAN_IMPROVE, scribed=True) is None


async def test_who_had_none_yesterday_has_one_once_it_is_kept(drafts: SqlDrafts):
    """That somebody has none is remembered, and forgotten with the next that is kept."""
    assert await drafts.of_person(FORUM, INGE) == ()
    await drafts.keep(DRAFT)
    assert await drafts.of_person(FORUM, INGE) == (DRAFT,)


async def test_a_draft_survives_a_restart_and_is_known_at_once(folder: str, clock: HandClock):
    async with store.opened(folder) as cellar:
        await SqlDrafts(cellar, clock).keep(DRAFT)
    async with store.opened(folder) as cellar:
        again = SqlDrafts(cellar, clock)
        assert await again.of_person(FORUM, INGE) == (DRAFT,)
        assert await again.of_person(FORUM, KIM) == ()


async def test_the_newest_of_one_card_stands_and_of_two_cards_both(drafts: SqlDrafts):
    await drafts.keep(saying("først"))
    await drafts.keep(saying("så", minutes=2))
    assert [draft.fields[Phase.RECEPTION] for draft in await drafts.of_person(FORUM, INGE)] == ["så"]
    kept = await drafts.keep(saying("Så\nmere", token="card-2", minutes=3))
    assert kept.fields[Phase.RECEPTION] == "Så\nmere"
    kept = await drafts.keep(saying("andet", token="card-3", minutes=4))
    assert kept.fields[Phase.RECEPTION] == "andet\nSå\nmere"
    assert (kept, kept.token) == ((await drafts.of_person(FORUM, INGE))[0], "card-3")


async def test_parallel_saves_from_many_devices_lose_no_line(drafts: SqlDrafts):
    texts = [f"enhed {number}" for number in range(20)]
    await asyncio.gather(*(drafts.keep(saying(text, token=text)) for text in texts))
    (draft,) = await drafts.of_person(FORUM, INGE)
    assert sorted(draft.fields[Phase.RECEPTION].split("\n")) == sorted(texts)


async def test_only_what_was_read_is_dropped(drafts: SqlDrafts):
    first = await drafts.keep(saying("først"))
    await drafts.keep(saying("rettet", minutes=2))
    await drafts.drop(first)
    (standing,) = await drafts.of_person(FORUM, INGE)
    await drafts.drop(standing)
    await drafts.drop(standing)
    assert await drafts.of_person(FORUM, INGE) == ()


async def test_the_scribes_draft_stands_beside_ones_own(drafts: SqlDrafts):
    await drafts.keep(saying("mit"))
    await drafts.keep(saying("en andens", minutes=2, scribed=True))
    found = await drafts.find(FORUM, INGE, "seance", Question.CAN_IMPROVE, scribed=True)
    assert found is not None
    assert found.fields[Phase.RECEPTION] == "en andens"
    assert [draft.scribed for draft in await drafts.of_person(FORUM, INGE)] == [True, False]


async def test_what_came_late_is_counted_by_people_and_told_once(drafts: SqlDrafts, outbox: SqlOutbox):
    for person, question in ((INGE, Question.WORKS_WELL), (INGE, Question.CAN_IMPROVE), (KIM, Question.WORKS_WELL)):
        await drafts.keep(replace(DRAFT, person=person, question=question, saved_at=START), [ROW])
    await drafts.keep(replace(DRAFT, person="tidlig", saved_at=START - timedelta(minutes=1)))
    assert await drafts.left(FORUM, "seance", START) == 2
    assert await drafts.left(FORUM, "en anden", START) == 0
    claimed = await outbox.claim("somebody", 9, 60)
    assert [(row.delivery.key, row.generation) for row in claimed] == [("drafts:seance", 3)]


async def test_a_field_keeps_what_can_be_drawn_again(drafts: SqlDrafts):
    kept = await drafts.keep(saying("x" * 9000))
    assert len(kept.fields[Phase.RECEPTION]) == KEPT_MOST


async def test_who_has_no_draft_costs_no_question(cellar: Cellar, clock: HandClock, monkeypatch: pytest.MonkeyPatch):
    """Every sending asks; after the first there is nothing to read for whoever has none."""
    drafts = SqlDrafts(cellar, clock)
    assert await drafts.find(FORUM, INGE, "", Question.WORKS_WELL) is None
    asked: list[object] = []
    read = Cellar.read

    async def counted(self: Cellar, query: object) -> object:
        asked.append(query)
        return await read(self, query)  # type: ignore[arg-type]

    monkeypatch.setattr(Cellar, "read", counted)
    for _ in range(5):
        assert await drafts.find(FORUM, KIM, "", Question.WORKS_WELL) is None
    assert asked == []


async def test_a_token_leaves_every_draft_that_carries_it_and_no_other(drafts: SqlDrafts):
    for draft in (DRAFT, replace(DRAFT, person=KIM), replace(DRAFT, person=KIM, question=Question.WORKS_WELL)):
        await drafts.keep(draft)
    await drafts.keep(replace(DRAFT, person=KIM, session="", token="card-2"))
    await drafts.unlink(FORUM, "card-1")
    kept = [*await drafts.of_person(FORUM, INGE), *await drafts.of_person(FORUM, KIM)]
    tokens = {draft.token for draft in kept}
    assert len(kept) == len(tokens) == 4
    assert "card-2" in tokens
    assert "card-1" not in tokens
    assert all(draft.fields == DRAFT.fields for draft in kept)


async def test_a_token_in_another_forum_stays(drafts: SqlDrafts):
    await drafts.keep(DRAFT)
    await drafts.unlink("elsewhere", "card-1")
    assert (await drafts.of_person(FORUM, INGE))[0].token == "card-1"
