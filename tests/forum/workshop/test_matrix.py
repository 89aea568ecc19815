"""F04: nine numbers that add up, in any order of notes."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from forum.people import Language
from forum.workshop.matrix import NEWEST, drawn
from forum.workshop.notes import Note, State
from forum.workshop.questions import CELLS, Attribution, Horizon, Phase, Question

START = datetime(2021, 5, 4, tzinfo=UTC)
VILLAGES = ("broager", "graasten")


@st.composite
def notes(draw: st.DrawFn) -> list[Note]:
    return [
        Note(
            id=str(number),
            forum="f",
            meeting="m",
            village=draw(st.sampled_from(VILLAGES)),
            question=draw(st.sampled_from(Question)),
            phase=draw(st.sampled_from(Phase)),
            horizon=Horizon.UNSET,
            text=f"tanke {number}",
            language=Language.DA,
            author=draw(st.sampled_from(["inge", "kim"])),
            attribution=Attribution.VILLAGE,
            submission="s",
            sending="s",
            position=number,
            sent_at=START + timedelta(minutes=draw(st.integers(0, 3))),
            changed_at=START,
            state=draw(st.sampled_from(State)),
        )
        for number in range(draw(st.integers(0, 12)))
    ]


@given(notes(), st.sampled_from(["", *VILLAGES]), st.randoms())
def test_the_cells_add_up_to_what_stands(listed: list[Note], village: str, random: object):
    standing = [note for note in listed if note.state is State.ACTIVE and village in ("", note.village)]
    matrix = drawn(listed, village, "m")
    assert set(matrix.counts) == set(CELLS)
    assert matrix.total == len(standing)
    assert matrix.writers == len({note.author for note in standing})
    for cell in CELLS:
        inside = [note for note in standing if note.cell == cell]
        assert matrix.counts[cell] == len(inside)
        assert len(matrix.newest[cell]) == min(NEWEST, len(inside))
        assert set(matrix.newest[cell]) <= {note.text for note in inside}
    shuffled = list(listed)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert drawn(shuffled, village, "m") == matrix
