"""FORUM_MAIL_FROM is named before the right is given: the letters go by themselves as soon as it is, over HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from random import Random

import aiohttp
import pytest

from forum.ports import Claimed, Kind
from graph.client import Graph
from graph.local import LocalCredential
from graph.mail import GraphMail
from jobs.outbox import Deliverer
from jobs.reopening import Reopening
from jobs.runner import running
from store import Cellar
from store.outbox import SqlOutbox
from tenant import start
from tests.graph.near import HurriedClock, Tenant, calling
from tests.graph.test_mail import LISE, mails
from tests.jobs.bureau import ID, Bureau, published
from tests.jobs.delivering import QUICK, emptied, until
from tests.store.hands import FORUM, HandClock

HOUR_S = 3600
PEOPLE = ("karla@example.dk", "ole@example.dk")


@pytest.fixture
async def tenant() -> AsyncIterator[Tenant]:
    standin = await start(0, None)
    async with aiohttp.ClientSession() as session:
        yield Tenant(standin.url, session)
    await standin.close()


@dataclass
class PostOffice:
    """Letters over HTTP, each try with a token of its own, as it is an hour later."""

    bureau: Bureau
    graph: Graph
    credential: LocalCredential
    tries: int = 0

    async def __call__(self, row: Claimed) -> None:
        self.tries += 1
        await self.credential.close()
        await self.bureau.letters(GraphMail(self.graph, LISE))(row)


async def _lettered(outbox: SqlOutbox) -> Bureau:
    """Published, with a letter for each of two, and the receipt drawn for the last time."""
    bureau = Bureau(mails=True)
    bureau.book.mails = PEOPLE
    await published(bureau)
    await outbox.put([row for row in bureau.sendings.rows.values() if row.kind is Kind.MINUTES_MAIL])
    bureau.sendings.rows.clear()
    return bureau


async def test_letters_leave_by_themselves_once_the_right_is_given(
    tenant: Tenant, outbox: SqlOutbox, cellar: Cellar, clock: HandClock
) -> None:
    """Each once; and the receipt, which had ended, is drawn again."""
    bureau, credential = await _lettered(outbox), tenant.credential()
    async with calling(tenant.url, credential, HurriedClock()) as graph:
        office = PostOffice(bureau, graph, credential)
        deliverer = Deliverer(outbox, {Kind.MINUTES_MAIL: office}, clock, Random(7), QUICK)
        cellar.bell.hang(deliverer.wake)
        async with running(clock, deliverer):
            await until(lambda: office.tries == 2)
            await emptied(outbox)
            assert (await mails(tenant), (await outbox.queue(FORUM)).failed) == ([], 2)
            assert bureau.sendings.rows == {}
            await tenant.control("rights", {"setup": {"roles": ["Mail.Send"]}})
            async with running(clock, Reopening(outbox, clock)):
                await until(lambda: office.tries == 4)
                await emptied(outbox)
                clock.forward(HOUR_S)
                await emptied(outbox)
    assert sorted(mail["to"] for mail in await mails(tenant)) == [[address] for address in PEOPLE]  # type: ignore[type-var]
    assert (office.tries, (await outbox.queue(FORUM)).failed) == (4, 0)
    assert list(bureau.sendings.rows) == [f"sending.receipt:{ID}:lise"]
