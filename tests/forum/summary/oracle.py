"""What a summary should count, found by another way than the engine's."""

from forum.summary.lines import Count, Part, Quote, Says
from forum.summary.rulings import EVERYWHERE, What
from forum.summary.summaries import Summary
from forum.themes.themes import Theme
from forum.workshop.notes import Note
from forum.workshop.questions import Cell
from tests.forum.summary.worlds import World


def ruled_of(world: World, what: What) -> dict[str, str]:
    """What holds here by subject: of the gathering before what holds everywhere."""
    own = [one for one in world.rulings if one.forum == world.scope.forum and one.what is what and one.value]
    held = {one.subject: one.value for one in own if one.gathering == EVERYWHERE}
    return held | {one.subject: one.value for one in own if one.gathering == world.scope.gathering}


def themes_of(world: World, one: Note) -> tuple[Theme, ...]:
    return (Theme.SHOPS,) if one.id in ruled_of(world, What.THEMES) else one.themes


def mine_of(world: World, part: Part) -> list[Note]:
    own = world.scope.village
    return [one for one in world.standing.values() if part is Part.ALL or (one.village == own) is (part is Part.OWN)]


def cell_of(world: World, part: Part, cell: Cell) -> list[Note]:
    return [one for one in mine_of(world, part) if one.cell == cell]


def counts_of(summary: Summary, *says: Says) -> list[Count]:
    return [line for line in summary.lines if isinstance(line, Count) and line.says in says]


def quotes_of(summary: Summary) -> list[Quote]:
    return [line for line in summary.lines if isinstance(line, Quote)]
