"""The answers list is read and written item by item, and never over what was not read."""

import pytest

from forum.lists import BeginAnew, Overtaken
from forum.ports import Unavailable, Undeliverable
from graph.client import Graph
from graph.lists import SharePointLists
from graph.workspace import GraphWorkspace
from provisioning.columns import Column, Kind
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
LISE = "10000000-0000-4000-8000-000000000001"


async def hand(tenant: Tenant, method: str, path: str, **body: object) -> None:
    """What somebody does to the list in SharePoint."""
    url = f"{tenant.url}/window/lists/Svar/items{path}"
    async with tenant.session.request(method, url, json={"as": LISE, **body}) as answer:
        assert answer.status < 400, await answer.text()


async def test_a_note_becomes_one_item_with_the_text_as_typed(answers: AnswersList, tenant: Tenant) -> None:
    made = await answers.lists.make(answers.id, NOTE)
    (item,) = await tenant.items()
    assert {name: item.get(name, "") for name in NOTE} == NOTE
    assert (made.saved, made.ours) == (1, True)


async def test_an_item_is_found_by_its_key_and_read_by_its_id(answers: AnswersList) -> None:
    made = await answers.lists.make(answers.id, {**NOTE, "NoteKey": "k'1"})
    await answers.lists.make(answers.id, {**NOTE, "NoteKey": "k2"})
    (found,) = await answers.lists.find(answers.id, "k'1")
    assert found == await answers.lists.read(answers.id, made.id)
    assert (found.id, found.etag, found.saved) == (made.id, made.etag, 1)
    assert await answers.lists.find(answers.id, "k3") == ()
    assert await answers.lists.read(answers.id, "99") is None


async def test_a_key_whose_index_was_taken_away_is_still_found(answers: AnswersList, tenant: Tenant) -> None:
    await answers.lists.make(answers.id, NOTE)
    await tenant.difficulties(unindexed=True)
    assert len(await answers.lists.find(answers.id, "k1")) == 1


async def test_the_key_is_unique_in_the_list(answers: AnswersList) -> None:
    await answers.lists.make(answers.id, NOTE)
    with pytest.raises(Undeliverable):
        await answers.lists.make(answers.id, NOTE)


async def test_a_write_leaves_other_columns_alone(answers: AnswersList, tenant: Tenant, graph: Graph) -> None:
    workspace = GraphWorkspace(graph)
    await workspace.make_column(answers.site, answers.id, Column("Colour", "Farve", Kind.TEXT))
    item = await answers.lists.make(answers.id, NOTE)
    await hand(tenant, "PATCH", f"/{item.id}", fields={"Colour": "grøn"})
    (item,) = await answers.lists.find(answers.id, "k1")
    written = await answers.lists.write(answers.id, item, SECOND)
    assert written.saved == item.saved + 1 == 3
    (stands,) = await tenant.items()
    assert (stands["Colour"], stands["NoteText"]) == ("grøn", "Vi hilser på alle")


async def test_what_was_changed_by_hand_since_is_not_written_over(answers: AnswersList, tenant: Tenant) -> None:
    """Every PATCH and every DELETE carries the eTag that was read."""
    item = await answers.lists.make(answers.id, NOTE)
    await hand(tenant, "PATCH", f"/{item.id}", fields={"NoteText": "rettet"})
    with pytest.raises(Overtaken):
        await answers.lists.write(answers.id, item, SECOND)
    with pytest.raises(Overtaken):
        await answers.lists.erase(answers.id, item)
    assert [one["NoteText"] for one in await tenant.items()] == ["rettet"]


@pytest.mark.parametrize("trouble", ["changed_meanwhile", "conflict"])
async def test_a_refusal_that_says_somebody_was_faster_is_no_failure(
    answers: AnswersList, tenant: Tenant, trouble: str
) -> None:
    """412, and 409 resourceModified."""
    item = await answers.lists.make(answers.id, NOTE)
    await tenant.difficulties(**{trouble: {"times": 1}})
    with pytest.raises(Overtaken):
        await answers.lists.write(answers.id, item, SECOND)


async def test_a_deleted_item_cannot_be_written_and_deleting_it_again_is_fine(answers: AnswersList) -> None:
    item = await answers.lists.make(answers.id, NOTE)
    for _ in range(2):
        await answers.lists.erase(answers.id, item)
    with pytest.raises(Overtaken):
        await answers.lists.write(answers.id, item, SECOND)


async def test_throttling_pauses_the_list(answers: AnswersList, tenant: Tenant) -> None:
    await tenant.difficulties(throttle={"match": "POST */items", "times": 1, "retry_after": 200.5})
    with pytest.raises(Unavailable) as caught:
        await answers.lists.make(answers.id, NOTE)
    assert (caught.value.retry_after, caught.value.pause) == (200.5, True)


async def test_what_the_list_will_never_take_is_undeliverable(answers: AnswersList) -> None:
    with pytest.raises(Undeliverable):
        await answers.lists.make(answers.id, {**NOTE, "Nickname": "x"})
    with pytest.raises(Undeliverable):
        await answers.lists.make("00000000-0000-4000-8000-00000000dead", NOTE)


async def test_before_the_workspace_is_set_up_a_note_waits(graph: Graph) -> None:
    with pytest.raises(Unavailable, match="provision apply"):
        await SharePointLists(graph, Fixed()).make("", NOTE)


async def test_a_look_sees_what_was_done_since_the_last_one(answers: AnswersList, tenant: Tenant) -> None:
    first = await answers.lists.make(answers.id, NOTE)
    second = await answers.lists.make(answers.id, {**NOTE, "NoteKey": "k2"})
    seen = await answers.lists.changes(answers.id, "")
    assert [(item.id, item.ours) for item in seen.items] == [(first.id, True), (second.id, True)]
    await hand(tenant, "PATCH", f"/{first.id}", fields={"NoteText": "rettet"})
    await hand(tenant, "DELETE", f"/{second.id}?as={LISE}")
    await hand(tenant, "POST", "", fields={"NoteText": "indtastet"})
    later = await answers.lists.changes(answers.id, seen.link)
    edited, deleted, added = sorted(later.items, key=lambda item: int(item.id))
    assert (edited.fields or {})["NoteText"] == "rettet"
    assert edited.saved == 2
    assert (deleted.id, deleted.fields) == (second.id, None)
    assert ((added.fields or {})["NoteText"], added.ours) == ("indtastet", False)
    again = await answers.lists.changes(answers.id, later.link)
    assert (again.items, again.more) == ((), False)


async def test_an_empty_page_is_not_the_end(answers: AnswersList, tenant: Tenant) -> None:
    await answers.lists.make(answers.id, NOTE)
    await tenant.difficulties(empty_pages={"times": 1})
    page, items = await answers.lists.changes(answers.id, ""), []
    empty = not page.items
    while page.more:
        page = await answers.lists.changes(answers.id, page.link)
        items += page.items
    assert empty
    assert [item.id for item in items] == ["1"]


async def test_a_look_that_the_service_has_forgotten_begins_anew(answers: AnswersList, tenant: Tenant) -> None:
    seen = await answers.lists.changes(answers.id, "")
    await tenant.difficulties(delta_gone={"times": 1})
    with pytest.raises(BeginAnew):
        await answers.lists.changes(answers.id, seen.link)


async def test_a_link_to_elsewhere_is_not_followed(answers: AnswersList, tenant: Tenant) -> None:
    """Also where an operator has moved to another address for Graph since the last look."""
    before = len(await tenant.calls())
    with pytest.raises(BeginAnew):
        await answers.lists.changes(answers.id, "https://elsewhere.example/v1.0/sites/s/lists/l/items/delta?token=1")
    assert len(await tenant.calls()) == before


async def test_a_change_without_its_fields_is_read(scripted_graph: Graph, script: Script) -> None:
    script.says(200, b'{"value": [{"id": "7"}], "@odata.deltaLink": "HERE/v1.0/x"}')
    script.says(200, b'{"id": "7", "eTag": "\\"a,3\\"", "fields": {"NoteKey": "k1"}}')
    page = await SharePointLists(scripted_graph, Fixed("s", "l")).changes("l", "")
    assert [(item.saved, item.fields) for item in page.items] == [(3, {"NoteKey": "k1"})]


ODD = [
    rb'{"id": "7", "eTag": "\"\u00e6,3\"", "fields": {}}',
    rb'{"id": "7", "eTag": "\"a,3\"", "fields": {"NoteText": "half \ud83d"}}',
    rb'{"id": "7", "eTag": "\"a,3\"", "lastModifiedDateTime": "some day", "fields": {}}',
    rb'{"id": 7, "fields": {}}',
    rb'{"id": "\ud83d", "fields": {}}',
    b"7",
    b"null",
]


@pytest.mark.parametrize("odd", ODD)
async def test_an_odd_row_spoils_no_other_and_not_the_link(scripted_graph: Graph, script: Script, odd: bytes) -> None:
    script.says(
        200,
        b'{"value": [{"id": "6", "fields": {}}, ' + odd + b', {"id": "8", "deleted": {}}], "@odata.deltaLink": "L"}',
    )
    page = await SharePointLists(scripted_graph, Fixed("s", "l")).changes("l", "")
    assert ([item.id for item in page.items], page.link, page.more) == (["6", "8"], "L", False)
    assert page.odd == ("7" if b'"7"' in odd else "",)


async def test_an_odd_row_that_came_without_its_fields_is_passed_over_too(
    scripted_graph: Graph, script: Script
) -> None:
    script.says(200, b'{"value": [{"id": "7"}], "@odata.deltaLink": "L"}')
    script.says(200, ODD[1])
    page = await SharePointLists(scripted_graph, Fixed("s", "l")).changes("l", "")
    assert (page.items, page.odd, page.link) == ((), ("7",), "L")


async def test_a_page_that_leads_nowhere_is_asked_for_again_later(scripted_graph: Graph, script: Script) -> None:
    script.says(200, b'{"value": []}')
    with pytest.raises(Unavailable):
        await SharePointLists(scripted_graph, Fixed("s", "l")).changes("l", "")
