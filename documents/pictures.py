"""Pictures drawn from numbers, each with the words for whoever does not see it."""

import io
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from documents.words import phase_name, question_name
from forum.groups import Forum
from forum.people import Language
from forum.workshop.notes import Note
from forum.workshop.questions import Cell, Phase, Question
from texts import say

INCHES, DOTS = (6.4, 2.5), 150
LIGHTEST, DARKEST = 0.97, 0.25
INK_TURNS = 0.46
"""On a lighter grey black letters stand out better, on a darker one white ones: 4.5 to 1 or more (WCAG 2.2)."""
Counts = tuple[tuple[int, ...], ...]
Names = tuple[str, ...]
_ONE_AT_A_TIME = Lock()


def matrix(notes: Sequence[Note], forum: Forum, language: Language) -> tuple[bytes, str]:
    """A PNG of the three questions by the three phases, and its alternative text; call it off the event loop.

    Greys tell the numbers apart, and the numbers stand in them: it reads the same on any printer.
    """
    found = Counter(note.cell for note in notes)
    counts = tuple(tuple(found[Cell(question, phase)] for phase in Phase) for question in Question)
    questions = tuple(question_name(question, forum, language) for question in Question)
    phases = tuple(phase_name(phase, language) for phase in Phase)
    with _ONE_AT_A_TIME:
        png = _drawn(counts, questions, phases)
    return png, say(language, "document-matrix-told", lines=_told(counts, questions, phases))


def _told(counts: Counts, questions: Names, phases: Names) -> str:
    """In the picture's own words: «Fungerer godt: Tiltrækning 5, Modtagelse 3, Fastholdelse 0.»"""
    cells = [", ".join(f"{phase} {count}" for phase, count in zip(phases, line, strict=True)) for line in counts]
    return " ".join(f"{question}: {told}." for question, told in zip(questions, cells, strict=True))


# The Word file and the page of the same minutes hold the same picture.
@lru_cache(maxsize=8)
def _drawn(counts: Counts, questions: Names, phases: Names) -> bytes:
    # Heavy: a third of a second and 40 MB, that only who writes minutes should pay.
    import matplotlib as mpl  # noqa: PLC0415
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    with mpl.rc_context():
        mpl.rcdefaults()
        # The font that comes with the library, by its file: the same letters on every machine.
        font = FontProperties(fname=str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"))
        figure = Figure(figsize=INCHES, dpi=DOTS, facecolor="white")
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0.27, 0.02, 0.71, 0.84))
        _cells(axes, counts, font)
        _labels(axes, questions, phases, font)
        made = io.BytesIO()
        figure.savefig(made, format="png", metadata={"Software": None})
    return made.getvalue()


def _cells(axes: Any, counts: Counts, font: Any) -> None:
    most = max(map(max, counts)) or 1
    shades = [[LIGHTEST - (LIGHTEST - DARKEST) * count / most for count in line] for line in counts]
    axes.pcolormesh(shades, cmap="gray", vmin=0, vmax=1, edgecolors="#444444", linewidth=1)
    axes.invert_yaxis()
    for down, line in enumerate(counts):
        for across, count in enumerate(line):
            ink = "black" if shades[down][across] > INK_TURNS else "white"
            place = {"ha": "center", "va": "center", "size": 15, "color": ink, "fontproperties": font}
            axes.text(across + 0.5, down + 0.5, str(count), **place)


def _labels(axes: Any, questions: Names, phases: Names, font: Any) -> None:
    plain = {"fontproperties": font, "parse_math": False, "size": 11}
    axes.set_xticks([number + 0.5 for number in range(len(phases))], phases, **plain)
    axes.set_yticks([number + 0.5 for number in range(len(questions))], questions, **plain)
    axes.tick_params(length=0, top=False, labeltop=True, labelbottom=False)
