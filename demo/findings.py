"""What the demo counts for itself: items through Graph, the matrix, pre-reads and the workbook."""

import io
from collections import Counter
from collections.abc import Iterable

from openpyxl import load_workbook

from demo import cards, volunteers
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


async def listed_texts(wire: Wire) -> Counter[str]:
    """The texts in the answers list, counted page by page."""
    site = (await graph(wire, f"{wire.graph}/v1.0/groups/{TEAM}/sites/root"))["id"]
    lists = (await graph(wire, f"{wire.graph}/v1.0/sites/{site}/lists"))["value"]
    answers = next((found for found in lists if found["displayName"] == "Svar"), None)
    if answers is None:
        raise Broken("there is no list «Svar»")
    url = f"{wire.graph}/v1.0/sites/{site}/lists/{answers['id']}/items?$expand=fields&$top=50"
    texts: Counter[str] = Counter()
    while url:
        page = await graph(wire, url)
        texts.update(item["fields"].get("NoteText", "") for item in page["value"])
        url = page.get("@odata.nextLink", "")
    return texts


async def matrix(wire: Wire, who: Volunteer) -> list[int]:
    """The nine numbers of all villages, as the organiser is shown them."""
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


async def workbook(wire: Wire, general: str) -> tuple[str, int]:
    """Path and note rows of the workbook in General's folder."""
    files = (await wire.get(f"{wire.tenant}/window/files"))["files"]
    wanted = [f for f in files if f["path"].lstrip("/").startswith(f"{general}/") and f["path"].endswith(".xlsx")]
    if not wanted:
        raise Broken(f"no workbook in {general}/ among {[f['path'] for f in files]}")
    url = wanted[-1]["url"]
    content = await wire.patiently("reads", lambda: wire.content(url if "://" in url else wire.tenant + url))
    book = load_workbook(io.BytesIO(content), read_only=True)
    notes = book.worksheets[1].iter_rows(min_row=2, max_col=1, values_only=True)
    return wanted[-1]["path"], sum(1 for (key,) in notes if key)
