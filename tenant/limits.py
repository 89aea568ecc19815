"""Throttling by what an app uses up: SharePoint's resource units a minute, and Teams' calls a second on one team.

Both count in real time, per app. A refused call uses up nothing.
"""

import math
import re
import time
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import jwt

from tenant.errors import busy
from tenant.switches import Rule
from tenant.wire import Call

if TYPE_CHECKING:
    from tenant.difficulties import Difficulties

UNITS_A_MINUTE, MINUTE, WARNED_FROM = 1250, 60.0, 0.8
CALLS_A_SECOND = 4
SHAREPOINT = re.compile(r"/v1\.0/(sites|drives)/|/v1\.0/groups/[^/]+/(sites|drive)\b|/upload/")
TEAMS = re.compile(r"/v1\.0/teams/([^/]+)")
MANY = frozenset({"lists", "items", "columns", "children"})
PERMISSIONS = 5


@dataclass(slots=True)
class Limits:
    """What each app has used: (units, when their window ends), and the moments of its last calls on a team."""

    units: dict[str, tuple[int, float]] = field(default_factory=dict)
    calls: dict[tuple[str, str], deque[float]] = field(default_factory=dict)

    def charge(self, difficulties: "Difficulties", call: Call) -> dict[str, str]:
        """Counts the call; the headers that its answer carries. Raises the refusal of a call that is too much."""
        self._team(difficulties, call)
        return self._sharepoint(difficulties, call)

    def _team(self, difficulties: "Difficulties", call: Call) -> None:
        rule, team = difficulties.holds("throttle_team", call), TEAMS.match(call.path)
        if rule is None or team is None:
            return
        now = time.monotonic()
        calls = self.calls.setdefault((caller(call), team.group(1)), deque())
        while calls and now - calls[0] >= 1:
            calls.popleft()
        if len(calls) >= rule.settings.get("per_second", CALLS_A_SECOND) and difficulties.falls(rule):
            rule.spent()
            raise busy(429, 1)
        calls.append(now)

    def _sharepoint(self, difficulties: "Difficulties", call: Call) -> dict[str, str]:
        rule = difficulties.holds("throttle_units", call)
        if rule is None or not SHAREPOINT.match(call.path):
            return {}
        most, now, app = _most(rule), time.monotonic(), caller(call)
        used, ends = self.units.get(app, (0, 0.0))
        if now >= ends:
            used, ends = 0, now + rule.settings.get("seconds", MINUTE)
        told = {"RateLimit-Limit": str(most), "RateLimit-Reset": str(math.ceil(ends - now))}
        if used + cost(call) > most and difficulties.falls(rule):
            rule.spent()
            fault = busy(int(rule.settings.get("status", 429)), math.ceil(ends - now))
            fault.headers |= told | {"RateLimit-Remaining": str(max(most - used, 0))}
            raise fault
        used += cost(call)
        self.units[app] = (used, ends)
        return told | {"RateLimit-Remaining": str(max(most - used, 0))} if used >= most * WARNED_FROM else {}


def _most(rule: Rule) -> int:
    share = rule.settings.get("seconds", MINUTE) / MINUTE
    return max(int(rule.settings.get("per_minute", UNITS_A_MINUTE) * share), 1)


def cost(call: Call) -> int:
    """Resource units as SharePoint counts them."""
    last = call.path.rstrip("/").rpartition("/")[2]
    if last == "permissions":
        return PERMISSIONS
    if call.method != "GET":
        return 2
    if last.startswith("delta"):
        return 1 if "token" in call.query or "token=" in last else 2
    return 2 if last in MANY else 1


def caller(call: Call) -> str:
    """The app that a checked token speaks for; empty where no token is asked."""
    token = call.headers.get("Authorization", "").partition(" ")[2]
    if not token:
        return ""
    claims: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return str(claims.get("appid") or claims.get("azp") or "")
