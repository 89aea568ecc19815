"""What a look at the list and the deliveries owe each other, and a look that never comes to its end."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import pytest
from prometheus_client import REGISTRY

from forum.lists import Changes
from forum.ports import Service, Unavailable
from tests.jobs.delivering import until
from tests.jobs.two_sides import FORUM, TwoSides, standing

SHAREPOINT = Service.SHAREPOINT


async def test_a_look_leaves_sharepoint_alone_as_long_as_it_asked_a_delivery(sides: TwoSides):
    """Rule 37: the pause is the service's, whoever was told of it."""
    await sides.send("Vi har fest")
    (row, *_) = await sides.outbox.claim("me", 9, 60)
    await sides.outbox.postpone(row, sides.clock.now() + timedelta(seconds=90), "429", pause=SHAREPOINT)
    sides.lists.calls.clear()
    assert await sides.job._looked() == 90
    assert (sides.lists.calls, sides.job.last.count) == ([], 0)
    sides.clock.pass_really(91)
    assert await sides.job._looked() == 0
    assert (sides.lists.calls, sides.job.last.count) == (["changes"], 1)


async def test_deliveries_leave_sharepoint_alone_as_long_as_it_asked_a_look(sides: TwoSides, monkeypatch):
    await sides.send("Vi har fest")
    monkeypatch.setattr(sides.lists, "changes", _raising(Unavailable("429", 200, pause=True, service=SHAREPOINT)))
    assert await sides.job._looked() == 200
    claimed = await sides.outbox.claim("me", 99, 60)
    assert "list" not in {row.delivery.target.partition(":")[0] for row in claimed}
    sides.clock.pass_really(201)
    assert await sides.deliver() == 1


@pytest.mark.parametrize("away", [Unavailable("503"), Unavailable("429", pause=True, service=SHAREPOINT)])
async def test_a_service_that_names_no_time_holds_no_delivery_back(sides: TwoSides, monkeypatch, away: Unavailable):
    monkeypatch.setattr(sides.lists, "changes", _raising(away))
    await sides.job._looked()
    assert await sides.pauses.left(FORUM.id, SHAREPOINT) == 0


async def test_a_shorter_pause_does_not_end_a_longer_one(sides: TwoSides):
    for seconds in (90, 5):
        await sides.pauses.hold(FORUM.id, SHAREPOINT, seconds)
    assert await sides.pauses.left(FORUM.id, SHAREPOINT) == 90


@pytest.mark.parametrize("error", [Unavailable("503"), TypeError("our own fault")])
async def test_looks_that_come_to_nothing_are_counted_and_told_of_after_ten(
    sides: TwoSides, monkeypatch, error: Exception
):
    sides.job._every_s = 60
    await _started(sides)
    name = {"what": "list.look", "error": type(error).__name__}
    before = REGISTRY.get_sample_value("forum_job_failures_total", name) or 0
    with monkeypatch.context() as broken:
        broken.setattr(sides.lists, "changes", _raising(error))
        sides.clock.pass_really(600)
        await sides.job._looked()
        assert not sides.job.is_late
        sides.clock.pass_really(1)
        assert sides.job.is_late
    assert REGISTRY.get_sample_value("forum_job_failures_total", name) == before + 1
    await sides.job._looked()
    assert not sides.job.is_late


async def test_a_forum_that_looks_often_is_given_five_minutes_and_one_that_never_looks_is_not_late(sides: TwoSides):
    sides.job._every_s = 2
    sides.clock.pass_really(10_000)
    assert not sides.job.is_late
    await _started(sides)
    sides.clock.pass_really(300)
    assert not sides.job.is_late
    sides.clock.pass_really(1)
    assert sides.job.is_late


async def _started(sides: TwoSides) -> None:
    running = asyncio.create_task(sides.job.run())
    await until(lambda: sides.job.last.count)
    sides.job.stop()
    await running


async def test_a_look_at_everything_that_is_throttled_goes_on_where_it_stopped(sides: TwoSides, monkeypatch):
    """Each page once, or a large list would never be looked through on a busy day; nothing counts as deleted by it."""
    notes = [(await sides.send(f"tanke {number}")).id for number in range(12)]
    await sides.rest(24)
    sides.lists.hand_edit(sides.row(notes[0]), {"NoteText": "rettet"})
    sides.lists.hand_delete(sides.row(notes[1]))
    sides.lists.trouble.append("forgotten")
    asked = _throttled_twice_after_two(sides, monkeypatch)
    for _ in range(12):
        with suppress(Unavailable):
            await sides.look()
            break
    served = [link for link, there in asked if there]
    assert len(served) == len(set(served)) > 3
    assert sides.lists.calls.count("read") == 1
    states = [(await sides.note(note)).state.value for note in notes]
    assert states == ["active", "hidden", *["active"] * 10]
    assert (await sides.note(notes[0])).text == "rettet"


async def test_a_look_that_came_no_step_further_begins_anew(sides: TwoSides, monkeypatch):
    """What is the matter may lie in the link itself."""
    for number in range(5):
        await standing(sides, f"tanke {number}")
    sides.lists.trouble.append("forgotten")
    pages, asked = sides.lists.changes, []

    async def circling(list_: str, link: str) -> Changes:
        asked.append(link)
        return await pages(list_, link) if not link.startswith("whole") else Changes((), link, more=True)

    monkeypatch.setattr(sides.lists, "changes", circling)
    for _ in range(2):
        with pytest.raises(Unavailable):
            await sides.look()
    await sides.look()
    assert [link.partition(":")[0] for link in asked] == ["delta", "", "whole", "whole", "delta"]


async def test_another_list_is_looked_at_from_its_beginning(sides: TwoSides, monkeypatch):
    for number in range(5):
        await sides.send(f"tanke {number}")
    await sides.rest()
    sides.lists.trouble.append("forgotten")
    asked = _throttled_twice_after_two(sides, monkeypatch)
    with pytest.raises(Unavailable):
        await sides.look()
    with suppress(Unavailable):
        await sides.job.look(replace(FORUM, list_id="another"))
    assert [link for link, _ in asked][1:] == ["", asked[2][0], ""]
    assert asked[2][0]


def _raising(error: Exception):
    async def changes(_list: str, _link: str) -> Changes:
        raise error

    return changes


def _throttled_twice_after_two(sides: TwoSides, monkeypatch) -> list[tuple[str, bool]]:
    pages, asked = sides.lists.changes, []

    async def busy(list_: str, link: str) -> Changes:
        there = len(asked) % 4 < 2
        asked.append((link, there))
        if not there:
            raise Unavailable("429", pause=True, service=SHAREPOINT)
        return await pages(list_, link)

    monkeypatch.setattr(sides.lists, "changes", busy)
    sides.lists.calls.clear()
    return asked
