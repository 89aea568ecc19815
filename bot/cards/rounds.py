"""The card of a round as the clock posts it: the form of its question, bare, with the time at which it ends."""

from dataclasses import replace

from bot.cards import workshop
from bot.cards.elements import Card
from bot.cards.forms import Typed
from bot.cards.workshop import View
from forum.groups import Forum
from forum.groupwork import rounds
from forum.groupwork.posts import RoundCard
from forum.people import Language
from forum.workshop.sittings import Round


def round_card(value: RoundCard, language: Language, forum: Forum) -> Card:
    """Each reader is drawn their own view; the one that stands for everybody holds nobody's text."""
    session = value.session
    order = tuple(Round(each, rounds.ends(session, each)) for each in session.questions)
    shown = tuple(Round(value.question, value.ends) if each.question is value.question else each for each in order)
    typed = Typed(value.token, value.question, session=session.id)
    view = View(typed, village=value.village, rounds=shown, refreshed=(), grouped=bool(value.group))
    return workshop.form(view, replace(forum, wish_year=session.wish_year), language)
