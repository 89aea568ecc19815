"""The board of films by village, a village's own film, and the word that somebody in one wants out."""

from collections.abc import Sequence

from bot.cards import elements, film_words
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, unmentioned
from forum import groups
from forum.groups import Forum, Group
from forum.people import Language
from forum.project import stages
from forum.project.film_posts import ConsentWithdrawn, FilmBoard, Reel
from forum.project.films import Medium, Stage
from texts import say
from texts.when import short_date

PAGE = 10
ABSENT = 8


def live(value: FilmBoard, language: Language, forum: Forum) -> Card:
    """The board in a lead's own chat, which changes by itself."""
    return board(value, forum, language, steward=True, live=True)


def board(
    value: FilmBoard, forum: Forum, language: str, *, page: int = 0, steward: bool, live: bool = False, notice: str = ""
) -> Card:
    """A line a film, villages in the forum's order; a page is what a phone shows at once."""
    page = page if page * PAGE < len(value.reels) else 0
    shown = value.reels[page * PAGE : (page + 1) * PAGE]
    title = say(language, "film-heading")
    body = [
        elements.heading(title),
        *([elements.problem(notice)] if notice else []),
        *(_row(reel, forum, language) for reel in shown),
        *([] if shown else [elements.paragraph(say(language, "film-nobody-yet"))]),
        *_absent(value.absent, forum, language),
        elements.small(say(language, "film-live") if live else _typed(value, forum, language)),
        *_acts(page, len(value.reels), language, steward=steward),
    ]
    return elements.card(language, body, fallback=f"{title}: {_counted(value, language)}")


def of_village(reels: Sequence[Reel], group: Group, language: str, notice: str = "", *, may: bool = True) -> Card:
    """A village's own films with one tap each; where it has none, what it could make. Others only read (`may`)."""
    name = escaped(group.name)
    title = say(language, "film-village-heading", village=name)
    none = say(language, "film-village-none", village=name)
    body = [
        elements.heading(title),
        *([elements.problem(notice)] if notice else []),
        *(part for reel in reels for part in _own(reel, language, may=may)),
        *([] if reels else [elements.paragraph(none)]),
        *([elements.small(say(language, "film-typed", village=name))] if reels and may else []),
        elements.actions(*(_beginnings(group, language) if may and not reels else []), _all(language)),
    ]
    told = (f"{film_words.stage(reel.film.stage, language)}" for reel in reels)
    return elements.card(language, body, fallback=f"{title}: {', '.join(told)}" if reels else none)


def addition(forum: Forum, language: str, notice: str = "") -> Card:
    """Which village joins, and with what."""
    title, required = say(language, "film-add-heading"), say(language, "film-choose")
    media = {each.value: film_words.medium(each, language) for each in Medium}
    body = [
        elements.heading(title),
        *([elements.problem(notice)] if notice else []),
        elements.choice(
            "village", say(language, "film-village-label"), _named(forum), required=required, value=_first(forum)
        ),
        elements.choice("kind", say(language, "film-medium-label"), media, value=Medium.VIDEO, required=required),
        elements.actions(
            elements.button(say(language, "film-add-save"), "film.join", primary=True),
            elements.button(say(language, "film-back"), "film.board", inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=title)


def withdrawn(value: ConsentWithdrawn, language: Language, forum: Forum) -> Card:
    """To all who hold the film: it is not to be shown."""
    film = value.film
    title = say(language, "film-withdrawn-heading", film=film_words.title(film, forum, language))
    numbers = film_words.numbers(value.numbers, language)
    told = say(language, "film-withdrawn", numbers=numbers, day=short_date(value.on, language) if value.on else "–")
    back = [say(language, "film-withdrawn-back")] if value.set_back else []
    show = elements.button(say(language, "film-withdrawn-show"), "film.show", film=film.id)
    lines = [told, *back, say(language, "film-withdrawn-do")]
    body = [elements.heading(title), *map(elements.paragraph, lines), elements.actions(show)]
    return elements.card(language, body, fallback=" ".join([f"{title}.", *back]))


def report(reel: Reel, language: str, *, primary: bool = True) -> list[Element]:
    """The village's own next step, where it has one."""
    to = stages.reported(reel.film.stage)
    if to is None:
        return []
    ids = {"film": reel.film.id, "to": to.value, "seen": reel.film.version}
    return [elements.button(say(language, f"film-done-{to}"), "film.report", ids, primary=primary, inputs=False)]


def line(reel: Reel, said: str, language: str) -> Element:
    """«◑ Broager · optagelse · ⚠ mangler samtykke: 2»: what is red has its word."""
    mark, word, red = (
        film_words.SIGNS[reel.film.stage],
        film_words.stage(reel.film.stage, language),
        _red(reel, language),
    )
    runs: list[Element] = [
        {"type": "TextRun", "text": f"{mark} {unmentioned(said)}", "weight": "Bolder"},
        {"type": "TextRun", "text": f" · {word}"},
        *red,
    ]
    return {"type": "RichTextBlock", "inlines": runs, "spacing": "Small"}


def _red(reel: Reel, language: str) -> list[Element]:
    why = film_words.why_red(reel, language)
    return [{"type": "TextRun", "text": f" · ⚠ {why}", "color": "Attention"}] if why else []


def _row(reel: Reel, forum: Forum, language: str) -> Element:
    film = reel.film
    name = film_words.village(film, forum)
    said = name if film.medium is Medium.VIDEO else f"{name} ({film_words.medium(film.medium, language)})"
    show = elements.button(_heard(name, language), "film.show", film=film.id)
    return elements.leading([line(reel, said, language)], say(language, "film-show"), show) | {"spacing": "None"}


def _heard(name: str, language: str) -> str:
    """What a screen reader says of a row's button."""
    return f"{say(language, 'film-show')}: {unmentioned(name)}"


def _own(reel: Reel, language: str, *, may: bool) -> list[Element]:
    show = elements.button(say(language, "film-show"), "film.show", film=reel.film.id, inputs=False)
    said = film_words.medium(reel.film.medium, language)
    people = [elements.small(film_words.in_it(reel, language))] if reel.film.stage is not Stage.OUT else []
    acts = report(reel, language) if may else []
    return [line(reel, said[:1].upper() + said[1:], language), *people, elements.actions(*acts, show)]


def _beginnings(group: Group, language: str) -> list[Element]:
    return [
        elements.button(say(language, f"film-join-{each}"), "film.join", village=group.key, kind=each.value)
        for each in Medium
    ]


def _typed(value: FilmBoard, forum: Forum, language: str) -> str:
    """With a village that is on the board, so that the words can be copied."""
    names = [film_words.village(reel.film, forum) for reel in value.reels] or [each.name for each in forum.groups]
    return say(language, "film-typed", village=escaped(names[0] if names else forum.name))


def _absent(absent: Sequence[str], forum: Forum, language: str) -> list[Element]:
    if not absent:
        return []
    names = groups.names(forum.groups)
    if len(absent) > ABSENT:
        return [elements.small(say(language, "film-absent-count", count=len(absent)))]
    return [elements.small(say(language, "film-absent", villages=", ".join(escaped(names[key]) for key in absent)))]


def _acts(page: int, count: int, language: str, *, steward: bool) -> list[Element]:
    newer = [elements.button(say(language, "film-newer"), "film.board", page=page - 1)] if page else []
    more = (page + 1) * PAGE < count
    older = [elements.button(say(language, "film-older"), "film.board", page=page + 1)] if more else []
    add = [elements.button(say(language, "film-add"), "film.add")] if steward else []
    return [elements.actions(*newer, *older, *add)] if newer or older or add else []


def _all(language: str) -> Element:
    return elements.button(say(language, "film-all"), "film.board", inputs=False)


def _named(forum: Forum) -> dict[str, str]:
    return {group.key: unmentioned(group.name) for group in forum.groups}


def _first(forum: Forum) -> str:
    return forum.groups[0].key if forum.groups else ""


def _counted(value: FilmBoard, language: str) -> str:
    """For a notification: how many films stand where."""
    counts = {stage: sum(reel.film.stage is stage for reel in value.reels) for stage in Stage}
    told = ", ".join(f"{count} {film_words.stage(stage, language)}" for stage, count in counts.items() if count)
    return told or say(language, "film-nobody-yet")
