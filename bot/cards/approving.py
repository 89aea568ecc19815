"""What is asked before minutes go out for comments or are locked, and what it means."""

from dataclasses import dataclass
from datetime import date, datetime, time

from bot.cards.elements import Card, Element, actions, button, card, heading, paragraph, problem, small
from bot.cards.forms import word
from bot.cards.minutes import named, reached, until
from bot.cards.typed import escaped, shortened
from forum.errors import BadDate
from forum.groups import Forum
from forum.minutes.desk import Act, Overview
from texts import say

NOON = "12:00"
SHOWN = 40


@dataclass(frozen=True, slots=True)
class Deadline:
    """A deadline as typed; a day left empty is the usual one."""

    day: str = ""
    at: str = NOON

    def wall(self) -> datetime | None:
        """Local wall time, None for the usual; BadDate."""
        if not self.day:
            return None
        try:
            return datetime.combine(date.fromisoformat(self.day), time.fromisoformat(self.at or NOON))
        except ValueError:
            raise BadDate(typed=shortened(f"{self.day} {self.at}", SHOWN)) from None


def deadline_in(data: Element) -> Deadline:
    """What the card brought back."""
    return Deadline(word(data, "day")[:SHOWN], word(data, "at")[:SHOWN] or NOON)


def review(
    value: Overview, typed: Deadline, language: str, forum: Forum, *, notice: str = "", shared: bool = False
) -> Card:
    """«Send udkastet til kommentering?», to whom, and until when."""
    title, present = say(language, "minutes-ask-review"), reached(value.attendees)
    key = "minutes-ask-review-means" if present else "minutes-ask-review-nobody"
    means = say(language, key, count=present, forum=escaped(forum.name)) if present else say(language, key)
    fields: list[Element] = [
        {"type": "Input.Date", "id": "day", "label": say(language, "minutes-ask-day")},
        {"type": "Input.Time", "id": "at", "label": say(language, "minutes-ask-at"), "value": typed.at},
    ]
    if typed.day:
        fields[0]["value"] = typed.day
    body = [
        *([problem(notice)] if notice else []),
        heading(title),
        paragraph(named(value.minutes, language, forum)),
        paragraph(means),
        *(fields if present else []),
        small(say(language, "minutes-sees-shared" if shared else "minutes-sees")),
        actions(*_sure(value, Act.REVIEW, language, present > 0)),
    ]
    return card(language, body, fallback=f"{title} {means}")


def approve(value: Overview, now: datetime, language: str, forum: Forum, *, shared: bool = False) -> Card:
    """«Vil du godkende og låse referatet?», with all that cannot be taken back."""
    title = say(language, "minutes-ask-approve")
    waits, open_ = value.counts.waiting_consent, sum(not each.answered for each in value.comments)
    lines = [
        say(language, "minutes-ask-approve-means"),
        *_early(value.minutes.deadline, now, language, forum),
        *([say(language, "minutes-ask-approve-waiting", count=waits)] if waits else []),
        *([say(language, "minutes-ask-approve-comments", count=open_)] if open_ else []),
    ]
    body = [
        heading(title),
        paragraph(named(value.minutes, language, forum)),
        *(paragraph(line) for line in lines),
        small(say(language, "minutes-ask-approve-typed")),
        small(say(language, "minutes-sees-shared" if shared else "minutes-sees")),
        actions(*_sure(value, Act.APPROVE, language, True)),
    ]
    return card(language, body, fallback=f"{title} {lines[0]}")


def _early(deadline: datetime | None, now: datetime, language: str, forum: Forum) -> list[str]:
    """Those present were promised the time until then."""
    if deadline is None or deadline <= now:
        return []
    return [say(language, "minutes-ask-approve-early", until=until(deadline, now, language, forum))]


def _sure(value: Overview, act: Act, language: str, possible: bool) -> list[Element]:
    ids = {"gathering": value.minutes.id}
    sure = {**ids, "act": act.value, "seen": value.minutes.version, "sure": 1}
    yes = button(say(language, f"minutes-yes-{act}"), "minutes.act", sure, primary=True)
    people = button(say(language, "minutes-show-attendance"), "minutes.attendance", ids, inputs=False)
    no = button(say(language, "minutes-ask-not-now"), "minutes.show", ids, inputs=False)
    return [yes if possible else people, no]
