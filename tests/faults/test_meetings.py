"""Question rounds, moved meetings, milestones and the calendar while something goes wrong: each is told, and once."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from demo import talking, volunteers
from tests.faults.meetings import MAILBOX, Planned, granted, planned
from tests.faults.plan import BY_KEY
from tests.faults.programs import served
from tests.faults.record import Book
from tests.faults.stage import LISE, Stage, provisioned, staged

POSTS = "* /v3/conversations*"
EVENTS = "* /users/*"


@asynccontextmanager
async def opened(
    tmp_path: Path, patch: pytest.MonkeyPatch, *, mailbox: str = MAILBOX, right: bool = True
) -> AsyncIterator[Stage]:
    """A forum that names a mailbox, and may write its calendar."""
    async with provisioned(tmp_path, calendar=mailbox) as (standin, given):
        if right:
            await granted(standin)
        async with staged(standin, given, patch) as stage:
            yield stage


async def acted(made: Planned) -> float:
    """From the questions to the late milestone; seconds until the last of it had left."""
    await made.at(made.on.asked)
    await made.at(made.on.reminded)
    await made.move()
    await made.move_milestone()
    await made.at(made.on.over)
    return await made.left()


@pytest.mark.timeout(400)
async def test_kills_on_the_days_of_a_round_lose_no_telling(tmp_path: Path, book: Book) -> None:
    """F39-F43. What Teams took in the moment of the kill may come again: it takes no idempotency key."""
    dice = Random(BY_KEY["asked-kill"].seed)
    async with provisioned(tmp_path) as (standin, given), served(standin, given) as (stage, serve):
        made = await planned(stage)
        steps = (
            lambda: made.at(made.on.asked),
            lambda: made.at(made.on.reminded),
            made.move,
            made.move_milestone,
            lambda: made.at(made.on.over),
        )
        for step in steps:
            acting = asyncio.create_task(step())
            if step == made.move:
                # The form comes to whoever asks while the bot is there; the posts that follow are what is struck.
                await acting
            await asyncio.sleep(dice.uniform(0, 0.5))
            await serve.kill()
            await serve.begin()
            await acting
            waited = await made.left()
        row = book.enter("asked-kill", len(steps), made.wanted(events=False), await made.found(), waited)
        assert row.doubled <= 2 * len(steps)


@pytest.mark.parametrize(
    ("key", "switches"),
    [
        ("asked-storm", {"throttle": {"match": POSTS, "rate": 0.4, "times": 12, "retry_after": 1}}),
        ("asked-lost", {"lost_answer": {"match": POSTS, "rate": 0.2, "times": 6}}),
    ],
)
async def test_a_bad_month_of_the_service_leaves_everybody_told(
    key: str, switches: Mapping[str, object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """F39-F43, rules 37 and 38."""
    async with opened(tmp_path, monkeypatch) as stage:
        made = await planned(stage)
        await stage.trouble(seed=BY_KEY[key].seed, **switches)
        waited = await acted(made)
        tries = await stage.struck(*switches)
        await stage.trouble()
        row = book.enter(key, tries, made.wanted(), await made.found(), waited)
        assert row.doubled <= tries


async def test_a_calendar_whose_answers_are_lost_holds_one_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """F42. When it is made as when it is moved; a busy mailbox is come back to."""
    async with opened(tmp_path, monkeypatch) as stage:
        switches = {
            "lost_answer": [{"match": f"{how} /users/*", "times": 2} for how in ("POST", "PATCH")],
            "error_after_work": [{"match": f"{how} /users/*", "times": 1} for how in ("POST", "PATCH")],
            "throttle": [{"match": EVENTS, "times": 2, "retry_after": 1}],
        }
        await stage.trouble(seed=BY_KEY["asked-calendar"].seed, **switches)
        made = await planned(stage)
        waited = await acted(made)
        tries = await stage.struck(*switches)
        await stage.trouble()
        book.enter("asked-calendar", tries, made.wanted(), await made.found(), waited)


async def test_a_clock_that_is_put_back_asks_and_reminds_nobody_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with opened(tmp_path, monkeypatch) as stage:
        made, steps = await planned(stage), 0
        for day in (made.on.asked, made.on.reminded):
            await made.at(day)
            now = await stage.wire.now()
            for moved in (now - timedelta(hours=1), now):
                await stage.wire.post(f"{stage.wire.bot}/local/clock", {"now": moved.isoformat()})
                await asyncio.sleep(0.5)
                steps += 1
        waited = await acted(made)
        book.enter("asked-clock", steps, made.wanted(), await made.found(), waited)


async def test_an_event_that_somebody_took_away_stands_again_with_the_next_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    async with opened(tmp_path, monkeypatch) as stage:
        made = await planned(stage)
        await made.took_away()
        waited = await acted(made)
        book.enter("asked-hands", 1, made.wanted(), await made.found(), waited)


async def test_a_meeting_that_changes_again_while_answers_are_lost_is_one_event(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: Book
) -> None:
    """Nobody knows the event's id yet: Exchange takes no other event under its transaction, and names the first."""
    lost = {"lost_answer": [{"match": "POST /users/*", "times": 3}]}
    async with opened(tmp_path, monkeypatch) as stage:
        made = await planned(stage)
        await made.took_away()
        await stage.trouble(seed=BY_KEY["asked-again"].seed, **lost, conflict=[{"match": EVENTS, "times": 2}])
        await made.move()
        await stage.wire.until("a lost answer", lambda: stage.struck("lost_answer"))
        await made.move(place="Nordborg Slot")
        waited, tries = await made.left(), await stage.struck("lost_answer", "conflict")
        await stage.trouble(seed=BY_KEY["asked-again"].seed, **lost)
        sooner = made.on.moved - timedelta(days=1)
        await volunteers.say(stage.wire, made.people[LISE], f"erfa ny {sooner:%d-%m-%Y} 17.00")
        await stage.wire.until("a lost answer", lambda: stage.struck("lost_answer"))
        await made.call_off(sooner)
        waited, tries = max(waited, await made.left()), tries + await stage.struck("lost_answer")
        found = Counter(
            f"{row['start']['dateTime'][:10]} {row['location']['displayName']}" for row in await made.events()
        )
        book.enter("asked-again", tries, Counter([f"{made.on.moved} Nordborg Slot"]), found, waited)


@pytest.mark.parametrize(
    ("mailbox", "right", "told"),
    [(MAILBOX, False, "Calendars.ReadWrite"), ("nobody@landsbyforum.example", True, "no such mailbox")],
)
async def test_a_calendar_that_refuses_is_read_by_its_name_and_keeps_nobody_from_being_asked(
    mailbox: str, right: bool, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Decision 0029: 403 and 404 are no reason to wait; whoever runs the forum reads what to mend, and the file has it
    all."""
    async with opened(tmp_path, monkeypatch, mailbox=mailbox, right=right) as stage:
        made = await planned(stage)
        report = await talking.asked(stage.wire, made.people[LISE], "leveringer", talking.says(told))
        assert report.card
        await acted(made)
        assert made.wanted() - await made.found() == Counter([f"event {made.on.moved}"])
        shown = await stage.wire.get(f"{stage.wire.tenant}/window/files")
        assert any(str(each).count("kalender.ics") for each in shown["files"])
