"""The form of minutes, page by page: what holds for the whole, each row of the agenda, and how it goes on."""

from collections.abc import Mapping

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.minutes import bare_clock, larger
from bot.cards.minutes_pages import END, HEAD, LIMITS, LINES, Page, names, typed_in
from bot.cards.typed import escaped, shortened, within
from forum.groups import Forum
from forum.minutes.minutes import Comment
from texts import say, when

MOMENT_BYTES = 40
STANDS_BYTES, COMMENT_SHOWN, COMMENTS = 1200, 300, 3
SHOWN = 60


def form(page_: Page, language: str, forum: Forum, *, shared: bool = False) -> Card:
    """Every button saves, so that no step loses what was typed; where somebody was faster both texts are there."""
    title = _title(page_, language)
    body = [
        *([elements.problem(page_.problems[""])] if "" in page_.problems else []),
        elements.heading(title),
        *([elements.small(page_.notice)] if page_.notice else []),
        *_above(page_, language, forum),
        *(part for name in names(page_.row) for part in _field(page_, name, language)),
        *([elements.small(say(language, "minutes-form-kept"))] if page_.row == HEAD else []),
        elements.small(say(language, "minutes-sees-shared" if shared else "minutes-sees")),
        elements.actions(*_buttons(page_, language)),
    ]
    return elements.card(language, body, fallback=title)


def kept(data: Mapping[str, object], notice: str, language: str, forum: Forum) -> Card:
    """The page as it was sent, with the sentence that stopped it; reads no store."""
    page_ = typed_in(data)
    problems = {"": notice}
    drawn = Page(page_.gathering, page_.row, page_.fields, page_.stamp, max(1, page_.row % END), problems=problems)
    return form(drawn, language, forum)


def _title(page_: Page, language: str) -> str:
    if page_.row in (HEAD, END):
        return say(language, "minutes-form-head" if page_.row == HEAD else "minutes-form-end")
    title = escaped(page_.point.title) if page_.point else ""
    return say(language, "minutes-form-point", number=page_.row, count=max(page_.count, page_.row), title=title)


def _above(page_: Page, language: str, forum: Forum) -> list[Element]:
    """What helps to write: the times of the row, the sum of the minutes, and the comments beside this line."""
    times_ = []
    if page_.point:
        starts, ends = (bare_clock(at, language, forum) for at in (page_.point.starts_at, page_.point.ends_at))
        times_ = [elements.small(say(language, "minutes-form-times", starts=starts, ends=ends))]
    return [
        *times_,
        *([elements.paragraph(page_.fills)] if page_.fills else []),
        *(part for each in page_.comments[:COMMENTS] for part in _comment(each, language, forum)),
        *_more(len(page_.comments) - COMMENTS, language),
    ]


def _comment(comment: Comment, language: str, forum: Forum) -> list[Element]:
    at = when.clock(comment.at, language, forum.zone)
    head = say(language, "minutes-form-comment", name=escaped(comment.name), at=at)
    text = elements.verbatim(shortened(comment.text, COMMENT_SHOWN), spacing="Small")
    return [elements.paragraph(head, separator=True), text]


def _more(count: int, language: str) -> list[Element]:
    return [elements.small(say(language, "minutes-form-comments-more", count=count))] if count > 0 else []


def _field(page_: Page, name: str, language: str) -> list[Element]:
    label = say(language, f"minutes-form-{name.replace('_', '-')}")
    wrong = [elements.problem(page_.problems[name])] if page_.problems.get(name) else []
    stands = _stands(page_.stands[name], language) if name in page_.stands else []
    return [*wrong, *stands, _input(page_, name, label, language)]


def _stands(text: str, language: str) -> list[Element]:
    shown = within(text, STANDS_BYTES) or say(language, "minutes-clash-empty")
    return [elements.subheading(say(language, "minutes-clash-stands")), elements.verbatim(shown, spacing="Small")]


def _input(page_: Page, name: str, label: str, language: str) -> Element:
    value = page_.fields.get(name, "")
    kinds = {"day": "Date", "starts": "Time", "ends": "Time"}
    if name in kinds:
        made: Element = {"type": f"Input.{kinds[name]}", "id": name, "label": label}
        # A time is handed back as it was typed, but a client sends no more than a few signs there.
        return {**made, **({"value": within(value, MOMENT_BYTES)} if value else {})}
    hint = say(language, "minutes-form-agenda-hint") if name == "agenda" else ""
    kept_ = within(value, LIMITS[name] * 4)
    made = elements.field(name, label, limit=LIMITS[name], value=kept_, placeholder=hint)
    return {**made, "isMultiline": False} if name in ("title", "place") else made


def _buttons(page_: Page, language: str) -> list[Element]:
    ids = {"gathering": page_.gathering, "row": page_.row, "stamp": page_.stamp}
    if page_.stands:
        return _settling(page_, ids, language)
    last, first = page_.row == END, page_.row == HEAD
    return [
        *([] if last else [_save("minutes-form-forward", "next", ids, language, primary=True)]),
        *([] if first else [_save("minutes-form-backward", "back", ids, language)]),
        _save("minutes-form-close", "leave", ids, language, primary=last),
        larger("minutes.form", ids, language),
    ]


def _settling(page_: Page, ids: Element, language: str) -> list[Element]:
    where = {"gathering": page_.gathering, "row": page_.row}
    mine = elements.button(say(language, "minutes-clash-mine"), "minutes.write", {**ids, "to": "stay"}, primary=True)
    both_ = elements.button(say(language, "minutes-clash-both"), "minutes.write", {**ids, "to": "both"})
    theirs = elements.button(say(language, "minutes-clash-theirs"), "minutes.form", where, inputs=False)
    return [mine, theirs, *([both_] if LINES & page_.stands.keys() else [])]


def _save(key: str, to: str, ids: Element, language: str, *, primary: bool = False) -> Element:
    return elements.button(say(language, key), "minutes.write", {**ids, "to": to}, primary=primary)
