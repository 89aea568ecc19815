"""The icons are what Teams takes, and what the committed script draws."""

from collections import Counter
from collections.abc import Callable

from manifest import icons
from tests.manifest.conftest import Picture, read_png

Reader = Callable[[str], Picture]


def test_the_colour_icon_is_192_pixels_and_opaque(picture: Reader) -> None:
    """Rule 4."""
    drawn = picture("color.png")
    assert (drawn.width, drawn.height) == (192, 192)
    assert {alpha for *_, alpha in drawn.pixels} == {255}


def test_the_outline_icon_is_32_pixels_white_on_nothing(picture: Reader) -> None:
    """Rule 4: only white and transparent pixels, and enough of both to be seen."""
    drawn = picture("outline.png")
    assert (drawn.width, drawn.height) == (32, 32)
    seen = Counter(drawn.pixels)
    assert {alpha for *_, alpha in seen} == {0, 255}
    assert {pixel[:3] for pixel in seen if pixel[3]} == {(255, 255, 255)}
    assert 0.15 < sum(count for pixel, count in seen.items() if pixel[3]) / 1024 < 0.6


def test_the_drawing_keeps_clear_of_the_edges(picture: Reader) -> None:
    """Teams rounds the corners of the coloured icon and sets the outline close to others."""
    colour, outline = picture("color.png"), picture("outline.png")
    assert {colour.pixels[i] for i in _rim(192, 20)} == {(*icons.GREEN, 255)}
    assert {outline.pixels[i][3] for i in _rim(32, 1)} == {0}


def test_the_committed_icons_are_what_the_script_draws(picture: Reader) -> None:
    assert picture("color.png").pixels == read_png(icons.png(icons.colour_icon(), 192)).pixels
    assert picture("outline.png").pixels == read_png(icons.png(icons.outline_icon(), 32)).pixels


def test_the_colour_icon_shows_its_four_colours(picture: Reader) -> None:
    common = {pixel for pixel, _ in Counter(picture("color.png").pixels).most_common(4)}
    assert common == {(*colour, 255) for colour in (icons.GREEN, icons.DEEP, icons.WARM, icons.WHITE)}


def _rim(size: int, width: int) -> list[int]:
    inner = range(width, size - width)
    return [
        row * size + column for row in range(size) for column in range(size) if row not in inner or column not in inner
    ]
