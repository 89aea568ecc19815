"""What Graph says of a workspace, where its words need reading."""

import pytest

from forum.ports import Unavailable, Undeliverable
from graph.client import Graph
from graph.workspace import GraphWorkspace, column_body
from provisioning.columns import ANSWERS, Kind
from tests.graph.near import APP_ID, CATALOGUE_ID, TEAM_ID, Script


async def test_a_new_channel_without_tabs_yet_asks_for_patience(scripted_graph: Graph, script: Script) -> None:
    script.says(404)
    workspace = GraphWorkspace(scripted_graph)
    with pytest.raises(Unavailable, match="ikke klar"):
        await workspace.tabs("t", "19:c")
    with pytest.raises(Unavailable, match="ikke klar"):
        await workspace.make_tab("t", "19:c", "Svar", "https://x")


async def test_a_tab_that_is_refused_for_another_reason_is_refused(scripted_graph: Graph, script: Script) -> None:
    script.says(403, b'{"error": {"code": "Forbidden", "message": "No."}}')
    with pytest.raises(Undeliverable, match=r"TeamsTab\.Create\.Group"):
        await GraphWorkspace(scripted_graph).make_tab("t", "19:c", "Svar", "https://x")


async def test_an_app_is_known_by_the_id_of_its_manifest(graph: Graph) -> None:
    workspace = GraphWorkspace(graph)
    assert await workspace.catalogue_id(APP_ID) == CATALOGUE_ID
    assert await workspace.catalogue_id("40000000-0000-4000-8000-00000000dead") == ""
    assert not await workspace.app_is_installed(TEAM_ID, APP_ID)
    await workspace.install_app(TEAM_ID, CATALOGUE_ID)
    assert await workspace.app_is_installed(TEAM_ID, APP_ID)


@pytest.mark.parametrize("column", ANSWERS, ids=lambda column: column.name)
def test_a_column_has_one_kind_and_many_lines_have_no_index(column: object) -> None:
    body = column_body(column)  # type: ignore[arg-type]
    assert sum(kind in body for kind in ("text", "number", "boolean", "dateTime")) == 1
    assert body.get("enforceUniqueValues") is None or body.get("indexed") is True


def test_a_note_is_longer_than_one_line_of_sharepoint_holds() -> None:
    kinds = {column.name: column.kind for column in ANSWERS}
    assert kinds["NoteText"] is Kind.LINES
    assert all(column.name.isascii() and len(column.name) <= 32 for column in ANSWERS)
