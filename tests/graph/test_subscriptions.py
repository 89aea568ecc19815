"""Graph knocks when the answers list changes: asked for, answered and heard over HTTP."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

import looking
from forum.ports import Undeliverable
from graph.client import Graph
from graph.subscriptions import ListSubscriptions
from jobs.knocking import Knocking
from tests.graph.conftest import AnswersList
from tests.graph.near import Fixed, HurriedClock, Tenant, calling
from tests.jobs.test_knocking import Drawer
from tests.test_looking import Ears, door


@pytest.fixture(autouse=True)
async def wider(tenant: Tenant) -> None:
    """The right that a list's notifications want; with the first token, as rights lie in it."""
    rights = [
        "AppCatalog.Read.All",
        "Sites.ReadWrite.All",
        "Sites.Selected",
        "TeamsAppInstallation.ReadWriteForTeam.All",
    ]
    await tenant.control("rights", {"setup": {"roles": rights}})


async def test_without_the_wider_right_nothing_is_asked_for(tenant: Tenant, answers: AnswersList) -> None:
    await tenant.control("rights", {"setup": {"roles": ["Sites.Selected"]}})
    async with calling(tenant.url, tenant.credential(), HurriedClock()) as narrow:
        subscriptions = ListSubscriptions(narrow, Fixed(answers.site, answers.id))
        with pytest.raises(Undeliverable, match=r"Sites\.ReadWrite\.All"):
            await subscriptions.ask(answers.id, "http://127.0.0.1:9/api/notifications", "word", _tomorrow())


async def test_an_edit_in_the_list_is_told_to_whoever_asked(answers: AnswersList, graph: Graph) -> None:
    here, ears = Fixed(answers.site, answers.id), Ears(None)
    async with door(ears) as url:
        subscriptions = ListSubscriptions(graph, here)
        ears.knocking = Knocking(here, subscriptions, Drawer(), HurriedClock(), f"{url}{looking.PATH}")
        async with door(ears) as heard:
            ears.knocking._url = f"{heard}{looking.PATH}"
            assert await ears.knocking.ask()
            await answers.lists.make(answers.id, {"NoteText": "a", "NoteKey": "k"})
            await asyncio.wait_for(ears.rang.wait(), 20)
            assert await ears.knocking.ask()


async def test_an_address_that_does_not_answer_is_refused(answers: AnswersList, graph: Graph) -> None:
    subscriptions = ListSubscriptions(graph, Fixed(answers.site, answers.id))
    with pytest.raises(Undeliverable):
        await subscriptions.ask(answers.id, "http://127.0.0.1:9/api/notifications", "word", _tomorrow())


async def test_a_subscription_that_ended_is_no_failure(answers: AnswersList, graph: Graph) -> None:
    subscriptions = ListSubscriptions(graph, Fixed(answers.site, answers.id))
    assert not await subscriptions.renew("00000000-0000-4000-8000-00000000dead", _tomorrow())


def _tomorrow() -> datetime:
    return datetime.now(UTC) + timedelta(days=1)
