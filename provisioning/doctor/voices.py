"""How the doctor speaks: a line a finding, or JSON lines, and what it all came to at the end."""

import json
import sys
from collections.abc import Sequence
from typing import Protocol, TextIO

from provisioning.doctor.findings import Finding, Verdict
from texts import say


class Voice(Protocol):
    def finding(self, finding: Finding) -> None: ...
    def done(self, findings: Sequence[Finding]) -> None: ...


class Lines:
    """For people, in one language."""

    def __init__(self, language: str, out: TextIO | None = None) -> None:
        self._language = language
        self._out = out or sys.stdout

    def finding(self, finding: Finding) -> None:
        self._say(finding.line(self._language))

    def done(self, findings: Sequence[Finding]) -> None:
        missing, warnings = counted(findings)
        self._say(say(self._language, "doctor-done", missing=missing, warnings=warnings))

    def _say(self, line: str) -> None:
        self._out.write(f"{line}\n")
        self._out.flush()


class JsonLines:
    """For programs: one object a finding, `done` always last."""

    def __init__(self, language: str, out: TextIO | None = None) -> None:
        self._language = language
        self._out = out or sys.stdout

    def finding(self, finding: Finding) -> None:
        told = {"topic": finding.topic, "verdict": finding.verdict.value, **finding.said(self._language)}
        self._write("finding", {**told, "about": dict(finding.args)})

    def done(self, findings: Sequence[Finding]) -> None:
        missing, warnings = counted(findings)
        self._write("done", {"missing": missing, "warnings": warnings})

    def _write(self, kind: str, said: dict[str, object]) -> None:
        self._out.write(json.dumps({"kind": kind, **said}, ensure_ascii=False) + "\n")
        self._out.flush()


def counted(findings: Sequence[Finding]) -> tuple[int, int]:
    """How many are missing, and how many are worth a look."""
    verdicts = [finding.verdict for finding in findings]
    return verdicts.count(Verdict.MISSING), verdicts.count(Verdict.WARNING)
