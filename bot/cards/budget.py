"""The budget on one screen: the sums, bars with their numbers, and what each village has been granted."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import bars, elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped
from forum.groups import Forum, names
from forum.project.budget import Shown
from forum.project.ledger import Grant
from forum.project.money import Balance, Standing
from texts import say
from texts.money import kroner

PAGE = 8
WHOLE = 100


@dataclass(frozen=True, slots=True)
class View:
    """`notice` is what was just done; `shared` where others read along, `loads` where the project file has funds."""

    shown: Shown
    page: int = 0
    notice: str = ""
    shared: bool = False
    loads: bool = False


def budget(view: View, forum: Forum, language: str) -> Card:
    """The sums first: what is granted, what is only applied for, and what is left."""
    shown = view.shown
    title, told = say(language, "budget-heading"), sums(shown.balance, language)
    body = [
        *([elements.paragraph(view.notice, weight="Bolder")] if view.notice else []),
        elements.heading(title),
        *([elements.paragraph(line) for line in _told(shown, told, language)]),
        *_bars(shown.balance, language),
        *_grants(view, forum, language),
        elements.small(_sees(view, forum, language)),
        *_buttons(view, language),
    ]
    return elements.card(language, body, fallback=f"{title}. {told.replace('*', '')}")


def sums(balance: Balance, language: str) -> str:
    """«Bevilget **220.000 kr.** · ansøgt **220.000 kr.** (ikke bevilget) · brugt …», in Markdown."""
    key = "budget-sums" if balance.applied_for else "budget-sums-granted"
    told = {name: kroner(getattr(balance, name), language) for name in ("granted", "spent", "committed", "free")}
    applied = {"applied": kroner(balance.applied_for, language)} if balance.applied_for else {}
    return say(language, key, **told, **applied)


def grant(granted: Grant, language: str) -> str:
    """«brugt 15.000 kr. · disponeret 20.000 kr.», without what is nothing."""
    parts = {"spent": granted.spent, "committed": granted.committed, "awaiting": granted.awaiting}
    told = [say(language, f"budget-part-{name}", amount=kroner(oere, language)) for name, oere in parts.items() if oere]
    return " · ".join(told) or say(language, "budget-part-none")


def _told(shown: Shown, told: str, language: str) -> list[str]:
    if not shown.funds:
        return [say(language, "budget-empty")]
    awaiting = shown.balance.awaiting
    waits = [say(language, "budget-awaiting", amount=kroner(awaiting, language))] if awaiting else []
    return [told, *waits]


def _bars(balance: Balance, language: str) -> list[Element]:
    """How what is granted is used; whole kroner, for a chart draws no øre."""
    if not balance.granted:
        return []
    parts = {"spent": balance.spent, "committed": balance.committed, "free": balance.free}
    made = [
        bars.Bar(say(language, f"budget-bar-{name}"), oere // WHOLE, kroner(oere // WHOLE * WHOLE, language))
        for name, oere in parts.items()
    ]
    return bars.chart(say(language, "budget-bars"), made)


def _grants(view: View, forum: Forum, language: str) -> list[Element]:
    granted = view.shown.grants
    if not granted:
        return []
    called = names(forum.groups)
    title = elements.subheading(say(language, "budget-grants")) | {"separator": True}
    first = view.page * PAGE if view.page * PAGE < len(granted) else 0
    lines = [_line(each, called.get(each.village, each.village), language) for each in granted[first : first + PAGE]]
    return [title, *(elements.paragraph(line, spacing="Small") for line in lines)]


def _line(granted: Grant, village: str, language: str) -> str:
    return f"**{escaped(village)}**: {grant(granted, language)}"


def _sees(view: View, forum: Forum, language: str) -> str:
    if view.shared:
        return say(language, "budget-sees-shared")
    return say(language, "budget-sees-writer" if view.shown.writes else "budget-sees", forum=escaped(forum.name))


def _buttons(view: View, language: str) -> list[Element]:
    made = [*_writing(view, language), *_pages(view, language)]
    return [elements.actions(*made)] if made else []


def _writing(view: View, language: str) -> Sequence[Element]:
    if not view.shown.writes:
        return []
    if not view.shown.funds:
        load = [elements.button(say(language, "budget-load"), "budget.load", primary=True)] if view.loads else []
        return [*load, elements.button(say(language, "budget-fund-new"), "budget.fund.new")]
    spendable = any(fund.standing is Standing.GRANTED for fund in view.shown.funds)
    spend = [elements.button(say(language, "budget-spend"), "budget.form", act="spend")] if spendable else []
    return [
        *spend,
        elements.button(say(language, "budget-commit"), "budget.form", act="commit"),
        elements.button(say(language, "budget-lines"), "budget.lines"),
        elements.button(say(language, "budget-funds"), "budget.funds"),
    ]


def _pages(view: View, language: str) -> list[Element]:
    """One button: on from the last page to the first."""
    count = len(view.shown.grants)
    if count <= PAGE:
        return []
    following = view.page + 1 if (view.page + 1) * PAGE < count else 0
    return [elements.button(say(language, "budget-more-villages"), "budget.show", page=following)]
