"""What a person typed, made harmless where it is shown again: no hidden characters, no Markdown, no mention."""

import re
import unicodedata
from itertools import accumulate, takewhile

_KEPT_CONTROLS = "\n\t"
_DOUBLED = '"\\\n\r\t'
_JOINER = "\u200d"
_MARKUP = re.compile(r"([\\`*_\[\]()~|!#])")
_MENTION = re.compile(r"<(/?at\b[^<>]*)>", re.IGNORECASE)
# What was cut off in the middle of such a tag.
_BEGUN = re.compile(r"<(?=/?at\b)", re.IGNORECASE)
# The blanks end with their line: else a run of empty lines would be read again from each of them.
_LINE_START = re.compile(r"^([^\S\n]*)([-+=])", re.MULTILINE)
_NUMBERED = re.compile(r"^([^\S\n]*\d{1,9})([.)])", re.MULTILINE)


def cleaned(text: str) -> str:
    """Without control, direction and zero-width characters; a joiner stays only inside an emoji."""
    # Nearly every line; Python's idea of printable leaves out all that is hidden, and more.
    if text.isprintable():
        return text
    return "".join(sign for place, sign in enumerate(text) if _shows(text, place, sign))


def unmentioned(text: str) -> str:
    """`cleaned`, and with Teams' mention tags in other brackets; for places that read no Markdown."""
    return _BEGUN.sub("‹", _MENTION.sub(r"‹\1›", cleaned(text)))


def escaped(text: str) -> str:
    """Safe to put into a Markdown sentence: reads as typed, and neither formats nor mentions anybody."""
    plain = cleaned(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    marked = _MARKUP.sub(r"\\\1", plain)
    return _NUMBERED.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", marked))


def shortened(text: str, most: int) -> str:
    """At most `most` characters, cut at a blank where there is one, and the cut shown as «…»."""
    if len(text) <= most:
        return text
    head = text[: most - 1]
    return (head[: head.rfind(" ")] if " " in head[most // 2 :] else head).rstrip() + "…"


def weight(text: str) -> int:
    """How many bytes a text takes inside a card's JSON."""
    return len(text.encode()) + sum(text.count(sign) for sign in _DOUBLED)


def within(text: str, most: int) -> str:
    """As much of a text as weighs at most `most`; for typed text that is handed back in a field."""
    if weight(text) <= most:
        return text
    weighed = accumulate(weight(sign) for sign in text)
    return text[: sum(1 for _ in takewhile(lambda size: size <= most, weighed))]


def _shows(text: str, place: int, sign: str) -> bool:
    if sign == _JOINER:
        return place > 0 and unicodedata.category(text[place - 1]) in ("So", "Sk", "Mn")
    return sign in _KEPT_CONTROLS or unicodedata.category(sign) not in ("Cc", "Cf", "Co", "Cs")
