"""The committee's brief on one screen: each part with what the registers say, MANGLER where they say nothing."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from bot.cards import budget, elements
from bot.cards.elements import Card, Element
from bot.cards.typed import cleaned, escaped, shortened
from forum.groups import Forum
from forum.people import Language
from forum.project.brief import Brief, Part
from forum.project.films import Medium
from forum.project.milestones import Milestone
from forum.project.money import Balance
from texts import say, when
from texts.money import kroner

NAMED = 8
NEXT = 3
NAME_SHOWN, TITLE_SHOWN = 60, 90


def brief(value: Brief, language: Language, *, shared: bool = False) -> Card:
    """What the lead reads before it is written; the whole of it is in the Word file."""
    title = heading(value, language)
    body = [
        elements.heading(title),
        elements.paragraph(deadline(value, language)),
        *(_part(part, value, language) for part in Part),
        elements.small(say(language, "committee-sees-shared" if shared else "committee-sees")),
        elements.actions(
            elements.button(say(language, "committee-word"), "committee.word", primary=True),
            elements.button(say(language, "committee-budget"), "budget.show"),
        ),
    ]
    return elements.card(language, body, fallback=f"{title}. {deadline(value, language).replace('*', '')}")


def written(url: str, forum: Forum, language: Language) -> Card:
    """Where the Word file lies."""
    title = say(language, "committee-written")
    body = [
        elements.heading(title),
        elements.small(say(language, "committee-written-sees", forum=escaped(forum.name))),
        elements.actions(
            elements.link(say(language, "committee-open"), url),
            elements.button(say(language, "committee-back"), "committee.show"),
        ),
    ]
    return elements.card(language, body, fallback=title)


def heading(value: Brief, language: Language) -> str:
    """«Forelæggelse for Udvalget for … · 25. maj 2021»."""
    name = escaped(shortened(value.committee, TITLE_SHOWN)) or say(language, "committee-missing")
    day = when.short_date(value.presented, language) if value.presented else say(language, "committee-missing")
    return say(language, "committee-heading", committee=name, day=day)


def deadline(value: Brief, language: Language) -> str:
    """«Frist for bilag: **11. maj** (14 dage før)»."""
    if value.papers_by is None:
        return say(language, "committee-no-deadline")
    key = "committee-deadline" if value.is_exact else "committee-deadline-moved"
    told = say(language, key, day=_near(value.papers_by, value.presented, language), days=value.days)
    late = value.today > value.papers_by
    return f"⚠ {told}. {say(language, 'committee-deadline-over')}" if late else told


def _near(day: date, by: date | None, language: Language) -> str:
    same = by is not None and by.year == day.year
    return when.day_and_month(day, language) if same else when.short_date(day, language)


def _part(part: Part, value: Brief, language: Language) -> Element:
    told = say(language, "committee-missing") if part in value.missing else PARTS[part](value, language)
    strong = f"**{told}**" if part in value.missing else told
    return elements.paragraph(say(language, "committee-part", name=say(language, f"brief-{part}"), told=strong))


def _topic(value: Brief, language: Language) -> str:
    sums = {name: kroner(value.numbers[name].value, language) for name in ("granted", "applied") if _has(value, name)}
    key = "-".join(["brief-topic", *(sums or ("none",))])
    return say(language, key, project=escaped(value.project), **sums)


def _has(value: Brief, name: str) -> bool:
    return name in value.numbers


def _scope(value: Brief, _language: Language) -> str:
    return "; ".join(escaped(shortened(each, TITLE_SHOWN)) for each in value.deliverables[:NAMED])


def _materials(value: Brief, language: Language) -> str:
    counts = {medium: value.numbers[medium.value].value for medium in Medium if medium.value in value.numbers}
    return ", ".join(say(language, f"brief-medium-{medium}", count=count) for medium, count in counts.items())


def _villages(value: Brief, language: Language) -> str:
    said = [("brief-yes", value.yes), ("brief-maybe", value.maybe)]
    return " ".join(say(language, key, count=len(of), villages=_few(of)) for key, of in said if of)


def _few(names: Sequence[str]) -> str:
    shown = ", ".join(escaped(shortened(cleaned(name), NAME_SHOWN)) for name in names[:NAMED])
    return f"{shown} …" if len(names) > NAMED else shown


def _plan(value: Brief, language: Language) -> str:
    ahead = [each for each in value.milestones if not each.period.is_over(value.today)]
    told = "; ".join(_milestone(each, language) for each in (ahead or value.milestones)[:NEXT])
    return say(language, "committee-plan", count=len(value.milestones), told=told)


def _milestone(each: Milestone, language: Language) -> str:
    return f"{when.period(each.period, language)} {escaped(shortened(each.title, NAME_SHOWN))}"


def _economy(value: Brief, language: Language) -> str:
    found = {name: number.value for name, number in value.numbers.items() if number.money}
    names = {"granted": "granted", "applied": "applied_for", "committed": "committed", "spent": "spent"}
    balance = Balance(**{key: found.get(name, 0) for name, key in names.items()})
    return budget.sums(balance, language)


def _annexes(value: Brief, language: Language) -> str:
    made = [*(["brief-annex-plan"] if value.milestones else []), *(["brief-annex-sources"] if value.numbers else [])]
    return "; ".join(say(language, key) for key in made)


PARTS: Mapping[Part, Callable[[Brief, Language], str]] = {
    Part.TOPIC: _topic,
    Part.SCOPE: _scope,
    Part.MATERIALS: _materials,
    Part.VILLAGES: _villages,
    Part.PLAN: _plan,
    Part.ECONOMY: _economy,
    Part.RECOMMENDATION: lambda _value, _language: "",
    Part.ANNEXES: _annexes,
}
