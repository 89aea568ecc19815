"""Somebody who knocks when the list changes: asked for once, kept alive, and known by a word."""

from dataclasses import dataclass, field
from datetime import datetime

import pytest
from structlog.testing import capture_logs

from forum.ports import Unavailable, Undeliverable
from jobs.knocking import EVERY_S, LASTS, Knocking
from jobs.runner import running
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.jobs.delivering import until
from tests.store.hands import START, HandClock

URL = "https://bot.example/api/notifications"
FORUM = landsbyforum(site="site")


@dataclass
class Office:
    """Where subscriptions are asked for; `living` are those that have not ended."""

    living: dict[str, str] = field(default_factory=dict)
    asked: list[tuple[str, ...]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def ask(self, list_: str, url: str, secret: str, until: datetime) -> str:
        self.asked.append(("ask", list_, url, f"{until - START}"))
        if self.failures:
            raise self.failures.pop(0)
        self.living[f"s{len(self.asked)}"] = secret
        return f"s{len(self.asked)}"

    async def renew(self, subscription: str, until: datetime) -> bool:
        self.asked.append(("renew", subscription))
        return subscription in self.living


@dataclass
class Drawer:
    kept: dict[tuple[str, str], str] = field(default_factory=dict)

    async def find(self, forum: str, key: str) -> str | None:
        return self.kept.get((forum, key))

    async def keep(self, forum: str, key: str, value: str) -> None:
        self.kept[forum, key] = value


def knocking(office: Office, drawer: Drawer, clock: HandClock, **more: object) -> Knocking:
    return Knocking(FixedDirectory(landsbyforum(site="site", **more)), office, drawer, clock, URL)


async def test_it_is_asked_for_once_and_kept_alive_across_restarts() -> None:
    office, drawer = Office(), Drawer()
    for calls in (1, 2):
        async with running(clock := HandClock(), job := knocking(office, drawer, clock)):
            await until(lambda calls=calls: len(office.asked) == calls and drawer.kept)
    assert office.asked == [("ask", "list", URL, str(LASTS)), ("renew", "s1")]
    assert job.is_ours(office.living["s1"])


async def test_one_that_ended_is_asked_for_anew() -> None:
    office, drawer = Office(), Drawer()
    job = knocking(office, drawer, HandClock())
    assert await job.ask()
    word = office.living.pop("s1")
    assert await job.ask()
    assert [what for what, *_ in office.asked] == ["ask", "renew", "ask"]
    assert job.is_ours(word)


@pytest.mark.parametrize("secret", ["", "x", None, 7, [], "\ud800", b"x"])
async def test_a_knock_with_another_word_is_not_ours(secret: object) -> None:
    job = knocking(Office(), Drawer(), HandClock())
    assert not job.is_ours(secret)
    await job.ask()
    assert not job.is_ours(secret)


async def test_a_refusal_is_told_once_and_an_absence_is_asked_again_soon() -> None:
    office = Office(failures=[Unavailable("503"), Undeliverable("403 mangler retten")])
    clock = HandClock()
    with capture_logs() as lines:
        async with running(clock, knocking(office, Drawer(), clock)):
            await until(lambda: len(lines) == 1)
            clock.forward(1)
            await until(lambda: len(lines) == 2)
    assert [line["event"] for line in lines] == ["list-subscription-later", "list-subscription-refused"]


async def test_what_was_refused_is_asked_for_again_within_the_hour_and_told_once() -> None:
    office = Office(failures=[Undeliverable("403 mangler retten"), Undeliverable("403 mangler retten")])
    job = knocking(office, Drawer(), HandClock())
    with capture_logs() as lines:
        assert [await job._asked() for _ in range(3)] == [3600, 3600, EVERY_S]
    assert [line["event"] for line in lines] == ["list-subscription-refused"]


async def test_without_a_list_there_is_nothing_to_ask_for() -> None:
    office = Office()
    assert not await knocking(office, Drawer(), HandClock(), list_id="").ask()
    assert office.asked == []
    assert LASTS.total_seconds() / 2 > EVERY_S
