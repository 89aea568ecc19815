"""The Connector's limits on a bot: per conversation and in total, counted in real time whatever the moved clock says.

Source: «Optimize your bot with rate limiting in Teams», per bot per thread; the total is the app's in one tenant.
"""

import math
import time
from collections.abc import Mapping

from tenant.errors import Fault
from tenant.frequency import Windows
from tenant.names import Json
from tenant.service import Service
from tenant.wire import Answer, Call, Run

SENDS: Windows = {1: 7, 2: 8, 30: 60, 3600: 1800}
READS: Windows = {1: 14, 2: 16, 30: 120, 3600: 3600}
TOTAL = 50  # calls a second
# How the switch names the windows of a conversation.
NAMES: Mapping[str, float] = {"per_second": 1, "per_2s": 2, "per_30s": 30, "per_hour": 3600}


def paced(kind: str, windows: Windows, run: Run) -> Run:
    """The handler behind the limits of its kind of call."""

    def served(service: Service, call: Call) -> Answer:
        _take(service, call, kind, windows)
        answer = run(service, call)
        assert isinstance(answer, Answer)
        return answer

    return served


def _take(service: Service, call: Call, kind: str, windows: Windows) -> None:
    """Lets the call through and counts it, or refuses it with 429 and the whole seconds to wait."""
    rule = service.difficulties.holds("conversation_limits", call)
    settings = rule.settings if rule else {}
    spans, now = dict(windows) | _changed(settings, windows), time.monotonic()
    key, total = f"{kind} {conversation(call)}", {1.0: int(settings.get("total_per_second", TOTAL))}
    wait = max(service.frequency.wait(key, spans, now), service.frequency.wait("total", total, now))
    if wait > 0:
        if rule:
            rule.spent()
        raise Fault(429, "Throttled", "Too many requests.", {"Retry-After": str(math.ceil(wait))})
    service.frequency.note(key, max(spans), now)
    service.frequency.note("total", 1, now)


def _changed(settings: Json, windows: Windows) -> dict[float, int]:
    """The switch's numbers; two seconds allow one more than one second does, unless they are named too."""
    named = {span: int(settings[name]) for name, span in NAMES.items() if name in settings}
    if 1 in named:
        named.setdefault(2, named[1] + windows[2] - windows[1])
    return named


def conversation(call: Call) -> str:
    """The chat or channel that a call speaks to, or opens; all threads of a channel count together."""
    if "conversation" in call.args:
        return call.args["conversation"].partition(";messageid=")[0]
    return str(call.body.get("channelData") or call.body.get("members"))
