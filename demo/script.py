"""Who writes what at the meeting: invented examples, or the notes of a file under their own villages."""

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from demo.steps import Broken

QUESTIONS = ("works_well", "can_improve", "wish_scenario")
PHASES = ("attraction", "reception", "retention")
HORIZONS = ("unset", "short_term", "long_term")
KEYS = ("village", "question", "phase", "text")
LONGEST = 500
FIELD = 2000
# A form takes the bullet or the number off a line, as paper does; so the demo counts without them.
_LEAD = re.compile(r"^(?:\s*(?:[-–—*]|\d{1,2}[.)]|o)\s+|\s*[•·‣▪◦])+")
_DASHES = "-–—•·*‣▪◦"


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

    def takes(self, phase: str, text: str) -> bool:
        """Whether the field has room for one more line; a line that stands there already would be the same note."""
        there = self.lines.get(phase, [])
        return _folded(text) not in map(_folded, there) and len("\n".join([*there, text])) <= FIELD


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
    # Not splitlines(): JSON may hold the line separators of Unicode as they are.
    rows = enumerate(_read(path).split("\n"), 1)
    found = [_note(f"{path.name} line {number}", raw) for number, raw in rows if raw.strip()]
    if not found:
        raise Broken(f"{path.name}: holds no note")
    return _sheets(found)


def _sheets(found: Iterable[dict[str, str]]) -> list[Sheet]:
    """As few sheets as hold all notes, the questions in their order."""
    grouped: dict[tuple[str, str, str], list[Sheet]] = defaultdict(list)
    for note in found:
        key = (note["village"], note["question"], note.get("horizon", "unset"))
        sheet = next((s for s in grouped[key] if s.takes(note["phase"], note["text"])), None)
        if sheet is None:
            grouped[key].append(sheet := Sheet(*key))
        sheet.lines.setdefault(note["phase"], []).append(note["text"])
    order = sorted(grouped, key=lambda key: (QUESTIONS.index(key[1]), key[0], key[2]))
    return [sheet for key in order for sheet in grouped[key]]


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Broken(f"{path}: {error.strerror}") from None
    except ValueError:
        raise Broken(f"{path.name}: is not UTF-8") from None


def _note(where: str, raw: str) -> dict[str, str]:
    try:
        note = json.loads(raw)
    except (ValueError, RecursionError):
        raise Broken(f"{where}: not JSON") from None
    if not isinstance(note, dict) or any(not isinstance(note.get(key), str) for key in KEYS):
        raise Broken(f"{where}: needs {', '.join(KEYS)}, each a text")
    kept = {key: note[key].strip() for key in KEYS} | {"horizon": note.get("horizon") or "unset"}
    if complaint := _complaint(kept):
        raise Broken(f"{where}: {complaint}")
    return kept


def _complaint(note: dict[str, str]) -> str:
    for key, allowed in (("question", QUESTIONS), ("phase", PHASES), ("horizon", HORIZONS)):
        if note[key] not in allowed:
            return f"{key} {note[key]!r:.60} is none of {', '.join(allowed)}"
    length, text = len(note["text"]), note["text"]
    found = (
        (len(note["village"].splitlines()) != 1, "village must be a name on one line"),
        (not any(_visible(sign) for sign in text), "text says nothing"),
        (length > LONGEST, f"text has {length} characters; a note has at most {LONGEST}"),
        (len(text.splitlines()) > 1, "text has a line break; a note is one line"),
    )
    return next((reason for is_so, reason in found if is_so), "")


def _visible(sign: str) -> bool:
    return sign.isprintable() and not sign.isspace() and sign not in _DASHES


def counted(text: str) -> str:
    """The text as it is compared: without bullet, number, hidden signs and outer blanks."""
    bare = _LEAD.sub("", "".join(sign for sign in text if unicodedata.category(sign) != "Cc"))
    return bare.strip()


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", counted(text)).split()).casefold()
