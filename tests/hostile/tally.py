"""What a run of cases came to: how many, how they were answered, and what was found wrong."""

import base64
import json
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

FINDINGS_MOST = 12


@dataclass
class Tally:
    """`answers` counts by status or outcome, `findings` hold what is wrong with the case that showed it."""

    target: str
    seed: int
    cases: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    findings: list[dict[str, str]] = field(default_factory=list)
    more: dict[str, float] = field(default_factory=dict)

    def counted(self, answer: object, wrong: list[str], case: bytes) -> None:
        """One case done."""
        self.cases += 1
        self.answers[str(answer)] += 1
        for what in wrong:
            self.found(what, case)

    def found(self, what: str, case: bytes = b"") -> None:
        self.answers["found"] += 1
        if len(self.findings) < FINDINGS_MOST:
            self.findings.append({"what": what[:600], "case": base64.b64encode(case[:300_000]).decode()})

    @property
    def servers(self) -> int:
        """How many answers were a 5xx."""
        return sum(count for answer, count in self.answers.items() if answer[:1] == "5" and len(answer) == 3)

    def line(self) -> str:
        rest = ", ".join(f"{answer} {count}" for answer, count in sorted(self.answers.items()))
        measured = "".join(f", {name} {value:g}" for name, value in self.more.items())
        return f"hostile: {self.target}: {self.cases} cases, seed {self.seed}, {self.servers} × 5xx ({rest}{measured})"

    def as_json(self) -> str:
        return json.dumps(vars(self))


def from_json(said: str) -> Tally:
    values: dict[str, Any] = json.loads(said)
    return Tally(**{**values, "answers": Counter(values["answers"])})
