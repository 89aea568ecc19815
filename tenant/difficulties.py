"""The real service's bad days, switched on by name and drawn from a seeded generator."""

import asyncio
import random
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any

from tenant import shapes
from tenant.errors import Fault, bad
from tenant.names import Json
from tenant.wire import Call, Check

# What each switch may say beside match, rate and times.
SWITCHES: dict[str, dict[str, Check]] = {
    "not_found_after_create": {},
    "throttle": {"retry_after": shapes.number, "status": shapes.number},
    "error_after_work": {"status": shapes.number},
    "lost_answer": {},
    "delay_ms": {"ms": shapes.number},
}
COMMON: dict[str, Check] = {"match": shapes.text, "rate": shapes.number, "times": shapes.number}
STATUSES = {"throttle": (429, 503), "error_after_work": (500, 502, 504)}


@dataclass(slots=True)
class Rule:
    """One switched-on difficulty; `left` counts down to 0, or is None for no end."""

    name: str
    settings: Json
    left: int | None

    def meets(self, call: Call) -> bool:
        """Whether the call is one the rule speaks of: «METHOD /path/glob», either part may be *."""
        method, _, path = str(self.settings.get("match", "* *")).partition(" ")
        short = call.path.removeprefix("/v1.0").removeprefix("/connector")
        wanted = path or "*"
        return method in ("*", call.method) and (fnmatchcase(call.path, wanted) or fnmatchcase(short, wanted))


@dataclass(slots=True)
class Difficulties:
    """The switched-on rules and their dice."""

    seed: int = 0
    rules: list[Rule] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(0))
    hidden: dict[str, int] = field(default_factory=dict)

    def switch(self, wanted: Json) -> None:
        """Replaces everything that is switched on; {} switches all off. An unknown name is refused."""
        seed = wanted.get("seed", self.seed)
        shapes.number(seed, "seed")
        rules = [rule for name, value in wanted.items() if name != "seed" for rule in parsed(name, value)]
        self.seed, self.rules, self.dice, self.hidden = seed, rules, random.Random(seed), {}

    def shown(self) -> Json:
        """The switches as they stand, each with what is left of it."""
        names: Json = {"seed": self.seed}
        for rule in self.rules:
            names.setdefault(rule.name, []).append(rule.settings | {"left": rule.left})
        return names

    def strikes(self, name: str, call: Call) -> Json | None:
        """The settings of the rule that strikes this call, used up by one; None when none does."""
        for rule in self.rules:
            if rule.name == name and rule.left != 0 and rule.meets(call) and self._falls(rule):
                rule.left = None if rule.left is None else rule.left - 1
                return rule.settings
        return None

    def _falls(self, rule: Rule) -> bool:
        return "rate" not in rule.settings or self.dice.random() < rule.settings["rate"]

    async def before(self, call: Call) -> None:
        """Waits or throttles before any work is done."""
        delay = self.strikes("delay_ms", call)
        if delay is not None:
            await asyncio.sleep(delay["ms"] / 1000)
        throttle = self.strikes("throttle", call)
        if throttle is not None:
            status = int(throttle.get("status", 429))
            code = "TooManyRequests" if status == 429 else "ServiceUnavailable"
            wait = {"Retry-After": f"{throttle.get('retry_after', 1):g}"}
            raise Fault(status, code, "Too many requests, please wait.", wait)

    def after(self, call: Call) -> int | None:
        """After the work: the status of an error to show instead of the answer, 0 for no answer at all."""
        if self.strikes("lost_answer", call) is not None:
            return 0
        error = self.strikes("error_after_work", call)
        if error is None:
            return None
        return int(error.get("status") or self.dice.choice(STATUSES["error_after_work"]))

    def created(self, call: Call, thing: str) -> None:
        """A new channel: its next GETs will not find it, when that switch is on."""
        for rule in self.rules:
            if rule.name == "not_found_after_create" and rule.meets(call) and self._falls(rule):
                self.hidden[thing] = rule.settings.get("times", 1)

    def hides(self, thing: str) -> bool:
        """Whether this look at a new channel still misses it."""
        left = self.hidden.get(thing, 0)
        if left:
            self.hidden[thing] = left - 1
        return left > 0


def parsed(name: str, value: Any) -> list[Rule]:
    """The rules of one switch: a number is its shorthand, a list puts several side by side, false is off."""
    if name not in SWITCHES:
        raise bad(f"There is no difficulty '{name}'; known are {', '.join(SWITCHES)}.")
    if value is None or value is False or value == 0:
        return []
    if isinstance(value, list):
        return [rule for each in value for rule in parsed(name, each)]
    settings = value if isinstance(value, dict) else shorthand(name, value)
    shapes.thing(COMMON | SWITCHES[name])(settings, name)
    _sensible(name, settings)
    endless = name == "not_found_after_create" or settings.get("times") is None
    return [Rule(name, settings, None if endless else int(settings["times"]))]


def shorthand(name: str, value: Any) -> Json:
    """`true`: always; `delay_ms: 200`: that long; a whole number: so many times; less than 1: a rate."""
    if value is True:
        return {"ms": 100} if name == "delay_ms" else {}
    shapes.number(value, name)
    if name == "delay_ms":
        return {"ms": value}
    return {"rate": value} if value < 1 else {"times": int(value)}


def _sensible(name: str, settings: Json) -> None:
    if name == "delay_ms" and settings.get("ms") is None:
        raise bad("delay_ms needs 'ms'.")
    if not 0 <= settings.get("rate", 1) <= 1:
        raise bad(f"The rate of '{name}' must be between 0 and 1.")
    if "status" in settings and settings["status"] not in STATUSES[name]:
        raise bad(f"The status of '{name}' must be one of {STATUSES[name]}.")
