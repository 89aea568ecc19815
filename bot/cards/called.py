"""What meetings and their minutes are called in a sentence, in one way; safe for Markdown."""

import re
from datetime import datetime

from bot.cards.typed import escaped, shortened
from forum.erfa.meetings import Meeting
from forum.groups import Forum
from texts import say, when

TITLE_SHOWN = 120
KIND = re.compile(r"\berfa", re.IGNORECASE)


def meeting(planned: Meeting, language: str, forum: Forum) -> str:
    """As it was called, and when it is; a name that says what kind of meeting it is is enough."""
    at = when.moment(planned.starts_at, language, forum.zone)
    if not planned.title:
        return say(language, "erfa-meeting", at=at)
    key = "erfa-meeting-named" if KIND.search(planned.title) else "erfa-meeting-titled"
    return say(language, key, title=escaped(planned.title), at=at)


def minutes(title: str, at: datetime, language: str, forum: Forum) -> str:
    """As their meeting was called, else by its day."""
    said = " ".join(title.split())
    day = when.short_date(at, language, forum.zone)
    return escaped(shortened(said, TITLE_SHOWN)) or say(language, "minutes-untitled", day=day)
