"""The simulated year: every message once and in its hours, and each kind of fault breaks the step that tells of it."""

import json
import tomllib
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from demo import people, year
from demo.steps import Broken, Step
from demo.year_counting import HELD, STEPS, Count
from demo.year_days import CLOSED, DAY, at, is_open, opens, works
from demo.year_meetings import STOPPED
from demo.year_posts import Post, known
from demo.year_promises import AHEAD, CHANGED, LATE, MONTHLY, MOVED, PREVIEW, REMINDER, ROUND, WITHDRAWN, Promise
from demo.year_time import Year
from forum.erfa import times
from tests.demo.programs import ROOT, ended, still_there

WORKSPACE = tomllib.loads((ROOT / "workspace.toml").read_text(encoding="utf-8"))
VILLAGES = [group["name"] for group in WORKSPACE["groups"]]
WEEKS = 47
ORDER = [
    *("provision-plan", "provision-apply", "provision-again"),
    *("questions", "reminders", "pre-reads", "moves", "milestones", "withdrawals", "monthly"),
    *("films", "budget", "brief", "nights", "restarts", "quiet", "done"),
]


@pytest.mark.alone
@pytest.mark.timeout(1800)
async def test_the_whole_year_with_every_message_once(tmp_path: Path) -> None:
    told = await ended({}, "demo", "--year", "--json", "--data", str(tmp_path), patience=1700)
    lines = [json.loads(line) for line in told.out.splitlines()]
    steps = {line["step"]: line for line in lines}
    print("the year took", steps["done"].get("seconds"), "s")
    assert (told.code, told.err) == (0, ""), steps["done"]
    assert [line["step"] for line in lines] == ORDER
    assert all(line["ok"] for line in lines)
    assert all(steps[name]["missing"] == steps[name]["more"] == 0 for name in STEPS)
    assert (steps["questions"]["questions"], steps["questions"]["invitation"]) == (8 * len(VILLAGES), 8)
    assert steps["monthly"]["monthly"] == 11
    assert steps["restarts"]["restarts"] >= WEEKS
    assert steps["restarts"]["killed"] >= WEEKS // 4 - 1
    assert still_there(tmp_path) == []


def counted(promises: Iterable[Promise]) -> Count:
    """As if just this had come, half a minute after its time."""
    came = (replace(each, at=each.at + timedelta(seconds=30)) for each in promises)
    return Count(OWED, [Post(each, "kl. 17.00") for each in came])


OWED = year.promised(VILLAGES)


def step_of(kind: str) -> str:
    return next(name for name, kinds in STEPS.items() if kind in kinds)


def kept(count: Count, kind: str) -> None:
    name = step_of(kind)
    count.kept(Step(name), STEPS[name])


def quiet(count: Count) -> None:
    HELD["quiet"](Step("quiet"), count, Year.__new__(Year))


def of(kind: str) -> Promise:
    return next(each for each in OWED if each.kind == kind)


def test_a_year_in_which_all_came_holds() -> None:
    whole = counted(OWED)
    for kind in (kinds[0] for kinds in STEPS.values()):
        kept(whole, kind)
    quiet(whole)
    assert {each.kind for each in OWED} == {kind for kinds in STEPS.values() for kind in kinds}


@pytest.mark.parametrize("kind", [REMINDER, ROUND, PREVIEW, MOVED, MONTHLY, WITHDRAWN])
def test_a_message_that_comes_twice_breaks_the_year(kind: str) -> None:
    with pytest.raises(Broken, match="0 did not come, 1 nobody promised"):
        kept(counted([*OWED, of(kind)]), kind)


@pytest.mark.parametrize("kind", [CHANGED, LATE, AHEAD, REMINDER, MONTHLY])
def test_a_message_that_is_lost_breaks_the_year(kind: str) -> None:
    with pytest.raises(Broken, match="1 did not come, 0 nobody promised"):
        kept(counted(each for each in OWED if each != of(kind)), kind)


@pytest.mark.parametrize("when", [at(2021, 9, 10, 3), at(2021, 9, 11), at(2021, 12, 24), at(2021, 9, 10, 16)])
def test_a_message_at_night_on_a_saturday_or_a_holiday_breaks_the_year(when) -> None:  # type: ignore[no-untyped-def]
    astray = replace(of(REMINDER), at=when)
    with pytest.raises(Broken, match="quiet: "):
        quiet(counted([*OWED, astray]))
    with pytest.raises(Broken, match="1 nobody promised"):
        kept(counted([*OWED, astray]), REMINDER)


def test_a_message_to_who_said_stop_breaks_the_year() -> None:
    bothered = replace(of(CHANGED), at=opens(STOPPED[people.JENS]), place=people.JENS)
    with pytest.raises(Broken, match=people.JENS[-12:]):
        quiet(counted([*OWED, bothered]))


def test_a_reminder_to_a_village_that_answered_breaks_the_year() -> None:
    reminded = Promise(at(2021, 9, 10), REMINDER, "Broager", "2021-09-14")
    with pytest.raises(Broken, match="Broager 2021-09-14"):
        quiet(counted([*OWED, reminded]))


def test_an_hour_that_a_switch_of_the_clocks_moved_breaks_the_year() -> None:
    count = counted(OWED)
    astray = [replace(post, words="kl. 16.00") if post.told.kind == ROUND else post for post in count.posts]
    with pytest.raises(Broken, match="nights: the hour is another"):
        HELD["nights"](Step("nights"), Count(OWED, astray), Year.__new__(Year))


def test_the_table_of_holidays_is_denmarks() -> None:
    """Reckoned twice, so that the forum is not held against its own calendar."""
    days = [date(2021, 5, 1) + number * DAY for number in range(340)]
    assert [day for day in days if works(day) != times.is_working_day(day)] == []
    assert all(day.weekday() < 5 for day in CLOSED)
    assert (is_open(at(2021, 5, 13, 10)), is_open(at(2021, 5, 14, 8, 59)), is_open(at(2021, 5, 14))) == (
        False,
        False,
        True,
    )


def test_messages_are_told_apart_by_what_can_be_read_on_them() -> None:
    now = at(2021, 10, 1)
    assert known("ERFA-mødet er flyttet: ERFA\nFør: tirsdag den 9. november 2021 kl. 17.00", now) == (
        MOVED,
        "2021-11-09",
    )
    assert known("⚠ Drejebøger er forsinket\nTiden gik i går", now) == (LATE, "Drejebøger")
    assert known("Vækst og værdier: status oktober", now) == (MONTHLY, "2021-10")
    assert known("**Optagelser** flyttes til aug.–okt. 2021.", now) == ("", "")
