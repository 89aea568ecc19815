"""How each posted value becomes a message, in the language of its place: a table that the board reads."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from bot.cards import (
    actions,
    asking,
    erfa,
    film,
    groupwork,
    hidden,
    interest,
    invited,
    late,
    later,
    matrix,
    milestone_told,
    minutes,
    presenting,
    priority,
    published,
    quoting,
    review,
    rounds,
    sending_out,
    sending_receipt,
    speaking,
    together,
    welcome,
)
from bot.cards.elements import Card
from bot.cards.summary import BUDGET
from forum.erfa.posts import (
    Invitation,
    LaterAnswers,
    MeetingCancelled,
    MeetingMoved,
    PreRead,
    Preview,
    QuestionRound,
    Reminder,
)
from forum.groups import Forum
from forum.groupwork.posts import (
    Announcement,
    Closed,
    GroupCard,
    Presenting,
    PresentsNoMore,
    RoundCard,
    SessionCard,
    WhoPresents,
)
from forum.interest.posts import Interested, JoinIn
from forum.minutes.posts import ActionsDue, MinutesCard, ReviewAsked, SupplementPost
from forum.people import Language
from forum.priority.posts import DotsCard
from forum.project.film_posts import ConsentWithdrawn, FilmBoard
from forum.project.posts import MilestoneAhead, MilestoneLate, MilestoneMoved, Monthly
from forum.quoting.posts import MayWeQuote
from forum.sending.posts import PublishedMinutes, ReceiptCard, TakenOver
from forum.workshop.drafts import DraftsLeft
from forum.workshop.hiding import HiddenNote
from forum.workshop.matrix import Matrix
from forum.workshop.welcome import Welcome

Renderer = Callable[[Any, Language, Forum], Card]
BRIEF = BUDGET // 3


def _matrix(value: Matrix, language: Language, forum: Forum) -> Card:
    return matrix.matrix(value, forum, language)


def _brief_matrix(value: Matrix, language: Language, forum: Forum) -> Card:
    return matrix.matrix(replace(value, newest={}), forum, language)


def _welcome(value: Welcome, language: Language, forum: Forum) -> Card:
    return welcome.welcome(value.village, forum, language)


def _preview(value: Preview, language: Language, forum: Forum) -> Card:
    return erfa.preview(value, language, forum)


def _brief_preview(value: Preview, language: Language, forum: Forum) -> Card:
    return erfa.preview(value, language, forum, BRIEF)


def _pre_read(value: PreRead, language: Language, forum: Forum) -> Card:
    return erfa.pre_read(value, language, forum)


def _brief_pre_read(value: PreRead, language: Language, forum: Forum) -> Card:
    return erfa.pre_read(value, language, forum, BRIEF)


def _join_in(value: JoinIn, language: Language, forum: Forum) -> Card:
    return interest.question(forum, language, value.session)


def _interested(value: Interested, language: Language, forum: Forum) -> Card:
    return interest.everybody(value.entries, forum, language)


def _session_card(value: SessionCard, language: Language, forum: Forum) -> Card:
    return groupwork.control(value, forum, language, reader=value.session.created_by)


def _brief_published(value: PublishedMinutes, language: Language, forum: Forum) -> Card:
    return published.published(value, language, forum, BRIEF)


RENDERERS: Mapping[type, Renderer] = {
    Matrix: _matrix,
    Welcome: _welcome,
    Preview: _preview,
    PreRead: _pre_read,
    JoinIn: _join_in,
    Interested: _interested,
    SessionCard: _session_card,
    RoundCard: rounds.round_card,
    DraftsLeft: late.drafts_left,
    Closed: groupwork.thanks,
    GroupCard: together.group,
    WhoPresents: presenting.who,
    Presenting: speaking.page,
    PresentsNoMore: presenting.no_more,
    HiddenNote: hidden.hidden,
    MinutesCard: minutes.posted,
    ReviewAsked: review.asked,
    SupplementPost: minutes.supplement,
    ActionsDue: actions.due,
    DotsCard: priority.everybody,
    MayWeQuote: quoting.may_we,
    PublishedMinutes: published.published,
    ReceiptCard: sending_receipt.live,
    TakenOver: sending_out.taken_over,
    LaterAnswers: later.answers,
    QuestionRound: asking.question_round,
    Reminder: asking.reminder,
    Invitation: invited.posted,
    MeetingMoved: invited.moved,
    MeetingCancelled: invited.cancelled,
    MilestoneMoved: milestone_told.moved,
    MilestoneAhead: milestone_told.ahead,
    MilestoneLate: milestone_told.late,
    Monthly: milestone_told.monthly,
    FilmBoard: film.live,
    ConsentWithdrawn: film.withdrawn,
}
BRIEFER: Mapping[type, Renderer] = {
    Matrix: _brief_matrix,
    Preview: _brief_preview,
    PreRead: _brief_pre_read,
    GroupCard: together.brief,
    Presenting: speaking.brief,
    PublishedMinutes: _brief_published,
    QuestionRound: asking.brief,
}
"""For a service that finds the message too large, which it should not: what may be left out."""


PLAIN: Mapping[type, Callable[[Any, Language, Forum], str]] = {Announcement: groupwork.announcement}
"""What is to be copied, for a card cannot reach the clipboard: a message of plain words."""
LIVE: frozenset[type] = frozenset({Matrix, GroupCard, SessionCard, Interested, MinutesCard, ReceiptCard, FilmBoard})
"""Cards that stand and are edited in place: they ask nothing, so a number goes on meaning the card before them."""
