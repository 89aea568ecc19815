"""The way into group work: which group, which village, and the form of the current question under one greeting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.cards import elements, privacy
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, weight
from forum import groups
from forum.groups import Forum
from forum.groupwork.sessions import Group, Session
from forum.people import Person
from forum.workshop.questions import Attribution
from texts import say
from texts.when import clock, weekday

BUTTONS_MOST = 6
VILLAGES_SHOWN = 3
TITLES_BYTES = 9000
"""With more, the groups of a list are told by their numbers alone."""


@dataclass(frozen=True, slots=True)
class Seat:
    """Where somebody sits: `village` is a group key or "", `starts` is set before the first question, `late` after."""

    session: Session
    group: int
    village: str = ""
    starts: datetime | None = None
    late: bool = False


def with_form(seat: Seat, person: Person, form: Card, forum: Forum, language: str) -> Card:
    """One message: the greeting, with the form's village and who sees what is sent, and under it the question."""
    privacy = _privacy(person, forum, language)
    lifted = [part for part in form["body"] if _changes_village(part)]
    rest = [part for part in form["body"] if not _changes_village(part) and part not in privacy]
    hello = elements.paragraph(_hello(seat.group, person, language))
    late = [elements.paragraph(line) for line in when(seat, forum, language)]
    body = [hello, *lifted, *_elsewhere(seat, language), *late, *privacy, *_parted(rest)]
    return {**form, "body": body, **_refresh(form, seat)}


def waiting(seat: Seat, person: Person, forum: Forum, language: str) -> Card:
    """The greeting alone, while there is no question to answer."""
    hello = elements.heading(_hello(seat.group, person, language))
    first = [elements.paragraph(line) for line in when(seat, forum, language)]
    there = [*_village(seat, forum, language), *_elsewhere(seat, language)]
    body = [hello, *there, *first, *_privacy(person, forum, language)]
    return elements.card(language, body, fallback=say(language, "joining-fallback", group=str(seat.group)))


def which_group(session: Session, offered: Sequence[Group], forum: Forum, language: str) -> Card:
    """«Hvilken gruppe sidder du i?»: a button each up to six, else a list to choose from."""
    body = [
        elements.heading(say(language, "joining-which-group")),
        elements.small(say(language, "joining-which-group-why")),
        *(_buttons if len(offered) <= BUTTONS_MOST else _list)(session, offered, forum, language),
    ]
    return elements.card(
        language, body, fallback=say(language, "joining-which-group-fallback", code=escaped(session.code))
    )


def switch(session: Session, current: int, wanted: int, language: str) -> Card:
    """«Vil du skifte til Gruppe 4?»; nothing changes before the choice."""
    asked = {"from": str(current), "to": str(wanted)}
    yes = elements.button(
        say(language, "joining-switch-yes"), "groupwork.switch", {"session": session.id, "group": wanted}
    )
    no = elements.button(say(language, "joining-switch-no"), "groupwork.stay", {"session": session.id})
    body = [elements.heading(say(language, "joining-switch", **asked)), elements.actions(yes, no)]
    return elements.card(language, body, fallback=say(language, "joining-switch-fallback", **asked))


def until(session: Session, language: str, zone: str) -> str:
    """«fredag kl. 12.00»."""
    return say(
        language,
        "joining-until",
        day=weekday(session.cut_off, language, zone),
        at=clock(session.cut_off, language, zone),
    )


def when(seat: Seat, forum: Forum, language: str) -> list[str]:
    """When the first question comes, or until when late answers are taken."""
    if seat.starts:
        return [say(language, "joining-starts", at=clock(seat.starts, language, forum.zone))]
    return [say(language, "joining-late", until=until(seat.session, language, forum.zone))] if seat.late else []


def _parted(question: list[Element]) -> list[Element]:
    """The question with a line above it: what stands over that is read once, and the eye goes to the fields."""
    return [{**question[0], "separator": True, "spacing": "Medium"}, *question[1:]]


def _hello(group: int, person: Person, language: str) -> str:
    first = person.name.split(" ")[0]
    if not first:
        return say(language, "joining-hello-unnamed", group=str(group))
    return say(language, "joining-hello", name=escaped(first), group=str(group))


def _elsewhere(seat: Seat, language: str) -> list[Element]:
    """A tap beside the right number is soon made, and [Skift] is the village's."""
    return [elements.small(say(language, "joining-wrong-group"))] if len(seat.session.groups) > 1 else []


def _privacy(person: Person, forum: Forum, language: str) -> list[Element]:
    return privacy.of_session(Attribution(person.attribution or Attribution.VILLAGE), forum, language)


def _village(seat: Seat, forum: Forum, language: str) -> list[Element]:
    if not seat.village:
        return []
    name = escaped(forum.group(seat.village).name)
    line = elements.paragraph(say(language, "workshop-village", village=name))
    ids = {"session": seat.session.id}
    change = elements.button(say(language, "workshop-change-village"), "groupwork.village", ids)
    return [elements.beside([line], [elements.actions(change)])]


def _changes_village(part: Element) -> bool:
    columns = part.get("columns", ())
    shown = [each for column in columns for item in column["items"] for each in item.get("actions", ())]
    return any(each.get("verb") == "workshop.village" for each in shown)


def _refresh(form: Card, seat: Seat) -> dict[str, Element]:
    """The client's own look must draw the greeting again, which the bare form does not have."""
    if "refresh" not in form:
        return {}
    kept = {name: value for name, value in form["refresh"]["action"]["data"].items() if name not in ("v", "verb")}
    ids = {**kept, "session": seat.session.id}
    return {"refresh": elements.refresh("groupwork.joined", form["refresh"]["userIds"], ids)}


def _buttons(session: Session, offered: Sequence[Group], forum: Forum, language: str) -> list[Element]:
    lines = [elements.small(_titled(group, forum, language)) for group in offered if group.villages]
    buttons = [
        elements.button(
            say(language, "joining-group", group=str(group.number)),
            "groupwork.join",
            {"session": session.id, "group": group.number},
        )
        for group in offered
    ]
    return [*lines, elements.actions(*buttons)]


def _list(session: Session, offered: Sequence[Group], forum: Forum, language: str) -> list[Element]:
    titled = {str(group.number): _titled(group, forum, language) for group in offered}
    short = {number: say(language, "joining-group", group=number) for number in titled}
    options = titled if sum(map(weight, titled.values())) <= TITLES_BYTES else short
    choice = elements.choice(
        "group", say(language, "joining-group-label"), options, required=say(language, "joining-group-required")
    )
    save = elements.button(say(language, "joining-group-save"), "groupwork.join", {"session": session.id}, primary=True)
    return [choice, elements.actions(save)]


def _titled(group: Group, forum: Forum, language: str) -> str:
    known = groups.names(forum.groups)
    names = [escaped(known[key]) for key in group.villages if key in known]
    number = str(group.number)
    if not names:
        return say(language, "joining-group", group=number)
    told = ", ".join(names[:VILLAGES_SHOWN]) + (" …" if len(names) > VILLAGES_SHOWN else "")
    return say(language, "joining-group-villages", group=number, villages=told)
