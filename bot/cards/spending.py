"""The form of an amount that is spent or put aside; what cannot be done is told above the fields, which keep it all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.forms import number, short, word
from bot.cards.typed import cleaned, shortened, within
from forum.groups import Forum
from forum.project.ledger import TEXT_LIMIT
from forum.project.money import Fund, Standing, Use
from texts import say
from texts.money import kroner

AMOUNT_LIMIT = 40
TITLE_SHOWN = 60
FUNDS_MOST = 16
ACTS = {"spend": Use.SPENT, "commit": Use.COMMITTED}


@dataclass(frozen=True, slots=True)
class Typed:
    """The form as typed. `entry` is the commitment that is spent, seen at `seen`; `notice` what is to be put right.

    `meant`: the amount in the field is our guess. `waits`: the money is only applied for.
    """

    act: str = "spend"
    amount: str = ""
    fund: str = ""
    village: str = ""
    text: str = ""
    token: str = ""
    entry: str = ""
    seen: int = 0
    notice: str = ""
    meant: bool = False
    waits: bool = False


def typed_in(data: Mapping[str, object]) -> Typed:
    """What the form brought back."""
    act = word(data, "act")
    return Typed(
        act=act if act in ACTS else "commit",
        amount=word(data, "amount")[: 4 * AMOUNT_LIMIT],
        fund=short(data, "fund"),
        village=short(data, "village"),
        text=cleaned(word(data, "text")),
        token=short(data, "token"),
        entry=short(data, "entry"),
        seen=number(data, "seen"),
    )


def form(typed: Typed, funds: Sequence[Fund], forum: Forum, language: str) -> Card:
    """How much, of which money, for which village and for what."""
    title = say(language, f"budget-form-{typed.act}")
    body = [
        elements.heading(title),
        *([elements.problem(typed.notice)] if typed.notice else []),
        amount(typed.amount, language),
        *([] if typed.entry else [_fund(typed, funds, language)]),
        village(typed.village, forum, language),
        purpose(typed.text, language),
        *([] if typed.entry else [elements.small(say(language, f"budget-form-hint-{typed.act}"))]),
        elements.actions(*_buttons(typed, language)),
    ]
    return elements.card(language, body, fallback=title)


def amount(value: str, language: str) -> Element:
    label = say(language, "budget-form-amount")
    made = elements.field("amount", label, limit=AMOUNT_LIMIT, value=within(value, 4 * AMOUNT_LIMIT))
    required = say(language, "budget-form-amount-missing")
    return {**made, "isMultiline": False, "isRequired": True, "errorMessage": required}


def village(value: str, forum: Forum, language: str) -> Element:
    """«-» is no village's: a client leaves out what is empty."""
    options = {"-": say(language, "budget-form-everybody"), **{group.key: group.name for group in forum.groups}}
    label = say(language, "budget-form-village")
    return elements.choice("village", label, options, value=value if value in options else "-")


def purpose(value: str, language: str) -> Element:
    label = say(language, "budget-form-text")
    made = elements.field("text", label, limit=TEXT_LIMIT, value=within(value, 4 * TEXT_LIMIT))
    return {**made, "isMultiline": False}


def standing(fund: Fund, language: str) -> str:
    """«220.000 kr. ansøgt, ikke bevilget»."""
    return say(language, f"budget-standing-{fund.standing}", amount=kroner(fund.oere, language))


def _fund(typed: Typed, funds: Sequence[Fund], language: str) -> Element:
    order = sorted(funds, key=lambda each: each.standing is not Standing.GRANTED)
    usable = [each for each in order if each.standing is not Standing.REFUSED][:FUNDS_MOST]
    options = {each.id: f"{shortened(cleaned(each.title), TITLE_SHOWN)}: {standing(each, language)}" for each in usable}
    first = next(iter(options), "")
    return elements.choice(
        "fund",
        say(language, "budget-form-fund"),
        options or {"": say(language, "budget-empty")},
        value=typed.fund if typed.fund in options else first,
    )


def _buttons(typed: Typed, language: str) -> list[Element]:
    ids: Element = {"act": typed.act, "token": typed.token, "entry": typed.entry, "seen": typed.seen}
    if typed.waits:
        waiting = {**ids, "act": "commit"}
        save = elements.button(say(language, "budget-form-commit-instead"), "budget.save", waiting, primary=True)
    else:
        key = "budget-form-yes" if typed.meant else f"budget-form-save-{typed.act}"
        save = elements.button(say(language, key), "budget.save", ids, primary=True)
    return [save, elements.button(say(language, "budget-form-cancel"), "budget.show", inputs=False)]
