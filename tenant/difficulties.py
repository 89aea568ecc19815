"""The real service's bad days, switched on by name and drawn from a seeded generator."""

import asyncio
import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from tenant import shapes
from tenant.errors import bad, busy
from tenant.limits import Limits
from tenant.names import Json
from tenant.profiles import PROFILES
from tenant.switches import FAILURES, SWITCHES, Rule, parsed
from tenant.wire import Call

__all__ = ["SWITCHES", "Difficulties", "Rule", "busy"]


@dataclass(slots=True)
class Difficulties:
    """The switched-on rules and their dice."""

    seed: int = 0
    rules: list[Rule] = field(default_factory=list)
    dice: random.Random = field(default_factory=lambda: random.Random(0))
    hidden: dict[tuple[str, str], int] = field(default_factory=dict)
    limits: Limits = field(default_factory=Limits)

    def switch(self, wanted: Json) -> None:
        """Replaces everything that is switched on; {} switches all off. An unknown name is refused."""
        wanted = expanded(wanted)
        seed = wanted.pop("seed", self.seed)
        shapes.number(seed, "seed")
        rules = [rule for name, value in wanted.items() for rule in parsed(name, value)]
        self.seed, self.rules, self.dice, self.hidden = seed, rules, random.Random(seed), {}
        self.limits = Limits()

    def shown(self) -> Json:
        """The switches as they stand, each with what is left of it."""
        names: Json = {"seed": self.seed}
        for rule in self.rules:
            names.setdefault(rule.name, []).append(rule.settings | {"left": rule.left})
        return names

    def struck(self) -> dict[str, int]:
        """How often each difficulty that is on has struck since it was switched on."""
        counts: Counter[str] = Counter()
        for rule in self.rules:
            counts[rule.name] += rule.struck
        return dict(counts)

    def holds(self, name: str, call: Call) -> Rule | None:
        """The rule that speaks of this call, with nothing used up: for limits, which strike only when they are met."""
        return next((rule for rule in self.rules if rule.name == name and rule.left != 0 and rule.meets(call)), None)

    def strikes(self, name: str, call: Call, **wanted: Any) -> Json | None:
        """The settings of the rule that strikes this call, used up by one; None when none does.

        `wanted`: what the rule's settings must say where they say anything of it, such as column="Village".
        """
        for rule in self.rules:
            speaks = rule.name == name and rule.left != 0 and rule.meets(call)
            if speaks and wanted.items() <= (wanted | rule.settings).items() and self.falls(rule):
                rule.spent()
                return rule.settings
        return None

    def falls(self, rule: Rule) -> bool:
        """Whether the dice let the rule strike this time."""
        return "rate" not in rule.settings or self.dice.random() < rule.settings["rate"]

    async def before(self, call: Call) -> None:
        """Waits or throttles before any work is done."""
        delay = self.strikes("delay_ms", call)
        if delay is not None:
            await asyncio.sleep(delay["ms"] / 1000)
        throttle = self.strikes("throttle", call)
        if throttle is not None:
            raise busy(int(throttle.get("status", 429)), throttle.get("retry_after", 1))

    def after(self, call: Call) -> int | None:
        """After the work: the status of an error to show instead of the answer, 0 for no answer at all."""
        if self.strikes("lost_answer", call) is not None:
            return 0
        error = self.strikes("error_after_work", call)
        if error is None:
            return None
        return int(error.get("status") or self.dice.choice(FAILURES))

    def hide(self, switch: str, call: Call, thing: str) -> None:
        """The next looks will miss a thing, when that switch is on."""
        for rule in self.rules:
            if rule.name == switch and rule.meets(call) and self.falls(rule):
                self.hidden[switch, thing] = int(rule.settings.get("times", 1))

    def hides(self, switch: str, thing: str) -> bool:
        """Whether this look still misses the thing."""
        left = self.hidden.get((switch, thing), 0)
        if left:
            self.hidden[switch, thing] = left - 1
            next(rule for rule in self.rules if rule.name == switch).struck += 1
        return left > 0


def expanded(wanted: Json) -> Json:
    """The single switches behind `all` or `profile`; what is said beside them wins."""
    single = {name: value for name, value in wanted.items() if name not in ("all", "profile")}
    profile = wanted.get("profile") or ("all" if wanted.get("all") else None)
    if profile is None:
        return single
    if not isinstance(profile, str) or profile not in PROFILES:
        raise bad(f"There is no profile '{profile}'; known are {', '.join(PROFILES)}.")
    return dict(PROFILES[profile]) | single
