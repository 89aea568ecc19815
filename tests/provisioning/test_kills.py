"""A killed apply, an answer that never came, a channel that hides: the next apply ends in the same place."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from graph.workspace import GraphWorkspace
from provisioning.journal import Journal
from tests.graph.near import HurriedClock, Tenant
from tests.provisioning.conftest import Operator, Standing, standing

WRITES = ("make_channel", "install_app", "make_tab", "make_list", "make_column")
COUNT = 22


class Killed(BaseException):
    """As kill -9: nobody catches it."""


class Doomed:
    """A workspace whose n-th write kills the process before or after the work is done."""

    def __init__(self, workspace: GraphWorkspace, doom: int, *, after: bool) -> None:
        self._workspace = workspace
        self._left = doom
        self._after = after

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._workspace, name)
        return self._counted(call) if name in WRITES else call

    def _counted(self, call: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        async def counted(*given: Any) -> Any:
            self._left -= 1
            if self._left == 0 and not self._after:
                raise Killed
            answer = await call(*given)
            if self._left == 0:
                raise Killed
            return answer

        return counted


COLUMNS = {"NoteKey", "Meeting", "Village", "Question", "Phase", "Horizon", "GroupName", "NoteText", "Attribution"}
COLUMNS |= {"Language", "SentAt", "NoteVersion", "Late"}


def whole(stands: Standing) -> None:
    assert stands.channels == ["Broager", "General", "Gråsten"]
    assert stands.tabs == {"General": ["Svar"], "Gråsten": ["Svar"], "Broager": ["Svar"]}
    assert list(stands.lists) == ["Svar"]
    names = stands.lists["Svar"]
    assert {name for name in names if name in COLUMNS} == COLUMNS
    assert len(names) == len(set(names))
    assert stands.installed


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("doom", range(1, COUNT + 1))
async def test_killed_at_any_write_the_next_apply_finishes_without_doubles(
    operator: Operator, tenant: Tenant, doom: int, after: bool
) -> None:
    with pytest.raises(Killed):
        await operator.apply(Doomed(operator.workspace, doom, after=after))
    assert await operator.apply() == 0
    whole(await standing(operator.workspace))
    assert sum(status in (200, 201) for method, _, status in await tenant.calls() if method == "POST") == COUNT


async def test_the_writes_are_as_many_as_the_kills_tried(operator: Operator, tenant: Tenant) -> None:
    await operator.apply()
    assert await tenant.count("POST", "") == COUNT


@pytest.mark.parametrize("trouble", ["lost_answer", "error_after_work"])
@pytest.mark.parametrize(
    "match", ["POST */channels", "POST */tabs", "POST */lists", "POST */columns", "POST */installedApps"]
)
async def test_an_answer_lost_after_the_work_is_adopted_and_not_repeated(
    operator: Operator, tenant: Tenant, trouble: str, match: str
) -> None:
    await tenant.difficulties(**{trouble: {"match": match, "times": 1}})
    assert await operator.apply() == 0
    assert await tenant.count("POST", "") == COUNT
    whole(await standing(operator.workspace))


async def test_every_answer_lost_is_still_one_of_each(operator: Operator, tenant: Tenant) -> None:
    await tenant.difficulties(lost_answer={"match": "POST *"})
    assert await operator.apply() == 0
    whole(await standing(operator.workspace))


@pytest.mark.parametrize("seed", range(4))
async def test_a_bad_day_is_lived_through(operator: Operator, tenant: Tenant, seed: int) -> None:
    await tenant.difficulties(
        seed=seed,
        lost_answer={"match": "POST *", "rate": 0.2},
        error_after_work={"rate": 0.1},
        throttle={"rate": 0.1, "retry_after": 0.5},
        not_found_after_create={"times": 3},
    )
    assert await operator.apply() == 0
    await tenant.difficulties()
    whole(await standing(operator.workspace))
    assert await operator.plan() == 0


async def test_a_new_channel_that_answers_404_is_waited_for(
    operator: Operator, tenant: Tenant, clock: HurriedClock
) -> None:
    await tenant.difficulties(not_found_after_create={"times": 2})
    assert await operator.apply() == 0
    assert clock.slept == [0.5, 1.0, 0.5, 1.0]


class Lagging:
    """A workspace whose lists show a new thing only at the fifth look after it was made."""

    def __init__(self, workspace: GraphWorkspace, kind: str) -> None:
        self._workspace = workspace
        self._kind = kind
        self._hidden = 4

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._workspace, name)
        return self._late(call) if name == self._kind else call

    def _late(self, call: Callable[..., Awaitable[list[Any]]]) -> Callable[..., Awaitable[list[Any]]]:
        async def late(*given: Any) -> list[Any]:
            found = await call(*given)
            known = [one for one in found if one.name not in ("Gråsten", "Broager")]
            if len(known) < len(found) and self._hidden:
                self._hidden -= 1
                return known
            return found

        return late


async def test_a_channel_that_was_made_but_does_not_show_yet_is_found_after_the_kill(
    operator: Operator, tenant: Tenant
) -> None:
    with pytest.raises(Killed):
        await operator.apply(Doomed(operator.workspace, 2, after=True))
    assert await operator.apply(Lagging(operator.workspace, "channels")) == 0
    assert await tenant.count("POST", "/channels") - await tenant.count("POST", "/tabs") == 2
    whole(await standing(operator.workspace))


def test_a_torn_line_counts_as_not_written_and_spoils_no_other(operator: Operator, clock: HurriedClock) -> None:
    operator.data.mkdir()
    journal = Journal(operator.data, clock)
    journal.intend("kanal a")
    journal.done("kanal a")
    journal.intend("kanal b")
    path = operator.data / "provisioning.journal"
    path.write_bytes(path.read_bytes()[:-20])
    again = Journal(operator.data, clock)
    again.intend("kanal c")
    newest = Journal(operator.data, clock)
    assert [newest.unanswered(f"kanal {letter}") for letter in "abc"] == [False, False, True]
