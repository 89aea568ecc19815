"""Graph's subscriptions to the changes of a list: the handshake, the renewal, the end."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import quote, urlsplit

import aiohttp

from tenant import clock, shapes
from tenant.errors import Fault, bad, not_built
from tenant.graph_lists import the_site
from tenant.graph_teams import META
from tenant.limits import caller
from tenant.names import Json
from tenant.notices import ended
from tenant.odata import collection, entity
from tenant.rows import listed
from tenant.service import Service
from tenant.wire import Answer, Call, Route

LONGEST = timedelta(minutes=42_300)
PATIENCE = 10.0  # seconds for the handshake
RESOURCE = re.compile(r"/?sites/(?P<site>.+)/lists/(?P<list>[^/]+)/?")
LOOPBACK = ("127.0.0.1", "localhost", "::1")
UNANSWERED = (
    "Subscription validation request failed. Notification endpoint must respond with 200 OK to validation request."
)
SHOWN = ("id", "resource", "applicationId", "changeType", "clientState", "notificationUrl", "expirationDateTime")


def _shown(one: Json) -> Json:
    rest = {"creatorId": one["applicationId"], "includeResourceData": None, "latestSupportedTlsVersion": "v1_2"}
    return {name: one[name] for name in SHOWN} | rest


async def create(service: Service, call: Call) -> Answer:
    """POST /subscriptions: made when the address has answered the handshake."""
    body = call.body
    row = _list_of(service, body["resource"])
    if body["changeType"] != "updated":
        raise bad("A list is watched for changeType 'updated' only.", "InvalidRequest")
    if body.get("includeResourceData") or body.get("lifecycleNotificationUrl"):
        raise not_built("includeResourceData or lifecycleNotificationUrl")
    if len(body.get("clientState") or "") > 128:
        raise bad("clientState can have 128 characters at most.", "InvalidRequest")
    ends = _ends(service, body["expirationDateTime"])
    await _handshake(service, body["notificationUrl"])
    one = {name: body.get(name) for name in SHOWN}
    one |= {"id": service.world.new_id(), "list": row["id"], "applicationId": caller(call), "expirationDateTime": ends}
    service.world.subscriptions[one["id"]] = one
    return Answer(201, {"@odata.context": f"{META}#subscriptions/$entity"} | _shown(one))


def _list_of(service: Service, resource: str) -> Json:
    match = RESOURCE.fullmatch(resource)
    if match is None:
        raise bad("Here only sites/{id}/lists/{id} can be subscribed to.", "InvalidRequest")
    the_site(Call("GET", resource, "", {"site": match["site"].rstrip(":")}))
    return listed(service, match["list"])


def _ends(service: Service, wanted: str) -> str:
    """The end as it was asked for, which must lie in the next 42,300 minutes."""
    moment, now = datetime.fromisoformat(wanted).astimezone(UTC), service.world.now()
    if not now < moment <= now + LONGEST:
        raise bad("Subscription expiration can only be 42300 minutes in the future.", "ValidationError")
    return clock.iso(moment)


async def _handshake(service: Service, url: str) -> None:
    """Asks the address to give a token back. The real service takes https only; here loopback may speak http."""
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise bad("The notification URL must be an https address.", "ValidationError")
    token = f"Validation: Testing client application reachability for subscription Request-Id: {service.world.new_id()}"
    if not await _echoed(service, f"{url}{'&' if parts.query else '?'}validationToken={quote(token, safe='')}", token):
        raise bad(UNANSWERED, "ValidationError")


async def _echoed(service: Service, url: str, token: str) -> bool:
    wait, plain = aiohttp.ClientTimeout(total=PATIENCE), {"Content-Type": "text/plain; charset=utf-8"}
    try:
        async with service.session.post(url, headers=plain, timeout=wait, allow_redirects=False) as answer:
            said = (await answer.read()).decode("utf-8", "replace")
            return answer.status == 200 and answer.content_type == "text/plain" and said == token
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        return False


def _mine(service: Service, call: Call) -> list[Json]:
    own = caller(call)
    rows = service.world.subscriptions
    for key in [key for key, one in rows.items() if ended(service, one)]:
        del rows[key]
    return [one for one in rows.values() if one["applicationId"] == own]


def _one(service: Service, call: Call) -> Json:
    found = next((one for one in _mine(service, call) if one["id"] == call.args["subscription"]), None)
    if found is None:
        raise Fault(404, "ResourceNotFound", "The object was not found.")
    return found


def show_all(service: Service, call: Call) -> Answer:
    """GET the app's subscriptions."""
    return collection(call, [_shown(one) for one in _mine(service, call)], f"{META}#subscriptions")


def show(service: Service, call: Call) -> Answer:
    """GET one subscription."""
    return entity(call, _shown(_one(service, call)), f"{META}#subscriptions/$entity")


async def renew(service: Service, call: Call) -> Answer:
    """PATCH the end, or the address, which is asked again."""
    one, url = _one(service, call), call.body.get("notificationUrl")
    ends = call.body.get("expirationDateTime")
    new_end = _ends(service, ends) if ends else one["expirationDateTime"]
    if url:
        await _handshake(service, url)
    one |= {"expirationDateTime": new_end, "notificationUrl": url or one["notificationUrl"]}
    return Answer(200, {"@odata.context": f"{META}#subscriptions/$entity"} | _shown(one))


def delete(service: Service, call: Call) -> Answer:
    """DELETE a subscription."""
    del service.world.subscriptions[_one(service, call)["id"]]
    return Answer(204)


TEXTS = ("changeType", "notificationUrl", "resource", "clientState", "latestSupportedTlsVersion")
NEW = shapes.thing(
    dict.fromkeys((*TEXTS, "lifecycleNotificationUrl"), shapes.text)
    | {"expirationDateTime": shapes.moment, "includeResourceData": shapes.flag},
    required=("changeType", "notificationUrl", "resource", "expirationDateTime"),
)
CHANGE = shapes.thing({"expirationDateTime": shapes.moment, "notificationUrl": shapes.text})
ROUTES = (
    Route("POST", "/subscriptions", create, shape=NEW),
    Route("GET", "/subscriptions", show_all, query=frozenset({"$top", "$skiptoken"})),
    Route("GET", "/subscriptions/{subscription}", show, query=frozenset({"$select"})),
    Route("PATCH", "/subscriptions/{subscription}", renew, shape=CHANGE),
    Route("DELETE", "/subscriptions/{subscription}", delete),
)
