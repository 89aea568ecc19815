"""Who gets their own view of a card that the bot posts by itself: rule 26, at most 60 of those who read it there."""

from collections.abc import Sequence

from bot.cards import elements
from bot.cards.elements import Card
from forum.groups import Forum
from forum.ports import People, Spot


async def filled(card: Card, place: Spot, people: People, forum: Forum) -> Card:
    """The card with its readers' Teams ids, where it asks to be refreshed at all."""
    if "refresh" not in card:
        return card
    readers = await people.mris(forum.id, _readers(place, forum))
    shown = list(readers) if len(readers) <= elements.REFRESH_MOST else []
    return {**card, "refresh": {**card["refresh"], "userIds": shown}}


def _readers(place: Spot, forum: Forum) -> Sequence[str]:
    if place.person:
        return [place.person]
    group = forum.group_of_channel(place.channel) if place.channel else None
    return sorted(group.members) if group else []
