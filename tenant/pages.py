"""Empty pages: a page without rows that has a nextLink all the same, as SharePoint answers now and then.

The nextLink of an empty page leads to the page itself, so that who follows it loses nothing and never circles.
"""

from dataclasses import replace

from tenant.odata import link
from tenant.service import Service
from tenant.wire import Answer, Call

MARK = "e."  # stands before the page's own token


def _option(call: Call) -> str:
    return "token" if "/delta" in call.path else "$skiptoken"


def opened(call: Call) -> tuple[Call, bool]:
    """The call without the mark, and whether it had one."""
    name = _option(call)
    token = call.query.get(name, "")
    if not token.startswith(MARK):
        return call, False
    query = {key: value for key, value in call.query.items() if key != name}
    own = token.removeprefix(MARK)
    return replace(call, query=query | ({name: own} if own else {})), True


def turned(service: Service, call: Call, reply: Answer, *, again: bool) -> Answer:
    """The page, or an empty one before it. `again`: the call comes from an empty page."""
    body = reply.body if isinstance(reply.body, dict) and call.method == "GET" else {}
    if again or not body.get("value") or "@odata.context" not in body:
        return reply
    if service.difficulties.strikes("empty_pages", call) is None:
        return reply
    empty = {"@odata.nextLink": _link(call), "value": []}
    return replace(reply, body={"@odata.context": body["@odata.context"]} | empty)


def _link(call: Call) -> str:
    name = _option(call)
    return link(call, call.path, dict(call.query) | {name: MARK + call.query.get(name, "")})
