"""Draws the two icons: three village houses in a speech bubble. Writes them anew: python -m manifest.icons.

Shapes are drawn on a square from 0 to 1, y downwards; a later layer lies on an earlier one.
"""

import struct
import zlib
from collections.abc import Callable
from functools import partial

from manifest.source import HERE

Inside = Callable[[float, float], bool]
Colour = tuple[int, int, int]
Layer = tuple[Colour, Inside]

GREEN, DEEP, WARM, WHITE = (31, 111, 92), (18, 74, 63), (232, 164, 62), (255, 255, 255)


def box(left: float, top: float, right: float, bottom: float, x: float, y: float) -> bool:
    """Whether the point lies in the rectangle; the last two arguments are the point, here and below."""
    return left <= x < right and top <= y < bottom


def rounded(left: float, top: float, right: float, bottom: float, radius: float, x: float, y: float) -> bool:
    """A rectangle with quarter circles for corners."""
    dx = max(left + radius - x, x - right + radius, 0.0)
    dy = max(top + radius - y, y - bottom + radius, 0.0)
    return dx * dx + dy * dy < radius * radius


def gable(middle: float, top: float, half: float, height: float, x: float, y: float) -> bool:
    """A roof: a triangle standing on its base, its tip at (middle, top)."""
    down = y - top
    return 0 <= down < height and abs(x - middle) < half * down / height


def tail(left: float, top: float, right: float, bottom: float, x: float, y: float) -> bool:
    """The corner of a speech bubble: a right-angled triangle that hangs down on its left side."""
    return box(left, top, right, bottom, x, y) and (x - left) / (right - left) < (bottom - y) / (bottom - top)


def house(middle: float, ground: float, half: float, wall: float, roof: float) -> list[Inside]:
    """Walls and a roof that juts out a little; `wall` and `roof` are heights."""
    eaves = ground - wall
    walls = partial(box, middle - half * 0.8, eaves, middle + half * 0.8, ground)
    return [walls, partial(gable, middle, eaves - roof, half, roof)]


def colour_layers() -> list[Layer]:
    """Full ground, for Teams rounds the corners itself; the drawing keeps to the middle two thirds."""
    bubble: list[Inside] = [partial(rounded, 0.13, 0.15, 0.87, 0.71, 0.10), partial(tail, 0.26, 0.70, 0.44, 0.87)]
    sides = [*house(0.29, 0.61, 0.095, 0.14, 0.12), *house(0.71, 0.61, 0.095, 0.14, 0.12)]
    middle = house(0.5, 0.61, 0.13, 0.20, 0.17)
    door: list[Inside] = [partial(box, 0.458, 0.48, 0.542, 0.61)]
    drawn = [(WHITE, bubble), (GREEN, sides), (DEEP, middle), (WARM, door)]
    return [(GREEN, partial(box, 0, 0, 1, 1)), *((colour, shape) for colour, shapes in drawn for shape in shapes)]


def outline_inside(x: float, y: float) -> bool:
    """The bubble's rim and one house, thick enough to be seen at 32 pixels."""
    u, v = x * 32, y * 32
    bubble = rounded(2, 3, 30, 25, 5, u, v) or tail(8, 24, 15, 31, u, v)
    hollow = rounded(4, 5, 28, 23, 3, u, v)
    village = any(shape(u, v) for shape in house(16, 21, 8, 6, 8)) and not box(14, 16, 18, 21, u, v)
    return (bubble and not hollow) or village


def colour_icon(size: int = 192, samples: int = 3) -> bytes:
    """Opaque RGBA rows, edges smoothed by `samples` x `samples` looks at each pixel."""
    layers = colour_layers()
    grid = size * samples
    looks = [[_topmost(layers, (c + 0.5) / grid, (r + 0.5) / grid) for c in range(grid)] for r in range(grid)]
    return b"".join(_mean(looks, row, column, samples) for row in range(size) for column in range(size))


def outline_icon(size: int = 32) -> bytes:
    """RGBA rows of white pixels, each wholly there or wholly transparent as the store asks."""
    seen = ((outline_inside((c + 0.5) / size, (r + 0.5) / size)) for r in range(size) for c in range(size))
    return b"".join(bytes((*WHITE, 255 if white else 0)) for white in seen)


def png(pixels: bytes, size: int) -> bytes:
    """A square RGBA picture as a PNG file."""
    rows = b"".join(b"\0" + pixels[start : start + size * 4] for start in range(0, len(pixels), size * 4))
    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, body) for kind, body in chunks)


def main() -> None:
    (HERE / "color.png").write_bytes(png(colour_icon(), 192))
    (HERE / "outline.png").write_bytes(png(outline_icon(), 32))


def _topmost(layers: list[Layer], x: float, y: float) -> Colour:
    return next(colour for colour, inside in reversed(layers) if inside(x, y))


def _mean(looks: list[list[Colour]], row: int, column: int, samples: int) -> bytes:
    rows = looks[row * samples : (row + 1) * samples]
    seen = [look for line in rows for look in line[column * samples : (column + 1) * samples]]
    return bytes((*(round(sum(channel) / len(seen)) for channel in zip(*seen, strict=True)), 255))


def _chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


if __name__ == "__main__":
    main()
