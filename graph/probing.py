"""Asks Graph, as one identity and without changing anything, what that identity may do; for the doctor."""

import asyncio
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import jwt
from azure.core.exceptions import AzureError, ClientAuthenticationError

from forum.ports import LockedOut, Unavailable, Undeliverable
from graph import ways
from graph.answers import Grant
from graph.client import Graph
from graph.tokens import SCOPE, Credential
from graph.wire import Address, Reply, Request

WRITE = "POST /sites/{}/lists/{}/items"
# No column of this name is ever made, and an item with an unknown column is refused whole.
_NOWHERE = {"fields": {"ForumDoctorProbe": "-"}}
# What an answer tells about the places further in, by the segment before their id.
_LEARNT = {
    "GET /teams/{}/primaryChannel": "channels",
    "GET /groups/{}/sites/{}": "sites",
    "GET /sites/{}/drive": "drives",
}
# It answers with the whole list, and is opened by the same right as its neighbours.
_MUCH = frozenset({"GET /sites/{}/lists/{}/items/delta()"})
_QUERY: Mapping[str, Mapping[str, str]] = {
    "GET /sites/{}/lists/{}/items": {"top": "1"},
    "GET /appCatalogs/teamsApps": {"filter": "distributionMethod eq 'organization'"},
}


@dataclass(frozen=True, slots=True)
class Badge:
    """What our own token says of us; `roles` are the rights that hold in the whole tenant."""

    tenant: str
    app: str
    roles: frozenset[str]


class Unreadable(Undeliverable):
    """A token that only the service reads for which it was made: it may hold all the same."""

    def __init__(self) -> None:
        super().__init__("adgangstokenet kan ikke læses")


async def badge(credential: Credential, scope: str = SCOPE) -> Badge:
    """From a token that the credential gives; LockedOut when Entra refuses us, Unavailable when it does not answer.

    Unreadable for a token that is no JSON Web Token.
    """
    try:
        token = (await credential.get_token(scope)).token
    except ClientAuthenticationError as error:
        raise LockedOut("Microsoft Entra") from error
    except AzureError as error:
        raise Unavailable("Microsoft Entra") from error
    # It is ours, and nobody gets in by it: there is nothing to verify.
    try:
        claims = jwt.decode(token, options={"verify_signature": False})
    except (jwt.PyJWTError, ValueError) as error:
        raise Unreadable from error
    roles = claims.get("roles")
    app = claims.get("appid") or claims.get("azp")
    return Badge(str(claims.get("tid", "")), str(app or ""), frozenset(roles if isinstance(roles, list) else ()))


async def consented(graph: Graph, team: str, app: str) -> frozenset[str] | None:
    """The rights that the app was given in the team; None where they may not be read."""
    try:
        found = await graph.all(ways.grants(team), Grant)
    except (Unavailable, Undeliverable):
        return None
    return frozenset(grant.right for grant in found if grant.app == app)


async def looked(
    graph: Graph, operations: Iterable[str], ids: Mapping[str, str], patience_s: float
) -> Mapping[str, int]:
    """HTTP statuses by operation: each reading call made once, and one writing call that cannot succeed.

    `ids` are by path segment, as `teams`; what the first answers name is used for those that follow. TimeoutError or
    Unavailable from the first call that is not answered: the service is not asked again.
    """
    known, answers = dict(ids), dict[str, int]()
    for operation in operations:
        request = _request(operation, known)
        if request is not None:
            async with asyncio.timeout(patience_s):
                reply = await graph.answer(request)
            answers[operation] = reply.status
            known |= _named(operation, reply)
    return answers


async def letter(graph: Graph, sender: str, patience_s: float) -> int:
    """The HTTP status of a letter to nobody, which is refused for that alone where the right is there: 400."""
    content = json.dumps({"message": {"subject": "-", "toRecipients": []}, "saveToSentItems": False}).encode()
    async with asyncio.timeout(patience_s):
        return (await graph.answer(Request("POST", ways.send_mail(sender), content=content))).status


async def event(graph: Graph, mailbox: str, patience_s: float) -> tuple[int, str]:
    """Status and code of a change to an event that cannot be there: where the right is there, its id is turned down."""
    content = json.dumps({"subject": "-"}).encode()
    async with asyncio.timeout(patience_s):
        reply = await graph.answer(Request("PATCH", ways.event(mailbox, "forum-doctor-probe"), content=content))
    return reply.status, _code(reply)


def _code(reply: Reply) -> str:
    try:
        return str(json.loads(reply.body)["error"]["code"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def _request(operation: str, ids: Mapping[str, str]) -> Request | None:
    """None for a call that would change something, or whose place is not known."""
    method, _, path = operation.partition(" ")
    place = None if operation in _MUCH else _place(path, ids)
    if place is None:
        return None
    if operation == WRITE:
        return Request(method, lambda _graph: place, content=json.dumps(_NOWHERE).encode())
    return Request(method, lambda _graph: place, _QUERY.get(operation, {})) if method == "GET" else None


def _place(path: str, ids: Mapping[str, str]) -> Address | None:
    """The path with each {} filled by the segment before it; a team's group has one root site."""
    known = {**ids, "groups": ids.get("teams", "")} | ({"sites": "root"} if path.startswith("/groups/") else {})
    wanted = re.findall(r"/([^/{}]+)/\{\}", path)
    if not all(known.get(name) for name in wanted):
        return None
    template = re.sub(r"/([^/{}]+)/\{\}", r"/\1/{\1}", path)
    return Address(f"{{+baseurl}}{template}{{?%24filter,%24top}}", {name: known[name] for name in wanted})


def _named(operation: str, reply: Reply) -> dict[str, str]:
    segment = _LEARNT.get(operation)
    try:
        found = json.loads(reply.body)["id"] if segment else ""
    except (ValueError, KeyError, TypeError, RecursionError):
        return {}
    return {segment: found} if segment and isinstance(found, str) and found.isascii() else {}
