"""What follows `film` in a message, in three languages: a village, a medium, a stage, a consent."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from bot.folding import folded
from forum.erfa import times
from forum.errors import BadDate
from forum.groups import Forum
from forum.project.film_errors import BadConsentDay
from forum.project.films import Agreed, Medium, Stage


class Wants(StrEnum):
    """What a message asks for."""

    BOARD = "board"
    SHOW = "show"
    JOIN = "join"
    STEP = "step"
    CONSENT = "consent"
    NOBODY = "nobody"
    HISTORY = "history"


@dataclass(frozen=True, slots=True)
class Said:
    """`village` is a group key or "", `numbers` as typed, `on` a local day."""

    wants: Wants = Wants.SHOW
    village: str = ""
    medium: Medium | None = None
    stage: Stage | None = None
    reason: str = ""
    numbers: str = ""
    agreed: Agreed = Agreed.GIVEN
    on: date | None = None


def _table(rows: Mapping[str, str]) -> dict[str, str]:
    return {folded(word): name for name, words in rows.items() for word in words.split()}


STAGES = _table(
    {
        Stage.PLANNED: "forfra planlagt planned geplant",
        Stage.SCRIPT: "drejebog drejebogen script drehbuch",
        Stage.FILMING: "optagelse optagelsen optagelser optaget filming filmed dreh gedreht aufnahme",
        Stage.CUT: "klip klippet redigering cut edited schnitt geschnitten",
        Stage.APPROVED: "godkendt godkend approved approve freigegeben freigeben",
        Stage.PREMIERE: "premiere",
        Stage.OUT: "udgået udgår out withdrawn ausgeschieden",
    }
)
MEDIA = _table({Medium.VIDEO: "video", Medium.PODCAST: "podcast", Medium.OTHER: "andet other anderes"})
AGREED = _table(
    {
        Agreed.GIVEN: "givet ja given yes gegeben",
        Agreed.WITHDRAWN: "trukket tilbage tilbagekaldt withdrawn widerrufen",
        Agreed.MISSING: "mangler missing fehlt",
        Agreed.CUT_OUT: "klippet ud cut herausgeschnitten",
    }
)
DONE = frozenset(folded(word) for word in ("færdig", "færdigt", "klar", "done", "finished", "ready", "fertig"))
_NEW = frozenset({"ny", "new", "neu"})
_ALL = frozenset({"alle", "all", "tavle", "board"})
_CONSENT = frozenset({"samtykke", "samtykker", "consent", "consents", "einwilligung", "einwilligungen"})
_NOBODY = frozenset({"ingen", "nobody", "niemand", "keine"})
_HISTORY = frozenset({"historik", "history", "verlauf"})
_WORD = re.compile(r"\S+")


def read(rest: str, forum: Forum) -> Said | None:
    """What is asked for; None where it is not understood. BadConsentDay."""
    head, _, reason = rest.partition(":")
    words: Sequence[str] = _WORD.findall(head)
    new = bool(words) and folded(words[0]) in _NEW
    village, words = _village(words[1:] if new else words, forum)
    medium, words = _medium(words)
    said = Said(village=village, medium=medium, reason=reason.strip())
    if new:
        return None if words else replace(said, wants=Wants.JOIN)
    return _wanted(said, words)


def is_done(rest: str) -> bool:
    """Whether «færdig» and the like begins what follows the word for a stage."""
    return folded(rest.partition(" ")[0]) in DONE


def _wanted(said: Said, words: Sequence[str]) -> Said | None:
    if not words:
        return said
    first, rest = folded(words[0]), words[1:]
    if first in _ALL and not rest:
        return replace(said, wants=Wants.BOARD)
    if first in _HISTORY and not rest:
        return replace(said, wants=Wants.HISTORY)
    if first in _CONSENT:
        return _consent(said, rest)
    return _step(said, first, rest)


def _step(said: Said, first: str, rest: Sequence[str]) -> Said | None:
    if first not in STAGES:
        return None
    after = rest[1:] if rest and folded(rest[0]) in DONE else rest
    medium, left = _medium(after)
    stage = Stage(STAGES[first])
    return None if left else replace(said, wants=Wants.STEP, stage=stage, medium=medium or said.medium)


def _consent(said: Said, rest: Sequence[str]) -> Said | None:
    """«2, 4 trukket tilbage 12-10-2021»; without a number the register is shown."""
    if rest and folded(rest[0]) in _NOBODY:
        return replace(said, wants=Wants.NOBODY)
    at = next((place for place, word in enumerate(rest) if folded(word) in AGREED), None)
    if at is None:
        return replace(said, wants=Wants.CONSENT, numbers=" ".join(rest)) if not rest else None
    after = at + 1
    while after < len(rest) and folded(rest[after]) in AGREED:
        after += 1
    agreed, on = Agreed(AGREED[folded(rest[at])]), _day(" ".join(rest[after:]))
    return replace(said, wants=Wants.CONSENT, numbers=" ".join(rest[:at]), agreed=agreed, on=on)


def _day(typed: str) -> date | None:
    if not typed:
        return None
    try:
        return times.read(re.sub(r"^(?:den|d\.|am|on|the)\s+", "", typed)).day
    except BadDate:
        raise BadConsentDay from None


def _village(words: Sequence[str], forum: Forum) -> tuple[str, Sequence[str]]:
    """The group that the words begin with: the one with the longest name."""
    known = {folded(name): group.key for group in forum.groups for name in (group.name, group.key)}
    # No village is called by more words: a long message would be folded once for each of its own.
    longest = max((len(name.split()) for name in known), default=0)
    for count in range(min(longest, len(words)), 0, -1):
        if key := known.get(folded(" ".join(words[:count]))):
            return key, words[count:]
    return "", words


def _medium(words: Sequence[str]) -> tuple[Medium | None, Sequence[str]]:
    if words and folded(words[0]) in MEDIA:
        return Medium(MEDIA[folded(words[0])]), words[1:]
    return None, words
