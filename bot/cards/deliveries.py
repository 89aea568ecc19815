"""The delivery report: batch by batch, with each trouble in a sentence and a button that tries again."""

from collections.abc import Mapping, Sequence

from bot.cards import elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped
from forum import groups, targets
from forum.delivery.reports import Batch
from forum.groups import Forum
from forum.ports import Kind, Outcome, Trouble
from forum.reasons import Why
from texts import say
from texts.when import short_moment

PAGE = 4
LINES = 5
DETAIL_LIMIT = 60
TARGETS = {
    "list": "status-target-list",
    "person": "status-target-person",
    "chat": "status-target-chat",
    "session": "status-target-groupwork",
    "groupwork": "status-target-groupwork",
    "mail": "status-target-mail",
    "files": "status-target-files",
    "calendar": "status-target-calendar",
    "milestone": "status-target-milestones",
}
BY_HAND = {(Kind.MINUTES_FILES, Why.NO_RIGHT): "delivery-why-no-right-by-hand"}
"""What does not go by itself once the right is given."""
TITLES: Mapping[Kind, str] = {
    Kind.LIST_NOTE: "delivery-batch-list",
    Kind.MATRIX: "delivery-batch-matrix",
    Kind.WELCOME: "delivery-batch-welcome",
    Kind.PREVIEW: "delivery-batch-preview",
    Kind.PRE_READ: "delivery-batch-pre-read",
    Kind.CLOCK: "delivery-batch-clock",
    Kind.ROUND: "delivery-batch-round",
    Kind.GROUP_CARD: "delivery-batch-group",
    Kind.GROUP_COPY: "delivery-batch-copies",
    Kind.SESSION_CARD: "delivery-batch-session",
    Kind.ANNOUNCEMENT: "delivery-batch-announcement",
    Kind.PRESENTERS: "delivery-batch-presenters",
    Kind.PRESENTER: "delivery-batch-presenter",
    Kind.CLOSING: "delivery-batch-closing",
    Kind.JOIN_IN: "delivery-batch-join-in",
    Kind.LIST_INTEREST: "delivery-batch-interest",
    Kind.INTEREST_CARD: "delivery-batch-interest-card",
    Kind.NOTE_HIDDEN: "delivery-batch-hidden",
    Kind.DRAFTS_LEFT: "delivery-batch-drafts-left",
    Kind.RECODE: "delivery-batch-recode",
    Kind.QUOTE_ASKED: "delivery-batch-quote-asked",
    Kind.DOTS: "delivery-batch-dots",
    Kind.MINUTES_CARD: "delivery-batch-minutes-card",
    Kind.REVIEW: "delivery-batch-review",
    Kind.MINUTES_FILES: "delivery-batch-minutes-files",
    Kind.MINUTES_POST: "delivery-batch-minutes-post",
    Kind.MINUTES_MAIL: "delivery-batch-minutes-mail",
    Kind.SUPPLEMENT: "delivery-batch-supplement",
    Kind.ACTIONS_DUE: "delivery-batch-actions",
    Kind.RECEIPT: "delivery-batch-receipt",
    Kind.QUESTIONS: "delivery-batch-questions",
    Kind.REMINDER: "delivery-batch-reminder",
    Kind.INVITED: "delivery-batch-invited",
    Kind.MOVED: "delivery-batch-moved",
    Kind.REDRAWN: "delivery-batch-redrawn",
    Kind.CALENDAR: "delivery-batch-calendar",
    Kind.SERIES: "delivery-batch-series",
    Kind.MILESTONE_MOVED: "delivery-batch-milestone-moved",
    Kind.MILESTONE_AHEAD: "delivery-batch-milestone-ahead",
    Kind.MILESTONE_LATE: "delivery-batch-milestone-late",
    Kind.MONTHLY: "delivery-batch-monthly",
    Kind.FILM_BOARD: "delivery-batch-film-board",
    Kind.CONSENT_WITHDRAWN: "delivery-batch-consent-withdrawn",
}


def report(
    batches: Sequence[Batch],
    meetings: Mapping[str, str],
    forum: Forum,
    language: str,
    *,
    page: int = 0,
    notice: str = "",
    shared: bool = False,
) -> Card:
    """`meetings` are the names of batches in words, safe for Markdown; a page holds four batches."""
    heading = say(language, "delivery-heading")
    shown = batches[page * PAGE : (page + 1) * PAGE]
    body = [
        elements.heading(heading),
        *([elements.paragraph(notice)] if notice else []),
        *(part for batch in shown for part in _batch(batch, meetings, forum, language)),
        *([] if shown else [elements.paragraph(say(language, "delivery-none"))]),
        elements.small(say(language, "status-sees-channel" if shared else "status-sees-organiser")),
        *_pages(page, len(batches), language),
    ]
    return elements.card(language, body, fallback=_fallback(heading, batches, language))


def line(trouble: Trouble, forum: Forum, language: str) -> str:
    """One trouble in a sentence: where, and why; a note by its village and time, never by its words."""
    why = say(language, BY_HAND.get((trouble.kind, trouble.reason.why), f"delivery-why-{trouble.reason.why}"))
    if trouble.reason.detail:
        detail = escaped(trouble.reason.detail[:DETAIL_LIMIT])
        why = say(language, "delivery-why-detail", why=why, detail=detail)
    return say(language, "delivery-trouble", place=_place(trouble, forum, language), why=why)


def _batch(batch: Batch, meetings: Mapping[str, str], forum: Forum, language: str) -> list[Element]:
    title = say(language, TITLES.get(batch.kind, "delivery-batch-other"))
    if batch.name:
        named = meetings.get(batch.name, escaped(batch.name))
        title = say(language, "delivery-batch-named", batch=title, meeting=named)
    retry = elements.button(say(language, "delivery-retry"), "delivery.retry", kind=batch.kind.value, batch=batch.name)
    return [
        elements.subheading(title) | {"separator": True},
        *(elements.paragraph(said, spacing="Small") for said in _lines(batch, forum, language)),
        *([elements.actions(retry)] if batch.counts.failed else []),
    ]


def _lines(batch: Batch, forum: Forum, language: str) -> list[str]:
    counts = batch.counts
    given_up = [each for each in batch.troubles if each.outcome is not Outcome.SKIPPED][:LINES]
    more = counts.trouble - len(given_up)
    listed = batch.kind is Kind.LIST_NOTE
    sent = [] if listed else [say(language, "delivery-sent", sent=counts.sent, all=counts.all)]
    waits = "delivery-waiting-notes" if listed else "delivery-waiting"
    return [
        *sent,
        *([say(language, waits, count=counts.waiting)] if counts.waiting else []),
        *(line(each, forum, language) for each in given_up),
        *([say(language, "delivery-more", count=more)] if more > 0 else []),
        *_skipped(batch, language),
    ]


def _skipped(batch: Batch, language: str) -> list[str]:
    skipped = next((each for each in batch.troubles if each.outcome is Outcome.SKIPPED), None)
    if not batch.counts.skipped:
        return []
    why = say(language, f"delivery-why-{skipped.reason.why}") if skipped else say(language, "delivery-why-stopped")
    return [say(language, "delivery-skipped", count=batch.counts.skipped, why=why)]


def _place(trouble: Trouble, forum: Forum, language: str) -> str:
    names = groups.names(forum.groups)
    if trouble.village:
        village = escaped(names.get(trouble.village, trouble.village))
        at = short_moment(trouble.at, language, forum.zone)
        return say(language, "delivery-note", village=village, at=at)
    kind, _, key = trouble.target.partition(":")
    if kind in TARGETS:
        return say(language, TARGETS[kind])
    name = forum.name if key == targets.GENERAL else names.get(key, key.capitalize())
    return say(language, "status-target-channel", place=escaped(name) if key != targets.GENERAL else "General")


def _pages(page: int, count: int, language: str) -> list[Element]:
    newer = [elements.button(say(language, "delivery-newer"), "delivery.show", page=page - 1)] if page else []
    more = (page + 1) * PAGE < count
    older = [elements.button(say(language, "delivery-older"), "delivery.show", page=page + 1)] if more else []
    return [elements.actions(*newer, *older)] if newer or older else []


def _fallback(heading: str, batches: Sequence[Batch], language: str) -> str:
    trouble = sum(batch.counts.trouble for batch in batches)
    return f"{heading}. {say(language, 'delivery-trouble-count', count=trouble)}"
