"""What Teams says about a channel's name."""

import re
import unicodedata

from tenant.errors import bad

LONGEST = 50
FORBIDDEN = frozenset("~#%&*{}+/\\:<>?|'\",")
RESERVED = re.compile(r"^(forms|con|conin\$|conout\$|prn|aux|nul|com[1-9]|lpt[1-9]|desktop\.ini)$|_vti_", re.IGNORECASE)


def check(name: str) -> None:
    """Refuses a name the service would refuse: length, signs, reserved words, dots and blanks at the ends."""
    if not 1 <= len(name) <= LONGEST:
        raise bad(f"Channel name must have 1 to {LONGEST} characters, not {len(name)}.")
    wrong = sorted({c for c in name if c in FORBIDDEN or unicodedata.category(c) == "Cc"})
    if wrong:
        raise bad(f"Channel name contains characters that are not allowed: {' '.join(wrong)}")
    if RESERVED.search(name) or ".." in name:
        raise bad(f"Channel name '{name}' is reserved or contains '..'.")
    if name[0] in "_." or name.endswith(".") or name != name.strip():
        raise bad("Channel name cannot begin with '_' or '.', end with '.', or have blanks at its ends.")


def same(one: str, other: str) -> bool:
    """Names are compared without case."""
    return one.casefold() == other.casefold()
