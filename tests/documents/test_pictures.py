"""The drawn matrix: the same bytes for the same notes, light, and readable without colour."""

import io
import re
import subprocess
import sys

from PIL import Image

from documents import pictures
from forum.people import Language
from forum.workshop.questions import CELLS
from tests.documents.meeting import forum, notes
from tests.forum.summary.answers import note

EVERY_CELL = [
    note(number, cell=cell) for number, cell in enumerate(cell for n, cell in enumerate(CELLS) for _ in range(n))
]


def test_the_same_notes_give_the_same_bytes_in_any_order() -> None:
    png, told = pictures.matrix(EVERY_CELL, forum(), Language.DA)
    assert (png, told) == pictures.matrix(EVERY_CELL[::-1], forum(), Language.DA)
    assert png != pictures.matrix(EVERY_CELL[1:], forum(), Language.DA)[0]
    assert b"Software" not in png


def test_the_words_hold_all_nine_numbers() -> None:
    for language in Language:
        _, told = pictures.matrix(EVERY_CELL, forum(), language)
        assert [int(found) for found in re.findall(r"(?<!\d)\d(?!\d)", told)] == [*range(9)]


def test_it_is_light_and_reads_in_grey() -> None:
    for language in Language:
        png, _ = pictures.matrix(notes(1000), forum(), language)
        assert len(png) <= 60_000
        drawn = Image.open(io.BytesIO(png)).convert("RGB")
        assert all(max(colour) - min(colour) <= 2 for _, colour in drawn.getcolors(1_000_000))


def test_more_notes_are_a_darker_cell_and_the_number_stands_out_from_it() -> None:
    drawn = Image.open(io.BytesIO(pictures.matrix(EVERY_CELL, forum(), Language.DA)[0])).convert("L")
    wide, high = drawn.size
    boxes = [(0.27 + 0.71 * (n % 3) / 3, 0.14 + 0.84 * (n // 3) / 3) for n in range(9)]
    inner = [
        drawn.crop((int(x * wide) + 6, int(y * high) + 6, int((x + 0.71 / 3) * wide) - 6, int((y + 0.28) * high) - 6))
        for x, y in boxes
    ]
    shades = [cell.getpixel((2, 2)) for cell in inner]
    assert shades == sorted(shades, reverse=True)
    assert len(set(shades)) == 9
    for shade, cell in zip(shades, inner, strict=True):
        low, top = cell.getextrema()
        assert max(_contrast(shade, low), _contrast(shade, top)) >= 4.5


def _contrast(one: int, other: int) -> float:
    light, dark = sorted((_light(one), _light(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _light(grey: int) -> float:
    """Relative luminance (WCAG 2.2)."""
    value = grey / 255
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def test_no_notes_are_a_picture_too() -> None:
    png, told = pictures.matrix([], forum(), Language.DE)
    assert png.startswith(b"\x89PNG")
    assert "0" in told


def test_who_writes_no_minutes_does_not_pay_for_the_picture() -> None:
    asked = "import sys, documents.minutes_docx, documents.minutes_html; print('matplotlib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
