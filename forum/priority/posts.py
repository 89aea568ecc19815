"""What is posted about priorities, as values; the bot renders them in the language of their place."""

from dataclasses import dataclass

from forum.alike.groups import Group


@dataclass(frozen=True, slots=True)
class DotsCard:
    """«Prioritér»: what there is to choose from, the most shared first, with nobody's dots on it."""

    gathering: str
    candidates: tuple[Group, ...]
