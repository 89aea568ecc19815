"""[Ring-liste]: the villages without an answer, with the people one could call."""

from collections.abc import Sequence

from bot.cards import called, elements
from bot.cards.elements import Card, Element
from bot.cards.typed import escaped, shortened
from forum.erfa.asked import Call
from forum.erfa.meetings import Meeting
from forum.groups import Forum, names
from forum.people import Language
from texts import say

SHOWN, PEOPLE, NAME_MOST = 40, 8, 40


def call_list(calls: Sequence[Call], meeting: Meeting, language: Language, forum: Forum) -> Card:
    """One line a village; names as the team gives them, numbers the organiser has herself."""
    title = say(language, "asking-calls-heading")
    about = say(language, "asking-calls-about", meeting=called.meeting(meeting, language, forum))
    told = about if calls else say(language, "asking-calls-none")
    rest = len(calls) - SHOWN
    more = [elements.small(say(language, "asking-calls-more", count=rest))] if rest > 0 else []
    back = elements.button(say(language, "asking-back"), "command.run", command="status")
    body = [
        elements.heading(title),
        elements.paragraph(told),
        *(_line(call, language, forum) for call in calls[:SHOWN]),
        *more,
        elements.small(say(language, "erfa-sees")),
        elements.actions(back),
    ]
    return elements.card(language, body, fallback=f"{title}. {told}")


def _line(call: Call, language: str, forum: Forum) -> Element:
    village = escaped(names(forum.groups).get(call.village, call.village))
    known = [escaped(shortened(name, NAME_MOST)) for name in call.names[:PEOPLE]]
    people = ", ".join([*known, *(["…"] if len(call.names) > PEOPLE else [])])
    return elements.paragraph(f"**{village}**: {people or say(language, 'asking-calls-nobody')}", spacing="Small")
