"""The difficulties by name: what each may say, whose they are, and how a request for them is read."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import Any

from tenant import shapes
from tenant.errors import bad
from tenant.names import Json
from tenant.wire import Call, Check


def waiting(value: Any, at: str) -> None:
    """A Retry-After: a number, or the header's very words; empty for an answer without the header."""
    if not isinstance(value, str):
        shapes.number(value, at)


GRAPH: dict[str, dict[str, Check]] = {
    "not_found_after_create": {},
    "folder_not_ready": {},
    "throttle": {"retry_after": waiting, "status": shapes.number},
    "throttle_units": {"per_minute": shapes.number, "seconds": shapes.number, "status": shapes.number},
    "throttle_team": {"per_second": shapes.number},
    "error_after_work": {"status": shapes.number},
    "lost_answer": {},
    "cut": {"bytes": shapes.number},
    "delay_ms": {"ms": shapes.number},
    "changed_meanwhile": {},
    "conflict": {},
    "no_unique": {},
    "empty_pages": {},
    "delta_gone": {},
    "unindexed": {"column": shapes.text},
    "batch_throttle": {"retry_after": waiting},
}
CONNECTOR: dict[str, dict[str, Check]] = {
    "conversation_limits": {
        "per_second": shapes.number,
        "per_2s": shapes.number,
        "per_30s": shapes.number,
        "per_hour": shapes.number,
        "total_per_second": shapes.number,
    },
    "writes_blocked": {"person": shapes.text, "conversation": shapes.text},
    "gone_after_reinstall": {"conversation": shapes.text},
    "precondition": {},
    "roster_page": {"size": shapes.number},
}
# A person's own device, which is nobody's service: so they are no part of `all`.
DEVICES: dict[str, dict[str, Check]] = {
    "dead_buttons": {"person": shapes.text},
    "offline": {"person": shapes.text},
}
# What each switch may say beside match, rate and times. These strike Graph and the Connector alike: throttle,
# error_after_work, lost_answer, cut and delay_ms.
SWITCHES = GRAPH | CONNECTOR | DEVICES
COMMON: dict[str, Check] = {"match": shapes.text, "rate": shapes.number, "times": shapes.number}
THROTTLES, FAILURES = (429, 503), (500, 502, 504)
STATUSES = {"throttle": THROTTLES, "throttle_units": THROTTLES, "error_after_work": FAILURES}
# What a plain number says where it is neither a rate nor a count.
MEASURES = {
    "delay_ms": "ms",
    "throttle_units": "per_minute",
    "throttle_team": "per_second",
    "cut": "bytes",
    "roster_page": "size",
}
POSITIVE = ("per_minute", "per_second", "per_2s", "per_30s", "per_hour", "total_per_second", "seconds", "size")
# These count the looks that miss one new thing, not how often they strike.
EACH_THING = ("not_found_after_create", "folder_not_ready")


@dataclass(slots=True)
class Rule:
    """One switched-on difficulty; `left` counts down to 0, or is None for no end; `struck` counts up."""

    name: str
    settings: Json
    left: int | None
    struck: int = 0

    def meets(self, call: Call) -> bool:
        """Whether the call is one the rule speaks of: «METHOD /path/glob», either part may be *."""
        method, _, path = str(self.settings.get("match", "* *")).partition(" ")
        short = call.path.removeprefix("/v1.0").removeprefix("/connector")
        wanted = path or "*"
        return method in ("*", call.method) and (fnmatchcase(call.path, wanted) or fnmatchcase(short, wanted))

    def spent(self) -> None:
        """It struck, and one strike less is left."""
        self.struck += 1
        self.left = None if self.left is None else self.left - 1


def parsed(name: str, value: Any) -> list[Rule]:
    """The rules of one switch: a number is its shorthand, a list puts several side by side, false is off."""
    if name not in SWITCHES:
        raise bad(f"There is no difficulty '{name}'; known are {', '.join(SWITCHES)}.")
    if value is None or value is False or value == 0:
        return []
    if isinstance(value, list):
        return [rule for each in value for rule in parsed(name, each)]
    settings = value if isinstance(value, dict) else _shorthand(name, value)
    shapes.thing(COMMON | SWITCHES[name])(settings, name)
    settings = {key: said for key, said in settings.items() if said is not None and key != "@odata.type"}
    _sensible(name, settings)
    endless = name in EACH_THING or "times" not in settings
    return [Rule(name, settings, None if endless else int(settings["times"]))]


def _shorthand(name: str, value: Any) -> Json:
    """`true`: always; `delay_ms: 200`: that long; a whole number: so many times; less than 1: a rate."""
    if value is True:
        return {"ms": 100} if name == "delay_ms" else {}
    shapes.number(value, name)
    if name in MEASURES:
        return {MEASURES[name]: value}
    return {"rate": value} if value < 1 else {"times": int(value)}


def _sensible(name: str, settings: Json) -> None:
    if name == "delay_ms" and "ms" not in settings:
        raise bad("delay_ms needs 'ms'.")
    if not 0 <= settings.get("rate", 1) <= 1:
        raise bad(f"The rate of '{name}' must be between 0 and 1.")
    if "status" in settings and settings["status"] not in STATUSES[name]:
        raise bad(f"The status of '{name}' must be one of {STATUSES[name]}.")
    for measure in POSITIVE:
        if settings.get(measure, 1) <= 0:
            raise bad(f"'{measure}' of '{name}' must be more than 0.")
    for measure in ("times", "ms", "bytes"):
        if settings.get(measure, 0) < 0:
            raise bad(f"'{measure}' of '{name}' cannot be negative.")
