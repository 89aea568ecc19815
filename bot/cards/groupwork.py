"""The organiser's cards of group work: what is ready, and the control card.

Also the thanks that everybody gets, and the message to copy, which is no card.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from bot.cards import together
from bot.cards.elements import Card, Element, actions, asked, button, card, heading, leading, paragraph, problem, small
from bot.cards.typed import escaped
from bot.cards.workshop import question_text
from forum.groups import Forum
from forum.groupwork import rounds
from forum.groupwork.posts import Announcement, Closed, GroupCount, SessionCard
from forum.groupwork.rounds import Act, Stage
from forum.groupwork.sessions import Deed, Session, State
from forum.people import Language
from texts import say, when

LINES_MOST = 50
NAMED_MOST = 30
MINUTE_S = 60
_CLOCK = (Act.PLUS, Act.NEXT, Act.BACK, Act.CLOSE)


def ready(session: Session, forum: Forum, language: Language, *, shared: bool) -> Card:
    """«Klar. 5 grupper, 20 min.»; the message to copy follows it as one of its own."""
    minutes = int((session.closes - session.switches[0]).total_seconds()) // MINUTE_S
    key = "groupwork-ready-shared" if shared else "groupwork-ready"
    title = say(language, key, groups=len(session.groups), minutes=minutes)
    starts, closes = (when.clock(at, language, forum.zone) for at in (session.switches[0], session.closes))
    cut_off = say(language, "groupwork-ready-cut-off", until=until(session, language, forum))
    body = [
        heading(title),
        paragraph(say(language, "groupwork-ready-times", starts=starts, closes=closes, code=session.code)),
        paragraph(cut_off),
        small(say(language, "groupwork-sees-shared" if shared else "groupwork-sees")),
    ]
    return card(language, body, fallback=title)


def announcement(value: Announcement, language: Language, forum: Forum) -> str:
    """Plain text, for a long press; the link has a line of its own, for what stands beside it would stick to it."""
    session = value.session
    closes = when.clock(session.closes, language, forum.zone)
    lines = [
        say(language, "groupwork-announcement"),
        value.link,
        say(language, "groupwork-announcement-closes", closes=closes),
        say(language, "groupwork-announcement-typed", code=session.code, forum=forum.name),
    ]
    return "\n\n".join(lines)


def control(
    value: SessionCard, forum: Forum, language: Language, *, reader: str = "", notice: str = "", shared: bool = False
) -> Card:
    """How the session stands and what can be pressed; `reader` is whoever is told «du»."""
    session = value.session
    title, state = say(language, "groupwork-heading", code=session.code), _state(value, forum, language)
    told = faster(value, forum, language, reader) if value.stale else notice
    body = [
        *([problem(told)] if told else []),
        heading(title),
        *(paragraph(line) for line in state),
        *([] if session.paused_at else [small(_times(session, forum, language))]),
        *(paragraph(line, spacing="Small") for line in _groups(value, language)),
        *(small(line) for line in log_lines(value, forum, language, reader)),
        *([] if value.position.stage is Stage.CLOSED else [_message(session, language)]),
        small(say(language, "groupwork-sees-shared" if shared else "groupwork-sees")),
        actions(*_buttons(value, language)),
    ]
    return card(language, body, fallback=f"{title} · {state[0]}")


def log(value: SessionCard, forum: Forum, language: Language, *, reader: str, shared: bool) -> Card:
    """Everything that was pressed, as far as it fits."""
    title = say(language, "groupwork-log")
    body = [
        heading(title),
        *(paragraph(line, spacing="Small") for line in log_lines(value, forum, language, reader)[-NAMED_MOST:]),
        small(say(language, "groupwork-sees-shared" if shared else "groupwork-sees")),
        actions(_button("groupwork-show", "groupwork.show", value, language)),
    ]
    return card(language, body, fallback=title)


def thanks(value: Closed, language: Language, forum: Forum) -> Card:
    """At the end of the group work, to everybody who took part."""
    if value.session.cancelled:
        sentence = say(language, "groupwork-cancelled")
    else:
        key = "groupwork-thanks-shared" if value.shared else "groupwork-thanks"
        sentence = say(language, key, notes=value.notes, until=until(value.session, language, forum))
    body = [
        heading(say(language, "groupwork-thanks-heading")),
        paragraph(sentence),
        small(say(language, "groupwork-thanks-all" if value.shared else "groupwork-thanks-own")),
    ]
    return card(language, body, fallback=sentence)


def until(session: Session, language: Language, forum: Forum) -> str:
    """«fredag kl. 12.00», with the date where that Friday is not the next."""
    near = (session.cut_off - session.closes).days < 7
    day = (when.weekday if near else when.day)(session.cut_off, language, forum.zone)
    return say(language, "groupwork-until", day=day, at=when.clock(session.cut_off, language, forum.zone))


def faster(value: SessionCard, forum: Forum, language: Language, reader: str) -> str:
    """Who was faster than the press that changed nothing: somebody, or the clock."""
    last = value.deeds[-1]
    if value.by_clock:
        return say(language, "groupwork-faster-clock")
    return say(language, "groupwork-faster", deed=_deed(last, value, forum, language, reader))


def log_lines(value: SessionCard, forum: Forum, language: Language, reader: str) -> list[str]:
    """A line for each act, oldest first."""
    return [_deed(deed, value, forum, language, reader) for deed in value.deeds]


def _deed(deed: Deed, value: SessionCard, forum: Forum, language: Language, reader: str) -> str:
    at, own = when.clock(deed.at, language, forum.zone), "-own" if deed.actor == reader else ""
    name = escaped(value.names.get(deed.actor, "")) or say(language, "groupwork-somebody")
    told = {} if own else {"name": name}
    if deed.act not in set(Act):
        return say(language, f"groupwork-deed-prepare{own}", at=at, **told)
    return say(language, f"groupwork-deed{own}", act=say(language, f"groupwork-act-{deed.act}"), at=at, **told)


def _state(value: SessionCard, forum: Forum, language: Language) -> list[str]:
    session, at = value.session, value.position
    if session.state is State.LOCKED:
        return [say(language, "groupwork-locked")]
    if at.stage is Stage.CLOSED or at.ends is None:
        return [_over(value, forum, language)]
    asked = [question_text(at.question, replace(forum, wish_year=session.wish_year), language)] if at.question else []
    if session.paused_at:
        return [*_paused(session.paused_at, at.ends, forum, language), *asked]
    ends = when.clock(at.ends, language, forum.zone)
    if at.question is None:
        return [say(language, "groupwork-before" if at.stage is Stage.BEFORE else "groupwork-presenters", at=ends)]
    number, count = str(at.index + 1), str(len(session.questions))
    return [say(language, "groupwork-question", number=number, count=count, at=ends), *asked]


def _paused(since: datetime, ends: datetime, forum: Forum, language: Language) -> list[str]:
    """No times of the clock: while it stands still they pass without coming."""
    left = max(round((ends - since).total_seconds() / MINUTE_S), 0)
    paused = say(language, "groupwork-paused", at=when.clock(since, language, forum.zone))
    return [paused, say(language, "groupwork-left", minutes=left)]


def _over(value: SessionCard, forum: Forum, language: Language) -> str:
    if value.session.cancelled:
        return say(language, "groupwork-cancelled")
    if value.now > value.session.cut_off:
        return say(language, "groupwork-closed-shut")
    return say(language, "groupwork-closed", until=until(value.session, language, forum))


def _times(session: Session, forum: Forum, language: Language) -> str:
    clocks = [when.clock(at, language, forum.zone) for at in session.switches]
    *asked, presenters, closed = clocks
    return " · ".join(
        [
            *(say(language, "groupwork-time-question", number=str(n), at=at) for n, at in enumerate(asked, 1)),
            say(language, "groupwork-time-presenters", at=presenters),
            say(language, "groupwork-time-closed", at=closed),
        ]
    )


def _groups(value: SessionCard, language: Language) -> list[str]:
    """A line a group; of more than fifty the sums, and which groups have nobody or nothing."""
    if len(value.counts) <= LINES_MOST:
        return [together.one(each, language) for each in value.counts]
    wrote, joined, notes = (sum(each) for each in zip(*(_numbers(each) for each in value.counts), strict=True))
    told = together.progress(wrote, joined, notes, language)
    total = say(language, "groupwork-total", groups=len(value.counts), told=told)
    empty = [each.group for each in value.counts if not each.joined]
    silent = [each.group for each in value.counts if each.joined and not each.notes]
    return [total, *_named("groupwork-empty", empty, language), *_named("groupwork-silent", silent, language)]


def _numbers(count: GroupCount) -> tuple[int, int, int]:
    return count.wrote, count.joined, count.notes


def _named(key: str, groups: Sequence[int], language: Language) -> list[str]:
    if not groups:
        return []
    shown = ", ".join(map(str, groups[:NAMED_MOST]))
    more = len(groups) - NAMED_MOST
    return [
        say(language, key, groups=say(language, "groupwork-and-more", groups=shown, count=more) if more > 0 else shown)
    ]


def _message(session: Session, language: Language) -> Element:
    """Shows the message to copy once more; a row of its own, for the buttons are six already (rule 20)."""
    told, show = say(language, "groupwork-message"), say(language, "groupwork-message-show")
    return leading([paragraph(told)], show, asked(f"{show}: {told}", "groupwork.message", {"session": session.id}))


def _buttons(value: SessionCard, language: Language) -> list[Element]:
    """At most six: those that mean something now, and [Opdatér]."""
    session, stage = value.session, value.position.stage
    show = _button("groupwork-show", "groupwork.show", value, language)
    if stage is Stage.CLOSED:
        lock = [] if session.state is State.LOCKED else [_act(Act.LOCK, value, language)]
        new = button(say(language, "groupwork-new"), "groupwork.form")
        return [
            show,
            _button("groupwork-queue", "groupwork.queue", value, language),
            _button("groupwork-notes", "notes.list", value, language),
            *lock,
            new,
        ]
    clock = Act.RESUME if session.paused_at else Act.PAUSE
    wanted = [act for act in (clock, *_CLOCK) if _means(act, value)]
    queue = [_button("groupwork-queue", "groupwork.queue", value, language)] if stage is Stage.PRESENTERS else []
    return [*(_act(act, value, language) for act in wanted), *queue, show]


def _means(act: Act, value: SessionCard) -> bool:
    if act is Act.NEXT:
        return value.position.stage is not Stage.PRESENTERS
    return act is not Act.BACK or value.position.index > 0


def _act(act: Act, value: SessionCard, language: Language) -> Element:
    ids = {"session": value.session.id, "act": act.value, "seen": _stamp(value)}
    return button(say(language, f"groupwork-act-{act}"), "groupwork.act", ids, primary=act is Act.NEXT)


def _button(key: str, verb: str, value: SessionCard, language: Language) -> Element:
    return button(say(language, key), verb, {"session": value.session.id})


def _stamp(value: SessionCard) -> int:
    return rounds.stamp(value.session, value.now)
