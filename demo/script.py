"""Who writes what at the meeting: invented examples, or the notes of a file under their own villages."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from demo.steps import Broken

QUESTIONS = ("works_well", "can_improve", "wish_scenario")
PHASES = ("attraction", "reception", "retention")
HORIZONS = ("unset", "short_term", "long_term")
KEYS = {"village", "question", "phase", "text"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one village writes on one card; `lines` by phase."""

    village: str
    question: str
    horizon: str
    lines: dict[str, list[str]] = field(default_factory=dict)

    @property
    def texts(self) -> list[str]:
        return [line for phase in PHASES for line in self.lines.get(phase, [])]


def invented(villages: Iterable[str]) -> list[Sheet]:
    """Two or three lines a village and question, each marked as an example."""
    return [_example(village, question, at) for at, village in enumerate(villages) for question in QUESTIONS]


_EXAMPLES = {
    "works_well": ("Fælles velkomstkaffe ved hallen", "Naboer der hilser på", "Foreningerne er åbne for nye"),
    "can_improve": ("Skilt med ledige byggegrunde", "Én side med alle tilbud", "Fast kontaktperson i landsbyen"),
    "wish_scenario": ("Prøvebolig i landsbyen", "Venskabsfamilie til alle nye", "Alle kender nogen på vejen"),
}


def _example(village: str, question: str, at: int) -> Sheet:
    picked = [phase for number, phase in enumerate(PHASES) if (number + at) % 3 or question == "works_well"]
    lines = {phase: [f"{_EXAMPLES[question][PHASES.index(phase)]} – {village} (eksempel)"] for phase in picked}
    horizon = HORIZONS[at % 3] if question == "can_improve" else "unset"
    return Sheet(village, question, horizon, lines)


def from_file(path: Path) -> list[Sheet]:
    """Sheets from JSON lines as {village, question, phase, horizon?, text}; Broken names the line that does not fit."""
    grouped: dict[tuple[str, str, str], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if raw.strip():
            note = _note(path, number, raw)
            grouped[note["village"], note["question"], note.get("horizon", "unset")][note["phase"]].append(note["text"])
    order = {question: at for at, question in enumerate(QUESTIONS)}
    keys = sorted(grouped, key=lambda key: (order[key[1]], key[0], key[2]))
    return [Sheet(*key, lines=dict(grouped[key])) for key in keys]


def _note(path: Path, number: int, raw: str) -> dict[str, str]:
    try:
        note: dict[str, str] = json.loads(raw)
    except ValueError:
        raise Broken(f"{path.name} line {number}: not JSON") from None
    if not isinstance(note, dict) or not note.keys() >= KEYS:
        raise Broken(f"{path.name} line {number}: needs {', '.join(sorted(KEYS))}")
    known = (("question", QUESTIONS), ("phase", PHASES), ("horizon", HORIZONS))
    for key, allowed in known:
        if note.get(key, "unset") not in (*allowed, "unset"):
            raise Broken(f"{path.name} line {number}: {key} {note[key]!r} is none of {', '.join(allowed)}")
    return note
