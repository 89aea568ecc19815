"""What somebody typed of a milestone, a film or money, checked and put in order."""

from collections.abc import Collection

from forum.errors import EmptyForm, FieldTooLong
from forum.folding import folded
from forum.project.errors import MissingReason, ReasonTooLong
from forum.project.milestones import TITLE_LIMIT
from forum.workshop import lines

REASON_LIMIT = 300
_ID_MOST = 40


def title(said: str) -> str:
    """EmptyForm, FieldTooLong."""
    words = shown(said[: 8 * TITLE_LIMIT])
    if not words:
        raise EmptyForm
    if len(words) > TITLE_LIMIT:
        raise FieldTooLong(length=len(words), limit=TITLE_LIMIT)
    return words


def reason(said: str, *, needed: bool) -> str:
    """Why something is changed; MissingReason, ReasonTooLong."""
    words = shown(said[: 8 * REASON_LIMIT])
    if needed and not words:
        raise MissingReason
    if len(words) > REASON_LIMIT:
        raise ReasonTooLong(length=len(words), limit=REASON_LIMIT)
    return words


def free_id(title_: str, taken: Collection[str]) -> str:
    """«Filmpremiere i biografen» is filmpremiere-i-biografen, a second one filmpremiere-i-biografen-2."""
    bare = folded(title_)[:_ID_MOST].strip().replace(" ", "-") or "milestone"
    numbered = (bare if number == 1 else f"{bare}-{number}" for number in range(1, len(taken) + 2))
    return next(id_ for id_ in numbered if id_ not in taken)


def shown(said: str) -> str:
    """On one line, without hidden signs, "" for what says nothing; letters joined by a sign of no width stay joined."""
    return lines.folded("".join(sign if sign.isprintable() or sign == "\u200d" else " " for sign in said))
