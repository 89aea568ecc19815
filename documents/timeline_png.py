"""A sheet of lines with their days becomes a PNG: the same bytes for the same sheet, small enough for a chat."""

import io
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import accumulate, takewhile
from pathlib import Path
from typing import Any

from forum.project.timeline import Sign

WIDE, HIGH_MOST, DOTS = 480, 1000, 100
"""Pixels; Teams shows at most 1024 by 1024. On a phone of 320 px the letters keep more than half of their size."""
HEAD, EDGE = 64, 14
ROW_MOST, ROW_LEAST = 66, 28
ROWS_MOST = (HIGH_MOST - HEAD - EDGE) // ROW_LEAST
LETTERS_MOST, LETTERS_LEAST = 18, 13
SHADES = 6
LEADING = 1.2
CROWDED = 400
FILLS = {
    Sign.AHEAD: "#8a8a8a",
    Sign.RUNNING: "#5a5a5a",
    Sign.LATE: "#ffffff",
    Sign.DONE: "#d4d4d4",
    Sign.DROPPED: "#ffffff",
}
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """A milestone as it is drawn: its label, and the days from `first` up to and with `last`."""

    label: str
    sign: Sign
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is in the picture; `months` are the ticks with their names."""

    heading: str
    now: str
    today: date
    lines: tuple[Line, ...]
    months: tuple[tuple[date, str], ...]
    more: str = ""


# A document and a chat that ask on the same day get the same picture.
@lru_cache(maxsize=8)
def drawn(sheet: Sheet) -> bytes:
    """A PNG of 480 by at most 1000 pixels, in six greys; one call at a time."""
    # Heavy: a third of a second and 40 MB, that only who asks for a picture should pay.
    import matplotlib as mpl  # noqa: PLC0415
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415

    high = HEAD + EDGE + _pitch(sheet) * max(1, len(sheet.lines))
    with mpl.rc_context():
        mpl.rcdefaults()
        # The font that comes with the library, by its file: the same letters on every machine.
        font = FontProperties(fname=str(Path(mpl.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"))
        figure = Figure(figsize=(WIDE / DOTS, high / DOTS), dpi=DOTS, facecolor="white")
        FigureCanvasAgg(figure)
        axes = figure.add_axes((0, 0, 1, 1))
        _frame(axes, high)
        _draw(axes, sheet, font)
        made = io.BytesIO()
        figure.savefig(made, format="png", metadata={"Software": None})
    return _few_shades(made)


def _few_shades(made: io.BytesIO) -> bytes:
    """The same picture in a quarter of the bytes: it travels inside a chat message."""
    from PIL import Image  # noqa: PLC0415 - as heavy.

    small = io.BytesIO()
    Image.open(made).convert("L").quantize(SHADES, dither=Image.Dither.NONE).save(small, format="png", optimize=True)
    return small.getvalue()


def _pitch(sheet: Sheet) -> int:
    """How high a row is."""
    return max(ROW_LEAST, min(ROW_MOST, (HIGH_MOST - HEAD - EDGE) // max(1, len(sheet.lines))))


def _frame(axes: Any, high: int) -> None:
    """Coordinates are pixels from the top left."""
    axes.set_xlim(0, WIDE)
    axes.set_ylim(high, 0)
    axes.axis("off")


def _draw(axes: Any, sheet: Sheet, font: Any) -> None:
    plain = {"fontproperties": font, "parse_math": False, "va": "center", "color": "black"}
    pitch = _pitch(sheet)
    bottom = HEAD + pitch * len(sheet.lines)
    _said(axes, EDGE, 17, fitted(_drawable(sheet.heading, font), WIDE - 2 * EDGE, 17, font), 17, plain)
    _grid(axes, sheet, bottom, plain)
    _now(axes, sheet, bottom, plain)
    for at, line in enumerate(sheet.lines):
        _row(axes, sheet, line, HEAD + at * pitch, pitch, plain)
    if sheet.more:
        _said(axes, WIDE - EDGE, bottom + 6, sheet.more, LETTERS_LEAST, plain | {"ha": "right"})


def _said(axes: Any, x: float, y: float, text: str, pixels: float, look: Plain) -> None:
    # The size of letters is told in points.
    axes.text(x, y, text, size=pixels * 72 / DOTS, **look)


def _grid(axes: Any, sheet: Sheet, bottom: int, plain: Plain) -> None:
    for month, name in sheet.months:
        x = _x(month, sheet)
        axes.plot([x, x], [HEAD - 8, bottom], color="#dddddd", linewidth=1, zorder=0)
        _said(axes, x + 2, HEAD - 13, name, LETTERS_LEAST, plain | {"color": "#444444"})


def _now(axes: Any, sheet: Sheet, bottom: int, plain: Plain) -> None:
    x = _x(sheet.today, sheet)
    axes.plot([x, x], [HEAD - 22, bottom], color="black", linewidth=1.4, linestyle=(0, (4, 3)), zorder=1)
    side = "left" if x < WIDE / 2 else "right"
    _said(axes, x, 35, sheet.now, 13, plain | {"ha": side})


def _row(axes: Any, sheet: Sheet, line: Line, top: int, pitch: int, plain: Plain) -> None:
    """The words above, in two lines where there is room for them; the bar or the diamond below."""
    letters = max(LETTERS_LEAST, min(LETTERS_MOST, pitch * 27 // 100))
    bar = max(6, pitch // 5)
    roomy = pitch - bar - 4 >= 2.3 * letters
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0.5}
    words = plain | {"zorder": 3, "bbox": box}
    # Where many stand close, shorter lines are found faster; and the picture has to fit into a message.
    width = WIDE - 2 * EDGE if roomy else CROWDED
    said = wrapped(_drawable(line.label, words["fontproperties"]), width, letters, plain["fontproperties"], 1 + roomy)
    for at, text in enumerate(said):
        _said(axes, EDGE, top + letters * (0.6 + LEADING * at), text, letters, words)
    _mark(axes, sheet, line, top + letters * LEADING * len(said) + bar / 2 + 2, bar)


def _mark(axes: Any, sheet: Sheet, line: Line, middle: float, bar: int) -> None:
    left, right, half = _x(line.first, sheet), _x(line.last + timedelta(days=1), sheet), bar / 2
    if line.first == line.last:
        x = (left + right) / 2
        axes.fill([x - half, x, x + half, x], [middle, middle - half, middle, middle + half], **_look(line))
    else:
        axes.fill([left, right, right, left], [middle - half] * 2 + [middle + half] * 2, **_look(line))


def _look(line: Line) -> dict[str, Any]:
    hatched = {"hatch": "////"} if line.sign is Sign.LATE else {}
    dotted = {"linestyle": ":"} if line.sign is Sign.DROPPED else {}
    return {"facecolor": FILLS[line.sign], "edgecolor": "black", "linewidth": 1, "zorder": 2, **hatched, **dotted}


def _x(day: date, sheet: Sheet) -> float:
    first, last = sheet.months[0][0], sheet.months[-1][0]
    return EDGE + (WIDE - 2 * EDGE) * (day - first).days / max(1, (last - first).days)


def fitted(text: str, width: int, pixels: int, font: Any) -> str:
    """As much of a text as is at most `width` pixels wide, the cut shown as «…»."""
    if _wide(text, pixels, font) <= width:
        return text
    room = width - _wide("…", pixels, font)
    widths = accumulate(_wide(sign, pixels, font) for sign in text)
    return f"{text[: sum(1 for _ in takewhile(lambda wide: wide <= room, widths))].rstrip()}…"


def wrapped(text: str, width: int, pixels: int, font: Any, most: int) -> list[str]:
    """At most `most` lines, broken at blanks, the last one cut where it must be."""
    words, line = text.split(" "), ""
    while words and most > 1 and _wide(f"{line} {words[0]}".strip(), pixels, font) <= width:
        line = f"{line} {words.pop(0)}".strip()
    if most == 1 or not line or not words:
        return [fitted(" ".join([line, *words]).strip(), width, pixels, font)]
    return [line, *wrapped(" ".join(words), width, pixels, font, most - 1)]


def _drawable(text: str, font: Any) -> str:
    """Letters that the font does not have as a box, and emoji left out: else each costs a warning and a look-up."""
    return "".join(sign if _has(sign, font) else "□" if sign.isalpha() else "" for sign in text)


def _has(sign: str, font: Any) -> bool:
    return bool(_face(font.get_file()).get_char_index(ord(sign)))


def _wide(text: str, pixels: int, font: Any) -> float:
    return sum(_advance(sign, font.get_file()) for sign in text) * pixels


@cache
def _face(file: str) -> Any:
    from matplotlib.ft2font import FT2Font  # noqa: PLC0415 - as above.

    face = FT2Font(file)
    face.set_size(72, 72)
    return face


@lru_cache(maxsize=1024)
def _advance(sign: str, file: str) -> float:
    """How wide a letter is, as a part of the size of letters; unhinted, in 65,536ths of a pixel."""
    from matplotlib.ft2font import LoadFlags  # noqa: PLC0415 - as above.

    return float(_face(file).load_char(ord(sign), LoadFlags.NO_HINTING).linearHoriAdvance) / 65536 / 72
