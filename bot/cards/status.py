"""How things stand: for the organiser who is missing and what waits, for everybody else their own part."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.cards import called, deliveries, elements, rounded
from bot.cards.elements import Card, Element
from bot.cards.help import command
from bot.cards.rounded import Round
from bot.cards.typed import escaped
from forum.groups import Forum, names
from forum.ports import Queue
from forum.workshop.ports import Puzzles
from texts import say

FAILURES_MOST = 10
NOTHING_PUZZLES = Puzzles()


@dataclass(frozen=True, slots=True)
class Own:
    """One person's part: own notes, and those of the village (key, or "" while unknown).

    The notes of somebody `anonymous` are nobody's, and so cannot be counted.
    """

    notes: int
    village: str
    village_notes: int
    anonymous: bool = False


@dataclass(frozen=True, slots=True)
class Whole:
    """The organiser's view; villages by key.

    `round` is the question round of the meeting; `desk` says how minutes and tasks stand, a sentence each.
    """

    answered: Sequence[str]
    missing: Sequence[str]
    queue: Queue
    puzzles: Puzzles = NOTHING_PUZZLES
    hidden: int = 0
    round: Round | None = None
    desk: Sequence[str] = ()


def own(part: Own, forum: Forum, language: str) -> Card:
    """For a member: own count and village."""
    anonymous = [say(language, "status-anonymous")] if part.anonymous else []
    lines = [say(language, "status-own", count=part.notes), *anonymous, *_village(part, forum, language)]
    return _card(say(language, "status-heading"), lines, language, ("answer", "matrix", "village"))


def whole(state: Whole, forum: Forum, language: str, *, shared: bool, notice: str = "") -> Card:
    """For an organiser: what is next, who answered or is missing, how minutes and tasks stand, what failed."""
    heading = _heading(state.round, forum, language)
    lines = [
        say(language, "status-answered", answered=len(state.answered), all=len(forum.groups)),
        _missing(state, forum, language),
        *(rounded.lines(state.round, forum, language) if state.round else []),
        *state.desk,
        *_deliveries(state.queue, forum, language),
        *_puzzles(state.puzzles, forum, language),
        *([say(language, "status-hidden", count=state.hidden)] if state.hidden else []),
        say(language, "status-sees-channel" if shared else "status-sees-organiser"),
    ]
    acts = rounded.buttons(state.round, language) if state.round else [command(language, "matrix")]
    usual = [command(language, name) for name in ("summary", "minutes", "actions", "deliveries")]
    return _drawn(heading, lines, [*acts, *usual], language, notice)


def _heading(round_: Round | None, forum: Forum, language: str) -> str:
    if round_ is None:
        return say(language, "status-heading")
    return say(language, "status-heading-meeting", meeting=called.meeting(round_.status.meeting, language, forum))


def _card(heading: str, lines: Sequence[str], language: str, buttons: Sequence[str]) -> Card:
    return _drawn(heading, lines, [command(language, name) for name in buttons], language)


def _drawn(heading: str, lines: Sequence[str], buttons: Sequence[Element], language: str, notice: str = "") -> Card:
    body = [
        *([elements.problem(notice)] if notice else []),
        elements.heading(heading),
        *(elements.paragraph(line, spacing="Small") for line in lines),
        elements.actions(*buttons),
    ]
    return elements.card(language, body, fallback=" ".join([f"{heading}.", *lines[:2]]))


def _village(part: Own, forum: Forum, language: str) -> list[str]:
    if not part.village:
        return [say(language, "status-no-village")]
    name = escaped(forum.group(part.village).name)
    return [
        say(language, "status-village", village=name),
        say(language, "status-village-notes", village=name, count=part.village_notes),
    ]


def _missing(state: Whole, forum: Forum, language: str) -> str:
    if not state.missing:
        return say(language, "status-all-in")
    return say(language, "status-missing", villages=", ".join(escaped(forum.group(key).name) for key in state.missing))


def _puzzles(puzzles: Puzzles, forum: Forum, language: str) -> list[str]:
    said, called = [], names(forum.groups)
    if puzzles.rows:
        rows = _few([escaped(item) for item in puzzles.row_ids], puzzles.rows)
        said.append(say(language, "status-list-lacking", count=puzzles.rows, ids=rows))
    if puzzles.put_back:
        places = [f"{escaped(item)} {escaped(called.get(key, key))}" for item, key in puzzles.put_back_in]
        said.append(say(language, "status-list-put-back", count=puzzles.put_back, ids=_few(places, puzzles.put_back)))
    return said


def _few(named: Sequence[str], count: int) -> str:
    return ", ".join([*named, *(["…"] if count > len(named) else [])])


def _deliveries(queue: Queue, forum: Forum, language: str) -> list[str]:
    waiting = [say(language, "status-waiting", count=queue.for_list)] if queue.for_list else []
    failed = [say(language, "status-failed", count=queue.failed)] if queue.failed else []
    named = [deliveries.line(trouble, forum, language) for trouble in queue.failures[:FAILURES_MOST]]
    return [*waiting, *failed, *named] or [say(language, "status-all-delivered")]
