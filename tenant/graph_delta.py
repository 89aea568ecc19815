"""Graph's delta on list items: what changed since a token, in pages, from the list's change log.

A token names the list, the last change seen, the change at which the round began (rows deleted before it were never
shown to this client), and when it was given out.
"""

import re
from datetime import UTC, datetime, timedelta

from tenant.errors import Fault, refused
from tenant.graph_items import ITEMS, PAGE, chosen, rendered
from tenant.graph_lists import context, the_list
from tenant.names import SITE_ID, Json
from tenant.odata import Options, link
from tenant.service import Service
from tenant.wire import Answer, Call, Route

QUERY = frozenset({"$select", "$expand", "$top", "token"})
TOKEN = re.compile(r"d([0-9a-f]{8})\.(\d+)\.(\d+)\.(\d+)")
LIFE = timedelta(days=60)  # SharePoint keeps its change log so long; that delta tokens end with it is an assumption.
RESYNC = ("resyncChangesApplyDifferences", "resyncChangesUploadDifferences")
FUNCTION = re.compile(r"delta(?:\(\)|\(token='([^']*)'\))?")


def delta(service: Service, call: Call) -> Answer:
    """GET …/items/delta, …/delta(token='…')."""
    row, found = the_list(service, call), chosen(call)
    token = _token(call)
    if token == "latest":  # noqa: S105
        return _page(service, call, row, [], (row["change"], row["change"]), last=True)
    seen, base = _read(service, call, row, token)
    entries = sorted(_since(row, seen, base), key=_change)
    page = entries[: found.top or PAGE]
    last = len(page) == len(entries)
    at = row["change"] if last else page[-1]["change"]
    return _page(service, call, row, [_shown(row, item, found) for item in page], (at, base), last=last)


def _change(item: Json) -> int:
    return int(item["change"])


def _token(call: Call) -> str | None:
    inside = FUNCTION.fullmatch(call.args["delta"])
    return call.query.get("token") or (inside and inside.group(1)) or None


def _since(row: Json, seen: int, base: int) -> list[Json]:
    """Live rows changed after `seen`, and rows deleted after it that the client may have seen."""
    live = [item for item in row["items"].values() if item["change"] > seen]
    return live + [item for item in row["bin"].values() if item["change"] > max(seen, base)]


def _shown(row: Json, item: Json, found: Options) -> Json:
    if "deleted" not in item:
        return rendered(row, item, found)
    facet = {"deleted": {"state": "deleted"}, "contentType": {"id": "0x0100", "name": "Item"}}
    return {"id": item["id"], "parentReference": {"id": row["id"], "siteId": SITE_ID}} | facet


def _read(service: Service, call: Call, row: Json, token: str | None) -> tuple[int, int]:
    """The last change seen and the round's beginning; 410 for a token the service will not continue from."""
    if token is None:
        return 0, int(row["change"])
    match = TOKEN.fullmatch(token)
    if match is None or match.group(1) != row["id"][:8]:
        raise refused("The provided delta token is not valid for this list.")
    seen, base, given = (int(part) for part in match.groups()[1:])
    age = service.world.now() - datetime.fromtimestamp(given, UTC)
    if age > LIFE or seen > row["change"] or service.difficulties.strikes("delta_gone", call) is not None:
        raise _gone(service, call)
    return seen, base


def _gone(service: Service, call: Call) -> Fault:
    """410: the client begins anew at Location. Both codes are documented; the dice choose."""
    code = service.difficulties.dice.choice(RESYNC)
    sentence = "The delta token is too old, and the client must get all items again."
    return Fault(410, code, sentence, {"Location": _link(call, None)})


def _link(call: Call, token: str | None) -> str:
    query = {name: value for name, value in call.query.items() if name != "token"}
    return link(call, call.path.rpartition("/")[0] + "/delta", query | ({"token": token} if token else {}))


def _page(service: Service, call: Call, row: Json, shown: list[Json], place: tuple[int, int], *, last: bool) -> Answer:
    """One page. The last one's token starts the next round where this one ended."""
    at, base = place
    now = int(service.world.now().timestamp())
    token = f"d{row['id'][:8]}.{at}.{at if last else base}.{now}"
    body: Json = {"@odata.context": context("Collection(listItem)"), "value": shown}
    return Answer(200, body | {"@odata.deltaLink" if last else "@odata.nextLink": _link(call, token)})


ROUTES = (Route("GET", ITEMS + "/{delta:delta(?:[(].*[)])?}", delta, query=QUERY),)
