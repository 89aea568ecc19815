"""The card of one gathering's minutes: how they stand, in words, with what can be done about them."""

from collections.abc import Sequence
from datetime import datetime

from bot.cards import called, quoting
from bot.cards.elements import Card, Element, actions, button, card, choice, heading, opener, paragraph, problem, small
from bot.cards.typed import cleaned, shortened
from forum.erfa import times
from forum.groups import Forum
from forum.minutes.deliveries import PAPER
from forum.minutes.desk import Act, Counts, Overview
from forum.minutes.minutes import Amendment, Attendee, Minutes, Presence, State
from forum.minutes.posts import MinutesCard, SupplementPost
from forum.people import Language
from texts import say, when

ROW_SHOWN = 60
CHANGES_SHOWN = 5
NEAR_DAYS = 7


def named(minutes: Minutes, language: str, forum: Forum) -> str:
    """What the minutes are called in a sentence."""
    return called.minutes(minutes.title, minutes.starts_at, language, forum)


def until(deadline: datetime, now: datetime, language: str, forum: Forum) -> str:
    """«fredag kl. 12», with the date where that Friday is not the next."""
    near = 0 <= (deadline - now).days < NEAR_DAYS
    day = (when.weekday if near else when.day)(deadline, language, forum.zone)
    clock = when.clock(deadline, language, forum.zone)
    sharp = clock.removesuffix(".00") if language == "da" else clock.replace(":00 Uhr", " Uhr")
    return say(language, "minutes-until", day=day, at=sharp)


def overview(
    value: Overview,
    now: datetime,
    language: str,
    forum: Forum,
    *,
    notice: str = "",
    shared: bool = False,
    live: bool = False,
) -> Card:
    """For organisers, in every state; what cannot be done now has no button.

    A `live` one is edited under the eyes of whoever reads it, so it has no field.
    """
    title = say(language, "minutes-heading", title=named(value.minutes, language, forum))
    stands = state_line(value, now, language, forum)
    told = say(language, "minutes-stale") if value.stale else notice
    body = [
        *([problem(told)] if told else []),
        heading(title),
        paragraph(stands),
        *_waiting(value, language, shared=shared),
        small(_walk(value.minutes.state, language)),
        *(paragraph(line, spacing="Small") for line in _facts(value, language, forum)),
        *(small(line) for line in _changes(value.amendments, language, forum)),
        *([] if value.minutes.locked or live else [_pages(value, language)]),
        small(say(language, "minutes-sees-shared" if shared else "minutes-sees")),
        actions(*_buttons(value, language)),
    ]
    return card(language, body, fallback=f"{title}. {stands}")


def posted(value: MinutesCard, language: Language, forum: Forum) -> Card:
    """The same, as the bot sends it by itself."""
    return overview(value.overview, value.now, language, forum, live=True)


def supplement(value: SupplementPost, language: Language, forum: Forum) -> Card:
    """«Tillæg: 2 svar kom efter udsendelsen.», for General."""
    title = say(language, "minutes-supplement", title=named(value.minutes, language, forum))
    told = say(language, "minutes-supplement-told", count=value.count)
    opens = {"type": "Action.OpenUrl", "title": say(language, "minutes-latest-open"), "url": value.link}
    body = [
        heading(title),
        paragraph(told),
        small(say(language, "minutes-supplement-all")),
        *([actions(opens)] if value.link else []),
    ]
    return card(language, body, fallback=told)


def state_line(value: Overview, now: datetime, language: str, forum: Forum) -> str:
    """«Udkast klar: 31 noter, 5 grupper, 9 landsbyer, 4 aktionspunkter.»"""
    minutes, counts = value.minutes, counted(value.counts, language)
    if minutes.state is State.IN_REVIEW and minutes.deadline:
        key = "minutes-in_review" if now < minutes.deadline else "minutes-review-over"
        return say(language, key, until=until(minutes.deadline, now, language, forum), counts=counts)
    at = {State.APPROVED: minutes.locked_at, State.PUBLISHED: minutes.published_at}.get(minutes.state)
    if at is None:
        return say(language, "minutes-draft", counts=counts)
    return say(language, f"minutes-{minutes.state}", at=when.moment(at, language, forum.zone), counts=counts)


def counted(counts: Counts, language: str) -> str:
    """A meeting without group work has no groups to speak of."""
    told = {"notes": counts.notes, "groups": counts.groups, "villages": counts.villages, "actions": counts.actions}
    return ", ".join(
        say(language, f"minutes-{name}", count=count) for name, count in told.items() if count or name != "groups"
    )


def who_came(attendees: Sequence[Attendee], language: str) -> str:
    """«24 til stede · 2 afbud»."""
    return say(
        language,
        "minutes-who-came",
        present=say(language, "minutes-present", count=tally(attendees, Presence.PRESENT)),
        apologies=say(language, "minutes-apologies", count=tally(attendees, Presence.APOLOGY)),
    )


def tally(attendees: Sequence[Attendee], presence: Presence) -> int:
    """How many are so."""
    return sum(each.presence is presence for each in attendees)


def reached(attendees: Sequence[Attendee]) -> int:
    """How many of those present can be written to: somebody without Teams is reached by nobody's bot."""
    return sum(each.presence is Presence.PRESENT and not each.person.startswith(PAPER) for each in attendees)


def fills(value: Overview, language: str, forum: Forum) -> str:
    """«17.00–18.30: rækkerne fylder 85 af 90 min.»"""
    fill = value.fill
    starts, ends = (bare_clock(at, language, forum) for at in (fill.starts_at, fill.ends_at))
    return say(language, "minutes-agenda-fills", starts=starts, ends=ends, filled=fill.filled, all=fill.of)


def bare_clock(at: datetime, language: str, forum: Forum) -> str:
    """«17.00» in a row of times, where «kl.» would stand twice."""
    return when.hour(times.local(at, forum.zone), language)


def _waiting(value: Overview, language: str, *, shared: bool) -> list[Element]:
    count = value.counts.waiting_consent
    if value.minutes.locked or not count:
        return []
    line = paragraph(say(language, "minutes-waiting", count=count), spacing="Small")
    return [line if shared else quoting.leading(line, value.minutes.id, "minutes", language)]


def _walk(state: State, language: str) -> str:
    """All four states, where we are in bold and said: no colour tells it alone."""
    names = {each: say(language, f"minutes-state-{each}") for each in State}
    return " → ".join(f"**{names[each]}**" if each is state else names[each] for each in State)


def _facts(value: Overview, language: str, forum: Forum) -> list[str]:
    waits = sum(not each.answered for each in value.comments)
    return [
        *([fills(value, language, forum)] if not value.minutes.locked else []),
        who_came(value.attendees, language),
        *([say(language, "minutes-comments-open", count=waits)] if waits and not value.minutes.locked else []),
    ]


def _changes(amendments: Sequence[Amendment], language: str, forum: Forum) -> list[str]:
    return [
        say(
            language,
            f"minutes-amended-{each.change}",
            at=when.short_date(each.at, language, forum.zone),
            count=each.count,
        )
        for each in amendments[-CHANGES_SHOWN:]
    ]


def _pages(value: Overview, language: str) -> Element:
    """Where [Åbn] opens: the head, unless a row is chosen."""
    titles = {
        f"{place}": shortened(cleaned(each.title), ROW_SHOWN) for place, each in enumerate(value.minutes.points, 1)
    }
    rows = {place: say(language, "minutes-review-point", number=place, title=title) for place, title in titles.items()}
    first, last = say(language, "minutes-form-head"), say(language, "minutes-form-end")
    return choice(
        "page",
        say(language, "minutes-page"),
        {"0": first, **rows, "99": last, "read": say(language, "minutes-page-read")},
        value="0",
    )


def _buttons(value: Overview, language: str) -> list[Element]:
    ids = {"gathering": value.minutes.id}
    seen = {**ids, "seen": value.minutes.version}
    if value.minutes.locked:
        return [*_after(value, language, ids, seen), _button("minutes-show-actions", "minutes.actions", language, ids)]
    comments = value.comments or value.minutes.state is State.IN_REVIEW
    return [
        _button("minutes-open", "minutes.form", language, ids),
        _button("minutes-show-attendance", "minutes.attendance", language, ids),
        _button("minutes-show-actions", "minutes.actions", language, ids),
        *([_button("minutes-show-comments", "minutes.comments", language, ids)] if comments else []),
        *(_act(act, language, seen) for act in (Act.REVIEW, Act.BACK, Act.APPROVE) if act in value.may),
    ]


def _act(act: Act, language: str, seen: Element) -> Element:
    return _button(f"minutes-act-{act}", "minutes.act", language, {**seen, "act": act.value})


def _after(value: Overview, language: str, ids: Element, seen: Element) -> list[Element]:
    read = _button("minutes-read", "minutes.read", language, ids)
    if value.minutes.state is State.PUBLISHED:
        return [read, _button("minutes-receipt", "sending.status", language, ids)]
    return [
        _button("minutes-publish", "minutes.publish", language, seen, primary=True),
        _button("minutes-trial", "sending.trial", language, ids),
        _button("minutes-schedule", "sending.schedule", language, ids),
        read,
    ]


def _button(key: str, verb: str, language: str, ids: Element, *, primary: bool = False) -> Element:
    return button(say(language, key), verb, ids, primary=primary)


def larger(verb: str, ids: Element, language: str) -> Element:
    """The same form in a dialog, for a small or narrow chat."""
    return opener(say(language, "minutes-large"), verb, ids)
