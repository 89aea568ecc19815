"""One film: how far it is, who agreed to be in it, its history, and the forms that change it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards import elements, film, film_words
from bot.cards.elements import Card, Element
from bot.cards.forms import COUNT_LIMIT, word
from bot.cards.typed import escaped, within
from forum.groups import Forum
from forum.project import consents, stages
from forum.project.film_errors import BadConsentDay
from forum.project.film_posts import Reel
from forum.project.films import Agreed, Stage, Step
from forum.project.typed import REASON_LIMIT
from texts import say
from texts.when import short_moment

ROWS = 12
STEPS = 8
NUMBERS_LIMIT = 60
LINE_BYTES, REASON_BYTES = 300, 2000
CHOICES = (Agreed.GIVEN, Agreed.WITHDRAWN, Agreed.MISSING, Agreed.CUT_OUT)


@dataclass(frozen=True, slots=True)
class Marked:
    """The form of consents as it was filled in; `versions` are what its card showed, by number."""

    numbers: str = ""
    agreed: Agreed = Agreed.GIVEN
    day: str = ""
    versions: Mapping[int, int] | None = None
    notice: str = ""


def marked_in(data: Mapping[str, object]) -> Marked:
    """A payload, checked for type and choice."""
    agreed, carried = word(data, "agreed"), data.get("versions")
    seen = carried if isinstance(carried, dict) else {}
    versions = {int(key): value for key, value in seen.items() if _is_number(key) and type(value) is int}
    said = Agreed(agreed) if agreed in set(Agreed) else Agreed.GIVEN
    return Marked(word(data, "numbers"), said, word(data, "day"), versions)


def day_in(typed: str) -> date | None:
    """The day of a date field; None where it stands empty. BadConsentDay."""
    try:
        return date.fromisoformat(typed.strip()[:10]) if typed.strip() else None
    except ValueError:
        raise BadConsentDay from None


def page(
    reel: Reel, forum: Forum, language: str, *, steward: bool, own: bool, notice: str = "", told: str = ""
) -> Card:
    """`steward` may do all, `own` reports for the village; everybody reads."""
    title = film_words.title(reel.film, forum, language)
    out = reel.film.stage is Stage.OUT
    body = [
        elements.heading(title),
        *([elements.problem(notice)] if notice else []),
        *([elements.paragraph(told)] if told else []),
        elements.paragraph(way(reel.film.stage, language)),
        *([] if out else [_people(reel, language)]),
        elements.actions(*_acts(reel, language, steward=steward, own=own)),
    ]
    return elements.card(language, body, fallback=f"{title}: {film_words.stage(reel.film.stage, language)}")


def way(stage: Stage, language: str) -> str:
    """«✓ drejebog · ✓ optagelse · ○ klip · ○ godkendt · ○ premiere», or that the village is out."""
    if stage is Stage.OUT:
        return f"{film_words.SIGNS[stage]} {film_words.stage(stage, language)}"
    reached = stages.WAY.index(stage)
    signs = ("✓" if place <= reached else "○" for place in range(1, len(stages.WAY)))
    words = (film_words.stage(each, language) for each in stages.WAY[1:])
    return " · ".join(f"{sign} {said}" for sign, said in zip(signs, words, strict=True))


def step_form(
    reel: Reel, forum: Forum, language: str, *, to: Stage | None = None, reason: str = "", notice: str = ""
) -> Card:
    """Any step, and the reason."""
    title = say(language, "film-step-heading", film=film_words.title(reel.film, forum, language))
    options = {each.value: film_words.stage(each, language) for each in Stage}
    wanted = to or stages.following(reel.film.stage) or reel.film.stage
    limit, label = REASON_LIMIT, say(language, "film-reason-label")
    ids = {"film": reel.film.id, "seen": reel.film.version}
    required = say(language, "film-choose")
    body = [
        elements.heading(title),
        *([elements.problem(notice)] if notice else []),
        elements.paragraph(way(reel.film.stage, language)),
        elements.choice("stage", say(language, "film-stage-label"), options, value=wanted.value, required=required),
        elements.field("reason", label, limit=limit, value=within(reason, REASON_BYTES)),
        elements.actions(
            elements.button(say(language, "film-save"), "film.step", ids, primary=True), _back(reel, language)
        ),
    ]
    return elements.card(language, body, fallback=title)


def register(reel: Reel, forum: Forum, language: str, typed: Marked, *, start: int = 0) -> Card:
    """The consents by number, what is missing first, and the form that changes them."""
    title = say(language, "film-consents-heading", film=film_words.title(reel.film, forum, language))
    rows = sorted((each for each in reel.filmed if each.number), key=lambda each: each.number not in reel.lacking)
    start = start if start * ROWS < len(rows) else 0
    shown = rows[start * ROWS : (start + 1) * ROWS]
    versions = {str(each.number): each.version for each in reel.filmed}
    ids: dict[str, object] = {"film": reel.film.id, "versions": versions}
    body = [
        elements.heading(title),
        *([elements.problem(typed.notice)] if typed.notice else []),
        elements.small(say(language, "film-consents-why")),
        elements.paragraph(film_words.in_it(reel, language)),
        *(elements.paragraph(film_words.consent(each, language), spacing="Small") for each in shown),
        *_fields(typed, language),
        elements.actions(
            elements.button(say(language, "film-save"), "film.agree", ids, primary=True),
            elements.button(say(language, "film-nobody-in-it"), "film.nobody", ids, inputs=False),
            *_pages(reel, start, len(rows), language),
            _back(reel, language),
        ),
    ]
    return elements.card(language, body, fallback=title)


def history(
    reel: Reel, steps: Sequence[Step], names: Mapping[str, str], forum: Forum, language: str, *, start: int = 0
) -> Card:
    """Newest first; `names` by Entra object id."""
    title = say(language, "film-history-heading", film=film_words.title(reel.film, forum, language))
    start = start if start * STEPS < len(steps) else 0
    shown = steps[start * STEPS : (start + 1) * STEPS]
    more = (start + 1) * STEPS < len(steps)
    ids = {"film": reel.film.id}
    older = [elements.button(say(language, "film-older"), "film.history", ids, page=start + 1)] if more else []
    newer = [elements.button(say(language, "film-newer"), "film.history", ids, page=start - 1)] if start else []
    body = [
        elements.heading(title),
        *(part for step in shown for part in _step(step, names, forum, language)),
        elements.actions(*newer, *older, _back(reel, language)),
    ]
    return elements.card(language, body, fallback=title)


def _is_number(key: object) -> bool:
    return isinstance(key, str) and key.isascii() and key.isdecimal() and len(key) < len(str(COUNT_LIMIT))


def _people(reel: Reel, language: str) -> Element:
    said = film_words.in_it(reel, language)
    return elements.problem(said) if film_words.why_red(reel, language) else elements.paragraph(said)


def _acts(reel: Reel, language: str, *, steward: bool, own: bool) -> list[Element]:
    ids = {"film": reel.film.id}
    history_ = elements.button(say(language, "film-history"), "film.history", ids, inputs=False)
    every = elements.button(say(language, "film-all"), "film.board", inputs=False)
    if not steward:
        return [*(film.report(reel, language) if own else []), history_, every]
    return [
        *_next(reel, language),
        elements.button(say(language, "film-consents"), "film.consents", ids, inputs=False),
        elements.button(say(language, "film-step"), "film.edit", ids, inputs=False),
        history_,
        every,
    ]


def _next(reel: Reel, language: str) -> list[Element]:
    to = stages.following(reel.film.stage)
    if to is None:
        return []
    ids = {"film": reel.film.id, "to": to.value, "seen": reel.film.version}
    return [elements.button(say(language, f"film-done-{to}"), "film.report", ids, primary=True, inputs=False)]


def _fields(typed: Marked, language: str) -> list[Element]:
    required, hint = say(language, "film-numbers-required"), say(language, "film-numbers-hint")
    numbers = elements.field(
        "numbers",
        say(language, "film-numbers-label"),
        limit=NUMBERS_LIMIT,
        value=within(typed.numbers, LINE_BYTES),
        placeholder=hint,
    )
    options = {each.value: say(language, f"film-agreed-{each}") for each in CHOICES}
    day: Element = {"type": "Input.Date", "id": "day", "label": say(language, "film-day-label")}
    return [
        {**numbers, "isMultiline": False, "isRequired": True, "errorMessage": required},
        elements.choice(
            "agreed", say(language, "film-agreed-label"), options, value=typed.agreed.value, required=required
        ),
        {**day, **({"value": typed.day[:10]} if typed.day else {})},
    ]


def _pages(reel: Reel, start: int, count: int, language: str) -> list[Element]:
    ids, more = {"film": reel.film.id}, (start + 1) * ROWS < count
    newer = elements.button(say(language, "film-newer"), "film.consents", ids, page=start - 1, inputs=False)
    older = elements.button(say(language, "film-older"), "film.consents", ids, page=start + 1, inputs=False)
    return [*([newer] if start else []), *([older] if more else [])]


def _back(reel: Reel, language: str) -> Element:
    return elements.button(say(language, "film-back"), "film.show", inputs=False, film=reel.film.id)


def _step(step: Step, names: Mapping[str, str], forum: Forum, language: str) -> list[Element]:
    # «4. maj» at the beginning of a line would be a list in Markdown.
    at = escaped(short_moment(step.at, language, forum.zone))
    name = escaped(names.get(step.by_person, "")) or say(language, "film-somebody")
    if step.version == 1:
        return [elements.paragraph(say(language, "film-history-join", at=at, name=name), spacing="Small")]
    before, after = film_words.stage(step.before, language), film_words.stage(step.after, language)
    told = elements.paragraph(
        say(language, "film-history-row", at=at, before=before, after=after, name=name), spacing="Small"
    )
    return [told, *_why(step, language)]


def _why(step: Step, language: str) -> list[Element]:
    """Nobody takes a step back without a reason: where none was typed, a consent was missing."""
    if step.reason:
        return [elements.verbatim(say(language, "film-history-reason", reason=step.reason))]
    fell = bool(step.by_person) and step.before in consents.SHOWN and step.after is Stage.CUT
    return [elements.small(say(language, "film-history-fell"))] if fell else []
