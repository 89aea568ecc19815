"""What notes are about, as an organiser looks it over: «Andet» first, each note with the themes that it carries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, shortened
from bot.cards.workshop import phase_label, question_word, word
from forum.groups import Forum, names
from forum.people import Language
from forum.themes import coding
from forum.themes.desk import Found, Listed
from forum.themes.themes import MOST, Theme
from forum.workshop.notes import Note
from texts import say

PAGE = 4
"""With [Vis] and [Flere], six buttons in all (rule 20)."""
TEXT_MOST = 300
ALL = "all"
NAMED = tuple(theme for theme in Theme if theme is not Theme.OTHER)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which notes are looked at: of a gathering ("" the one that is meant), of a theme (None all), from `start` on."""

    gathering: str = ""
    theme: Theme | None = None
    start: int = 0


def wanted_in(data: Mapping[str, object]) -> Wanted:
    """A payload's choice; whatever is no theme or place counts as all, or as the beginning."""
    start, theme = data.get("start"), _theme(data.get("theme"))
    return Wanted(word(data, "gathering"), theme, start if type(start) is int and start > 0 else 0)


def chosen_in(data: Mapping[str, object]) -> tuple[Theme, ...]:
    """The themes in a payload, the first one first; what is none is passed over, and «Andet» stands alone."""
    typed = f"{word(data, 'themes')},{word(data, 'also')}".split(",")
    found = tuple(dict.fromkeys(theme for each in typed if (theme := _theme(each.strip()))))
    return (Theme.OTHER,) if found[:1] == (Theme.OTHER,) else tuple(each for each in found if each is not Theme.OTHER)


def _theme(typed: object) -> Theme | None:
    return next((theme for theme in Theme if theme == typed), None)


def name(theme: Theme, language: Language) -> str:
    return coding.codebook().name(theme, language)


def listed(wanted: Wanted, every: Listed, forum: Forum, language: Language, *, notice: str = "") -> Card:
    """One page of a gathering's notes, «Andet» first; how many each theme has stands above them."""
    found = every.of(wanted.theme)
    start = wanted.start if wanted.start < len(found) else 0
    shown = found[start : start + PAGE]
    here = Wanted(every.gathering, wanted.theme, start)
    heading = say(language, "themes-heading")
    body = [
        elements.heading(heading),
        *([elements.paragraph(notice, weight="Bolder")] if notice else []),
        elements.paragraph(_counts(every, language)),
        _filter(wanted, language),
        # On a phone the end of the card is far from the choice that it would be for.
        elements.actions(elements.button(say(language, "notes-filter"), "themes.list", {"gathering": here.gathering})),
        *(part for each in shown for part in _note(each, here, forum, language)),
        elements.small(_count(start, shown, found, language)),
        elements.small(say(language, "themes-sees")),
        *_paging(here, found, language),
    ]
    return elements.card(language, body, fallback=heading)


def correct(found: Found, wanted: Wanted, forum: Forum, language: Language, *, problem: str = "") -> Card:
    """One note, and which themes it has."""
    heading = say(language, "themes-correct")
    ids = {"note": found.note.id, "seen": found.note.version, **_ids(wanted)}
    body = [
        elements.heading(heading),
        *_words(found.note, forum, language),
        *([elements.problem(problem)] if problem else []),
        *_fields(found, language),
        elements.small(say(language, "themes-lasts")),
        elements.actions(
            elements.button(say(language, "themes-save"), "themes.correct", {**ids, "save": True}, primary=True),
            *_back_to_the_book(found, ids, language),
            elements.button(say(language, "themes-back"), "themes.list", _ids(wanted), inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=heading)


def _counts(every: Listed, language: Language) -> str:
    told = (say(language, "themes-has", theme=name(theme, language), count=count) for theme, count in every.counts)
    return " · ".join(told)


def _filter(wanted: Wanted, language: Language) -> Element:
    options = {ALL: say(language, "themes-all"), **{theme.value: name(theme, language) for theme in Theme}}
    return elements.choice("theme", say(language, "themes-theme"), options, value=wanted.theme or ALL)


def _note(each: Found, wanted: Wanted, forum: Forum, language: Language) -> list[Element]:
    ids = {"note": each.note.id, "seen": each.note.version, **_ids(wanted)}
    told = ", ".join(name(theme, language) for theme in each.coded.themes)
    key = "themes-told-corrected" if each.corrected else "themes-told"
    act = elements.button(say(language, "themes-correct"), "themes.correct", ids, inputs=False)
    return [
        *_words(each.note, forum, language),
        elements.small(say(language, key, themes=told)),
        elements.actions(act),
    ]


def _words(note: Note, forum: Forum, language: Language) -> list[Element]:
    village = escaped(names(forum.groups).get(note.village, note.village))
    phase, question = phase_label(note.phase, language), question_word(note.question, forum, language)
    place = say(language, "notes-place", question=question, phase=phase, village=village)
    return [elements.verbatim(shortened(note.text, TEXT_MOST), separator=True), elements.small(place)]


def _fields(found: Found, language: Language) -> list[Element]:
    first, *others = found.coded.themes
    primary = {theme.value: name(theme, language) for theme in Theme}
    also = {theme.value: name(theme, language) for theme in NAMED}
    asked = elements.choice("also", say(language, "themes-also", most=MOST - 1), also, value=",".join(others))
    return [
        elements.choice("themes", say(language, "themes-primary"), primary, value=first),
        {**asked, "isMultiSelect": True},
    ]


def _back_to_the_book(found: Found, ids: Mapping[str, object], language: Language) -> list[Element]:
    if not found.corrected:
        return []
    return [elements.button(say(language, "themes-undo"), "themes.correct", {**ids, "save": False}, inputs=False)]


def _count(start: int, shown: Sequence[Found], found: Sequence[Found], language: Language) -> str:
    if not shown:
        return say(language, "notes-none")
    places = {"from": start + 1, "to": start + len(shown), "count": len(found)}
    return say(language, "notes-count", **places)


def _paging(here: Wanted, found: Sequence[Found], language: Language) -> list[Element]:
    if here.start + PAGE >= len(found):
        return []
    further = _ids(Wanted(here.gathering, here.theme, here.start + PAGE))
    return [elements.actions(elements.button(say(language, "notes-more"), "themes.list", further, inputs=False))]


def _ids(wanted: Wanted) -> dict[str, object]:
    theme = {"theme": wanted.theme.value} if wanted.theme else {}
    return {"gathering": wanted.gathering, "start": wanted.start, **theme}
