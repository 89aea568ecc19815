"""The register of interested villages in the cellar, on every engine."""

from dataclasses import replace
from datetime import timedelta

import pytest

from forum.erfa.ports import Adoption
from forum.errors import ChangedMeanwhile
from forum.groupwork.sessions import Deed
from forum.interest import deliveries
from forum.interest.register import Entry, Reply
from jobs.interest import Forgetting
from store import Cellar, audit
from store.interest import SqlRegister
from store.outbox import SqlOutbox
from tests.bot.fakes import FixedDirectory, landsbyforum
from tests.store.hands import FORUM, START, HandClock


def entry(id_: str = "a", person: str = "inge", forum: str = FORUM, after: float = 0) -> Entry:
    at = START + timedelta(seconds=after)
    return Entry(id_, forum, "session", "Nybøl", person, Reply.MAYBE, "Inge 22334455", "En *vej*", at, at)


def deed(one: Entry) -> Deed:
    return Deed(one.id, START, one.person, "interest.answer", "", one.answer.value)


@pytest.fixture
def register(cellar: Cellar, clock: HandClock) -> SqlRegister:
    return SqlRegister(cellar, clock)


async def test_what_was_put_is_found_as_it_was_newest_first(register: SqlRegister) -> None:
    first, second = entry(), entry("b", "kim", after=60)
    for one in (first, second):
        await register.put([one], [], [])
    assert await register.of_forum(FORUM) == (second, first)
    assert await register.of_person(FORUM, "inge") == (first,)
    assert (await register.find(FORUM, "b"), await register.find(FORUM, "c")) == (second, None)


async def test_no_forum_sees_anothers(register: SqlRegister) -> None:
    await register.put([entry(forum="other")], [], [])
    assert await register.of_forum(FORUM) == ()
    assert await register.find(FORUM, "a") is None


async def test_a_version_that_does_not_follow_changes_nothing_at_all(
    register: SqlRegister, cellar: Cellar, outbox: SqlOutbox
) -> None:
    first = entry()
    await register.put([first], [], [deed(first)])
    news = entry("b")
    row = deliveries.listed(FORUM, "b", "list", START)
    for wrong in (first, replace(first, version=3)):
        with pytest.raises(ChangedMeanwhile):
            await register.put([news, wrong], [row], [deed(news)])
    assert await register.of_forum(FORUM) == (first,)
    assert (await outbox.queue(FORUM)).waiting == 0
    assert await cellar.read(lambda connection: audit.deeds(connection, FORUM, "b")) == ()


async def test_a_change_follows_and_is_in_the_audit(register: SqlRegister, cellar: Cellar, outbox: SqlOutbox) -> None:
    first = entry()
    after = replace(first, answer=Reply.NO, contact="", wish="", version=2)
    row = deliveries.listed(FORUM, "a", "list", START)
    await register.put([first], [row], [deed(first)])
    await register.put([after], [row], [deed(after)])
    assert await register.of_forum(FORUM) == (after,)
    assert (await outbox.queue(FORUM)).waiting == 1
    told = await cellar.read(lambda connection: audit.deeds(connection, FORUM, "a"))
    assert [line.after for line in told] == ["maybe", "no"]
    assert "22334455" not in str(told)


async def test_what_was_kept_long_enough_goes_and_its_row_in_the_list_with_it(
    register: SqlRegister, cellar: Cellar, outbox: SqlOutbox
) -> None:
    old, young = entry(), entry("b", after=3600)
    for one in (old, young, entry("c", forum="other")):
        await register.put([one], [], [deed(one)])
    told = Adoption(FORUM, "answers", START)
    forgetting = Forgetting(FixedDirectory(landsbyforum(interested_list="list")), register)
    assert await forgetting.erase(START + timedelta(seconds=60), told, 10) == 1
    assert await forgetting.erase(START + timedelta(seconds=60), told, 10) == 0
    assert await register.of_forum(FORUM) == (young,)
    assert await register.find("other", "c")
    (claimed,) = await outbox.claim("me", 10, 60)
    assert (claimed.delivery.subject, claimed.delivery.target) == ("a", "list:list")
    assert await cellar.read(lambda connection: audit.deeds(connection, FORUM, "a")) == ()
