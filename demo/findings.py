"""What the demo counts for itself: items through Graph, the matrix, pre-reads and the workbook."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import load_workbook

from demo import cards, processes, volunteers
from demo.steps import Broken
from demo.volunteers import Volunteer
from demo.wire import Json, Wire

TENANT = "30000000-0000-4000-8000-000000000001"
TEAM = "20000000-0000-4000-8000-000000000001"
CLIENT = {"client_id": "40000000-0000-4000-8000-000000000001", "client_secret": "local-secret"}


async def graph(wire: Wire, url: str) -> Json:
    """GET through Graph (or the proxy before it) with a token of the app, again where the service has a bad day."""
    return await wire.patiently("reads", lambda: _graph(wire, url))


async def _graph(wire: Wire, url: str) -> Json:
    form = {"grant_type": "client_credentials", "scope": "https://graph.microsoft.com/.default", **CLIENT}
    async with wire.session.post(f"{wire.tenant}/{TENANT}/oauth2/v2.0/token", data=form) as answer:
        token = (await answer.json())["access_token"]
    return await wire.get_as(token, url)


async def _all(wire: Wire, url: str) -> list[Json]:
    """A collection through all of its pages; one may be empty and lead on."""
    rows: list[Json] = []
    while url:
        page = await graph(wire, url)
        rows += page["value"]
        url = page.get("@odata.nextLink", "")
    return rows


async def listed_texts(wire: Wire) -> Counter[str]:
    """The texts in the answers list."""
    return Counter(fields.get("NoteText", "") for fields in await rows(wire, "Svar"))


async def rows(wire: Wire, name: str) -> list[Json]:
    """The fields of each row of a list."""
    site = (await graph(wire, f"{wire.graph}/v1.0/groups/{TEAM}/sites/root"))["id"]
    lists = await _all(wire, f"{wire.graph}/v1.0/sites/{site}/lists")
    wanted = next((found for found in lists if found["displayName"] == name), None)
    if wanted is None:
        raise Broken(f"there is no list «{name}»")
    items = await _all(wire, f"{wire.graph}/v1.0/sites/{site}/lists/{wanted['id']}/items?$expand=fields&$top=50")
    return [item["fields"] for item in items]


async def matrix(wire: Wire, who: Volunteer) -> list[int]:
    """The nine numbers of all villages, as the organiser is shown them."""
    return await wire.patiently("matrices", lambda: _matrix(wire, who))


async def _matrix(wire: Wire, who: Volunteer) -> list[int]:
    for message in reversed(await volunteers.say(wire, who, "matrix")):
        card = volunteers.card_of(message)
        if card is None:
            continue
        everybody = cards.button(card, "matrix.show", village="")
        if everybody:
            card = (await volunteers.execute(wire, who, message["id"], everybody, {}))["value"]
        return cards.numbers(card)
    raise Broken("no matrix card came up")


async def posts(wire: Wire, who: Volunteer, places: Iterable[str]) -> dict[str, int]:
    """How many cards of the bot stand at the root of each channel."""
    counted = {}
    for place in places:
        found = await volunteers.messages(wire, who.id, place)
        counted[place] = sum(bool(m["from"].get("bot")) and m["thread"] == m["id"] for m in found)
    return counted


async def workbook(wire: Wire, general: str) -> tuple[str, set[str]]:
    """Path of the pre-read's workbook in General's folder, and the keys of the notes in it."""
    files = (await wire.get(f"{wire.tenant}/window/files"))["files"]
    # Not those in a folder of it, which people put there, nor the annexes of minutes.
    wanted = [f for f in files if re.fullmatch(rf"/?{re.escape(general)}/Forhåndslæsning [^/]+\.xlsx", f["path"])]
    if not wanted:
        raise Broken(f"no workbook in {general}/ among {[f['path'] for f in files]}")
    url = wanted[-1]["url"]
    content = await wire.patiently("reads", lambda: wire.content(url if "://" in url else wire.tenant + url))
    book = load_workbook(io.BytesIO(content), read_only=True)
    notes = book.worksheets[1].iter_rows(min_row=2, max_col=1, values_only=True)
    return wanted[-1]["path"], {str(key) for (key,) in notes if key}


async def wordings(settings: Mapping[str, str], out: Path) -> dict[str, list[tuple[str, str]]]:
    """What each note ever said, oldest first: the wording and whose hand it was, as `export --history` writes it.

    A note that was taken back and put in again says the same for three versions: here once.
    """
    await processes.run(settings, "export", "--history", "--out", str(out))
    rows = csv.reader(io.StringIO(out.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";")
    next(rows)
    told: dict[str, list[tuple[str, str]]] = {}
    for key, _village, _version, _at, origin, text in rows:
        story = told.setdefault(key, [])
        if story[-1:] != [(text, origin)]:
            story.append((text, origin))
    return told
