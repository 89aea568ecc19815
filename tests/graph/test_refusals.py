"""Retry-After in every form it comes in, and the table of rights held against what is really called."""

from datetime import UTC, datetime, timedelta

import pytest

from graph import probing
from graph.client import Graph
from graph.files import DriveFiles
from graph.refusals import retry_after
from graph.rights import RIGHTS
from graph.wire import Reply, Request
from graph.workspace import GraphWorkspace
from provisioning.columns import ANSWERS
from tests.graph.conftest import AnswersList
from tests.graph.near import APP_ID, TEAM_ID, Fixed

NOON = "Sun, 06 Nov 1994 12:00:00 GMT"


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("", None),
        ("0", 0.0),
        ("30", 30.0),
        ("2.128", 2.128),
        ("600", 600.0),
        ("999999", 86400.0),
        ("-1", None),
        ("nan", None),
        ("inf", None),
        ("soon", None),
        ("Sun, 06 Nov 1994 12:01:30 GMT", 90.0),
    ],
)
def test_retry_after_is_read_in_every_form(said: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": said, "date": NOON}) == seconds


def test_a_date_without_the_services_own_is_no_wait() -> None:
    later = datetime.now(UTC) + timedelta(seconds=60)
    assert retry_after({"retry-after": later.strftime("%a, %d %b %Y %H:%M:%S GMT")}) is None


async def test_every_call_has_its_right_in_the_table_and_no_right_is_without_a_call(
    graph: Graph, answers: AnswersList, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: set[str] = set()
    answer = Graph.answer

    async def listened(self: Graph, request: Request) -> Reply:
        reply = await answer(self, request)
        called.add(reply.operation)
        return reply

    monkeypatch.setattr(Graph, "answer", listened)
    await every_call(graph, answers)
    assert called == set(RIGHTS)


async def every_call(graph: Graph, answers: AnswersList) -> None:
    workspace = GraphWorkspace(graph)
    await workspace.team(TEAM_ID)
    await workspace.owners(TEAM_ID)
    await workspace.primary_channel(TEAM_ID)
    channel = await workspace.make_channel(TEAM_ID, "Broager")
    await workspace.channel_is_ready(TEAM_ID, channel)
    await workspace.channels(TEAM_ID)
    await workspace.install_app(TEAM_ID, await workspace.catalogue_id(APP_ID))
    await workspace.app_is_installed(TEAM_ID, APP_ID)
    await probing.consented(graph, TEAM_ID, APP_ID)
    await workspace.make_tab(TEAM_ID, channel, "Svar", "https://example.org/svar")
    await workspace.tabs(TEAM_ID, channel)
    site = (await workspace.site(TEAM_ID)).id
    made = await workspace.make_list(site, "Andet")
    await workspace.lists(site)
    await workspace.make_column(site, made.id, ANSWERS[0])
    await workspace.columns(site, made.id)
    item = await answers.lists.make(answers.id, {"NoteText": "a", "NoteVersion": 1, "NoteKey": "k"})
    (item,) = await answers.lists.find(answers.id, "k")
    await answers.lists.write(answers.id, item, {"NoteText": "b", "NoteVersion": 2})
    await answers.lists.changes(answers.id, "")
    item = await answers.lists.read(answers.id, item.id) or item
    await answers.lists.erase(answers.id, item)
    files, drive = DriveFiles(graph), await workspace.drive(site)
    await files.put(drive, "Broager/a.xlsx", b"x")
    (file,) = await files.children(drive, "Broager")
    await files.read(drive, file.id, 100)
    assert Fixed(site).forum().site == site
