"""A finding of the doctor: one line, which says what is the matter, what fails without it, and who grants it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from texts import say


class Verdict(StrEnum):
    """A WARNING is worth a look; only what is MISSING makes the command end with 1."""

    OK = "ok"
    WARNING = "warning"
    MISSING = "missing"


SIGNS = {Verdict.OK: "✓", Verdict.WARNING: "!", Verdict.MISSING: "✗"}


@dataclass(frozen=True, slots=True)
class Finding:
    """`what`, `without` and `who` are keys of sentences, "" for none; `args` fill all three."""

    topic: str
    verdict: Verdict
    what: str
    without: str = ""
    who: str = ""
    args: Mapping[str, str | int] = field(default_factory=dict)

    def line(self, language: str) -> str:
        """For people."""
        return " ".join((SIGNS[self.verdict], *self.said(language).values()))

    def said(self, language: str) -> dict[str, str]:
        """The sentences that there are, each on one line whatever came into them."""
        keys = {"what": self.what, "without": self.without, "who": self.who}
        return {part: " ".join(say(language, key, **self.args).split()) for part, key in keys.items() if key}


def ok(topic: str, what: str, /, **args: str | int) -> Finding:
    """All is well."""
    return Finding(topic, Verdict.OK, what, args=args)


def warning(topic: str, what: str, without: str = "", who: str = "", /, **args: str | int) -> Finding:
    """Worth a look."""
    return Finding(topic, Verdict.WARNING, what, without, who, args)


def missing(topic: str, what: str, without: str, who: str, /, **args: str | int) -> Finding:
    """Something does not work until somebody does something."""
    return Finding(topic, Verdict.MISSING, what, without, who, args)
