"""The code of a session as people write it, with or without its word, and the group that they may name with it."""

import re
from dataclasses import dataclass

from bot.folding import folded

_CODE = re.compile(r"(?:(?:kode|code) ?)?(\d{2} ?\d{2})(?: (?:gruppe |group )?(\d{1,3}))?")


@dataclass(frozen=True, slots=True)
class Asked:
    """A code as somebody wrote it, and the group that they named, 0 for none."""

    code: str
    group: int = 0


def coded(text: str) -> Asked | None:
    """«4711», «kode: 47 11», «kode4711 gruppe 3»; None for anything else."""
    found = _CODE.fullmatch(folded(text))
    return Asked(found[1].replace(" ", ""), int(found[2] or 0)) if found else None


def asked_for(text: str) -> bool:
    """Whether a message is a code, or the word for one with a code behind it."""
    _, _, rest = text.strip().partition(" ")
    return coded(text) is not None or coded(rest) is not None
