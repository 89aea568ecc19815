"""What is said about a milestone in one line: which one, when or how far, and why."""

import re
from dataclasses import dataclass, replace
from datetime import date

from bot.cards.milestone_form import Typed
from bot.folding import folded
from forum.project import dates
from forum.project.errors import Ambiguous, BadPeriod
from forum.project.milestones import State


def _spelt(*said: str) -> frozenset[str]:
    return frozenset(map(folded, said))


ACTS = {
    "picture": _spelt("billede", "tegning", "picture", "drawing", "image", "Bild", "Zeichnung"),
    "follow": _spelt("følg", "follow", "folgen", "folge"),
    "unfollow": _spelt("unfollow", "ikke", "not", "nicht"),
    "log": _spelt("historik", "log", "history", "Verlauf"),
    "load": _spelt("hent", "load", "holen"),
    "new": _spelt("ny", "nyt", "new", "neu", "neuer"),
}
NOT = _spelt("ikke", "not", "nicht", "nicht mehr", "no more", "ikke mere")
STATES = {
    State.PLANNED: _spelt("planlagt", "planned", "geplant"),
    State.UNDER_WAY: _spelt("i gang", "under way", "begonnen", "läuft", "in arbeit"),
    State.DONE: _spelt("færdig", "færdige", "done", "finished", "fertig"),
    State.DROPPED: _spelt("droppet", "dropped", "gestrichen"),
}
_WHY = re.compile(r"[\s,;]+(?:fordi|pga\.?|because|weil|grund:|reason:)\s+", re.IGNORECASE)
_LINKS = re.compile(
    r"(?:[\s,;:–-]+(?:til|er|to|is|auf|ist|flyttes|moves|den|on|am|im|i|in))*[\s,;:–-]*$", re.IGNORECASE
)
_WORDS_MOST = 60


@dataclass(frozen=True, slots=True)
class Said:
    """`period` is as it was typed, "" where nothing said when; `state` a State's value, or ""."""

    head: str
    period: str = ""
    state: str = ""
    reason: str = ""


def heard(rest: str, today: date) -> Said:
    """«premiere 8. marts 2022 fordi biografen er lukket»: the longest end that says when or how far is just that."""
    text, *why = _WHY.split(rest.strip(), maxsplit=1)
    reason = why[0].strip() if why else ""
    cut = text.split()[:_WORDS_MOST]
    for at in range(1, len(cut)):
        head, tail = " ".join(cut[:at]), " ".join(cut[at:])
        state = _state(tail)
        if state or _tells_when(tail, today):
            return Said(_LINKS.sub("", head), "" if state else tail, state, reason)
    return Said(" ".join(cut), reason=reason)


def new(rest: str, today: date) -> Said:
    """«Prøvevisning; 20. februar 2022»; without a «;» as `heard`."""
    title, sign, period = rest.partition(";")
    if sign:
        return Said(" ".join(title.split()), " ".join(period.split()))
    return replace(heard(rest, today), reason="", state="")


def fits(head: str, title: str) -> bool:
    """Whether every word that was said is a part of the title."""
    said = folded(head).split()
    return bool(said) and all(each in folded(title) for each in said)


def filled(typed: Typed, said: Said) -> Typed:
    """The form of a milestone with what was said put in."""
    state = said.state or typed.state
    return replace(typed, period=said.period or typed.period, state=state, reason=said.reason)


def _state(tail: str) -> str:
    return next((state.value for state, spelt in STATES.items() if folded(tail) in spelt), "")


def _tells_when(tail: str, today: date) -> bool:
    """A day that does not exist and a range that runs backwards are meant as times too: the form says what is wrong."""
    try:
        dates.read(tail, today)
    except Ambiguous:
        return True
    except BadPeriod as error:
        return type(error) is not BadPeriod
    return True
