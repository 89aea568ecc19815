"""The lines of the accounts and the funds they draw on: a list to choose from, and each with what happened to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import elements, spending
from bot.cards.elements import Card, Element
from bot.cards.spending import TITLE_SHOWN
from bot.cards.typed import cleaned, escaped, shortened, within
from forum.groups import Forum, names
from forum.groupwork.sessions import Deed
from forum.project.ledger import TEXT_LIMIT
from forum.project.money import Entry, Fund, Standing, Use
from forum.project.typed import REASON_LIMIT
from texts import say, when
from texts.money import figures, kroner

PAGE = 6
HISTORY_MOST = 5


@dataclass(frozen=True, slots=True)
class Corrected:
    """One line with what was typed over it; `fund` is what it draws on, `history` oldest first.

    `versions`: somebody changed it meanwhile; each thing told of it as it stands, and as one has it oneself.
    """

    entry: Entry
    fund: Fund | None = None
    history: tuple[Deed, ...] = ()
    amount: str = ""
    village: str = ""
    text: str = ""
    reason: str = ""
    notice: str = ""
    versions: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Decided:
    """One fund with what was typed over it, or a new one where `fund` is None."""

    fund: Fund | None = None
    history: tuple[Deed, ...] = ()
    standing: Standing = Standing.GRANTED
    title: str = ""
    amount: str = ""
    reason: str = ""
    token: str = ""
    notice: str = ""


def corrected(entry: Entry, language: str) -> Corrected:
    """The form of a line as it stands."""
    return Corrected(entry, amount=figures(entry.oere, language), village=entry.village, text=entry.text)


def lines(entries: Sequence[Entry], start: int, notice: str, forum: Forum, language: str) -> Card:
    """Newest first; which one [Åbn] means is chosen below."""
    title = say(language, "budget-lines-heading", count=len(entries))
    first = start if start < len(entries) else 0
    shown = entries[first : first + PAGE]
    body = [
        elements.heading(title),
        *([elements.problem(notice)] if notice else []),
        *(part for each in shown for part in _row(each, forum, language)),
        *([_choice(shown, language)] if shown else []),
        elements.small(say(language, "budget-lines-sees")),
        elements.actions(*_list_buttons(len(entries), first, language)),
    ]
    return elements.card(language, body, fallback=title)


def line(value: Corrected, forum: Forum, language: str) -> Card:
    """One line: to correct, to spend, to take back, each for a reason; one that was taken back is only read."""
    entry, standing = value.entry, value.entry.use is not Use.RETURNED
    title = told_amount(entry, language)
    body = [
        elements.heading(title),
        *([elements.problem(value.notice)] if value.notice else []),
        *([elements.small(escaped(value.fund.title))] if value.fund else []),
        *(_stands(value.versions, language) if standing else []),
        *([] if standing else [elements.verbatim(entry.text)]),
        *(_fields(value, forum, language) if standing else []),
        *_history(value.history, forum, language),
        elements.actions(*_line_buttons(entry, standing, language)),
    ]
    return elements.card(language, body, fallback=title)


def funds(all_: Sequence[Fund], forum: Forum, language: str, notice: str = "") -> Card:
    """Where the money comes from, and whether it is granted."""
    title = say(language, "budget-funds-heading")
    shown = all_[: spending.FUNDS_MOST]
    options = {f"{each.id}:{each.version}": shortened(cleaned(each.title), TITLE_SHOWN) for each in shown}
    choose = elements.choice("chosen", say(language, "budget-funds-choose"), options) if options else None
    body = [
        elements.heading(title),
        *([elements.problem(notice)] if notice else []),
        *(part for each in shown for part in _fund_row(each, forum, language)),
        *([choose] if choose else [elements.paragraph(say(language, "budget-empty"))]),
        elements.actions(
            *([elements.button(say(language, "budget-open"), "budget.fund")] if options else []),
            elements.button(say(language, "budget-fund-new"), "budget.fund.new", inputs=False),
            elements.button(say(language, "budget-back"), "budget.show", inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=title)


def fund(value: Decided, forum: Forum, language: str) -> Card:
    """Granted, applied for or refused, how much, and why it changes."""
    known = value.fund
    title = escaped(shortened(known.title, TITLE_SHOWN)) if known else say(language, "budget-fund-new")
    options = {each.value: say(language, f"budget-standing-choice-{each}") for each in Standing}
    ids: Element = {"fund": known.id if known else "", "seen": known.version if known else 0, "token": value.token}
    body = [
        elements.heading(title),
        *([elements.problem(value.notice)] if value.notice else []),
        *([] if known else [_title(value.title, language)]),
        elements.choice("standing", say(language, "budget-fund-standing"), options, value=value.standing.value),
        spending.amount(value.amount, language),
        *([_reason(value.reason, language)] if known else []),
        *_history(value.history, forum, language),
        elements.actions(
            elements.button(say(language, "budget-form-save-fund"), "budget.decide", ids, primary=True),
            elements.button(say(language, "budget-back"), "budget.funds", inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=title)


def _row(entry: Entry, forum: Forum, language: str) -> list[Element]:
    at = when.short_date(entry.changed_at, language, forum.zone)
    told = f"**{told_amount(entry, language)}** · {told_village(entry, forum, language)} · {at}"
    return [elements.paragraph(told, separator=True), elements.verbatim(entry.text, spacing="Small")]


def told_village(entry: Entry, forum: Forum, language: str) -> str:
    return escaped(names(forum.groups).get(entry.village, entry.village)) or say(language, "budget-form-everybody")


def told_amount(entry: Entry, language: str) -> str:
    return say(language, f"budget-use-{entry.use}", amount=kroner(entry.oere, language))


def _stands(versions: Sequence[tuple[str, str]], language: str) -> list[Element]:
    """How the line is now, above the fields of one's own: what differs is marked."""
    if not versions:
        return []
    title, differs = say(language, "milestones-clash-theirs"), say(language, "milestones-clash-differs")
    lines_ = (elements.compared(now, mine) for now, mine in versions)
    return [elements.subheading(title), *lines_, elements.small(differs)]


def _choice(shown: Sequence[Entry], language: str) -> Element:
    options = {
        f"{each.id}:{each.version}": shortened(f"{told_amount(each, language)}: {cleaned(each.text)}", TITLE_SHOWN)
        for each in shown
    }
    only = next(iter(options)) if len(options) == 1 else ""
    return elements.choice("chosen", say(language, "budget-lines-choose"), options, value=only)


def _list_buttons(count: int, first: int, language: str) -> list[Element]:
    newer = [elements.button(say(language, "budget-newer"), "budget.lines", start=max(0, first - PAGE))]
    older = [elements.button(say(language, "budget-older"), "budget.lines", start=first + PAGE)]
    return [
        *([elements.button(say(language, "budget-open"), "budget.line")] if count else []),
        *(newer if first else []),
        *(older if first + PAGE < count else []),
        elements.button(say(language, "budget-back"), "budget.show", inputs=False),
    ]


def _fields(value: Corrected, forum: Forum, language: str) -> list[Element]:
    return [
        spending.amount(value.amount, language),
        spending.village(value.village, forum, language),
        spending.purpose(value.text, language),
        _reason(value.reason, language),
    ]


def _line_buttons(entry: Entry, standing: bool, language: str) -> list[Element]:
    ids: Element = {"entry": entry.id, "seen": entry.version}
    save = elements.button(say(language, "budget-correct"), "budget.correct", ids, primary=True)
    spend = elements.button(say(language, "budget-spend-all"), "budget.save", {**ids, "act": "spend"}, primary=True)
    back = elements.button(say(language, "budget-return"), "budget.return", ids)
    return [
        *([spend] if entry.use is Use.COMMITTED else []),
        *([save, back] if standing else []),
        elements.button(say(language, "budget-back"), "budget.lines", inputs=False),
    ]


def _fund_row(each: Fund, forum: Forum, language: str) -> list[Element]:
    at = when.short_date(each.changed_at, language, forum.zone)
    told = f"{spending.standing(each, language)} · {at}"
    return [elements.verbatim(shortened(each.title, TITLE_SHOWN), separator=True), elements.small(told)]


def _history(deeds: Sequence[Deed], forum: Forum, language: str) -> list[Element]:
    """What happened to it, oldest first, with the reason that somebody typed."""
    if len(deeds) < 2:
        return []
    shown = deeds[-HISTORY_MOST:]
    lines_ = (_happened(deed, forum, language) for deed in shown)
    title = elements.subheading(say(language, "budget-history")) | {"separator": True}
    return [title, *(elements.verbatim(told, spacing="Small") for told in lines_)]


def _happened(deed: Deed, forum: Forum, language: str) -> str:
    """«4. maj 2021: 60.000 kr. disponeret – Tilbuddet blev billigere»."""
    use, oere, reason = ([*deed.after.split(" ", 2), "", ""])[:3]
    kind = "use" if deed.act == "budget.entry" else "standing"
    told = say(language, f"budget-{kind}-{use}", amount=kroner(int(oere), language))
    at = when.short_date(deed.at, language, forum.zone)
    return f"{at}: {told}" + (f" – {reason}" if reason else "")


def _reason(value: str, language: str) -> Element:
    label = say(language, "budget-form-reason")
    made = elements.field("reason", label, limit=REASON_LIMIT, value=within(value, 4 * REASON_LIMIT))
    return {**made, "isMultiline": False}


def _title(value: str, language: str) -> Element:
    label = say(language, "budget-fund-title")
    made = elements.field("name", label, limit=TEXT_LIMIT, value=within(value, 4 * TEXT_LIMIT))
    return {**made, "isMultiline": False, "isRequired": True, "errorMessage": say(language, "budget-fund-untitled")}
