"""What Teams accepts as a channel's name, checked before any call is made."""

import re
import unicodedata

LONGEST = 50
FORBIDDEN = "~#%&*{}+/\\:<>?|'\","
RESERVED = re.compile(r"(?i)^(forms|con|conin\$|conout\$|prn|aux|nul|com[1-9]|lpt[1-9]|desktop\.ini|general)$")
_CONTROL = re.compile(r"[\x00-\x1f\x80-\x9f]")


def complaint(name: str) -> str:
    """Why Teams would refuse this channel name, with a suggestion where one is near; "" when it is fine."""
    reason = _reason(name)
    if not reason:
        return ""
    near = suggestion(name)
    return f"«{name}» {reason}" + (f"; prøv «{near}»" if near else "")


def suggestion(name: str) -> str:
    """The nearest name that Teams accepts, or ""."""
    spaced = _CONTROL.sub(" ", name).translate(dict.fromkeys(map(ord, FORBIDDEN), " ")).replace("..", " ")
    near = " ".join(spaced.replace("_vti_", " ").split()).lstrip("_. ").rstrip(". ")[:LONGEST].rstrip(". ")
    if RESERVED.match(near):
        near = f"Landsbyen {near}"
    return near if near and not _reason(near) else ""


def folded(name: str) -> str:
    """What Teams compares by: case and the way that an accent is written make no other name."""
    return unicodedata.normalize("NFC", name).strip().casefold()


def _reason(name: str) -> str:
    used = sorted({letter for letter in name if letter in FORBIDDEN})
    found = (
        (not name.strip(), "er tomt"),
        (name != name.strip(), "har mellemrum yderst"),
        (len(name) > LONGEST, f"er på {len(name)} tegn; Teams tillader {LONGEST}"),
        (bool(used), f"har tegn, som Teams ikke tillader: {' '.join(used)}"),
        (bool(_CONTROL.search(name)), "har usynlige tegn"),
        (".." in name, "har to punktummer efter hinanden"),
        (name.startswith(("_", ".")), "må ikke begynde med _ eller ."),
        (name.endswith("."), "må ikke ende med punktum"),
        (bool(RESERVED.match(name)) or "_vti_" in name.lower(), "er et ord, som Teams selv bruger"),
    )
    return next((reason for is_so, reason in found if is_so), "")
