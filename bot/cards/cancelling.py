"""The question before a meeting is called off, for whoever has read of it will be told."""

from bot.cards import called, elements
from bot.cards.elements import Card
from bot.cards.erfa_typed import LIMITS
from bot.cards.typed import within
from forum.erfa.meetings import Meeting
from forum.groups import Forum
from forum.people import Language
from texts import say


def asked(meeting: Meeting, reason: str, language: Language, forum: Forum) -> Card:
    """What it means, the reason that the message will give, and yes or no."""
    title = say(language, "erfa-cancel-ask", meeting=called.meeting(meeting, language, forum))
    ids = {"meeting": meeting.id}
    field = elements.field(
        "reason",
        say(language, "erfa-cancel-reason"),
        limit=LIMITS["reason"],
        value=within(reason, LIMITS["reason"] * 4),
    )
    sure = {**ids, "seen": meeting.version, "sure": 1}
    body = [
        elements.heading(title),
        elements.paragraph(say(language, "erfa-cancel-means")),
        {**field, "isMultiline": False},
        elements.actions(
            elements.button(say(language, "erfa-cancel-yes"), "erfa.cancel", sure),
            elements.button(say(language, "erfa-cancel-no"), "erfa.show", ids, inputs=False),
        ),
    ]
    return elements.card(language, body, fallback=title)
