"""A break-out group's live card, and the card of all groups of a session."""

from collections.abc import Sequence
from dataclasses import replace

from bot.cards import elements, matrix
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped
from forum.groups import Forum
from forum.groupwork.posts import GroupCard, GroupCount
from forum.groupwork.rounds import Stage
from forum.groupwork.sessions import Session
from forum.groupwork.together import AllGroups
from forum.workshop.matrix import Matrix
from texts import say
from texts.when import clock

GROUPS_TOLD = 10
"""So many groups stand on a card line by line; the choice below them holds them all."""


def group(value: GroupCard, language: str, forum: Forum, village: str = "") -> Card:
    """The nine counts of one group, who has written, and the lines that are due; `village` is the reader's own."""
    there, heading = _of(forum, value.session), say(language, "together-heading", group=str(value.group))
    hints = _hints(value, language)
    body = [
        elements.heading(heading),
        *([elements.paragraph(" ".join(hints), weight="Bolder")] if hints else []),
        *_clock(value, language, forum),
        *matrix.grid(value.matrix, there, language),
        elements.small(_footing(value.matrix, value.wrote, value.joined, language, there)),
        *_presenter(value.presenter, language),
        elements.small(say(language, "matrix-sees", forum=escaped(forum.name))),
        *matrix.newest(value.matrix, there, language),
        elements.actions(*_ways_on(value.matrix, language, there, village)),
    ]
    words = matrix.in_words(heading, value.matrix, there, language)
    return elements.card(language, body, fallback=" ".join([*hints, words]))


def brief(value: GroupCard, language: str, forum: Forum) -> Card:
    """For a service that finds the card too large: the numbers without the notes."""
    return group(replace(value, matrix=replace(value.matrix, newest={})), language, forum)


def all_groups(value: AllGroups, language: str, forum: Forum) -> Card:
    """All groups' notes in one matrix, a line for each group, and a way to each."""
    there, heading = _of(forum, value.session), say(language, "together-heading-all")
    joined, wrote = (sum(getattr(each, name) for each in value.counts) for name in ("joined", "wrote"))
    body = [
        elements.heading(heading),
        *matrix.grid(value.matrix, there, language),
        elements.small(_footing(value.matrix, wrote, joined, language, there)),
        *_groups(value.counts, language),
        elements.small(say(language, "matrix-sees", forum=escaped(forum.name))),
        *matrix.newest(value.matrix, there, language),
        _choice(value, language),
        elements.actions(
            elements.button(say(language, "together-show"), "groupwork.matrix", session=value.session.id),
            *_ways_on(value.matrix, language, there, ""),
        ),
    ]
    return elements.card(language, body, fallback=matrix.in_words(heading, value.matrix, there, language))


def group_button(session: str, group: int, language: str) -> Element:
    """Back to one's own group."""
    title = say(language, "together-own", group=str(group))
    return elements.button(title, "groupwork.matrix", session=session, group=group)


def _of(forum: Forum, session: Session) -> Forum:
    """The forum in the session's year of wishes."""
    return replace(forum, wish_year=session.wish_year)


def _hints(value: GroupCard, language: str) -> list[str]:
    last = [say(language, "together-last-minute")] if value.last_minute else []
    if value.nudge is None:
        return last
    phase, count = value.nudge
    return [*last, say(language, "together-nudge", phase=say(language, f"phase-{phase}"), count=count)]


def _clock(value: GroupCard, language: str, forum: Forum) -> list[Element]:
    """Until when, as things stand: the question's own card says it as it was when it came."""
    session, at = value.session, value.position
    if at.ends is None or at.stage is Stage.BEFORE or not value.timed:
        return []
    if session.paused_at:
        return [elements.small(say(language, "together-paused"))]
    ends = clock(at.ends, language, forum.zone)
    if at.question is None:
        return [elements.small(say(language, "groupwork-presenters", at=ends))]
    return [elements.small(say(language, "together-until", number=str(at.index + 1), at=ends))]


def _footing(shown: Matrix, wrote: int, joined: int, language: str, forum: Forum) -> str:
    told = say(language, "together-written", wrote=wrote, joined=joined)
    if shown.updated is None:
        return say(language, "together-empty", written=told)
    return say(language, "together-updated", at=clock(shown.updated, language, forum.zone), written=told)


def _presenter(name: str, language: str) -> list[Element]:
    return [elements.small(say(language, "together-presenter", name=escaped(name)))] if name else []


def _ways_on(shown: Matrix, language: str, forum: Forum, village: str) -> list[Element]:
    own = [matrix.village_button(village, forum, language)] if village else []
    return [*matrix.newest_button(shown, language), *own, matrix.all_button(language)]


def one(count: GroupCount, language: str) -> str:
    """«Gruppe 3: 4 af 6 har skrevet · 9 noter», a line of a card."""
    told = progress(count.wrote, count.joined, count.notes, language)
    return say(language, "groupwork-group", group=str(count.group), told=told)


def progress(wrote: int, joined: int, notes: int, language: str) -> str:
    """Who has written, and how many notes, where there are any: an empty group fits a line of 320 px."""
    written = say(language, "together-written", wrote=wrote, joined=joined)
    return " · ".join([written, *([say(language, "minutes-notes", count=notes)] if notes else [])])


def _groups(counts: Sequence[GroupCount], language: str) -> list[Element]:
    told = [one(each, language) for each in counts[:GROUPS_TOLD]]
    more = [say(language, "together-more-groups", count=len(counts) - len(told))] if counts[len(told) :] else []
    return [elements.paragraph(line, spacing="Small") for line in [*told, *more]]


def _choice(value: AllGroups, language: str) -> Element:
    options = {str(each.group): say(language, "together-group-name", group=str(each.group)) for each in value.counts}
    first = next(iter(options))
    return elements.choice("group", say(language, "together-choose"), options, value=first)
