"""Who presents: the question to a break-out group, with a name on each button, and what became of it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.summary import weight
from bot.cards.typed import cleaned, escaped, shortened
from forum.groups import Forum
from forum.groupwork.posts import PresentsNoMore, WhoPresents
from forum.groupwork.sessions import Participant
from texts import say

ME = "me"
NAMED = 5
"""Names that have a button each, beside «Jeg gør»; a card has six actions at most (rule 20)."""
TITLE_LIMIT = 20
NAME_LIMIT = 40
LIST_BYTES = 9_000


def who(
    value: WhoPresents,
    language: str,
    forum: Forum,  # noqa: ARG001 - as every renderer
    page: int = 0,
    *,
    change: bool = False,
    shared: bool = False,
) -> Card:
    """The question with its names; or who presents, with [Skift], unless somebody pressed that (`change`).

    Where others read the same card (`shared`), it names nobody as its reader.
    """
    value = replace(value, reader="") if shared else value
    if value.presenter.person and not change:
        return _settled(value, language, shared=shared)
    heading = _asking(value, language)
    others = [each for each in value.participants if each.person != value.reader]
    ids = _ids(value)
    mine = any(each.person == value.reader for each in value.participants)
    me = [elements.button(say(language, "presenting-me"), "groupwork.present", ids, inputs=False, person=ME)]
    body = [
        elements.heading(heading),
        elements.small(sees(value.group, language, shared=shared)),
        *_names(others, ids, me if mine else [], language, page),
    ]
    return elements.card(language, body, fallback=heading)


def no_more(value: PresentsNoMore, language: str, forum: Forum) -> Card:  # noqa: ARG001 - as every renderer
    """On the page of who presented until now."""
    other = say(language, "presenting-settled", name=escaped(value.name)) if value.name else ""
    heading = say(language, "presenting-no-more", group=str(value.group))
    lines = [elements.paragraph(line) for line in (other, say(language, "presenting-take-it")) if line]
    ids = {"session": value.session.id, "group": value.group}
    again = elements.button(say(language, "presenting-change"), "groupwork.present", ids)
    return elements.card(language, [elements.heading(heading), *lines, elements.actions(again)], fallback=heading)


def _settled(value: WhoPresents, language: str, *, shared: bool) -> Card:
    name = next((each.name for each in value.participants if each.person == value.presenter.person), "")
    own = value.presenter.person == value.reader
    heading = say(language, "presenting-you") if own else say(language, "presenting-settled", name=escaped(name))
    change = elements.button(say(language, "presenting-change"), "groupwork.present", _ids(value))
    cannot = elements.button(say(language, "presenting-cannot"), "groupwork.unpresent", _ids(value))
    body = [
        elements.heading(heading),
        elements.small(sees(value.group, language, shared=shared)),
        elements.actions(*([cannot] if own else []), change),
    ]
    return elements.card(language, body, fallback=heading)


def _asking(value: WhoPresents, language: str) -> str:
    if not value.gone:
        return say(language, "presenting-who")
    gone = say(language, "presenting-cannot-after-all" if value.cannot else "presenting-gone", name=escaped(value.gone))
    return f"{gone} {say(language, 'presenting-who-anew')}"


def _names(
    others: Sequence[Participant], ids: Mapping[str, object], me: list[Element], language: str, page: int
) -> list[Element]:
    """A button for each of a few; of more, a list with a page at a time."""
    titles = _titles(others)
    if len(others) <= NAMED:
        named = [elements.button(titles[each.person], "groupwork.present", ids, person=each.person) for each in others]
        return [elements.actions(*me, *named)] if [*me, *named] else [_nobody(language)]
    pages = _paged([(each.person, shortened(cleaned(each.name), NAME_LIMIT)) for each in others])
    here = min(max(page, 0), len(pages) - 1)
    label, required = say(language, "presenting-label"), say(language, "presenting-required")
    choose = elements.button(say(language, "presenting-choose"), "groupwork.present", ids)
    further = [_turned(here + step, step, ids, language) for step in (-1, 1) if 0 <= here + step < len(pages)]
    return [
        elements.choice("person", label, dict(pages[here]), required=required),
        elements.actions(*me, choose, *further),
    ]


def _turned(page: int, step: int, ids: Mapping[str, object], language: str) -> Element:
    title = say(language, "presenting-more-names" if step > 0 else "presenting-back")
    return elements.button(title, "groupwork.present", ids, inputs=False, page=page)


def _nobody(language: str) -> Element:
    return elements.paragraph(say(language, "presenting-nobody"))


def _paged(named: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    pages: list[list[tuple[str, str]]] = [[]]
    for each in named:
        if weight(pages[-1]) > LIST_BYTES:
            pages.append([])
        pages[-1].append(each)
    return pages


def _titles(people: Sequence[Participant]) -> dict[str, str]:
    """First names where each is borne by one only, else as much of the whole as a button holds; never two alike."""
    firsts = Counter(_first_name(each) for each in people)
    plain = {
        each.person: shortened(_first_name(each) if firsts[_first_name(each)] == 1 else cleaned(each.name), TITLE_LIMIT)
        for each in people
    }
    seen: Counter[str] = Counter()
    made = {}
    for person, title in plain.items():
        seen[title] += 1
        number = f" ({seen[title]})"
        made[person] = title if seen[title] == 1 else title[: TITLE_LIMIT - len(number)] + number
    return made


def _first_name(person: Participant) -> str:
    return (cleaned(person.name).split() or [person.name])[0]


def sees(group: int, language: str, *, shared: bool = False) -> str:
    """Who may read who presents."""
    return say(language, "status-sees-channel") if shared else say(language, "presenting-sees", group=str(group))


def _ids(value: WhoPresents) -> dict[str, object]:
    return {"session": value.session.id, "group": value.group, "seen": value.presenter.version}
