"""One note is one item, whatever is repeated, lost or raced on the way to SharePoint."""

import asyncio

import pytest

from forum.ports import Unavailable, Undeliverable
from graph.client import Graph
from graph.lists import SharePointLists
from tests.graph.conftest import AnswersList
from tests.graph.near import Fixed, Script, Tenant

NOTE: dict[str, str | int | bool] = {
    "Title": "Vi hilser",
    "NoteKey": "k1",
    "Meeting": "open",
    "Village": "Gråsten",
    "Question": "works_well",
    "Phase": "attraction",
    "Horizon": "unset",
    "GroupName": "",
    "NoteText": "Vi hilser på 'alle' – også æøå & <b>",
    "Attribution": "village",
    "Language": "da",
    "SentAt": "2021-05-04T15:42:00Z",
    "NoteVersion": 1,
    "Late": False,
}
SECOND = {**NOTE, "NoteVersion": 2, "NoteText": "Vi hilser på alle"}


async def test_a_note_becomes_one_item_with_the_text_as_typed(answers: AnswersList, tenant: Tenant) -> None:
    await answers.lists.upsert(answers.id, "k1", NOTE, 1)
    (item,) = await tenant.items()
    assert {name: item.get(name, "") for name in NOTE} == NOTE


async def test_the_first_attempt_costs_one_call(answers: AnswersList, tenant: Tenant) -> None:
    before = len(await tenant.calls())
    await answers.lists.upsert(answers.id, "k1", NOTE, 1)
    assert len(await tenant.calls()) == before + 1


@pytest.mark.parametrize("attempt", [1, 2])
async def test_a_repeat_is_no_second_item_and_changes_nothing(
    answers: AnswersList, tenant: Tenant, attempt: int
) -> None:
    await answers.lists.upsert(answers.id, "k1", NOTE, 1)
    await answers.lists.upsert(answers.id, "k1", NOTE, attempt)
    assert len(await tenant.items()) == 1
    assert await tenant.count("PATCH", "/items/") == 0
    assert await tenant.count("POST", "/items") == (2 if attempt == 1 else 1)


async def test_an_edited_note_is_looked_for_first_and_changed_in_place(answers: AnswersList, tenant: Tenant) -> None:
    await answers.lists.upsert(answers.id, "k1", NOTE, 1)
    await answers.lists.upsert(answers.id, "k1", SECOND, 1)
    assert [item["NoteText"] for item in await tenant.items()] == ["Vi hilser på alle"]
    assert await tenant.count("POST", "/items") == 1


async def test_an_older_version_that_comes_late_does_not_win(answers: AnswersList, tenant: Tenant) -> None:
    await answers.lists.upsert(answers.id, "k1", SECOND, 1)
    await answers.lists.upsert(answers.id, "k1", NOTE, 2)
    assert [item["NoteVersion"] for item in await tenant.items()] == [2]


@pytest.mark.parametrize("trouble", ["lost_answer", "error_after_work"])
async def test_an_answer_lost_after_the_work_leaves_one_item(
    answers: AnswersList, tenant: Tenant, trouble: str
) -> None:
    await tenant.difficulties(**{trouble: {"match": "POST */items", "times": 1}})
    with pytest.raises(Unavailable):
        await answers.lists.upsert(answers.id, "k1", NOTE, 1)
    await answers.lists.upsert(answers.id, "k1", NOTE, 2)
    assert len(await tenant.items()) == 1
    assert await tenant.count("POST", "/items") == 1


async def test_two_deliveries_at_once_leave_one_item(answers: AnswersList, tenant: Tenant) -> None:
    both = (answers.lists.upsert(answers.id, "k1", fields, 1) for fields in (NOTE, SECOND))
    await asyncio.gather(*both)
    assert [item["NoteVersion"] for item in await tenant.items()] == [2]


async def test_throttling_pauses_the_list(answers: AnswersList, tenant: Tenant) -> None:
    await tenant.difficulties(throttle={"match": "POST */items", "times": 1, "retry_after": 200.5})
    with pytest.raises(Unavailable) as caught:
        await answers.lists.upsert(answers.id, "k1", NOTE, 1)
    assert (caught.value.retry_after, caught.value.pause) == (200.5, True)


async def test_a_key_with_a_quote_finds_its_own_item(answers: AnswersList, tenant: Tenant) -> None:
    for _ in range(2):
        await answers.lists.upsert(answers.id, "k'1", {**NOTE, "NoteKey": "k'1"}, 2)
    assert len(await tenant.items()) == 1


async def test_a_removed_note_is_gone_and_removing_it_again_is_fine(answers: AnswersList, tenant: Tenant) -> None:
    await answers.lists.upsert(answers.id, "k1", NOTE, 1)
    await answers.lists.upsert(answers.id, "k2", {**NOTE, "NoteKey": "k2"}, 1)
    await answers.lists.remove(answers.id, "k1")
    await answers.lists.remove(answers.id, "k1")
    assert [item["NoteKey"] for item in await tenant.items()] == ["k2"]


async def test_what_the_list_will_never_take_is_undeliverable(answers: AnswersList) -> None:
    with pytest.raises(Undeliverable):
        await answers.lists.upsert(answers.id, "k1", {**NOTE, "Nickname": "x"}, 1)


async def test_a_list_that_is_gone_is_undeliverable(answers: AnswersList) -> None:
    with pytest.raises(Undeliverable):
        await answers.lists.upsert("00000000-0000-4000-8000-00000000dead", "k1", NOTE, 1)


async def test_before_the_workspace_is_set_up_a_note_waits(graph: Graph) -> None:
    with pytest.raises(Unavailable, match="provision apply"):
        await SharePointLists(graph, Fixed()).upsert("", "k1", NOTE, 1)


ITEM = b'{"value": [{"id": "7", "eTag": "\\"a,1\\"", "fields": {"NoteKey": "k1", "NoteVersion": 1}}]}'


async def test_a_change_in_between_is_read_again_once_and_then_left_for_later(
    scripted_graph: Graph, script: Script
) -> None:
    lists = SharePointLists(scripted_graph, Fixed("s", "l"))
    for _ in range(2):
        script.says(200, ITEM)
        script.says(412)
    with pytest.raises(Unavailable):
        await lists.upsert("l", "k1", SECOND, 1)
    assert [method for method, *_ in script.asked] == ["GET", "PATCH", "GET", "PATCH"]
    assert script.asked[1][2]["If-Match"] == '"a,1"'


async def test_an_item_deleted_meanwhile_is_as_good_as_removed(scripted_graph: Graph, script: Script) -> None:
    script.says(200, ITEM)
    script.says(404)
    await SharePointLists(scripted_graph, Fixed("s", "l")).remove("l", "k1")
    assert [method for method, *_ in script.asked] == ["GET", "DELETE"]
