"""A line of the accounts that two people changed at once."""

from dataclasses import replace

from bot.cards.ledger import Corrected, told_amount, told_village
from bot.cards.typed import escaped
from forum.groups import Forum
from forum.people import Language
from forum.project import amounts
from forum.project.amounts import BadAmount
from forum.project.money import Use
from texts import say


def clash(value: Corrected, who: str, forum: Forum, language: Language) -> Corrected:
    """Both versions: how the line stands is told, what was typed stays in the fields; the next save counts."""
    told = say(language, "budget-clash", who=escaped(who) or say(language, "milestones-clash-someone"))
    mine = "" if value.entry.use is Use.RETURNED else f" {say(language, 'budget-clash-mine')}"
    return replace(value, notice=told + mine, versions=_versions(value, forum, language))


def _versions(value: Corrected, forum: Forum, language: Language) -> tuple[tuple[str, str], ...]:
    """Amount, village and purpose: as they stand, and as they were typed."""
    entry, mine = value.entry, replace(value.entry, village=value.village)
    amount, village = told_amount(entry, language), told_village(entry, forum, language)
    typed = amount if _same_amount(value, language) else value.amount
    return (amount, typed), (village, told_village(mine, forum, language)), (entry.text, value.text)


def _same_amount(value: Corrected, language: Language) -> bool:
    """However its thousands were typed."""
    try:
        return amounts.read(value.amount, language) == value.entry.oere
    except BadAmount:
        return False
