"""Notes as people might write them, for the properties of a summary."""

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from forum.people import Language
from forum.summary.summaries import Scope
from forum.workshop.notes import Note, State
from forum.workshop.questions import CELLS, Attribution, Cell, Horizon, Phase, Question

FORUM, MEETING = "landsbyforum", "erfa-2021-09-14"
START = datetime(2021, 5, 4, 15, 42, tzinfo=UTC)
CUT_OFF = START + timedelta(days=120)
VILLAGES = ("broager", "graasten", "egernsund", "sydals", "nordborg")
WELCOME = Cell(Question.WORKS_WELL, Phase.RECEPTION)


def note(number: int, village: str = "broager", text: str = "Vi har en velkomstfest", **more: object) -> Note:
    """A note that stands; `more` names what is special about it (`cell`, `sent_at`, `state`, …)."""
    cell = more.pop("cell", WELCOME)
    assert isinstance(cell, Cell)
    at = START + timedelta(seconds=number)
    fields: dict[str, object] = {
        "id": f"n{number:04}",
        "forum": FORUM,
        "meeting": MEETING,
        "village": village,
        "question": cell.question,
        "phase": cell.phase,
        "horizon": Horizon.UNSET,
        "text": text,
        "language": Language.DA,
        "author": "inge",
        "attribution": Attribution.VILLAGE,
        "submission": "s",
        "sending": "s",
        "position": 0,
        "sent_at": at,
        "changed_at": at,
    }
    return Note(**(fields | more))  # type: ignore[arg-type]


def scope(village: str = "") -> Scope:
    return Scope(FORUM, MEETING, village, CUT_OFF)


_WORDS = st.sampled_from(
    ["velkomstfest", "bolig", "naboer", "[XXX]", "bussen", "går", "ikke", "Förderverein", "welcome"]
)
_TEXTS = st.one_of(st.lists(_WORDS, min_size=1, max_size=60).map(" ".join), st.text(min_size=1, max_size=500))


@st.composite
def notes(draw: st.DrawFn, most: int = 40) -> list[Note]:
    """Up to `most` notes, some of them withdrawn, late for the cut-off, or of another meeting or forum."""
    return [_one(draw, number) for number in range(draw(st.integers(0, most)))]


def _one(draw: st.DrawFn, number: int) -> Note:
    text = draw(_TEXTS.filter(lambda typed: bool(typed.strip())))
    strays: dict[str, object] = draw(
        st.sampled_from(
            [{}] * 8
            + [{"state": State.WITHDRAWN}, {"meeting": "open"}, {"forum": "another"}]
            + [{"sent_at": CUT_OFF + timedelta(seconds=1)}]
        )
    )
    cell = draw(st.sampled_from(CELLS[:3] if number % 2 else CELLS))
    version = draw(st.integers(1, 4))
    return note(number, draw(st.sampled_from(VILLAGES[:4])), text, cell=cell, version=version, **strays)
